"""A map of places: circle for a town, square for a building, outline or soft disc for an area, hollow where uncertain."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components.charts.basemap import basemap
from components.charts.map_areas import area_traces
from components.charts.map_labels import Spot, label_spots
from components.charts.plain import plain
from components.formats import count, count_sources
from data.queries.extent import Extent, pixels
from data.queries.map_table import is_crowded
from data.queries.outlines import AREAS
from data.queries.written import place_kind

HEIGHT = 520
LONGEST = 32
SQUARE_STEP_PX = 5
TEXT_PX = 13
# Of a crowd of towns the first few are drawn alone, the rest in clusters up to a zoom.
ALONE, PARTED_ZOOM = 30, 5
# A map of more marks has smaller ones.
ROOMY = 40
# An outline narrower than this cannot be seen or met, so it gets a disc as well.
TINY_PX = 12
LIGHT = {"mark": "#2F5D8A", "area": "#6B8FB5", "ground": "#FFFFFF", "chosen": "#E69F00", "text": "#1F2328", "crowd": "#BAC2CC"}
DARK = {"mark": "#8AB4DC", "area": "#6F95BE", "ground": "#17181C", "chosen": "#F0B429", "text": "#E6E7EA", "crowd": "#8D96A3"}


def place_map(places: pd.DataFrame, chosen: Collection[str], view: Extent, *, dark: bool, measure: str = "mentions") -> go.Figure:
    """A figure of `located_places` with `told`, most of the measure first; `chosen` are labels.

    A place is hollow where every mention of it is uncertain. Points and fills carry their label as customdata.
    """
    colours = DARK if dark else LIGHT
    drawn = _drawn(places, view, measure)
    is_area, is_square = drawn["kind"].isin(AREAS), drawn["kind"] == "landmark"
    towns, is_chosen = drawn[~is_area & ~is_square], drawn["label"].isin(chosen)
    discs = is_area & (drawn["outline"].isna() | drawn["tiny"])
    is_alone = (np.arange(len(towns)) < ALONE) | (not is_crowded(drawn)) | is_chosen[towns.index]
    alone = towns[is_alone]
    # Where letters collide after all, the map leaves out those of the earlier trace: names stay.
    figure = go.Figure(
        [
            *area_traces(drawn[is_area], chosen, view.zoom, colours),
            _circles(drawn[is_chosen & discs], colours["chosen"], grow=8, opacity=0.5),
            _circles(drawn[is_chosen & ~is_area], colours["chosen"], grow=10),
            *_squares(drawn[is_square], colours["mark"]),
            *_crowd(towns.drop(alone.index), colours),
            *_towns(alone, colours),
            *_names(drawn, label_spots(drawn, view.zoom), colours["text"]),
        ]
    )
    # Without this plotly lays marks under the land wherever a fill is drawn.
    figure.update_traces(below="", selector={"type": "scattermap"})
    figure.update_layout(_layout(view, colours, dark=dark))
    return figure


def _drawn(places: pd.DataFrame, view: Extent, measure: str) -> pd.DataFrame:
    """The places with how each is drawn: share, size, hover, hollow, name, soft, tiny."""
    counts = places[measure].to_numpy(float)
    share = np.sqrt(counts / counts.max()) if len(counts) else counts
    crowd = min(1.0, max(0.5, (ROOMY / max(len(places), 1)) ** 0.5))
    is_area = places["kind"].isin(AREAS)
    hollow = places["uncertain"] >= places["mentions"]
    tiny = _across(places, view.zoom) < TINY_PX
    names = [_name(place, unsure=unsure) for place, unsure in zip(places["place"], hollow, strict=True)]
    return places.assign(
        share=share,
        # The area of a mark grows with the count; a disc for an area is larger than a town's.
        size=np.where(
            is_area, np.where(places["outline"].isna(), 10 + (12 + 26 * share) * crowd, 12), 7 + (4 + 22 * share) * crowd
        ),
        hover=[_hover(row) for row in places.to_dict("records")],
        hollow=hollow,
        name=names,
        soft=is_area & ~tiny,
        tiny=tiny,
    )


def _across(places: pd.DataFrame, zoom: float) -> np.ndarray:
    """The longer side of each outline's bounds in pixels; infinite where there is none."""
    left, top = pixels(places["north"], places["west"], zoom)
    right, bottom = pixels(places["south"], places["east"], zoom)
    longer: np.ndarray = np.maximum(right - left, bottom - top)
    longer[np.isnan(longer)] = np.inf
    return longer


