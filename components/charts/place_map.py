"""A map of places: circle for a town, square for a building, soft disc for an area, hollow where uncertain."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components.charts.basemap import basemap
from components.charts.plain import plain
from components.formats import count
from data.queries.extent import Extent
from data.queries.map import AREAS

HEIGHT = 520
LABELLED = 10
SQUARE_SIZES = 4
LIGHT = {"mark": "#2F5D8A", "area": "#6B8FB5", "ground": "#FFFFFF", "chosen": "#E69F00", "text": "#1F2328"}
DARK = {"mark": "#8AB4DC", "area": "#6F95BE", "ground": "#17181C", "chosen": "#F0B429", "text": "#E6E7EA"}


def place_map(places: pd.DataFrame, chosen: Collection[str], view: Extent, *, dark: bool) -> go.Figure:
    """A figure of the places (label, place, kind, lat, lon, mentions, uncertain, sources); `chosen` are labels.

    A place is hollow where every mention of it is uncertain. Points carry their label as customdata.
    """
    colours = DARK if dark else LIGHT
    drawn = places.assign(size=_sizes(places), hover=[_hover(row) for row in places.to_dict("records")])
    is_area, is_square = drawn["kind"].isin(AREAS), drawn["kind"] == "landmark"
    hollow = drawn["uncertain"] >= drawn["mentions"]
    towns = drawn[~is_area & ~is_square]
    figure = go.Figure(
        [
            _circles(drawn[drawn["label"].isin(chosen)], colours["chosen"], grow=10),
            _circles(drawn[is_area], colours["area"], opacity=0.32, hover=True),
            _letters(drawn[is_area & hollow], "?", colours["text"], 14),
            _circles(towns, colours["ground"], grow=3),
            _circles(towns, colours["mark"], opacity=0.9, hover=True),
            _circles(towns[hollow[towns.index]], colours["ground"], grow=-5),
            *_squares(drawn[is_square], hollow, colours["mark"]),
            _names(drawn.head(LABELLED), colours["text"]),
        ]
    )
    figure.update_layout(_layout(view, colours, dark=dark))
    return figure


def _sizes(places: pd.DataFrame) -> np.ndarray:
    """Diameters in pixels, the area of a mark growing with mentions; an area's mark is larger than a town's."""
    mentions = places["mentions"].to_numpy(float)
    share = np.sqrt(mentions / mentions.max()) if len(mentions) else mentions
    return np.where(places["kind"].isin(AREAS), 22 + 38 * share, 9 + 23 * share)


def _hover(row: dict[str, object]) -> str:
    uncertain = f"<br>{row['uncertain']} uncertain" if row["uncertain"] else ""
    counts = f"{count(int(str(row['mentions'])), 'mention')} in {count(int(str(row['sources'])), 'source')}"
    return f"<b>{plain(str(row['label']))}</b><br>{str(row['kind']).replace('_', ' ')}<br>{counts}{uncertain}"


def _points(places: pd.DataFrame) -> dict[str, object]:
    return {"lat": places["lat"].tolist(), "lon": places["lon"].tolist(), "customdata": places["label"].tolist()}


def _circles(places: pd.DataFrame, colour: str, *, grow: float = 0, opacity: float = 1, hover: bool = False) -> go.Scattermap:
    shown = {"hovertext": places["hover"].tolist(), "hovertemplate": "%{hovertext}<extra></extra>"} if hover else {"hoverinfo": "skip"}
    return go.Scattermap(
        **_points(places),
        **shown,
        **_never_dimmed(opacity),
        mode="markers",
        marker={"size": (places["size"] + grow).clip(lower=2).tolist(), "color": colour, "opacity": opacity, "allowoverlap": True},
    )


def _squares(places: pd.DataFrame, hollow: pd.Series, colour: str) -> list[go.Scattermap]:
    """Buildings by size; letters, since a marker that is no circle would need a sheet of icons."""
    steps = pd.cut(places["size"], SQUARE_SIZES, labels=False) if len(places) > 1 else pd.Series(0, places.index)
    return [
        _letters(group, "□" if is_hollow else "■", colour, float(group["size"].mean()) + 6, hover=True)
        for (_, is_hollow), group in places.groupby([steps, hollow[places.index]])
    ]


def _letters(places: pd.DataFrame, letter: str, colour: str, size: float, *, hover: bool = False) -> go.Scattermap:
    trace = _circles(places, colour, opacity=0, hover=hover)
    return trace.update(mode="markers+text", text=[letter] * len(places), textfont={"size": size, "color": colour}, textposition="middle center")


def _names(places: pd.DataFrame, colour: str) -> go.Scattermap:
    """Names beside the marks; where two would collide, the map itself leaves one out."""
    text = [plain(str(place), 40) for place in places["place"]]
    return go.Scattermap(
        lat=places["lat"].tolist(),
        lon=places["lon"].tolist(),
        mode="markers+text",
        text=text,
        textposition="bottom center",
        textfont={"size": 13, "color": colour},
        marker={"size": 1, "opacity": 0, "allowoverlap": False},
        hoverinfo="skip",
    )


def _never_dimmed(opacity: float) -> dict[str, object]:
    """What is chosen is drawn by us, so plotly's own dimming of the rest is off."""
    return {"selected": {"marker": {"opacity": opacity}}, "unselected": {"marker": {"opacity": opacity}}}


def _layout(view: Extent, colours: dict[str, str], *, dark: bool) -> go.Layout:
    return go.Layout(
        map={"style": basemap(dark=dark), "center": {"lat": view.lat, "lon": view.lon}, "zoom": view.zoom},
        height=HEIGHT,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        showlegend=False,
        dragmode="pan",
        hoverlabel={"bgcolor": colours["ground"], "font": {"color": colours["text"]}, "align": "left"},
        paper_bgcolor="rgba(0,0,0,0)",
        uirevision=f"{view.lat:.3f} {view.lon:.3f} {view.zoom:.2f}",
    )
