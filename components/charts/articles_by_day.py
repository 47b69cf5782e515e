"""Articles by source and day of publication."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.days import DAY, day_axis, reach
from components.charts.ink import ink
from components.charts.plain import plain, shortened
from components.formats import count, day

LONGEST = 34
ROW_PX = 26
MARGIN_PX = 50


def articles_by_day(rows: pd.DataFrame, sources: pd.DataFrame, *, dark: bool) -> go.Figure:
    """A row per source with a mark for every day that has articles, hollow and dotted where the date is assigned.

    `rows` are those of data.queries.overview.articles_by_day, `sources` those of a View.
    """
    known = sources[sources["source"].isin(rows["source"])]
    figure = go.Figure()
    for source in known.to_dict("records"):
        mine = rows[rows["source"] == source["source"]]
        colour = source["dark_colour" if dark else "colour"]
        for assigned, part in mine.groupby("assigned"):
            figure.add_trace(_marks(part, source, colour, assigned=bool(assigned)))
    labels = [plain(f"{row['badge']}  {shortened(row['source'], LONGEST)}") for row in known.to_dict("records")]
    figure.update_yaxes(tickvals=known["source"].tolist(), ticktext=labels, autorange="reversed", automargin=True)
    colour = ink(dark=dark)["quiet"]
    figure.update_xaxes(tickfont_color=colour).update_yaxes(tickfont_color=colour)
    figure.update_yaxes(type="category", showgrid=True, zeroline=False, fixedrange=True)
    figure.update_xaxes(type="date", fixedrange=True, visible=bool(len(rows)))
    figure.update_xaxes(day_axis(*reach(rows["published"], part=25, least=2 * DAY)))
    figure.update_layout(height=MARGIN_PX + ROW_PX * max(len(known), 1), margin={"l": 0, "r": 12, "t": 4, "b": 36})
    figure.update_layout(showlegend=False, uirevision="articles_by_day", hovermode="closest")
    return figure


def _marks(rows: pd.DataFrame, source: dict[Hashable, Any], colour: str, *, assigned: bool) -> go.Scatter:
    basis = " (date assigned)" if assigned else ""
    hover = [
        f"{plain(source['source'])}<br>{day(published)}{basis}<br>{count(articles, 'article')}"
        for published, articles in zip(rows["published"], rows["articles"], strict=True)
    ]
    symbol = f"{source['symbol']}-open-dot" if assigned else source["symbol"]
    return go.Scatter(
        x=rows["published"].tolist(),
        y=[source["source"]] * len(rows),
        mode="markers",
        marker={
            "symbol": symbol,
            "color": colour,
            "size": (11 + 3 * (rows["articles"] - 1).clip(0, 5)).tolist(),
            "line": {"width": 1.5},
            "opacity": 1,
        },
        hovertext=hover,
        hoverinfo="text",
    )
