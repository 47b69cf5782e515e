"""The Figures page: how sources put a number to the same thing, and how their reports relate."""

from __future__ import annotations

import streamlit as st

from components.charts.figure_document import figure_document
from components.charts.figure_ranges import figure_ranges
from components.charts.figure_steps import figure_steps
from components.elements import figure_reading as reading
from components.elements.figure_filters import figure_filters
from components.elements.figure_ledger import ledger_list
from components.elements.figure_pairs import pair_list, state_list
from components.elements.figure_table import every_figure
from components.elements.figure_words import FOOT, OPTIONS, STEPS
from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.theme import is_dark

with open_page("Figures") as view:
    asked = figure_filters(view)
    left, right = st.columns([4, 8], gap="medium")
    with left:
        chosen = ledger_list(view, asked)
    with right:
        if opened := reading.opened(view, chosen):
            axis = reading.heading(opened)
            figure = figure_ranges(opened.panels, view.sources, axis, dark=is_dark())
            with reading.chart_box(figure.layout.height):
                st.plotly_chart(figure, key=reading.chart_key(opened), **OPTIONS)
            reading.under_chart(view, opened, axis, figure_document)
            if reading.over_time(opened):
                figure = figure_steps(opened.timed, view.sources, dark=is_dark(), is_log=axis.is_log)
                st.plotly_chart(figure, key=f"steps_{reading.chart_key(opened)}", **STEPS)
            pair_list(view, opened)
            state_list(view, opened)
            reading.every_report(view, opened)
    every_figure(view, asked)
    foot(**FOOT, kinds=("quantities",))
