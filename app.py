"""The Overview page, where the dashboard starts: what the corpus holds and what several sources report."""

from __future__ import annotations

import streamlit as st

from components.charts.articles_by_day import articles_by_day
from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.glance import article_list, counts, dated, problem_list, reported_by_several
from components.elements.leads import differences
from components.elements.theme import is_dark

with open_page("Overview") as view:
    counts(view)
    chart, listed = st.columns([1, 1], gap="large")
    with chart:
        rows = dated(view)
        if not rows.empty:
            st.plotly_chart(
                articles_by_day(rows, view.sources, dark=is_dark()), key="articles_by_day", config={"displayModeBar": False}
            )
    with listed:
        article_list(view)
    reported_by_several(view)
    differences(view)
    problem_list(view)
    foot(
        "How much the filters leave in view, what more than one source reports, and where sources part.",
        shows_not="Which difference matters: all is ordered by how many sources it concerns, never by how far they are apart. "
        "No figure is added up or averaged, and nobody is said to be right.",
        rule="A source counts for a figure, place or actor when one of its articles in view has a row for it. A place counts "
        "where something is or happens there, not where its name stands for a government. A hollow mark has an assigned date.",
        kinds=("places", "statements", "quantities", "dates"),
    )
