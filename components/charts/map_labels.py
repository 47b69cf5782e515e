"""Where the names on a map stand, so that at the zoom it opens on none lies on another or on a mark."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from data.queries.extent import pixels

MOST_LABELS = 10
# How many of the most named places are tried.
MOST_TRIED = 30
LETTER_PX, LINE_PX, GAP_PX = 7.4, 16, 3
# MapLibre leaves out what comes nearer than this to another name.
APART_PX = 5
# MapLibre breaks a name into lines past ten ems.
WIDEST_PX = 130
BESIDE = ("bottom center", "top center", "middle right", "middle left")
CORNERS = ("bottom right", "top right", "bottom left", "top left")
# A name of an area stands in it, if need be some way off its point.
ASIDE_PX = (4.0, 20.0, 40.0)
AREA_WAYS = [("middle center", 0.0), *((position, gap) for gap in ASIDE_PX for position in BESIDE)]


class Spot(NamedTuple):
    """A name's place: the row it is of, its position in plotly's words and its distance from the point in pixels."""

    row: int
    position: str
    gap_px: float


class Box(NamedTuple):
    """A rectangle in pixels, to the right and downwards."""

    left: float
    top: float
    right: float
    bottom: float


def label_spots(places: pd.DataFrame, zoom: float) -> list[Spot]:
    """Spots for the first ten places (lat, lon, name, size, soft) that have room, in their order.

    `size` is the mark's diameter in pixels; the name of a `soft` one may lie on its own mark, as an area's does.
    Every other mark is kept free. A place whose name fits nowhere goes without one.
    """
    x, y = pixels(places["lat"], places["lon"], zoom)
    radius = places["size"].to_numpy(float) / 2
    marks = np.column_stack([x - radius, y - radius, x + radius, y + radius])
    hard = ~places["soft"].to_numpy(bool)
    taken: list[Box] = []
    spots: list[Spot] = []
    for at, (name, soft) in enumerate(zip(places["name"].head(MOST_TRIED), places["soft"].head(MOST_TRIED), strict=True)):
        others = marks[hard & (np.arange(len(marks)) != at)]
        beside = float(np.ceil(radius[at] / 2) * 2) + GAP_PX
        for position, gap in AREA_WAYS if soft else [(position, beside) for position in (*BESIDE, *CORNERS)]:
            box = _box(x[at], y[at], str(name), position, gap)
            if not _hits(box, others) and not _hits(box, np.array(taken)):
                taken.append(Box(box.left - APART_PX, box.top - APART_PX, box.right + APART_PX, box.bottom + APART_PX))
                spots.append(Spot(at, position, gap))
                break
        if len(spots) == MOST_LABELS:
            break
    return spots


def _box(x: float, y: float, name: str, position: str, gap: float) -> Box:
    """The rectangle that a name takes at a point."""
    long = max(len(name), 1) * LETTER_PX
    width, height = min(long, WIDEST_PX), LINE_PX * np.ceil(long / WIDEST_PX)
    vertical, horizontal = position.split()
    left = {"left": x - gap - width, "center": x - width / 2, "right": x + gap}[horizontal]
    top = {"top": y - gap - height, "middle": y - height / 2, "bottom": y + gap}[vertical]
    return Box(left, top, left + width, top + height)


def _hits(box: Box, others: np.ndarray) -> bool:
    """Whether a rectangle lies on one of some others."""
    boxes = others.reshape(-1, 4)
    apart = (boxes[:, 2] <= box.left) | (boxes[:, 0] >= box.right) | (boxes[:, 3] <= box.top) | (boxes[:, 1] >= box.bottom)
    return bool((~apart).any())
