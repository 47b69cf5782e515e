"""Areas find their outlines by code, id or name, and every outline is in a file that the dashboard serves."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data.queries.outlines import REFERENCE, outlined

STATIC = Path(__file__).parents[3] / "static"
LARGEST_BYTES = 2_000_000


def listed() -> list[dict[str, str]]:
    with (REFERENCE / "outlines.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def outline(**place: Any) -> str | None:
    row = {"place_id": "x", "place": "x", "kind": "country", "country": None, "lat": 0.0, "lon": 0.0} | place
    found = outlined(pd.DataFrame([row]))["outline"].iloc[0]
    return None if pd.isna(found) else str(found)


def test_a_country_is_found_by_its_code() -> None:
    assert outline(kind="country", country="PE") == "PE"


@pytest.mark.parametrize("kind", ["city", "landmark"])
def test_what_is_no_area_has_no_outline(kind: str) -> None:
    assert outline(kind=kind, country="PE", place="Peru") is None


def test_a_state_is_found_by_its_id() -> None:
    first = next(row for row in listed() if row["file"] == "areas")
    assert outline(kind="admin", place_id=first["outline"]) == first["outline"]


def test_an_area_of_a_profile_is_found_by_its_name_where_it_lies_there() -> None:
    cusco = next(row for row in listed() if row["country"] == "PE" and "Cusco" in row["names"].split("|"))
    lat, lon = (float(cusco["north"]) + float(cusco["south"])) / 2, (float(cusco["west"]) + float(cusco["east"])) / 2
    asked = {"kind": "region", "place_id": "profile-cusco", "country": "PE", "place": "cusco"}
    assert outline(**asked, lat=lat, lon=lon) == cusco["outline"]
    assert outline(**asked, lat=50.0, lon=lon) is None
    assert outline(**{**asked, "country": "CL"}, lat=lat, lon=lon) is None


def test_a_former_state_is_not_the_state_of_its_name() -> None:
    assert outline(kind="former_state", country="PE", place="Peru") is None


def test_without_places_there_are_columns_all_the_same() -> None:
    empty = pd.DataFrame(columns=["place_id", "place", "kind", "country", "lat", "lon"])
    assert {"outline", "outline_file", "west", "north"} <= set(outlined(empty).columns)


def test_every_outline_listed_is_in_its_file_and_within_its_bounds() -> None:
    drawn = {}
    for file in ("countries", "areas"):
        path = STATIC / f"{file}.geojson"
        assert path.stat().st_size < LARGEST_BYTES
        drawn[file] = {feature["properties"]["id"] for feature in json.loads(path.read_text(encoding="utf-8"))["features"]}
    for row in listed():
        assert row["outline"] in drawn[row["file"]]
        assert -180 <= float(row["west"]) <= float(row["east"]) <= 180
        assert -90 <= float(row["south"]) <= float(row["north"]) <= 90
