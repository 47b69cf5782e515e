"""Names on the map never lie on each other or on a mark, and the most named go first."""

from __future__ import annotations

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from components.charts.map_labels import LETTER_PX, LINE_PX, MOST_LABELS, Spot, label_spots
from data.queries.extent import pixels

ZOOM = 4.0


def places(*rows: tuple[str, float, float, float, bool]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["name", "lat", "lon", "size", "soft"])


def box(frame: pd.DataFrame, spot: Spot) -> tuple[float, float, float, float]:
    """The least room that a name takes: left, top, right, bottom in pixels."""
    x, y = pixels(frame["lat"], frame["lon"], ZOOM)
    width = min(len(frame["name"].iloc[spot.row]) * LETTER_PX, 130)
    vertical, horizontal = spot.position.split()
    left = x[spot.row] + {"left": -spot.gap_px - width, "center": -width / 2, "right": spot.gap_px}[horizontal]
    top = y[spot.row] + {"top": -spot.gap_px - LINE_PX, "middle": -LINE_PX / 2, "bottom": spot.gap_px}[vertical]
    return left, top, left + width, top + LINE_PX


def overlap(one: tuple[float, ...], two: tuple[float, ...]) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def test_a_town_has_its_name_below_where_there_is_room() -> None:
    assert [spot.position for spot in label_spots(places(("Belmar", 10, 20, 12, False)), ZOOM)] == ["bottom center"]


def test_a_name_makes_way_for_a_neighbour_s_mark() -> None:
    frame = places(("Belmar", 10, 20, 12, False), ("Arle", 9.3, 20, 12, False))
    assert label_spots(frame, ZOOM)[0].position != "bottom center"


def test_an_area_s_name_stands_in_its_middle_unless_a_mark_is_there() -> None:
    assert label_spots(places(("Tessia", 10, 20, 12, True)), ZOOM)[0].position == "middle center"
    crowded = places(("Tessia", 10, 20, 12, True), ("Belmar", 10, 20, 12, False))
    assert label_spots(crowded, ZOOM)[0].position != "middle center"


def test_what_fits_nowhere_has_no_name_and_gives_its_place_to_the_next() -> None:
    ring = [("x", 10 + north, 20 + east, 40.0, False) for north in (-1.5, 0, 1.5) for east in (-1.5, 0, 1.5)]
    frame = places(("Belmar", 10, 20, 12, False), *ring, ("Arle", 40, 60, 12, False))
    assert [frame["name"].iloc[spot.row] for spot in label_spots(frame, ZOOM)][-1] == "Arle"
    assert 0 not in [spot.row for spot in label_spots(frame, ZOOM)]


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.text("abc ", min_size=1, max_size=16), st.floats(0, 25), st.floats(0, 25), st.floats(5, 40), st.booleans()),
        max_size=40,
    )
)
def test_no_two_names_and_no_name_and_mark_overlap(rows: list[tuple[str, float, float, float, bool]]) -> None:
    frame = places(*rows)
    spots = label_spots(frame, ZOOM)
    boxes = [box(frame, spot) for spot in spots]
    assert len(spots) <= MOST_LABELS
    assert not any(overlap(one, two) for at, one in enumerate(boxes) for two in boxes[at + 1 :])
    x, y = pixels(frame["lat"], frame["lon"], ZOOM)
    for spot, mine in zip(spots, boxes, strict=True):
        for at in range(len(frame)):
            half = frame["size"].iloc[at] / 2
            mark = (x[at] - half, y[at] - half, x[at] + half, y[at] + half)
            if at != spot.row and not frame["soft"].iloc[at]:
                assert not overlap(mine, mark)
