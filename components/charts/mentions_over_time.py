"""Mentions of a place over time, a lane for each source."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.days import DAY, day_axis, reach
from components.charts.ink import ink
from components.charts.plain import plain
from components.formats import count, day

LANE_PX, MARGIN_PX = 34, 46
FILLED = 0.72
MOST_WRITTEN = 12


def mentions_over_time(rows: pd.DataFrame, sources: pd.DataFrame, *, dark: bool) -> go.Figure:
    """A lane per source with a bar for each day that has mentions, all to one scale; hollow where the date is assigned.

    `rows` are those of data.queries.place.place_days, `sources` those of a View. Few bars have their number written.
    """
    known = sources[sources["source"].isin(rows["source"])]
    figure, most = go.Figure(), max(1, int(rows["mentions"].max()) if len(rows) else 1)
    first, last = reach(rows["published"], part=20, least=3 * DAY)
    width = max(DAY * 0.8, (last - first) / 60)
    for at, source in enumerate(known.to_dict("records")):
        figure.add_trace(_bars(rows[rows["source"] == source["source"]], source, -at, width, most=most, dark=dark))
    grey = ink(dark=dark)["quiet"]
    figure.update_xaxes(type="date", **day_axis(first, last))
    figure.update_xaxes(fixedrange=True, tickfont_color=grey, visible=bool(len(rows)))
    lanes = [-at for at in range(len(known))]
    badges = [plain(badge) for badge in known["badge"]]
    figure.update_yaxes(tickvals=lanes, ticktext=badges, range=[-len(known) + 0.9, 1.0], fixedrange=True, tickfont_color=grey)
    figure.update_yaxes(zeroline=False, automargin=True, gridcolor="rgba(127,127,127,0.3)")
    figure.update_layout(height=MARGIN_PX + LANE_PX * max(len(known), 1), margin={"l": 0, "r": 8, "t": 4, "b": 36})
    figure.update_layout(showlegend=False, barmode="overlay", hovermode="closest", uirevision="mentions_over_time")
    figure.update_layout(paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)")
    return figure


def _bars(rows: pd.DataFrame, source: dict[Hashable, Any], base: int, width: pd.Timedelta, *, most: int, dark: bool) -> go.Bar:
    colour = source["dark_colour" if dark else "colour"]
    hover = [
        f"{plain(source['source'])}<br>{day(published)}{' (date assigned)' if assigned else ''}<br>{count(mentions, 'mention')}"
        for published, assigned, mentions in zip(rows["published"], rows["assigned"], rows["mentions"], strict=True)
    ]
    return go.Bar(
        x=rows["published"].tolist(),
        y=(rows["mentions"] / most * FILLED).tolist(),
        base=[base] * len(rows),
        width=width / pd.Timedelta(milliseconds=1),
        marker={
            "color": ["rgba(0,0,0,0)" if assigned else colour for assigned in rows["assigned"]],
            "line": {"color": colour, "width": 1.5},
        },
        text=rows["mentions"].astype(str).tolist() if len(rows) <= MOST_WRITTEN else None,
        textposition="outside",
        textfont={"color": ink(dark=dark)["quiet"], "size": 11},
        cliponaxis=False,
        hovertext=hover,
        hoverinfo="text",
    )
