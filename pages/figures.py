"""The Figures page: how sources put a number to the same thing."""

from __future__ import annotations

import streamlit as st

from components.charts.figure_ranges import figure_ranges
from components.elements.figure_reading import chosen_measure, every_figure, heading, read_rows, the_rest
from components.elements.figure_words import ALT, CONFIG, FOOT
from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.nothing import nothing
from components.elements.opened import ask
from components.elements.theme import is_dark
from data.queries.figures import figure_count, figures, measures, panels, undrawn

with open_page("Figures") as view:
    found = ask(measures, view.store, view.selection)
    if ask(figure_count, view.store, view.selection)["figures"].iloc[0] == 0:
        nothing(view, "quantities")
        st.stop()
    if not found.empty:
        measure = chosen_measure(found)
        rows = ask(figures, view.store, view.selection, measure)
        for key, drawn in panels(rows).items():
            heading(drawn)
            chart, words = st.columns([7, 5], gap="medium")
            with chart:
                figure = figure_ranges(drawn, view.sources, dark=is_dark())
                st.plotly_chart(figure, key=key, on_select="rerun", selection_mode="points", theme=None, config=CONFIG, alt=ALT)
            with words:
                read_rows(view, drawn, key)
        the_rest(view, undrawn(rows), len(rows), found)
    every_figure(view)
    foot(**FOOT, kinds=("quantities",))
