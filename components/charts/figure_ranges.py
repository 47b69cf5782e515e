"""Reported figures by source, each mark as exact or as open as its wording, in panels that share one axis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
from data.queries.comparisons import Axis

FOOT_PX, HEAD_PX, GAP_PX = 46, 24, 8
LEFT_PX, RIGHT_PX = 146, 14
MOST_LANES = 45


@dataclass(frozen=True, slots=True)
class Panel:
    """The lanes of one table on their axis, under a name; `has_ticks` where the values are written below it."""

    name: str
    lanes: list[Lane]
    scale: Scale
    has_ticks: bool

    @property
    def is_tall(self) -> bool:
        """Whether it is taller than a screen, so that its values stand over it."""
        return len(self.lanes) > MOST_LANES


def figure_ranges(panels: Mapping[str, pd.DataFrame], sources: pd.DataFrame, axis: Axis, *, dark: bool) -> go.Figure:
    """A figure with a panel for each table of reports, all on one axis or, where `axis` says so, each on its own.

    Reports are those of data.queries.ledger.comparison, `sources` those of a View. Tables on one axis have one unit, and are
    named where they are several. Points carry their quantity_id as customdata, or several where many reports of one source
    share lanes. Nothing is averaged or added up.
    """
    tables = list(panels.values())
    closeness, look = density(sum(map(len, tables))), figure_look(tables, sources, dark=dark)
    drawn = list(_panels(panels, axis, closeness))
    px = [_px(panel, axis, closeness) for panel in drawn]
    height = sum(map(sum, px)) or FOOT_PX
    layout, traces, below = plain_layout(height, look.colours), [], float(height)
    layout |= {"margin": {"l": LEFT_PX, "r": RIGHT_PX, "t": 0, "b": 0}, "annotations": []}
    for n, (panel, (head, body, foot)) in enumerate(zip(drawn, px, strict=True), start=1):
        top, bottom = (below - head) / height, (below - head - body) / height
        below -= head + body + foot
        traces += [trace | {"xaxis": f"x{n}", "yaxis": f"y{n}"} for trace in _traces(panel, closeness, look)]
        layout[f"xaxis{n}"] = _x_axis(panel, look.colours) | {"anchor": f"y{n}"}
        layout[f"yaxis{n}"] = _y_axis(panel.lanes, closeness, look) | {"anchor": f"x{n}", "domain": [bottom, top]}
        layout["annotations"] += [_named(panel.name, top, look.colours)] if axis.is_shared and panel.name else []
    return go.Figure(traces, layout)


def _panels(panels: Mapping[str, pd.DataFrame], axis: Axis, closeness: Density) -> Iterator[Panel]:
    shared = figure_scale(list(panels.values()), is_log=axis.is_log)
    for n, (name, table) in enumerate(panels.items(), start=1):
        scale = shared if axis.is_shared else figure_scale([table], is_log=axis.is_log)
        yield Panel(
            name if len(panels) > 1 else "", figure_lanes(table, scale, closeness), scale, n == len(panels) or not axis.is_shared
        )


def _px(panel: Panel, axis: Axis, closeness: Density) -> tuple[int, int, int]:
    """The room over a panel, for it and under it: over it stands its name where it shares an axis with others."""
    head, body = HEAD_PX if axis.is_shared and panel.name else GAP_PX, closeness.lane_px * len(panel.lanes)
    values = FOOT_PX if panel.has_ticks else 0
    return (head + values, body, 0) if panel.is_tall else (head, body, values)


def _traces(panel: Panel, closeness: Density, look: Look) -> list[dict[str, Any]]:
    return [
        trace
        for at, lane in enumerate(panel.lanes)
        for row in lane
        for trace in figure_marks(row, Setting(at, panel.scale, closeness, look))
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


def _x_axis(panel: Panel, colours: dict[str, str]) -> dict[str, Any]:
    """The values along the axis; written out below the last panel that it is the axis of."""
    scale, unit = panel.scale, panel.lanes[0][0]["unit"] if panel.lanes else None
    axis = plain_axis(colours) | {"type": "log" if scale.is_log else "linear", "range": scale.range(), "tickvals": scale.ticks()}
    axis |= {
        "showgrid": True,
        "showticklabels": panel.has_ticks,
        "side": "top" if panel.is_tall else "bottom",
        "ticktext": [number(tick) for tick in scale.ticks()],
    }
    if not panel.has_ticks:
        return axis
    units = plural(unit) if isinstance(unit, str) else "unit not resolved"
    title = f"{plain(units, 30)}{', logarithmic axis' if scale.is_log else ''}"
    return axis | {"title": {"text": title, "standoff": 4, "font": {"size": 12}}}


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
