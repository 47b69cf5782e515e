"""Which kinds of rows are on the timeline, and what a drag over it sets."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd
import streamlit as st

from components.elements.address import FIRST_DAY, LAST_DAY
from components.elements.clicks import clicked
from components.elements.timeline_window import look_at
from components.elements.timeline_words import ALT, CONFIG
from components.formats import number
from data.queries.time_window import Window, written
from data.queries.timeline import MOST_MARKS

READ, ZOOM = "Read a mark", "Look closer"
BRUSH = {"Filter by days told of": ("told_from", "told_to"), "Filter by days of publication": ("published_from", "published_to")}
TOGETHER = ("day", "month", "year")
LABELS = {"Dates": "date", "Figures": "figure", "Statements": "statement", "Places": "place"}


def kinds_shown() -> tuple[str, ...]:
    """The kinds of rows that the analyst wants to see, from pills; places are off at first."""
    chosen = st.pills(
        "Shown",
        list(LABELS),
        selection_mode="multi",
        default=["Dates", "Figures", "Statements"],
        key="timeline_kinds",
        bind="query-params",
    )
    return tuple(LABELS[label] for label in chosen)


def over_timeline(marks: pd.DataFrame, shown: Window) -> None:
    """What a press or a drag in the chart does, a button that filters without a drag, and what goes together in one mark."""
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        st.segmented_control(
            "Press or drag in the chart to",
            [READ, ZOOM, *BRUSH],
            default=READ,
            required=True,
            key="brush",
            bind="query-params",
            wrap=True,
        )
        st.button(
            "Filter every page to this stretch", key="filter_window", icon=":material/filter_alt:", on_click=_keep, args=(shown,)
        )
    grain = marks["grain"].iloc[0] if len(marks) else ""
    if grain in TOGETHER:
        st.caption(f"Too much is told here for a mark each: those of one {grain} stand together, larger where they are more.")
    if len(marks) >= MOST_MARKS:
        st.caption(f"Only the earliest {number(MOST_MARKS)} marks are drawn. Go closer, or filter; the CSV has all.")


def is_dragged() -> bool:
    """Whether a drag over the chart does something; a press on a mark then does not, as the browser gives one of the two."""
    return str(st.session_state.get("brush", READ)) != READ


def _chart_key(shown: Window) -> str:
    """The chart of a window; each is its own, so that the box last drawn does not stay behind."""
    return f"timeline_chart_{is_dragged()}_{written(shown)}"


def draw(figure: object, shown: Window) -> None:
    """Draw the chart of a window, over which one drags and in which one presses marks."""
    st.plotly_chart(
        figure,
        key=_chart_key(shown),
        on_select=lambda: _brush(shown),
        selection_mode=("points", "box"),
        theme=None,
        config=CONFIG,
        alt=ALT,
    )


def _brush(shown: Window) -> None:
    """Take over the stretch that was dragged over the chart, as a filter of all pages or to look at."""
    boxes = st.session_state[_chart_key(shown)].selection.box
    if not boxes or not is_dragged():
        return
    first, last = sorted(pd.Timestamp(moment).to_pydatetime() for moment in boxes[0]["x"])
    if st.session_state.get("brush") == ZOOM:
        look_at(written((first, last)))
    else:
        _keep((first, last))


def clicked_marks(shown: Window) -> list[str]:
    """The keys of the marks that were clicked: "source|kind|value|basis"."""
    return clicked(_chart_key(shown))


def _keep(stretch: Window) -> None:
    """Filter all pages by the days of a stretch of time, as far as filters reach."""
    first, last = max(stretch[0].date(), FIRST_DAY), min((stretch[1] - timedelta(seconds=1)).date(), LAST_DAY)
    if first > last:
        st.toast(f"Filters reach from {FIRST_DAY.year} to {LAST_DAY.year}; this stretch lies outside.")
        return
    from_key, to_key = BRUSH.get(st.session_state.get("brush") or "", next(iter(BRUSH.values())))
    st.session_state[from_key], st.session_state[to_key] = first, last
