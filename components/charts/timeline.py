"""Two clocks in one frame: when each source published, and when what it tells of is said to have been."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import datetime, timedelta
from math import log2
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.ink import ink
from components.charts.levels import levels
from components.charts.plain import plain, shortened
from components.formats import count, day
from data.queries.written import moment

LANES = ["published", "date", "figure", "statement", "place"]
SYMBOLS = {"published": "line-ns", "date": "circle", "figure": "diamond", "statement": "triangle-up", "place": "square"}
NAMES = {"published": "article", "date": "date", "figure": "figure", "statement": "statement", "place": "place"}
LANE_STEP = 0.165
# The name of the source stands over its lanes, so that they keep the whole width of a narrow screen.
NAME_ROOM = 0.08
ROW_PX, TOP_PX, BOTTOM_PX = 96, 4, 44
# Numbers of bands that lie closer together than this share of the window stand one above the other.
BAND_PX, BAND_ROWS, BAND_ROOM = 15, 3, 0.05
DAY_MS, FORTNIGHT_MS = 86_400_000, 1_209_600_000
TICKS = [
    {"dtickrange": [None, DAY_MS - 1], "value": "%H:%M<br>%-d %b"},
    {"dtickrange": [DAY_MS, FORTNIGHT_MS], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M11"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]
LONGEST = 40
# A period longer than this share of the window is drawn with its length and not as a point; marks keep as far apart.
POINT = 0.012
MOST_ASIDE = 12
# In a longer window the hours of one day would be written one over the other.
HOURS_WRITTEN = timedelta(days=4)
LIGHT = {"band": "rgba(91,98,108,0.10)", "edge": "rgba(91,98,108,0.45)"}
DARK = {"band": "rgba(166,172,182,0.14)", "edge": "rgba(166,172,182,0.5)"}

type Window = tuple[datetime, datetime]


def timeline(
    published: pd.DataFrame,
    told: pd.DataFrame,
    events: pd.DataFrame,
    sources: pd.DataFrame,
    window: Window,
    *,
    dark: bool,
    is_dragged: bool = False,
) -> go.Figure:
    """A row per source with a lane for its articles and one for each kind of row, over the bands of events.

    `published` are rows of overview.articles_by_day, `told` and `events` those of data.queries.timeline. A mark is
    hollow where its date is assigned or worked out; a period that the window does not shrink to a point has its length.
    Bands have the number of their event, and an arrow where no end is known; in a short window hours are written at their
    marks.
    Marks carry "source|kind|value|basis" as customdata. Where the chart `is_dragged` over, a drag draws a box.
    """
    colours = ink(dark=dark) | (DARK if dark else LIGHT)
    known = sources[sources["source"].isin({*published["source"], *told["source"]})].reset_index(drop=True)
    rows = {source: at for at, source in enumerate(known["source"])}
    looks = dict(zip(known["source"], known["dark_colour" if dark else "colour"], strict=True))
    figure = go.Figure()
    figure.add_traces([*_lengths(_periods(published, told), rows, looks, window), *_marks(published, told, rows, looks, window)])
    figure.update_layout(_layout(known, window, colours), dragmode="select" if is_dragged else False)
    bands = events.to_dict("records")
    places = [(_middle(band, window) - window[0]) / (window[1] - window[0]) for band in bands]
    for band, level in zip(bands, levels(places, BAND_ROOM, BAND_ROWS), strict=True):
        _band(figure, band, level, window, colours)
    return figure


def _periods(published: pd.DataFrame, told: pd.DataFrame) -> pd.DataFrame:
    """The time that each mark stands for: source, kind, first, last; an article's is its day."""
    first = pd.to_datetime(published["published"])
    days = published.assign(kind="published", first=first, last=first + pd.Timedelta(days=1))
    return pd.concat([part[["source", "kind", "first", "last"]] for part in (days, told) if len(part)] or [told])


