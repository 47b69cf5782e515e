"""Areas on a map: an outline softly filled where it is known, else a disc with a dotted rim, "somewhere here"."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components.charts.basemap import OVER_AREAS, STATIC

FAINTEST, DEEPEST, UNSURE = 0.1, 0.45, 0.06
# More would run into each other round a small disc.
DOTS = 14
# An outline too small to see has a disc of one size as well.
TINY_SIZE_PX = 12


def area_traces(
    areas: pd.DataFrame, chosen: Collection[str], zoom: float, colours: dict[str, str]
) -> list[go.Choroplethmap | go.Scattermap]:
    """Traces for areas (label, lat, lon, outline, outline_file and its bounds, share, size, hover, hollow, tiny).

    Points and fills carry the label. A deeper fill, or a larger disc, is a greater `share` of the most named place's count.
    """
    drawn = areas[areas["outline"].notna()]
    is_chosen = drawn["label"].isin(chosen)
    # The outlines of countries lie below those of what is in them.
    files = sorted(drawn["outline_file"].unique(), key=lambda file: file != "countries")
    fills = [
        _fills(drawn[(drawn["outline_file"] == file) & (is_chosen == picked)], file, colours["chosen" if picked else "area"])
        for file in files
        for picked in (False, True)
    ]
    without, tiny = areas[areas["outline"].isna()], areas[areas["tiny"]]
    discs = _points(tiny, tiny["lat"].to_numpy(), tiny["lon"].to_numpy(), TINY_SIZE_PX, colours["area"], opacity=0.6)
    return [*fills, discs, *_circles(without, zoom, colours)]


def _fills(areas: pd.DataFrame, file: str, colour: str) -> go.Choroplethmap:
    extent = (areas["east"] - areas["west"]) * (areas["north"] - areas["south"])
    # Over a large area lie the smaller ones in it, so that each can be pointed at.
    areas = areas.loc[extent.sort_values(ascending=False, kind="stable").index]
    depth = FAINTEST + (DEEPEST - FAINTEST) * areas["share"]
    return go.Choroplethmap(
        geojson=f"{STATIC}/{file}.geojson",
        featureidkey="properties.id",
        locations=areas["outline"].tolist(),
        customdata=areas["label"].tolist(),
        z=depth.where(~areas["hollow"], UNSURE).tolist(),
        zmin=0,
        zmax=1,
        colorscale=[[0, _faded(colour, 0)], [1, _faded(colour, 1)]],
        showscale=False,
        marker={"opacity": 1, "line": {"color": _faded(colour, 0.7), "width": 0.9}},
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        below=OVER_AREAS,
        hovertext=areas["hover"].tolist(),
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _faded(colour: str, opacity: float) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {opacity})"


def _circles(areas: pd.DataFrame, zoom: float, colours: dict[str, str]) -> list[go.Scattermap]:
    """A faint disc with a rim of dots round each point, as wide as its size at that zoom; the middle and the dots can be met."""
    turns = np.linspace(0, 2 * np.pi, 2 * DOTS, endpoint=False)
    # Degrees to a pixel, eastwards; northwards they shrink as the map stretches towards the poles (Web Mercator).
    radius = areas["size"].to_numpy(float)[:, None] / 2 * 360 / (512 * 2**zoom)
    lat = (
        areas["lat"].to_numpy(float)[:, None] + radius * np.sin(turns) * np.cos(np.radians(areas["lat"].to_numpy(float)))[:, None]
    )
    lon = areas["lon"].to_numpy(float)[:, None] + radius * np.cos(turns)
    fill = go.Scattermap(
        lat=_rings(lat),
        lon=_rings(lon),
        mode="lines",
        line={"width": 0, "color": colours["area"]},
        fill="toself",
        fillcolor=_faded(colours["area"], 0.22),
        hoverinfo="skip",
    )
    dots = areas.loc[areas.index.repeat(DOTS)]
    rim = _points(dots, lat[:, ::2].ravel(), lon[:, ::2].ravel(), 2.5, colours["mark"])
    return [fill, rim, _points(areas, areas["lat"].to_numpy(), areas["lon"].to_numpy(), 24, colours["area"], opacity=0.01)]


def _rings(degrees: np.ndarray) -> list[float | None]:
    """Rings one after the other, each closed and with a gap behind it."""
    return [value for ring in degrees.tolist() for value in (*ring, ring[0], None)]


def _points(
    areas: pd.DataFrame, lat: np.ndarray, lon: np.ndarray, size: float, colour: str, *, opacity: float = 1
) -> go.Scattermap:
    return go.Scattermap(
        lat=lat.tolist(),
        lon=lon.tolist(),
        customdata=areas["label"].tolist(),
        mode="markers",
        marker={"size": size, "color": colour, "opacity": opacity, "allowoverlap": True},
        selected={"marker": {"opacity": opacity}},
        unselected={"marker": {"opacity": opacity}},
        hovertext=areas["hover"].tolist(),
        hovertemplate="%{hovertext}<extra></extra>",
    )
