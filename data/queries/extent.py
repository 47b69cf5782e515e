"""Which part of the world a map opens on."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

BULK = 0.75
LEAP = 1.5
NARROWEST_DEG = 1.5
NEIGHBOURHOOD_DEG = 4.0
MARGIN = 1.25
# The size in pixels that the view must fit, between a phone's and a desk's.
WIDTH, HEIGHT = 380, 400
TILE = 512
# Web Mercator ends here; what lies beyond is drawn at its edge.
MERCATOR_DEG = 84.0
LOWEST_ZOOM, HIGHEST_ZOOM = 0.3, 8.0


@dataclass(frozen=True, slots=True)
class Extent:
    """The middle of a view in degrees, its zoom (Web Mercator, tiles of 512 pixels), and the places outside it."""

    lat: float
    lon: float
    zoom: float
    outside: int


WORLD = Extent(25.0, 15.0, LOWEST_ZOOM, 0)


def extent(places: pd.DataFrame) -> Extent:
    """The view that holds three in four mentions of places (lat, lon, mentions) and what lies about them.

    Places are taken by their distance to the median, then on until the next one is half as far again
    as the last: one place far away does not shrink the map to the world. Longitudes are relative to
    the median, so that a view may cross the date line.
    """
    if places.empty:
        return WORLD
    weight = places["mentions"].to_numpy(float)
    lat, lon = places["lat"].to_numpy(float).clip(-MERCATOR_DEG, MERCATOR_DEG), places["lon"].to_numpy(float)
    lat0, lon0 = _median(lat, weight), _median(lon, weight)
    y, x = lat - lat0, (lon - lon0 + 180) % 360 - 180
    held = _held(np.hypot(y, x * math.cos(math.radians(lat0))), weight)
    return _around(lat, x, held, lon0)


def whole(places: pd.DataFrame) -> Extent:
    """The view that holds all of the places (lat, lon, west, south, east, north), each outline as far as it reaches."""
    if places.empty:
        return WORLD
    lat = np.concatenate([places["lat"], *(places[side].fillna(places["lat"]) for side in ("south", "north"))])
    lon = np.concatenate([places["lon"], *(places[side].fillna(places["lon"]) for side in ("west", "east"))])
    lat, lon0 = lat.clip(-MERCATOR_DEG, MERCATOR_DEG), _median(places["lon"].to_numpy(float), np.ones(len(places)))
    return _around(lat, (lon - lon0 + 180) % 360 - 180, np.arange(len(lat)), lon0)


def pixels(lat: pd.Series, lon: pd.Series, zoom: float) -> tuple[np.ndarray, np.ndarray]:
    """Where points lie on a map at that zoom, in pixels to the right and downwards."""
    world = TILE * 2**zoom
    return lon.to_numpy(float) / 360 * world, np.array([-_project(value) for value in lat]) * world


def _around(lat: np.ndarray, x: np.ndarray, held: np.ndarray, lon0: float) -> Extent:
    """The view about the held points, their longitudes `x` relative to `lon0`."""
    (south, north), (west, east) = _range(lat[held]), _range(x[held])
    inside = (lat >= south) & (lat <= north) & (x >= west) & (x <= east)
    middle = _unproject((_project(south) + _project(north)) / 2)
    return Extent(middle, _wrapped(lon0 + (west + east) / 2), _zoom(south, north, west, east), int((~inside).sum()))


def _median(values: np.ndarray, weight: np.ndarray) -> float:
    order = np.argsort(values, kind="stable")
    return float(values[order][np.searchsorted(np.cumsum(weight[order]), weight.sum() / 2)])


def _held(distance_deg: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Which places the view holds: the bulk of the mentions, then on to the first leap in distance."""
    near = np.argsort(distance_deg, kind="stable")
    first = int(np.searchsorted(np.cumsum(weight[near]), BULK * weight.sum()))
    reach = np.maximum(distance_deg[near], NEIGHBOURHOOD_DEG)
    leaps = np.flatnonzero(reach[first + 1 :] > LEAP * reach[first:-1])
    return near[: first + 1 + (int(leaps[0]) if len(leaps) else len(near))]


def _range(degrees: np.ndarray) -> tuple[float, float]:
    """From the least to the greatest with a margin, never narrower than a district."""
    middle, half = (degrees.max() + degrees.min()) / 2, (degrees.max() - degrees.min()) / 2
    half = max(half * MARGIN, NARROWEST_DEG)
    return float(middle - half), float(middle + half)


def _zoom(south: float, north: float, west: float, east: float) -> float:
    across = WIDTH / TILE / ((east - west) / 360)
    up = HEIGHT / TILE / (_project(north) - _project(south))
    return float(np.clip(math.log2(min(across, up)), LOWEST_ZOOM, HIGHEST_ZOOM))


def _project(lat: float) -> float:
    """How far north a latitude is drawn, in widths of the world (Web Mercator, EPSG:3857)."""
    return math.asinh(math.tan(math.radians(np.clip(lat, -MERCATOR_DEG - 1, MERCATOR_DEG + 1)))) / (2 * math.pi)


def _unproject(y: float) -> float:
    return math.degrees(math.atan(math.sinh(y * 2 * math.pi)))


def _wrapped(lon: float) -> float:
    return (lon + 180) % 360 - 180
