"""A map opens where the bulk of the mentions is."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.queries.extent import HIGHEST_ZOOM, LOWEST_ZOOM, extent, pixels, whole


def at(*rows: tuple[float, float, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["lat", "lon", "mentions"])


CLUSTER = [(40.0, 46.0, 5), (39.5, 46.8, 4), (40.4, 45.2, 3), (40.3, 49.8, 3)]


def test_one_place_far_away_does_not_shrink_the_map() -> None:
    without, with_it = extent(at(*CLUSTER)), extent(at(*CLUSTER, (40.7, -74.0, 1)))
    assert with_it.zoom == without.zoom
    assert with_it.outside == 1


def test_places_that_spread_without_a_leap_are_all_held() -> None:
    assert extent(at(*((10.0, 20.0 + n, 1) for n in range(12)))).outside == 0


def test_two_halves_of_the_mentions_are_both_in_view() -> None:
    assert extent(at((48.0, 2.0, 5), (40.0, -74.0, 5))).outside == 0


def test_the_view_may_cross_the_date_line() -> None:
    view = extent(at((-17.0, 178.0, 1), (-14.0, -172.0, 1), (-18.0, 179.5, 1)))
    assert view.outside == 0
    assert abs(view.lon) > 170
    assert view.zoom > 3


def test_a_single_place_is_not_zoomed_to_a_street() -> None:
    assert extent(at((10.0, 20.0, 3))).zoom < HIGHEST_ZOOM


def test_nothing_opens_on_the_world() -> None:
    assert extent(at()).zoom == LOWEST_ZOOM


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.integers(1, 50)), min_size=1, max_size=30))
def test_any_places_give_a_view_of_this_world(rows: list[tuple[float, float, int]]) -> None:
    view = extent(at(*rows))
    assert LOWEST_ZOOM <= view.zoom <= HIGHEST_ZOOM
    assert -90 <= view.lat <= 90
    assert -180 <= view.lon <= 180
    assert 0 <= view.outside < len(rows)
    assert view.lat == pytest.approx(view.lat)


def test_the_whole_of_an_outline_is_held() -> None:
    bounds = {"lat": [40.0], "lon": [47.0], "west": [44.0], "south": [38.0], "east": [51.0], "north": [42.0]}
    wide = whole(pd.DataFrame(bounds))
    point = whole(pd.DataFrame({**bounds, **{side: [None] for side in ("west", "south", "east", "north")}}, dtype=float))
    assert wide.zoom < point.zoom
    assert wide.lon == pytest.approx(47.5)


def test_a_zoom_more_is_twice_the_pixels() -> None:
    lat, lon = pd.Series([10.0, 40.0]), pd.Series([20.0, 21.0])
    (x1, y1), (x2, y2) = pixels(lat, lon, 4.0), pixels(lat, lon, 5.0)
    assert list(x2) == pytest.approx(list(x1 * 2))
    assert list(y2) == pytest.approx(list(y1 * 2))
    assert y1[1] < y1[0]
