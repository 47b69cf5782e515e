"""Reported figures, a row per report, each mark as exact or as open as its wording; a panel per axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure_label import figure_label
from components.charts.figure_marks import figure_marks
from components.charts.figure_scale import Scale, figure_scale
from components.charts.plain import plain
from components.formats import number
from components.units import plural

ROW_PX, FOOT_PX, LOG_PX = 60, 58, 30
LEFT_PX, RIGHT_PX = 146, 14
UNKNOWN = "#777777"
LIGHT = {"text": "#1F2328", "quiet": "#5B626C", "grid": "#E3E6EA", "ground": "#FFFFFF"}
DARK = {"text": "#E6E7EA", "quiet": "#A6ACB6", "grid": "#33363D", "ground": "#17181C"}


@dataclass(frozen=True, slots=True)
class Look:
    """What marks are drawn with: looks of the sources by their names, the theme's colours, and which theme it is."""

    sources: dict[Any, Any]
    colours: dict[str, str]
    dark: bool

    def colour(self, source: str) -> str:
        """The colour of a source in this theme."""
        return str(self.sources.get(source, {}).get("dark_colour" if self.dark else "colour", UNKNOWN))

    def badge(self, source: str) -> str:
        """The two letters of a source."""
        return str(self.sources.get(source, {}).get("badge", "??"))


def figure_ranges(panels: Sequence[pd.DataFrame], sources: pd.DataFrame, *, dark: bool) -> go.Figure:
    """A figure with a panel and an axis of its own for each table of data.queries.figures rows that may share one.

    `sources` are those of a View. Points carry their quantity_id as customdata. Nothing is averaged.
    """
    look = Look({row["source"]: row for row in sources.to_dict("records")}, DARK if dark else LIGHT, dark)
    scales = [figure_scale(panel) for panel in panels]
    feet = [FOOT_PX + (LOG_PX if scale.is_log else 0) for scale in scales]
    height = sum(feet) + ROW_PX * sum(len(panel) for panel in panels)
    layout, traces, below = _layout(height, look.colours), [], height
    for n, (panel, scale, foot) in enumerate(zip(panels, scales, feet, strict=True), start=1):
        top, below = below, below - foot - ROW_PX * len(panel)
        rows = panel.to_dict("records")
        traces += [trace | {"xaxis": f"x{n}", "yaxis": f"y{n}"} for trace in _traces(rows, scale, look)]
        layout[f"xaxis{n}"] = _x_axis(rows[0], scale, look.colours) | {"anchor": f"y{n}"}
        layout[f"yaxis{n}"] = _y_axis(rows, look) | {"anchor": f"x{n}", "domain": [(below + foot) / height, top / height]}
    return go.Figure(traces, layout)


def _traces(rows: list[dict[Any, Any]], scale: Scale, look: Look) -> list[dict[str, Any]]:
    return [
        trace
        for at, row in enumerate(rows)
        for trace in figure_marks(row, at, scale, colour=look.colour(row["source"]), text_colour=look.colours["text"])
    ]


def _y_axis(rows: list[dict[Any, Any]], look: Look) -> dict[str, Any]:
    return _plain_axis(look.colours) | {
        "tickfont": {"color": look.colours["text"], "size": 13},
        "tickvals": list(range(len(rows))),
        "ticktext": [figure_label(row, look.badge(row["source"]), look.colours["quiet"]) for row in rows],
        "range": [len(rows) - 0.5, -0.6],
    }


def _x_axis(first: dict[Any, Any], scale: Scale, colours: dict[str, str]) -> dict[str, Any]:
    units = plural(first["unit"]) if isinstance(first["unit"], str) else "unit not resolved"
    event = first["event"] if isinstance(first["event"], str) else "event not resolved"
    why = "<br>logarithmic axis:<br>values differ over a hundredfold" if scale.is_log else ""
    ticks = scale.ticks()
    return _plain_axis(colours) | {
        "showgrid": True,
        "title": {"text": f"{plain(units, 30)} · {plain(event, 40)}{why}", "standoff": 4, "font": {"size": 12}},
        "type": "log" if scale.is_log else "linear",
        "range": scale.range(),
        "tickvals": ticks,
        "ticktext": [number(tick) for tick in ticks],
    }


def _plain_axis(colours: dict[str, str]) -> dict[str, Any]:
    return {"gridcolor": colours["grid"], "zeroline": False, "fixedrange": True, "color": colours["quiet"], "showgrid": False}


def _layout(height: int, colours: dict[str, str]) -> dict[str, Any]:
    return {
        "height": max(height, FOOT_PX),
        "margin": {"l": LEFT_PX, "r": RIGHT_PX, "t": 0, "b": 0},
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {"align": "left", "bgcolor": colours["ground"], "font": {"color": colours["text"]}},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "Source Sans, sans-serif"},
        "uirevision": "figures",
    }
