"""Which stretch of time is looked at, which kinds of rows are on the timeline, and what a brush over it sets."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pandas as pd
import streamlit as st

from components.formats import count, number
from data.queries.timeline import MOST_MARKS, outside

CHART = "timeline_chart"
BRUSH = {"Days told of": ("told_from", "told_to"), "Days of publication": ("published_from", "published_to")}
LABELS = {"Dates": "date", "Figures": "figure", "Statements": "statement", "Places": "place"}

type Window = tuple[datetime, datetime]


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


def window(offered: dict[str, Window]) -> Window:
    """The stretch of time to draw, one of those offered."""
    chosen = st.selectbox("Time", list(offered), key="window", bind="query-params")
    return offered[chosen if chosen in offered else next(iter(offered))]


def over_timeline(told: pd.DataFrame, shown: Window) -> None:
    """What a drag over the chart sets, and how much lies outside of what is drawn."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.segmented_control(
            "Drag over the chart to filter by",
            list(BRUSH),
            default=next(iter(BRUSH)),
            required=True,
            key="brush",
            bind="query-params",
        )
        before, after = outside(told, shown)
        parts = [f"{count(before, 'row')} before" if before else "", f"{count(after, 'row')} after" if after else ""]
        if told_outside := " and ".join(part for part in parts if part):
            st.caption(f"Outside this stretch of time: {told_outside}. “Everything” shows them.")
    if len(told) >= MOST_MARKS:
        st.caption(f"Only the earliest {number(MOST_MARKS)} marks are drawn; filter to see later ones. The CSV has all.")


def brush() -> None:
    """Take over the stretch that was dragged over the chart as a filter of all pages; for the chart's callback."""
    boxes = st.session_state[CHART].selection.box
    if not boxes:
        return
    first, last = sorted(pd.Timestamp(moment) for moment in boxes[0]["x"])
    from_key, to_key = BRUSH[st.session_state.get("brush") or next(iter(BRUSH))]
    st.session_state[from_key], st.session_state[to_key] = _day(first), _day(last - timedelta(seconds=1))


def clicked() -> list[str]:
    """The keys of the marks that were clicked: "source|kind|value|basis"."""
    points = st.session_state[CHART].selection.points if CHART in st.session_state else []
    return [key for point in points if (key := _key(point.get("customdata")))]


def _key(customdata: object) -> str | None:
    value = customdata[0] if isinstance(customdata, list | tuple) and customdata else customdata
    return value if isinstance(value, str) else None


def _day(moment: pd.Timestamp) -> date:
    return moment.date()
