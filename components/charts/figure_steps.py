"""Reported figures over the moments that they hold for: a step line for each claimant."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure_look import Look, figure_look, plain_axis, plain_layout
from components.charts.figure_marks import figure_hover, figure_number
from components.charts.figure_scale import Scale, figure_scale
from components.charts.plain import plain
from components.claimants import counted_by
from components.formats import number

LOW_PX, HIGH_PX, MARKS_LABELLED = 240, 340, 12
MOST_TICKS = 5
STEPS = [pd.Timedelta(hours=hours) for hours in (1, 2, 3, 6, 12, 24, 48, 96, 7 * 24, 14 * 24, 28 * 24, 91 * 24, 365 * 24)]
ROOM, ARROW = 0.08, 0.1
type Row = dict[Any, Any]


def figure_steps(reports: pd.DataFrame, sources: pd.DataFrame, *, dark: bool, is_log: bool = False) -> go.Figure:
    """Dated reports of data.queries.steps at the moments that they hold for, joined by a step line for each claimant's series.

    A stretch is dotted where one of its ends rests on an assigned date. A thin line through a mark is
    what it may hold for. Reports of no series are not joined.
    """
    look = figure_look([reports], sources, dark=dark)
    scale = figure_scale([reports], is_log=is_log)
    rows = reports.to_dict("records")
    series: dict[str, list[Row]] = {}
    for row in rows:
        series.setdefault(str(row["line"]), []).append(row)
    traces = [trace for own in series.values() for trace in _lines(own, look)]
    is_labelled = len(rows) <= MARKS_LABELLED
    for own in series.values():
        traces += [
            trace
            for row, side in zip(own, _sides(own), strict=True)
            for trace in _mark(row, look, scale, side if is_labelled else None)
        ]
    traces += [_name(own, look) for own in series.values() if len(own) > 1 and is_labelled]
    return go.Figure(traces, _layout(reports, look, scale))


def _layout(reports: pd.DataFrame, look: Look, scale: Scale) -> dict[str, Any]:
    """Moments along the bottom and figures on the left."""
    layout = plain_layout(LOW_PX if len(reports) <= MARKS_LABELLED // 2 else HIGH_PX, look.colours)
    layout["margin"] = {"l": 4, "r": 14, "t": 16, "b": 4}
    quiet = plain_axis(look.colours)
    layout["xaxis"] = quiet | {"type": "date", "automargin": True, **_moments(reports)}
    ticks = scale.ticks()
    layout["yaxis"] = quiet | {
        "type": "log" if scale.is_log else "linear",
        "range": scale.range(),
        "showgrid": True,
        "tickvals": ticks,
        "ticktext": [number(tick) for tick in ticks],
        "automargin": True,
    }
    return layout


def _lines(rows: list[Row], look: Look) -> list[dict[str, Any]]:
    """A stretch from each report to the next: level until the next moment, then up or down."""
    if len(rows) < 2:
        return []
    return [
        {
            "x": [before["moment"], after["moment"], after["moment"]],
            "y": [before["height"], before["height"], after["height"]],
            "mode": "lines",
            "line": {
                "color": look.colours["quiet"],
                "width": 2,
                "dash": "dot" if before["is_dotted"] or after["is_dotted"] else "solid",
            },
            "hoverinfo": "skip",
        }
        for before, after in pairwise(rows)
    ]


def _sides(rows: list[Row]) -> list[str]:
    """Where the words stand at each mark of a line, clear of the stretches that lead to it and away from it."""
    heights = [row["height"] for row in rows]
    return [f"{'bottom' if after >= own else 'top'} right" for own, after in pairwise(heights)] + [
        f"{'top' if heights[-1] >= heights[max(len(heights) - 2, 0)] else 'bottom'} left"
    ]


def _mark(row: Row, look: Look, scale: Scale, side: str | None) -> list[dict[str, Any]]:
    """A mark; among few reports with its words on that side, what it holds for, and an arrow for an open end."""
    colour = look.colour(row["source"])
    traces = [_bar([row["moment"]] * 2, [row["low"], row["high"]], colour, 3)] if row["modifier"] == "range" else []
    mark = _point(row, look, side)
    if side is None:
        return [*traces, mark]
    if row["begins"] < row["ends"]:
        dash = "dot" if row["is_dotted"] else "solid"
        traces.append(_bar([row["begins"], row["ends"]], [row["height"]] * 2, colour, 1, dash))
    traces += [_open_end(row, scale, colour)] if row["modifier"] in ("at_least", "at_most") else []
    return [*traces, mark]


def _bar(x: list[Any], y: list[Any], colour: str, width_px: int, dash: str = "solid") -> dict[str, Any]:
    """A line through a mark: how far its number or its time reaches."""
    line = {"color": colour, "width": width_px, "dash": dash}
    return {"x": x, "y": y, "mode": "lines", "line": line, "hoverinfo": "skip"}


def _point(row: Row, look: Look, side: str | None) -> dict[str, Any]:
    """The mark itself, with its words on that side."""
    colour, symbol = look.colour(row["source"]), look.symbol(row)
    return {
        "x": [row["moment"]],
        "y": [row["height"]],
        "mode": "markers+text" if side else "markers",
        "text": [plain(figure_number(row), 22)],
        "textposition": side or "top center",
        "textfont": {"family": "Source Serif, serif", "size": 13, "color": look.colours["text"]},
        "marker": {
            "symbol": symbol if not row["is_dotted"] or symbol.endswith("-open") else f"{symbol}-open",
            "size": 11,
            "color": colour,
            "line": {"width": 2, "color": colour},
        },
        "customdata": [row["quantity_id"]],
        "hovertext": f"{figure_hover(row)}<br>{plain(str(row['when']), 80)}",
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _open_end(row: Row, scale: Scale, colour: str) -> dict[str, Any]:
    up = row["modifier"] == "at_least"
    end = scale.at(scale.share(row["height"]) + (ARROW if up else -ARROW))
    return {
        "x": [row["moment"]] * 2,
        "y": [row["height"], end],
        "mode": "lines+markers",
        "line": {"color": colour, "width": 2},
        "marker": {"symbol": "triangle-up" if up else "triangle-down", "size": [0, 9], "color": colour},
        "hoverinfo": "skip",
    }


def _name(rows: list[Row], look: Look) -> dict[str, Any]:
    """Who counted, at the last mark of a line, on the other side of its words."""
    last, is_over = rows[-1], _sides(rows)[-1] != "top left"
    words = plain(counted_by(last), 24)
    return {
        "x": [last["moment"]],
        "y": [last["height"]],
        "mode": "text",
        "text": [f"{words}<br> " if is_over else f" <br>{words}"],
        "textposition": "top left" if is_over else "bottom left",
        "textfont": {"size": 12, "color": look.colours["quiet"]},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _moments(reports: pd.DataFrame) -> dict[str, Any]:
    """From a little before the first moment to a little after the last, with few ticks on whole hours or days."""
    if reports.empty:
        return {"visible": False}
    first, last = min(reports["begins"]), max(reports["ends"])
    room = max((last - first) * ROOM, pd.Timedelta(hours=1))
    first, last = first - room, last + room
    step = next((step for step in STEPS if (last - first) / step <= MOST_TICKS), STEPS[-1])
    ticks = pd.date_range(first.ceil(step), last, freq=step)
    form = "%-d %b<br>%Y" if step >= pd.Timedelta(days=1) else "%-H h<br>%-d %b %Y"
    return {"range": [first, last], "tickvals": ticks.tolist(), "tickformat": form, "tickangle": 0}
