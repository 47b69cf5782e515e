"""When the shown places are named: a row per source, a mark per day, and the chosen days in front of the rest."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.days import DAY, reach
from components.charts.ink import ink
from components.charts.plain import plain
from components.formats import count, day
from data.queries.map_days import dated
from data.selection import Selection

LANE_PX, MARGIN_PX = 20, 40
TICKS = 4
HALF_DAY = pd.Timedelta(hours=12)
LIGHT = {"grid": "#E3E6EA", "rest": "#777777", "edge": "#E69F00"}
DARK = {"grid": "#33373F", "rest": "#AAAAAA", "edge": "#F0B429"}


def date_brush(
    days: pd.DataFrame, sources: pd.DataFrame, selection: Selection, *, dark: bool, measure: str = "mentions"
) -> go.Figure:
    """A figure of the rows of `map_days` that have a day; `sources` are those of a View, `selection` says which days are in view.

    Marks grow with mentions or, unless those are the measure, with articles; a mark is hollow where its date was assigned.
    """
    rows = dated(days)
    counted = "mentions" if measure == "mentions" else "articles"
    look = ink(dark=dark) | (DARK if dark else LIGHT)
    figure = go.Figure()
    known = sources[sources["source"].isin(rows["lane"])].to_dict("records")
    most = float(rows[counted].max()) if len(rows) else 1.0
    for source in [*known, *_rest(rows, sources, look)]:
        mine = rows[rows["lane"] == source["source"]]
        for assigned, part in mine.groupby("assigned"):
            figure.add_trace(_marks(part, source, counted, most, dark=dark, assigned=bool(assigned)))
    lanes = [source["source"] for source in (*known, *_rest(rows, sources, look))]
    names = [plain(str(source["badge"])) for source in (*known, *_rest(rows, sources, look))]
    figure.update_yaxes(tickvals=lanes, ticktext=names, categoryarray=lanes, categoryorder="array", autorange="reversed")
    figure.update_yaxes(type="category", fixedrange=True, showgrid=True, gridcolor=look["grid"], zeroline=False, automargin=True)
    figure.update_xaxes(type="date", fixedrange=True, showgrid=False, zeroline=False, **_axis(rows["published"]))
    figure.update_xaxes(tickfont_color=look["quiet"]).update_yaxes(tickfont_color=look["quiet"])
    _veil(figure, rows["published"], (selection.published_from, selection.published_to), look)
    figure.update_layout(height=MARGIN_PX + LANE_PX * max(len(lanes), 1), margin={"l": 0, "r": 8, "t": 4, "b": 20})
    figure.update_layout(dragmode="select", selectdirection="h", showlegend=False, hovermode="closest")
    figure.update_layout(paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)")
    figure.update_layout(newselection={"line": {"color": look["edge"], "width": 1.5, "dash": "solid"}})
    return figure


def _rest(rows: pd.DataFrame, sources: pd.DataFrame, look: dict[str, str]) -> list[dict[Hashable, Any]]:
    """The lane of the sources that have none of their own, grey; every mark in it is still one source's."""
    lanes = sorted(set(rows["lane"]) - set(sources["source"]))
    return [
        {"source": lane, "badge": lane, "colour": look["rest"], "dark_colour": look["rest"], "symbol": "circle"} for lane in lanes
    ]


def _marks(
    rows: pd.DataFrame, source: dict[Hashable, Any], counted: str, most: float, *, dark: bool, assigned: bool
) -> go.Scatter:
    basis = " (date assigned)" if assigned else ""
    hover = [
        f"{plain(row['source'])}<br>{day(row['published'])}{basis}<br>"
        f"{count(row['mentions'], 'mention')} in {count(row['articles'], 'article')}"
        for row in rows.to_dict("records")
    ]
    whole = {"marker": {"opacity": 0.85}}
    return go.Scatter(
        x=rows["published"].tolist(),
        y=rows["lane"].tolist(),
        mode="markers",
        marker={
            "symbol": f"{source['symbol']}-open-dot" if assigned else source["symbol"],
            "color": source["dark_colour" if dark else "colour"],
            "size": (6 + 10 * (rows[counted] / most) ** 0.5).tolist(),
            "line": {"width": 1.5, "color": source["dark_colour" if dark else "colour"]},
            "opacity": 0.85,
        },
        selected=whole,
        unselected=whole,
        hovertext=hover,
        hoverinfo="text",
    )


def _axis(published: pd.Series) -> dict[str, Any]:
    if published.empty:
        return {"visible": False}
    first, last = reach(published, part=20, least=DAY)
    ticks = pd.date_range(published.min(), published.max(), periods=TICKS).normalize().unique()
    return {"range": [first, last], "tickvals": ticks.tolist(), "ticktext": [day(tick.date()) for tick in ticks], "tickangle": 0}


def _veil(figure: go.Figure, published: pd.Series, chosen: tuple[date | None, date | None], look: dict[str, str]) -> None:
    """Lay a veil over the days that are out of view."""
    if published.empty or chosen == (None, None):
        return
    first, last = reach(published, part=20, least=DAY)
    start, end = chosen
    veil = {"fillcolor": look["ground"], "opacity": 0.75, "line_width": 0, "layer": "above"}
    if start:
        figure.add_vrect(x0=first, x1=pd.Timestamp(start) - HALF_DAY, **veil)
        figure.add_vline(x=pd.Timestamp(start) - HALF_DAY, line={"color": look["edge"], "width": 1.5})
    if end:
        figure.add_vrect(x0=pd.Timestamp(end) + HALF_DAY, x1=last, **veil)
        figure.add_vline(x=pd.Timestamp(end) + HALF_DAY, line={"color": look["edge"], "width": 1.5})
