"""One actor over time: statements by it and about it, by source and day of publication."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.days import DAY, day_axis, reach
from components.charts.ink import ink
from components.charts.plain import plain
from components.formats import count, day

ROW_PX, FOOT_PX = 44, 40
SIDES = {"by": ("said by it", -0.14), "about": ("about it", 0.2)}


def statements_by_day(rows: pd.DataFrame, sources: pd.DataFrame, *, dark: bool) -> go.Figure:
    """A line per source with a mark for each day: a circle for statements by the actor, a square below it for those about it.

    `rows` are those of data.queries.actor_card.actor_counts, `sources` those of a View. Marks have their count beside them and
    are hollow where the date is assigned. Articles without a date are not drawn.
    """
    colours = ink(dark=dark)
    dated = rows.dropna(subset=["published"])
    known = sources[sources["source"].isin(dated["source"])].reset_index(drop=True)
    figure = go.Figure(layout=_layout(len(known), colours))
    for at, source in enumerate(known.to_dict("records")):
        colour = source["dark_colour" if dark else "colour"]
        for side, mine in dated[dated["source"] == source["source"]].groupby("side"):
            figure.add_trace(_marks(mine, at, str(side), colour, colours["text"]))
    figure.update_yaxes(tickvals=list(range(len(known))), ticktext=[plain(badge) for badge in known["badge"]])
    figure.update_xaxes(visible=bool(len(dated)), **day_axis(*reach(dated["published"], part=12, least=2 * DAY)))
    return figure


def _marks(rows: pd.DataFrame, at: int, side: str, colour: str, text: str) -> dict[str, Any]:
    words, below = SIDES[side]
    days = rows.groupby(["published", "assigned"])["statements"].sum().reset_index().to_dict("records")
    shape = "circle" if side == "by" else "square"
    return {
        "x": [row["published"] for row in days],
        "y": [at + below] * len(days),
        "mode": "markers+text",
        "marker": {
            "symbol": [f"{shape}-open" if row["assigned"] else shape for row in days],
            "size": 11,
            "color": colour,
            "line": {"width": 2, "color": colour},
        },
        "text": [f" {row['statements']}" for row in days],
        "textposition": "middle right",
        "textfont": {"size": 12, "color": text},
        "hovertext": [
            f"{plain(rows['source'].iloc[0])}<br>{day(row['published'])}{' (date assigned)' if row['assigned'] else ''}<br>"
            f"{count(row['statements'], 'statement')} {words}"
            for row in days
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _layout(sources: int, colours: dict[str, str]) -> dict[str, Any]:
    return {
        "height": FOOT_PX + ROW_PX * max(sources, 1),
        "margin": {"l": 34, "r": 12, "t": 4, "b": FOOT_PX - 4},
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "uirevision": "statements_by_day",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": colours["quiet"]},
        "yaxis": {
            "range": [max(sources, 1) - 0.4, -0.5],
            "gridcolor": colours["grid"],
            "zeroline": False,
            "fixedrange": True,
            "tickfont": {"color": colours["text"]},
        },
        "xaxis": {"type": "date", "gridcolor": colours["grid"], "fixedrange": True},
    }