def _lengths(periods: pd.DataFrame, rows: dict[str, int], looks: dict[str, str], window: Window) -> Iterator[go.Scatter]:
    is_long = periods["last"] - periods["first"] > (window[1] - window[0]) * POINT
    for source, part in periods[is_long].groupby("source"):
        x: list[Any] = []
        y: list[float | None] = []
        for row in part.to_dict("records"):
            x += [row["first"], row["last"], None]
            y += [_height(rows[str(source)], row["kind"])] * 2 + [None]
        line = {"color": looks[str(source)], "width": 5}
        yield go.Scatter(x=x, y=y, mode="lines", line=line, opacity=0.28, hoverinfo="skip", showlegend=False)


def _marks(
    published: pd.DataFrame, told: pd.DataFrame, rows: dict[str, int], looks: dict[str, str], window: Window
) -> Iterator[go.Scatter]:
    articles = [_article(row) for row in published.to_dict("records")]
    others = [_told(row) | {"x": x} for row, x in zip(told.to_dict("records"), _places(told, window), strict=True)]
    for kind in LANES:
        marks = [mark for mark in (*articles, *others) if mark["kind"] == kind]
        symbol = SYMBOLS[kind]
        yield go.Scatter(
            x=[mark["x"] for mark in marks],
            y=[_height(rows[mark["source"]], kind) for mark in marks],
            mode="markers+text",
            text=[mark.get("hour", "") if window[1] - window[0] <= HOURS_WRITTEN else "" for mark in marks],
            textposition="bottom center",
            textfont={"size": 11, "color": [looks[mark["source"]] for mark in marks]},
            marker={
                "symbol": [f"{symbol}-open" if mark["is_hollow"] or kind == "published" else symbol for mark in marks],
                "color": [looks[mark["source"]] for mark in marks],
                "size": [min(9 + 2 * log2(mark["rows"]), 20) if kind != "published" else 13 for mark in marks],
                "line": {"width": 3 if kind == "published" else 1.5, "color": [looks[mark["source"]] for mark in marks]},
                "opacity": [0.5 if kind == "published" and mark["is_hollow"] else 1 for mark in marks],
            },
            customdata=[mark["key"] for mark in marks],
            hovertext=[mark["hover"] for mark in marks],
            hovertemplate="%{hovertext}<extra></extra>",
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
            name=kind,
            showlegend=False,
        )


def _article(row: dict[Hashable, Any]) -> dict[str, Any]:
    basis = ", date assigned" if row["assigned"] else ""
    hover = f"<b>{plain(row['source'])}</b><br>published {day(row['published'])}{basis}<br>{count(row['articles'], 'article')}"
    key = f"{row['source']}|published|{pd.Timestamp(row['published']).date().isoformat()}|"
    x = pd.Timestamp(row["published"]).to_pydatetime() + timedelta(hours=12)
    mark = {"kind": "published", "source": row["source"], "x": x, "rows": row["articles"]}
    return {**mark, "is_hollow": bool(row["assigned"]), "hover": hover, "key": key}


def _told(row: dict[Hashable, Any]) -> dict[str, Any]:
    found = count(row["rows"], NAMES[str(row["kind"])])
    basis = {"relative": ", worked out from the article's date", "published": ", the article's own date"}.get(row["basis"], "")
    words = plain(shortened(" ".join(str(row["words"]).split()), 60))
    hover = f"<b>{plain(row['source'])}</b><br>{plain(moment(str(row['value'])))}{basis}<br>{found}: “{words}”"
    hour = f"{pd.Timestamp(row['first']).hour} h" if row["precision"] == "hour" else ""
    mark = {"kind": row["kind"], "source": row["source"], "hour": hour}
    is_hollow = row["basis"] in ("relative", "published")
    key = "|".join(str(row[name]) for name in ("source", "kind", "value", "basis"))
    return {**mark, "rows": row["rows"], "is_hollow": is_hollow, "hover": hover, "key": key}


