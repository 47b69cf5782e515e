"""A map of places: circle for a town, square for a building, soft disc for an area, hollow where uncertain."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components.charts.basemap import basemap
from components.charts.plain import plain
from components.formats import count
from data.queries.extent import Extent
from data.queries.map import AREAS
from data.queries.written import place_kind

HEIGHT = 520
LABELLED = 10
LONGEST = 32
SQUARE_STEP_PX = 5
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
    towns, is_chosen, is_named = drawn[~is_area & ~is_square], drawn["label"].isin(chosen), drawn.index < LABELLED
    # Where letters would collide the map leaves some out, the earlier traces' first; so names stand before marks.
    figure = go.Figure(
        [
            _circles(drawn[is_chosen & is_area], colours["chosen"], grow=10, opacity=0.6),
            _circles(drawn[is_area], colours["area"], opacity=0.32, hover=True),
            _circles(drawn[is_chosen & ~is_area], colours["chosen"], grow=10),
            _circles(towns, colours["ground"], grow=3),
            _circles(towns, colours["mark"], opacity=0.9, hover=True),
            _circles(towns[hollow[towns.index]], colours["ground"], grow=-5),
            _names(drawn[is_named & ~is_area], "bottom center", colours["text"]),
            _names(drawn[is_named & is_area], "middle center", colours["text"], hollow),
            _names(drawn[~is_named & is_area & hollow], "middle center", colours["text"], hollow, only_marks=True),
            *_squares(drawn[is_square], hollow, colours["mark"]),
        ]
    )
    figure.update_layout(_layout(view, colours, dark=dark))
    return figure


def _sizes(places: pd.DataFrame) -> np.ndarray:
    """Diameters in pixels, the area of a mark growing with mentions; an area's mark is larger than a town's."""
    mentions = places["mentions"].to_numpy(float)
    share = np.sqrt(mentions / mentions.max()) if len(mentions) else mentions
    return np.where(places["kind"].isin(AREAS), 22 + 38 * share, 9 + 23 * share)


def _hover(row: dict[Any, Any]) -> str:
    uncertain = f"<br>{row['uncertain']} uncertain" if row["uncertain"] else ""
    counts = f"{count(row['mentions'], 'mention')} in {count(row['sources'], 'source')}"
    return f"<b>{plain(str(row['label']))}</b><br>{place_kind(row['kind'])}<br>{counts}{uncertain}"


def _points(places: pd.DataFrame) -> dict[str, object]:
    return {"lat": places["lat"].tolist(), "lon": places["lon"].tolist(), "customdata": places["label"].tolist()}


def _circles(places: pd.DataFrame, colour: str, *, grow: float = 0, opacity: float = 1, hover: bool = False) -> go.Scattermap:
    shown = (
        {"hovertext": places["hover"].tolist(), "hovertemplate": "%{hovertext}<extra></extra>"}
        if hover
        else {"hoverinfo": "skip"}
    )
    return go.Scattermap(
        **_points(places),
        **shown,
        **_never_dimmed(opacity),
        mode="markers",
        marker={
            "size": (places["size"] + grow).clip(lower=2).tolist(),
            "color": colour,
            "opacity": opacity,
            "allowoverlap": True,
        },
    )


def _squares(places: pd.DataFrame, hollow: pd.Series, colour: str) -> list[go.Scattermap]:
    """Buildings by size; letters, since a marker that is no circle would need a sheet of icons."""
    steps = (places["size"] / SQUARE_STEP_PX).round() * SQUARE_STEP_PX
    groups = places.groupby([steps, hollow[places.index]])
    return [_letters(group, "□" if hollow[group.index[0]] else "■", float(steps[group.index[0]]), colour) for _, group in groups]


def _letters(places: pd.DataFrame, letter: str, size: float, colour: str) -> go.Scattermap:
    trace = _circles(places, colour, opacity=0, hover=True)
    trace.update(mode="markers+text", text=[letter] * len(places), textposition="middle center")
    # Text keeps its place only where the marker's size is one number.
    return trace.update(marker={"size": size}, textfont={"size": size + 6, "color": colour})


def _names(
    places: pd.DataFrame, position: str, colour: str, unsure: pd.Series | None = None, *, only_marks: bool = False
) -> go.Scattermap:
    """Names under towns and on areas, with a question mark for an uncertain area."""
    doubt = places.index.map(lambda at: "?" if unsure is not None and unsure[at] else "")
    names = [_name(place, mark, only_mark=only_marks) for place, mark in zip(places["place"], doubt, strict=True)]
    return go.Scattermap(
        lat=places["lat"].tolist(),
        lon=places["lon"].tolist(),
        mode="markers+text",
        text=names,
        textposition=position,
        textfont={"size": 13, "color": colour},
        marker={"size": float(places["size"].median()) if position.startswith("bottom") and len(places) else 1, "opacity": 0},
        hoverinfo="skip",
    )


def _name(place: object, mark: str, *, only_mark: bool) -> str:
    """A name as the map writes it, which knows no markup."""
    words = " ".join(str(place).split())
    return mark if only_mark else f"{words[:LONGEST]}{'…' if len(words) > LONGEST else ''}{f' {mark}' if mark else ''}"


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
