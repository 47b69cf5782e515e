"""Reported figures by source, each mark as exact or as open as its wording, in panels that share one axis."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure_density import Density, density
from components.charts.figure_label import figure_label
from components.charts.figure_lanes import Lane, figure_lanes
from components.charts.figure_look import Look, figure_look, plain_axis, plain_layout
from components.charts.figure_marks import Setting, figure_marks
from components.charts.figure_scale import Scale, figure_scale
from components.charts.plain import plain
from components.formats import number
from components.units import plural

FOOT_PX, HEAD_PX, GAP_PX = 46, 24, 8
LEFT_PX, RIGHT_PX = 146, 14


def figure_ranges(panels: Mapping[str, pd.DataFrame], sources: pd.DataFrame, *, dark: bool, is_log: bool = False) -> go.Figure:
    """A figure with one axis and a panel for each table of data.queries.ledger.comparison, under its name.

    All of them have one unit. `sources` are those of a View. Points carry their quantity_id as customdata.
    Nothing is averaged or added up. A single panel is not named. Many reports of one source share lanes.
    """
    tables = list(panels.values())
    scale, closeness = figure_scale(tables, is_log=is_log), density(sum(map(len, tables)))
    look = figure_look(tables, sources, dark=dark)
    lanes = {name: figure_lanes(table, scale, closeness) for name, table in panels.items()}
    head = HEAD_PX if len(lanes) > 1 else GAP_PX
    height = FOOT_PX + sum(head + closeness.lane_px * len(own) for own in lanes.values())
    layout, traces, below = plain_layout(height, look.colours), [], float(height)
    layout["margin"] = {"l": LEFT_PX, "r": RIGHT_PX, "t": 0, "b": 0}
    layout["annotations"] = []
    for n, (name, own) in enumerate(lanes.items(), start=1):
        top, below = below - head, below - head - closeness.lane_px * len(own)
        traces += [trace | {"xaxis": f"x{n}", "yaxis": f"y{n}"} for trace in _traces(own, scale, closeness, look)]
        axis = _x_axis(own, scale, look.colours) if n == len(lanes) else _bare_axis(scale, look.colours)
        layout[f"xaxis{n}"] = axis | {"anchor": f"y{n}"}
        layout[f"yaxis{n}"] = _y_axis(own, closeness, look) | {"anchor": f"x{n}", "domain": [below / height, top / height]}
        layout["annotations"] += [_named(name, top / height, look.colours)] if len(lanes) > 1 else []
    return go.Figure(traces, layout)


def _traces(lanes: list[Lane], scale: Scale, closeness: Density, look: Look) -> list[dict[str, Any]]:
    return [
        trace for at, lane in enumerate(lanes) for row in lane for trace in figure_marks(row, Setting(at, scale, closeness, look))
    ]


def _y_axis(lanes: list[Lane], closeness: Density, look: Look) -> dict[str, Any]:
    labels = [figure_label(lane, look.badge(lane[0]["source"]), look.colours["quiet"], closeness) for lane in lanes]
    if closeness.is_packed:
        # A source is named at its first lane alone.
        firsts = [at == 0 or lanes[at - 1][0]["source"] != lane[0]["source"] for at, lane in enumerate(lanes)]
        labels = [label if is_first else "" for label, is_first in zip(labels, firsts, strict=True)]
    return plain_axis(look.colours) | {
        "tickfont": {"color": look.colours["text"], "size": 13 if closeness.is_roomy else 12},
        "tickvals": list(range(len(lanes))),
        "ticktext": labels,
        "range": [len(lanes) - 0.5, -0.6],
    }


def _bare_axis(scale: Scale, colours: dict[str, str]) -> dict[str, Any]:
    """The axis of a panel over others: the same as theirs, its values written under the last alone."""
    kind = {"type": "log" if scale.is_log else "linear", "range": scale.range(), "tickvals": scale.ticks()}
    return plain_axis(colours) | kind | {"showgrid": True, "showticklabels": False}


def _x_axis(lanes: list[Lane], scale: Scale, colours: dict[str, str]) -> dict[str, Any]:
    unit = lanes[0][0]["unit"] if lanes else None
    units = plural(unit) if isinstance(unit, str) else "unit not resolved"
    title = f"{plain(units, 30)}{', logarithmic axis' if scale.is_log else ''}"
    return _bare_axis(scale, colours) | {
        "showticklabels": True,
        "title": {"text": title, "standoff": 4, "font": {"size": 12}},
        "ticktext": [number(tick) for tick in scale.ticks()],
    }


def _named(name: str, top: float, colours: dict[str, str]) -> dict[str, Any]:
    """The name of a panel over its upper left corner."""
    return {
        "text": f"<b>{plain(name, 60)}</b>",
        "xref": "paper",
        "xanchor": "left",
        "x": 0,
        "xshift": -LEFT_PX + 2,
        "y": top,
        "yref": "paper",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 13, "color": colours["text"]},
    }
