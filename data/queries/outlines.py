"""Which areas of a map have an outline to draw, where it is kept and how far it reaches.

`data/reference/outlines.csv` lists the outlines that `static/` holds. A country is found by its code, another
area by its id, and one that a profile describes by its name, if its point lies within the outline's bounds.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from data.spelling import fold

REFERENCE = Path(__file__).parents[1] / "reference"
AREAS = ("country", "region", "admin", "district", "area", "former_state")
COLUMNS = ["outline", "outline_file", "west", "south", "east", "north"]


class Outline(NamedTuple):
    """An outline: its `id` in a file of static/, and its bounds in degrees."""

    outline: str
    file: str
    west: float
    south: float
    east: float
    north: float


def outlined(places: pd.DataFrame) -> pd.DataFrame:
    """The places (place_id, place, kind, country, lat, lon) with outline, outline_file, west, south, east and north.

    All six are null where a place is no area or its outline is not known.
    """
    found = [_outline(row) or (None,) * len(COLUMNS) for row in places.to_dict("records")]
    columns = pd.DataFrame(found, columns=COLUMNS, index=places.index)
    for name in COLUMNS[2:]:
        columns[name] = columns[name].astype(float)
    return places.join(columns)


def _outline(row: dict[Any, Any]) -> Outline | None:
    known, named = _outlines()
    if row["kind"] not in AREAS or pd.isna(row["lat"]):
        return None
    if row["kind"] == "country":
        return known.get(row["country"])
    by_id = known.get(row["place_id"])
    if by_id or row["kind"] in ("area", "former_state"):
        return by_id
    alike = [outline for outline in named.get((row["country"], fold(row["place"])), []) if _holds(outline, row)]
    return alike[0] if len(alike) == 1 else None


def _holds(outline: Outline, row: dict[Any, Any]) -> bool:
    return bool(outline.west <= row["lon"] <= outline.east and outline.south <= row["lat"] <= outline.north)


@cache
def _outlines() -> tuple[dict[str, Outline], dict[tuple[str, str], list[Outline]]]:
    """Outlines by id, and those of smaller areas by country and folded name."""
    known: dict[str, Outline] = {}
    named: dict[tuple[str, str], list[Outline]] = {}
    with (REFERENCE / "outlines.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            bounds = [float(row[side]) for side in COLUMNS[2:]]
            outline = known[row["outline"]] = Outline(row["outline"], row["file"], *bounds)
            for name in {fold(name) for name in row["names"].split("|") if name}:
                named.setdefault((row["country"], name), []).append(outline)
    return known, named
