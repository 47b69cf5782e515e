"""Who gets to speak in one source: shares of its statements and of its quoted words, with the counts at the marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.ink import ink
from components.charts.plain import plain, shortened
from components.formats import count, number
from data.queries.speaking import SMALL

ROW_PX, FOOT_PX = 60, 34
LONGEST = 40
# The axis goes on past the whole, so that words beside a mark at its end have room.
END = 1.6
GRID, GRID_DARK = "#D5D9DF", "#3A3E47"
Row = dict[Any, Any]


@dataclass(frozen=True, slots=True)
class Lane:
    """One of the two counts of a speaker: its column, how far below the name it stands, and its mark."""

    counted: str
    below: float
    symbol: str


STATEMENTS, QUOTED = Lane("statements", 0.0, "circle"), Lane("quoted_words", 0.27, "square-open")


def speaking_shares(rows: pd.DataFrame, source: Row, *, dark: bool) -> go.Figure:
    """A line per speaker with a filled mark for statements and a hollow square for quoted words, each a share of the source's.

    `rows` are those of data.queries.speaking.charted_shares of one source, `source` its row of a View. Marks carry the key of
    their speaker as customdata. Quoted words of fewer than SMALL statements are no share: they are written and have no mark.
    """
    colours = ink(dark=dark) | {"grid": GRID_DARK if dark else GRID}
    colour = source["dark_colour" if dark else "colour"]
    drawn = rows.to_dict("records")
    has_quotes = bool(drawn) and drawn[0]["of_quoted_words"] > 0
    figure = go.Figure(layout=_layout(len(drawn), colours))
    if not drawn:
        return figure
    figure.add_trace(_names(drawn, colours["text"]))
    figure.add_traces(_marks(drawn, STATEMENTS, colour, colours))
    if has_quotes and drawn[0]["of_with_quotes"] >= SMALL:
        figure.add_traces(_marks(drawn, QUOTED, colour, colours))
    elif has_quotes:
        figure.add_trace(_written(drawn, QUOTED, colours["quiet"]))
    return figure


def _names(rows: list[Row], colour: str) -> dict[str, Any]:
    names = [plain(shortened(row["label"], LONGEST)) for row in rows]
    return _text(names, [at - 0.29 for at in range(len(rows))], {"size": 13, "color": colour})


def _written(rows: list[Row], lane: Lane, colour: str) -> dict[str, Any]:
    """Counts in words without a mark, where there are any."""
    told = [_told(row, lane.counted) if row[lane.counted] else "" for row in rows]
    return _text(told, [at + lane.below for at in range(len(rows))], {"size": 12, "color": colour})


def _text(words: list[str], at: list[float], font: dict[str, Any]) -> dict[str, Any]:
    return {
        "x": [0] * len(words),
        "y": at,
        "mode": "text",
        "text": words,
        "textposition": "middle right",
        "textfont": font,
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _marks(rows: list[Row], lane: Lane, colour: str, colours: dict[str, str]) -> list[dict[str, Any]]:
    """The marks of one count, with thin lines from nothing to them and the count in words beside."""
    at = [place + lane.below for place in range(len(rows))]
    shares = [row[lane.counted] / row[f"of_{lane.counted}"] for row in rows]
    lines = {
        "x": [x for share in shares for x in (0, share, None)],
        "y": [y for place in at for y in (place, place, None)],
        "mode": "lines",
        "line": {"color": colour, "width": 2},
        "hoverinfo": "skip",
    }
    marks = {
        "x": shares,
        "y": at,
        "mode": "markers+text",
        "marker": {"symbol": lane.symbol, "size": 10, "color": colour, "line": {"width": 2, "color": colour}},
        "text": [f"  {_told(row, lane.counted)}" for row in rows],
        "textposition": "middle right",
        "textfont": {"size": 12, "color": [colours["text"] if share else colours["quiet"] for share in shares]},
        "customdata": [row["key"] for row in rows],
        "hovertext": [f"<b>{plain(row['label'])}</b><br>{_told(row, lane.counted)}" for row in rows],
        "hoverinfo": "text",
        "cliponaxis": False,
    }
    return [lines, marks]


def _told(row: Row, counted: str) -> str:
    """The count in words: "3 of 12 statements", "14 of 90 quoted words"."""
    return f"{number(row[counted])} of {count(row[f'of_{counted}'], counted.replace('_', ' ').removesuffix('s'))}"


def _layout(rows: int, colours: dict[str, str]) -> dict[str, Any]:
    return {
        "height": FOOT_PX + ROW_PX * max(rows, 1),
        "margin": {"l": 8, "r": 4, "t": 2, "b": FOOT_PX - 4},
        "showlegend": False,
        "hovermode": "closest",
        "uirevision": "speaking_shares",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": colours["quiet"]},
        "yaxis": {"visible": False, "range": [max(rows, 1) - 0.55, -0.55], "fixedrange": True},
        "xaxis": {
            "range": [-0.02, END],
            "tickvals": [0, 0.25, 0.5, 0.75, 1],
            "ticktext": ["0", "25", "50", "75", "100 %"],
            "gridcolor": colours["grid"],
            "zeroline": False,
            "fixedrange": True,
        },
    }
