"""The outlines of areas below or across countries, and the list of all outlines that the map can draw.

    python scripts/build_outlines.py WORLD_MAP.gpkg

Writes static/areas.geojson (the units of admin.csv that Natural Earth has, and what outline_parts.csv
puts together) and data/reference/outlines.csv (one row per outline with its bounds, countries too). Run it
after build_basemap.py, whose static/countries.geojson it reads.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import geopandas
import shapely
from shapely.geometry.base import BaseGeometry

from scripts.build_basemap import ROOT, clipped, units, without_islets, write

REFERENCE = ROOT / "data" / "reference"
COLUMNS = ["outline", "file", "country", "names", "west", "south", "east", "north"]
# What is much smaller than the largest piece (an island far off) does not widen the view of the whole.
LEAST_SHARE = 0.2
# Ends of lines that belong together lie up to this far apart, as do sides of neighbours drawn apart.
GAP_DEG = 0.01
SIMPLE_DEG = 0.04
SMALLEST_ISLAND_DEG2 = 0.02
Rows = list[dict[str, str]]


def main(world_map: Path) -> None:
    """Write both files."""
    nations = {
        feature["properties"]["id"]: shapely.geometry.shape(feature["geometry"])
        for feature in json.loads((ROOT / "static" / "countries.geojson").read_text(encoding="utf-8"))["features"]
    }
    states = units(world_map)
    lines = geopandas.read_file(world_map, layer="disputed_borders")
    matched = matched_units(states, rows("admin.csv"))
    composed = {row["place_id"]: union(row["parts"].split("|"), nations, states, lines) for row in rows("outline_parts.csv")}
    # Of a unit and what is put together under its id, the latter is meant.
    areas = {
        **{place: without_islets(clipped(shapely.make_valid(shape)), SMALLEST_ISLAND_DEG2) for place, shape in matched.items()},
        **composed,
    }
    write("areas.geojson", (({"id": place}, shape) for place, shape in areas.items()), decimals=2)
    names = {row["place_id"]: row for row in rows("admin.csv")}
    with (REFERENCE / "outlines.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(described(code, "countries", shape, code, "") for code, shape in nations.items() if len(code) == 2)
        for place, shape in areas.items():
            row = names.get(place, {"iso2": "", "name": "", "spellings": ""})
            spellings = [row["name"], *row["spellings"].split("|")]
            table.writerow(described(place, "areas", shape, row["iso2"], "|".join(filter(None, spellings))))


def rows(name: str) -> Rows:
    """The rows of a file of data/reference."""
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def matched_units(states: geopandas.GeoDataFrame, known: Rows) -> dict[str, BaseGeometry]:
    """The shape of each unit of admin.csv that is from Natural Earth: the one that its point lies in."""
    known = [row for row in known if row["source"] == "natural-earth"]
    points = shapely.points([[float(row["lon"]), float(row["lat"])] for row in known])
    tree = shapely.STRtree(states.geometry.values)
    found: dict[str, BaseGeometry] = {}
    for point, state in tree.query(points, predicate="dwithin", distance=0.1).T:
        row, unit = known[point], states.iloc[state]
        nearer = row["place_id"] not in found or unit.geometry.contains(points[point])
        if row["iso2"] == unit["iso_a2"] and nearer:
            found[row["place_id"]] = unit.geometry
    return found


def union(
    parts: list[str], nations: dict[str, BaseGeometry], states: geopandas.GeoDataFrame, lines: geopandas.GeoDataFrame
) -> BaseGeometry:
    """Parts put together: a country's code, or `unit:`, `group:` (geographic unit) or `line:` (if closed) and a name."""
    shapes = [shape for part in parts for shape in shapes_of(part, nations, states, lines)]
    return without_islets(
        clipped(shapely.make_valid(shapely.union_all(shapes).buffer(GAP_DEG).buffer(-GAP_DEG).simplify(SIMPLE_DEG))),
        SMALLEST_ISLAND_DEG2,
    )


def shapes_of(
    part: str, nations: dict[str, BaseGeometry], states: geopandas.GeoDataFrame, lines: geopandas.GeoDataFrame
) -> Iterator[BaseGeometry]:
    """The shapes that one part names; at least one, else the list is wrong."""
    kind, _, name = part.rpartition(":")
    name, _, country = name.partition("@")
    if not kind:
        yield shapely.make_valid(nations[name])
        return
    if kind == "line":
        wide = shapely.union_all(shapely.buffer(lines[lines["name"] == name].geometry.values, GAP_DEG))
        holes = [shapely.Polygon(ring) for part in shapely.get_parts(wide) for ring in part.interiors]
        yield shapely.union_all(holes).buffer(GAP_DEG)
        return
    column = {"unit": "name", "group": "gu_a3"}[kind]
    chosen = states[(states[column] == name) & ((states["iso_a2"] == country) | (country == ""))]
    if chosen.empty:
        raise SystemExit(f"outline_parts.csv: no {kind} is called {name}")
    yield from shapely.make_valid(chosen.geometry.values)


def described(place: str, file: str, shape: BaseGeometry, country: str, names: str) -> dict[str, object]:
    """One row of outlines.csv."""
    pieces = shapely.get_parts(shape)
    largest = shapely.area(pieces).max()
    west, south, east, north = shapely.total_bounds(pieces[shapely.area(pieces) >= LEAST_SHARE * largest]).round(2)
    bounds = {"west": west, "south": south, "east": east, "north": north}
    return {"outline": place, "file": file, "country": country, "names": names, **bounds}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