def _hover(row: dict[Any, Any]) -> str:
    counts = (
        f"{count(row['mentions'], 'mention')} in {count(row['articles'], 'article')} of {count_sources(row)}"
        f"<br>{plain(str(row['told']))}"
    )
    uncertain = f"<br>{row['uncertain']} uncertain" if row["uncertain"] else ""
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


def _towns(alone: pd.DataFrame, colours: dict[str, str]) -> list[go.Scattermap]:
    """The towns that are drawn each by itself: all of them, or the most named and the chosen where they are many."""
    return [
        _circles(alone, colours["ground"], grow=3),
        _circles(alone, colours["mark"], opacity=0.9, hover=True),
        _circles(alone[alone["hollow"]], colours["ground"], grow=-5),
    ]


def _crowd(towns: pd.DataFrame, colours: dict[str, str]) -> list[go.Scattermap]:
    """The other towns, in clusters until zoomed in."""
    if towns.empty:
        return []
    cluster = {"enabled": True, "maxzoom": PARTED_ZOOM, "color": colours["crowd"], "opacity": 0.9}
    cluster |= {"size": [14, 20, 27], "step": [8, 40]}
    return [_circles(towns, colours["mark"], opacity=0.75, hover=True).update(cluster=cluster, marker={"allowoverlap": True})]


def _squares(places: pd.DataFrame, colour: str) -> list[go.Scattermap]:
    """Buildings by size; letters, since a marker that is no circle would need a sheet of icons."""
    steps = (places["size"] / SQUARE_STEP_PX).round() * SQUARE_STEP_PX
    groups = places.groupby([steps, places["hollow"]])
    return [_letters(group, "□" if group["hollow"].iloc[0] else "■", float(steps[group.index[0]]), colour) for _, group in groups]


def _letters(places: pd.DataFrame, letter: str, size: float, colour: str) -> go.Scattermap:
    trace = _circles(places, colour, opacity=0, hover=True)
    trace.update(mode="markers+text", text=[letter] * len(places), textposition="middle center")
    # Text keeps its place only where the marker's size is one number.
    return trace.update(marker={"size": size}, textfont={"size": size + 6, "color": colour})


def _names(places: pd.DataFrame, spots: list[Spot], colour: str) -> list[go.Scattermap]:
    """One trace for each way in which a name stands to its mark, as plotly has one position a trace; the first name's is last."""
    groups: dict[tuple[str, float], list[int]] = {}
    for spot in reversed(spots):
        groups.setdefault((spot.position, spot.gap_px), []).append(spot.row)
    return [
        go.Scattermap(
            lat=places["lat"].iloc[rows].tolist(),
            lon=places["lon"].iloc[rows].tolist(),
            mode="markers+text",
            text=places["name"].iloc[rows].tolist(),
            textposition=position,
            textfont={"size": TEXT_PX, "color": colour},
            marker={"size": _marker_for(position, gap), "opacity": 0},
            hoverinfo="skip",
        )
        for (position, gap), rows in groups.items()
    ]


def _marker_for(position: str, gap_px: float) -> float:
    """The size of an unseen marker that plotly sets text off from by the gap.

    It moves text by 1.5 ems above or below, or 0.5 ems beside, and one em more for every 100 pixels of size.
    Above and below, that is where the text's far edge comes to lie.
    """
    vertical, _ = position.split()
    ems = gap_px / TEXT_PX - 0.5 if vertical == "middle" else (gap_px + TEXT_PX * 1.2) / TEXT_PX - 1.5
    return float(max(1.0, 100 * ems))


def _name(place: object, *, unsure: bool) -> str:
    """A name as the map writes it, which knows no markup, with a question mark where every mention is uncertain."""
    words = " ".join(str(place).split())
    return f"{words[:LONGEST]}{'…' if len(words) > LONGEST else ''}{' ?' if unsure else ''}"


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
