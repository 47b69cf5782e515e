"""The export is GeoJSON that other programs read, with every mention and where it stands."""

from __future__ import annotations

import io
import json
from pathlib import Path

import geopandas
import pytest

from data.queries.map import map_rows
from data.queries.map_geojson import PROPERTIES, flat, map_geojson
from data.selection import Selection
from data.store import Store
from tests.quake import MENTIONS, quake
from tests.tables import write_tables

EVERY = ("literal", "metonym", "neither")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(quake(tmp_path_factory.mktemp("geojson") / "tables"))


def test_there_is_a_feature_for_every_mention_with_its_words(store: Store) -> None:
    features = json.loads(map_geojson(map_rows(store, Selection(), EVERY)))["features"]
    assert len(features) == len(MENTIONS)
    belmar = next(
        one for one in features if one["properties"]["text"] == "Belmar" and one["properties"]["source"] == "Gulf Gazette"
    )
    assert belmar["geometry"] == {"type": "Point", "coordinates": [20.0, 10.0]}
    assert set(belmar["properties"]) == set(PROPERTIES)
    assert belmar["properties"]["published"] == "2031-05-01"
    assert belmar["properties"]["end"] - belmar["properties"]["start"] == len("Belmar")
    assert belmar["properties"]["alternatives"] == []


def test_an_unresolved_mention_has_no_geometry_and_is_there(store: Store) -> None:
    features = json.loads(map_geojson(map_rows(store, Selection(), ("literal",))))["features"]
    assert [one["properties"]["text"] for one in features if one["geometry"] is None] == ["<b>Nowhere</b>"]


def test_another_program_reads_it(store: Store) -> None:
    text = map_geojson(map_rows(store, Selection(), EVERY))
    frame = geopandas.read_file(io.StringIO(text))
    assert len(frame) == len(MENTIONS)
    assert frame.crs.to_epsg() == 4326
    assert frame.geometry.notna().sum() == len(MENTIONS) - 1


def test_lists_are_text_where_there_are_no_lists(store: Store) -> None:
    rows = map_rows(store, Selection(), EVERY).assign(alternatives=[["Lima, Peru", "Lima, OH"]] * len(MENTIONS))
    assert set(flat(rows)["alternatives"]) == {"Lima, Peru; Lima, OH"}


def test_nothing_is_an_empty_collection(tmp_path: Path) -> None:
    empty = Store(write_tables(tmp_path / "tables"))
    assert json.loads(map_geojson(map_rows(empty, Selection(), EVERY))) == {"type": "FeatureCollection", "features": []}
