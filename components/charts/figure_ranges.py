"""Reported figures, a row per report, each mark as exact or as open as its wording; a panel per axis."""

from __future__ import annotations

from collections.abc import Sequence
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
LIGHT = {"text": "#1F2328", "quiet": "#5B626C", "grid": "#E3E6EA", "ground": "#FFFFFF"}
DARK = {"text": "#E6E7EA", "quiet": "#A6ACB6", "grid": "#33363D", "ground": "#17181C"}


def figure_ranges(panels: Sequence[pd.DataFrame], sources: pd.DataFrame, *, dark: bool) -> go.Figure:
    """A figure with a panel and an axis of its own for each table of data.queries.figures rows that may share one.

    `sources` are those of a View. Points carry their quantity_id as customdata. Nothing is averaged.
    """
    colours = DARK if dark else LIGHT
    looks = {row["source"]: row for row in sources.to_dict("records")}
    height = sum(_height(panel) for panel in panels)
    figure = go.Figure(layout=_layout(height, colours))
    below = height
    for n, panel in enumerate(panels, start=1):
        top, below = below, below - _height(panel)
        domain = [(below + _foot(panel)) / height, top / height]
        _add_panel(figure, panel, n, domain=domain, looks=looks, colours=colours, dark=dark)
    return figure


def _foot(panel: pd.DataFrame) -> int:
    """Room under a panel in pixels for numbers, units and, where it is logarithmic, the words that say so."""
    return FOOT_PX + (LOG_PX if figure_scale(panel).is_log else 0)


def _height(panel: pd.DataFrame) -> int:
    return ROW_PX * len(panel) + _foot(panel)


def _add_panel(
    figure: go.Figure,
    panel: pd.DataFrame,
    n: int,
    *,
    domain: list[float],
    looks: dict[Any, Any],
    colours: dict[str, str],
    dark: bool,
) -> None:
    scale = figure_scale(panel)
    labels = []
    for at, row in enumerate(panel.to_dict("records")):
        look = looks.get(row["source"], {})
        colour = look.get("dark_colour" if dark else "colour", "#777777")
        traces = figure_marks(row, at, scale, colour=colour, text_colour=colours["text"])
        figure.add_traces([trace.update(xaxis=f"x{n}", yaxis=f"y{n}") for trace in traces])
        labels.append(figure_label(row, look.get("badge", "??"), colours["quiet"]))
    y_axis = {
        "domain": domain,
        "anchor": f"x{n}",
        "tickvals": list(range(len(panel))),
        "ticktext": labels,
        "range": [len(panel) - 0.5, -0.6],
    }
    figure.layout[f"xaxis{n}"] = _plain_axis(colours) | {"anchor": f"y{n}", "showgrid": True} | _x_axis(panel, scale)
    figure.layout[f"yaxis{n}"] = _plain_axis(colours) | {"tickfont": {"color": colours["text"], "size": 13}} | y_axis


def _x_axis(panel: pd.DataFrame, scale: Scale) -> dict[str, Any]:
    first = panel.iloc[0]
    units = plural(first["unit"]) if isinstance(first["unit"], str) else "unit not resolved"
    event = first["event"] if isinstance(first["event"], str) else "event not resolved"
    why = "<br>logarithmic axis:<br>values differ over a hundredfold" if scale.is_log else ""
    ticks = scale.ticks()
    return {
        "title": {"text": f"{plain(units, 30)} · {plain(event, 40)}{why}", "standoff": 4, "font": {"size": 12}},
        "type": "log" if scale.is_log else "linear",
        "range": scale.range(),
        "tickvals": ticks,
        "ticktext": [number(tick) for tick in ticks],
    }


def _plain_axis(colours: dict[str, str]) -> dict[str, Any]:
    return {"gridcolor": colours["grid"], "zeroline": False, "fixedrange": True, "color": colours["quiet"], "showgrid": False}


def _layout(height: int, colours: dict[str, str]) -> go.Layout:
    return go.Layout(
        height=max(height, FOOT_PX),
        margin={"l": LEFT_PX, "r": RIGHT_PX, "t": 0, "b": 0},
        showlegend=False,
        hovermode="closest",
        hoverlabel={"align": "left", "bgcolor": colours["ground"], "font": {"color": colours["text"]}},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": "Source Sans, sans-serif"},
        uirevision="figures",
    )
