"""The ground of the map is served by the dashboard itself and says which lines are disputed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from components.charts.basemap import basemap

STATIC = Path(__file__).parents[3] / "static"
LARGEST_BYTES = 2_300_000


@pytest.mark.parametrize("dark", [False, True])
def test_every_source_is_a_file_of_ours(dark: bool) -> None:
    sources = basemap(dark=dark)["sources"]
    assert sources
    for source in sources.values():
        assert source["data"].startswith("/app/static/")
        assert (STATIC / source["data"].removeprefix("/app/static/")).is_file()


def test_every_kind_of_line_is_drawn_and_disputed_ones_are_dashed() -> None:
    kinds = {feature["properties"]["kind"] for feature in json.loads((STATIC / "lines.geojson").read_text())["features"]}
    layers = {layer["id"]: layer for layer in basemap(dark=False)["layers"]}
    assert kinds <= set(layers)
    assert "line-dasharray" in layers["disputed"]["paint"]
    assert "line-dasharray" not in layers["border"]["paint"]


def test_the_files_are_small_enough_to_wait_for() -> None:
    assert sum((STATIC / name).stat().st_size for name in ("countries.geojson", "lines.geojson")) < LARGEST_BYTES


def test_themes_are_told_apart_by_their_id() -> None:
    assert basemap(dark=True)["id"] != basemap(dark=False)["id"]
