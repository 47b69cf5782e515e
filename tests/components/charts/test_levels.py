"""Labels that would run into each other stand in different rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from components.charts.levels import levels


@given(st.lists(st.floats(0, 1), max_size=3))
def test_up_to_as_many_labels_as_rows_never_stand_in_one_place(places: list[float]) -> None:
    stood = list(zip(places, levels(places, 0.1, 3), strict=True))
    assert all(level != other or abs(place - x) >= 0.1 for at, (place, level) in enumerate(stood) for x, other in stood[:at])


def test_labels_far_apart_all_stand_lowest() -> None:
    assert levels([0.1, 0.5, 0.9], 0.1, 3) == [0, 0, 0]


def test_where_rows_run_out_labels_take_turns() -> None:
    assert levels([0.5] * 5, 0.1, 3) == [0, 1, 2, 0, 1]
