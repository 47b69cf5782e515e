"""The whole time that is told of in one strip, with the stretch that is looked at: what is old stays in sight."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.ink import ink
from components.charts.levels import levels
from components.charts.plain import plain
from components.formats import count, held
from data.queries.time_scale import TimeScale
from data.queries.written import moment

EVENTS, ARTICLES, TOLD = 2.0, 1.0, 0.0
LANES = {EVENTS: "Events", ARTICLES: "Published", TOLD: "Told of"}
# Numbers of events that lie closer together than this stand one above the other.
ROOM, LEVELS, LEVEL_STEP = 0.02, 3, 0.62
LEAST_WIDTH = 0.006
HEIGHT_PX, BOTTOM_PX = 142, 34
LIGHT = {"edge": "#E69F00", "window": "rgba(230,159,0,0.12)"}
DARK = {"edge": "#F0B429", "window": "rgba(240,180,41,0.16)"}

type Window = tuple[datetime, datetime]


def timeline_span(times: pd.DataFrame, events: pd.DataFrame, scale: TimeScale, window: Window, *, dark: bool) -> go.Figure:
    """A lane of numbered events over strokes for days of publication and for times told of, and a frame about the window.

    `times` and `events` are rows of data.queries.timeline. The axis goes from 0 to 1 by the scale. Marks carry as customdata
    what names the stretch of time that they stand for: the event, or an ISO 8601 value.
    """
    look = ink(dark=dark) | (DARK if dark else LIGHT)
    figure = go.Figure()
    for lane, is_article in ((ARTICLES, True), (TOLD, False)):
        part = times[times["is_article"] == is_article]
        figure.add_traces([_lengths(part, scale, lane, look), _strokes(part, scale, lane, look)])
    figure.add_trace(_events(events, scale, look))
    _frame(figure, scale, window, look)
    ticks = scale.ticks()
    figure.update_xaxes(range=[0, 1], tickvals=list(ticks), ticktext=list(ticks.values()))
    figure.update_xaxes(fixedrange=True, tickangle=0, zeroline=False, gridcolor=look["grid"], tickfont_color=look["quiet"])
    figure.update_yaxes(range=[-0.6, EVENTS + LEVELS * LEVEL_STEP - 0.2], tickvals=list(LANES), ticktext=list(LANES.values()))
    figure.update_yaxes(fixedrange=True, showgrid=False, zeroline=False, automargin=True, tickfont_color=look["quiet"])
    figure.update_layout(height=HEIGHT_PX, margin={"l": 0, "r": 12, "t": 2, "b": BOTTOM_PX}, showlegend=False)
    figure.update_layout(dragmode="select", selectdirection="h", hovermode="closest")
    figure.update_layout(newselection={"line": {"color": look["edge"], "width": 1.5, "dash": "solid"}})
    figure.update_layout(paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)")
    return figure


def _lengths(times: pd.DataFrame, scale: TimeScale, lane: float, look: dict[str, str]) -> go.Scatter:
    """The times that are longer on the strip than a stroke is wide."""
    x: list[float | None] = []
    for first, last in zip(times["first"], times["last"], strict=True):
        if scale.place(last) - scale.place(first) > LEAST_WIDTH:
            x += [scale.place(first), scale.place(last), None]
    line = {"color": look["quiet"], "width": 5}
    return go.Scatter(x=x, y=[lane] * len(x), mode="lines", line=line, opacity=0.22, hoverinfo="skip")


def _strokes(times: pd.DataFrame, scale: TimeScale, lane: float, look: dict[str, str]) -> go.Scatter:
    noun = "article published" if lane == ARTICLES else "row that tells of"
    nouns = "articles published" if lane == ARTICLES else "rows that tell of"
    rows = times.to_dict("records")
    return go.Scatter(
        x=[_middle(row, scale) for row in rows],
        y=[lane] * len(rows),
        mode="markers",
        marker={"symbol": "line-ns", "size": 12, "opacity": 0.7, "line": {"width": 1.5, "color": look["quiet"]}},
        customdata=[row["value"] for row in rows],
        hovertext=[f"{count(row['rows'], noun, nouns)} {plain(moment(row['value']))}" for row in rows],
        hoverinfo="text",
        name=LANES[lane],
        **_never_faint(0.7),
    )


def _events(events: pd.DataFrame, scale: TimeScale, look: dict[str, str]) -> go.Scatter:
    """A number for each event, above the numbers that it would run into."""
    rows = events.to_dict("records")
    places = [_middle(row, scale) for row in rows]
    return go.Scatter(
        x=places,
        y=[EVENTS + LEVEL_STEP * level for level in levels(places, ROOM, LEVELS)],
        mode="markers+text",
        marker={
            "symbol": "circle",
            "size": 15,
            "color": look["ground"],
            "opacity": 1,
            "line": {"color": look["quiet"], "width": 1},
        },
        text=[str(row["number"]) for row in rows],
        textfont={"size": 10, "color": look["quiet"]},
        customdata=[row["event"] for row in rows],
        hovertext=[f"{plain(str(row['event']))}<br>{held(row)}" for row in rows],
        hoverinfo="text",
        name=LANES[EVENTS],
        **_never_faint(1),
    )


def _frame(figure: go.Figure, scale: TimeScale, window: Window, look: dict[str, str]) -> None:
    """A frame about the window, and a veil over the rest of the strip."""
    first, last = scale.place(window[0]), scale.place(window[1])
    spare = max(LEAST_WIDTH - (last - first), 0) / 2
    first, last = first - spare, last + spare
    for x0, x1 in ((0, first), (last, 1)):
        figure.add_vrect(x0=x0, x1=x1, fillcolor=look["ground"], opacity=0.5, line_width=0, layer="below")
    figure.add_vrect(x0=first, x1=last, line={"color": look["edge"], "width": 2}, fillcolor=look["window"], layer="below")


def _never_faint(opacity: float) -> dict[str, Any]:
    """What is chosen changes the window and not the look of a mark."""
    return {"selected": {"marker": {"opacity": opacity}}, "unselected": {"marker": {"opacity": opacity}}}


def _middle(row: dict[Hashable, Any], scale: TimeScale) -> float:
    return (scale.place(row["first"]) + scale.place(row["last"])) / 2
