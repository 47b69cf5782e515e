"""Two GeoJSON files under static/: the land, and the lines on it with their kind.

Sources are the npm package world-atlas (Natural Earth 1:10m as TopoJSON; `npm pack world-atlas`) and
world_map.gpkg of Debian's package qgis-common (Natural Earth's claims, ceasefire lines and admin-1
areas; `apt-get download qgis-common`). See data/reference/SOURCES.md. Needs geopandas, which the
dashboard itself does not.

    python scripts/build_basemap.py ATLAS_FOLDER WORLD_MAP.gpkg
"""

from __future__ import annotations

import csv
import itertools
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geopandas
import numpy
import shapely
from shapely.geometry.base import BaseGeometry

ROOT = Path(__file__).parents[1]
CONTESTED = ROOT / "data" / "reference" / "contested_areas.csv"
OUT = ROOT / "static"
TOLERANCE_DEG = {"land": 0.03, "border": 0.015, "disputed": 0.015, "admin": 0.05}
SMALLEST_ISLAND_DEG2 = 0.005
SMALLEST_ADMIN_LINE_DEG = 0.2
# Web Mercator, which the map is drawn in, ends here.
NORTH_DEG, SOUTH_DEG = 83.8, -85.0

Ring = list[int]
Part = list[Ring]


def main(atlas: Path, world_map: Path) -> None:
    """Write static/land.geojson and static/lines.geojson."""
    topology = json.loads((atlas / "countries-10m.json").read_text())
    arcs = decoded(topology)
    contested = list(csv.DictReader(CONTESTED.open(encoding="utf-8")))
    frontiers = borders(topology, arcs, {row["name"] for row in contested if row["layer"] == "countries"})
    states = geopandas.read_file(world_map, layer="states_provinces")
    outline = states[states["name"].isin([row["name"] for row in contested if row["layer"] == "states"])].geometry.boundary
    claims = geopandas.read_file(world_map, layer="disputed_borders")
    marked = along(frontiers["border"], shapely.unary_union(outline.values).buffer(0.05))
    lines = {
        "border": shapely.difference(frontiers["border"], shapely.unary_union([marked]).buffer(0.001)),
        "disputed": shapely.unary_union([frontiers["disputed"], marked, *claims.geometry.values]),
        "admin": inner_lines(states),
    }
    write("land.geojson", [({"kind": "land"}, shapely.MultiPolygon(list(land_parts(topology, arcs))))])
    write("lines.geojson", (({"kind": kind}, simple(line, kind)) for kind, line in lines.items()))


def decoded(topology: dict[str, Any]) -> list[BaseGeometry]:
    """The arcs of a TopoJSON topology as lines in degrees (TopoJSON format specification, section 2.1.3)."""
    scale, shift = numpy.array(topology["transform"]["scale"]), numpy.array(topology["transform"]["translate"])
    return [shapely.LineString(numpy.cumsum(arc, axis=0) * scale + shift) for arc in topology["arcs"]]


def parts(shape: dict[str, Any]) -> list[Part]:
    """The polygons of a TopoJSON shape, each a list of rings of arc numbers."""
    return list(shape["arcs"]) if shape["type"] == "MultiPolygon" else [shape["arcs"]]


def borders(topology: dict[str, Any], arcs: list[BaseGeometry], contested: set[str]) -> dict[str, BaseGeometry]:
    """Lines that two areas share, by kind: `disputed` where one of them is contested, else `border`."""
    owners: dict[int, set[str]] = defaultdict(set)
    for shape in topology["objects"]["countries"]["geometries"]:
        for arc in arc_numbers(parts(shape)):
            owners[arc].add(shape["properties"]["name"])
    shared = {arc: names for arc, names in owners.items() if len(names) > 1}
    return {
        kind: shapely.line_merge(
            shapely.union_all([arcs[arc] for arc, names in shared.items() if bool(names & contested) == is_contested])
        )
        for kind, is_contested in (("border", False), ("disputed", True))
    }


