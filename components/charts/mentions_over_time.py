"""Mentions of a place over time, a lane for each source."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.plain import plain
from components.formats import count, day

LANE_PX, MARGIN_PX = 34, 46
FILLED = 0.72
MOST_WRITTEN = 12
TICKS = 3
TEXT, TEXT_DARK = "#5B626C", "#A6ACB6"
DAY = pd.Timedelta(days=1)


def mentions_over_time(rows: pd.DataFrame, sources: pd.DataFrame, *, dark: bool) -> go.Figure:
    """A lane per source with a bar for each day that has mentions, all to one scale; hollow where the date is assigned.

    `rows` are those of data.queries.place.place_days, `sources` those of a View. Few bars have their number written.
    """
    known = sources[sources["source"].isin(rows["source"])]
    figure, most = go.Figure(), max(1, int(rows["mentions"].max()) if len(rows) else 1)
    first, last = _reach(rows)
    width = max(DAY * 0.8, (last - first) / 60)
    for at, source in enumerate(known.to_dict("records")):
        figure.add_trace(_bars(rows[rows["source"] == source["source"]], source, -at, width, most=most, dark=dark))
    grey = TEXT_DARK if dark else TEXT
    ticks = pd.date_range(first, last, periods=TICKS + 2).normalize().unique()[1:-1]
    figure.update_xaxes(type="date", range=[first, last], tickvals=ticks.tolist(), tickformat="%-d %b\n%Y", tickangle=0)
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
        textfont={"color": TEXT_DARK if dark else TEXT, "size": 11},
        cliponaxis=False,
        hovertext=hover,
        hoverinfo="text",
    )


def _reach(rows: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    """From a little before the first day to a little after the last."""
    if rows.empty:
        return pd.Timestamp(0), pd.Timestamp(0) + DAY
    first, last = pd.Timestamp(rows["published"].min()), pd.Timestamp(rows["published"].max())
    room = max(3 * DAY, (last - first) / 20)
    return first - room, last + room