def _places(told: pd.DataFrame, window: Window) -> list[datetime]:
    """Where the mark of each row stands: at its hour, or in the middle of the part of its period that the window shows.

    Where a mark of its lane stands there already it goes aside, as far as its own period reaches, so that both can be read;
    the more exact one stays.
    """
    apart = (window[1] - window[0]) * POINT
    taken: dict[tuple[str, str], list[datetime]] = {}
    rows = list(enumerate(told.to_dict("records")))
    places: dict[int, datetime] = {}
    for at, row in sorted(rows, key=lambda pair: pair[1]["last"] - pair[1]["first"]):
        lane = taken.setdefault((row["source"], row["kind"]), [])
        places[at] = _place(row, lane, window, apart)
        lane.append(places[at])
    return [places[at] for at, _ in rows]


def _place(row: dict[Hashable, Any], lane: list[datetime], window: Window, apart: timedelta) -> datetime:
    first: datetime = max(row["first"], window[0])
    last: datetime = min(row["last"], window[1])
    if row["precision"] == "hour":
        return first
    middle = first + (last - first) / 2
    aside = (middle + apart * step * side for step in range(1, MOST_ASIDE) for side in (1, -1))
    free = (at for at in (middle, *aside) if first <= at <= last and all(abs(at - other) >= apart for other in lane))
    return next(free, middle)


def _height(row: int, kind: str) -> float:
    """Where a lane of a row is; rows are counted downwards."""
    return row + NAME_ROOM + (LANES.index(kind) - 2) * LANE_STEP


def _middle(band: dict[Hashable, Any], window: Window) -> datetime:
    """The middle of the part of a band that the window shows."""
    first, last = max(pd.Timestamp(band["first"]), window[0]), min(pd.Timestamp(band["last"]), window[1])
    return pd.Timestamp(first + (last - first) / 2).to_pydatetime()


def _band(figure: go.Figure, band: dict[Hashable, Any], level: int, window: Window, colours: dict[str, str]) -> None:
    edge = {"color": colours["edge"], "width": 1, "dash": "dot" if band["is_open"] else "solid"}
    across = {"x0": band["first"], "x1": band["last"], "y0": 0, "y1": 1, "yref": "paper"}
    figure.add_shape(type="rect", **across, fillcolor=colours["band"], line=edge, layer="below")
    figure.add_annotation(
        x=_middle(band, window),
        y=1,
        yref="paper",
        yshift=2 + BAND_PX * level,
        text=f"{band['number']} →" if band["is_open"] else str(band["number"]),
        showarrow=False,
        yanchor="bottom",
        font={"size": 12, "color": colours["quiet"]},
    )


def _layout(known: pd.DataFrame, window: Window, colours: dict[str, str]) -> dict[str, Any]:
    top = TOP_PX + BAND_PX * BAND_ROWS
    font = {"color": colours["quiet"]}
    lines = [
        {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": at + 0.5, "y1": at + 0.5}
        | {"line": {"color": colours["grid"], "width": 1}, "layer": "below"}
        for at in range(len(known) - 1)
    ]
    return {
        "xaxis": {"type": "date", "range": list(window), "tickfont": font, "showgrid": True, "gridcolor": colours["grid"]}
        | {"tickformatstops": TICKS},
        "yaxis": {"range": [max(len(known), 1) - 0.5, -0.5], "showticklabels": False}
        | {"showgrid": False, "zeroline": False, "fixedrange": True},
        "shapes": lines,
        "annotations": [_name(row, at, font) for at, row in enumerate(known.to_dict("records"))],
        "height": top + BOTTOM_PX + ROW_PX * max(len(known), 1),
        "margin": {"l": 6, "r": 12, "t": top, "b": BOTTOM_PX},
        "selectdirection": "h",
        "hovermode": "closest",
        "uirevision": f"{window[0]} {window[1]}",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
    }


def _name(source: dict[Hashable, Any], row: int, font: dict[str, str]) -> dict[str, Any]:
    words = plain(f"{source['badge']}  {shortened(str(source['source']), LONGEST)}")
    place = {"x": 0, "xref": "paper", "xanchor": "left", "y": row - 0.5, "yanchor": "top", "showarrow": False}
    return {"text": words, "font": font | {"size": 12}, "align": "left", **place}