def arc_numbers(polygons: list[Part]) -> Iterator[int]:
    """The number of each arc of some polygons, whichever way it is walked."""
    for polygon in polygons:
        for ring in polygon:
            yield from (arc if arc >= 0 else ~arc for arc in ring)


def land_parts(topology: dict[str, Any], arcs: list[BaseGeometry]) -> Iterator[BaseGeometry]:
    """One polygon for each piece of land that is not too small to be seen."""
    drawn = [shapely.get_coordinates(shapely.simplify(arc, TOLERANCE_DEG["land"])) for arc in arcs]
    for shape in topology["objects"]["land"]["geometries"]:
        for polygon in parts(shape):
            rings = [numpy.concatenate([drawn[a] if a >= 0 else drawn[~a][::-1] for a in ring]) for ring in polygon]
            rings = [ring for ring in rings if len(ring) > 3]
            if rings and shapely.Polygon(rings[0]).area > SMALLEST_ISLAND_DEG2:
                valid = shapely.make_valid(shapely.Polygon(rings[0], rings[1:]), method="structure", keep_collapsed=False)
                yield from (part for part in shapely.get_parts(clipped(valid)) if part.area > SMALLEST_ISLAND_DEG2)


def along(line: BaseGeometry, zone: BaseGeometry) -> BaseGeometry:
    """The pieces of a line that run through a zone and not only across its edge."""
    inside = shapely.get_parts(shapely.line_merge(shapely.intersection(line, zone)))
    return shapely.union_all([piece for piece in inside if piece.length > 0.15])


def inner_lines(states: geopandas.GeoDataFrame) -> BaseGeometry:
    """The lines between two administrative areas of one country: edges that two of its areas share."""
    pieces = [shapely.union_all(shared_edges(areas.geometry)) for _, areas in states.groupby("adm0_a3")]
    lines = [line for piece in pieces for line in shapely.get_parts(shapely.line_merge(piece))]
    return shapely.union_all([line for line in lines if line.length > SMALLEST_ADMIN_LINE_DEG])


def shared_edges(areas: geopandas.GeoSeries) -> list[BaseGeometry]:
    """The straight pieces of outline that two areas have in common."""
    rings = shapely.get_rings(shapely.get_parts(areas.values))
    edges = Counter(frozenset(pair) for ring in rings for pair in itertools.pairwise(map(tuple, shapely.get_coordinates(ring))))
    return [shapely.LineString(list(edge)) for edge, times in edges.items() if times == 2]


def clipped(shape: BaseGeometry) -> BaseGeometry:
    """The part of a shape that Web Mercator can show."""
    return shapely.intersection(shape, shapely.box(-180, SOUTH_DEG, 180, NORTH_DEG))


def simple(line: BaseGeometry, kind: str) -> BaseGeometry:
    """A line as detailed as its kind is drawn."""
    merged = shapely.line_merge(shapely.union_all(line))
    return clipped(shapely.simplify(merged, TOLERANCE_DEG[kind]))


def write(name: str, features: Iterable[tuple[dict[str, str], BaseGeometry]]) -> None:
    """A GeoJSON file with coordinates to three decimals (about 100 m)."""
    drawn = [
        {"type": "Feature", "properties": properties, "geometry": shapely.geometry.mapping(rounded(shape))}
        for properties, shape in features
        if not shape.is_empty
    ]
    text = json.dumps({"type": "FeatureCollection", "features": drawn}, separators=(",", ":"))
    (OUT / name).write_text(text + "\n", encoding="utf-8")
    print(f"{name}: {len(text) / 1e6:.2f} MB")


def rounded(shape: BaseGeometry) -> BaseGeometry:
    """The same shape with coordinates to three decimals."""
    return shapely.transform(shape, lambda points: numpy.round(points, 3) + 0.0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
