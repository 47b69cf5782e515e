"""The days of publication that are in view, chosen on a chart; they are the sidebar's filter by date."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from components.elements.address import clear
from components.elements.frame import View
from components.formats import count, day, days
from data.queries.map_days import chosen_days, undated_articles

FILTERED = ("published_from", "published_to")
CONFIG = {"displayModeBar": False, "scrollZoom": False}
ALT = "The days on which each source's articles that name the shown places were published."


def day_choice(view: View, found: pd.DataFrame, figure: object) -> None:
    """The figure of the days in `found` (rows of `map_days`), or in words why there is none to choose on."""
    if undated := undated_articles(found):
        lack = "has" if undated == 1 else "have"
        st.caption(f"{count(undated, 'article')} {lack} no date: not below, and out of view while days are chosen.")
    known = tuple(sorted({pd.Timestamp(value).date() for value in found["published"].dropna()}))
    if len(known) < 2:
        if known:
            st.caption(f"All dated articles are of one day, {day(known[0])}, so there are no days to choose between.")
        return
    start, end = view.selection.published_from, view.selection.published_to
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.caption(_words(start, end))
        if start or end:
            st.button("All days", key="all_days", icon=":material/close:", on_click=_all_days, type="tertiary")
    # A chart of its own for each choice, so that the box last drawn does not stay behind.
    key = f"days_{start}_{end}"
    st.plotly_chart(
        figure,
        key=key,
        on_select=lambda: _choose(key, known),
        selection_mode="box",
        theme=None,
        config=CONFIG,
        alt=ALT,
    )


def _words(start: date | None, end: date | None) -> str:
    if start and end:
        return f"Days in view: {days(start, end)}, on every page."
    if start or end:
        return f"Days in view: {'from' if start else 'to'} {day(start or end)}, on every page."
    return "When they are named: draw a box over some days to see only those, on every page. Hollow: the date was assigned."


def _choose(key: str, known: tuple[date, ...]) -> None:
    boxes = st.session_state[key].selection.box
    span = chosen_days((str(boxes[0]["x"][0]), str(boxes[0]["x"][-1])), known) if boxes else None
    if span:
        st.session_state.update(zip(FILTERED, span, strict=True))


def _all_days() -> None:
    for name in FILTERED:
        clear(name)
