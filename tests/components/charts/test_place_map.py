"""The map draws each place once, by kind and certainty, and never as markup."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.charts.place_map import place_map
from data.queries.extent import Extent

COLUMNS = ["label", "place", "kind", "lat", "lon", "mentions", "uncertain", "sources"]
HERE = Extent(10.0, 20.0, 5.0, 0)


def places(*rows: tuple[Any, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        [(name, name, kind, 10.0, 20.0, mentions, unsure, 1) for name, kind, mentions, unsure in rows], columns=COLUMNS
    )


def drawn(frame: pd.DataFrame, chosen: tuple[str, ...] = ()) -> go.Figure:
    return place_map(frame, chosen, HERE, dark=False)


def hits(figure: go.Figure) -> list[go.Scattermap]:
    return [trace for trace in figure.data if trace.hovertext]


def test_every_place_can_be_pointed_at_once() -> None:
    figure = drawn(places(("Belmar", "city", 4, 0), ("Tessia", "country", 9, 0), ("Town Hall", "landmark", 1, 1)))
    assert sorted(label for trace in hits(figure) for label in trace.customdata) == ["Belmar", "Tessia", "Town Hall"]


@pytest.mark.parametrize(("uncertain", "letter"), [(0, "■"), (2, "□")])
def test_a_building_is_a_square_and_hollow_where_uncertain(uncertain: int, letter: str) -> None:
    figure = drawn(places(("Town Hall", "landmark", 2, uncertain)))
    assert [trace.text for trace in hits(figure)] == [(letter,)]


def test_an_area_is_softer_and_larger_than_a_town_of_as_many_mentions() -> None:
    area, town = hits(drawn(places(("Tessia", "country", 5, 0), ("Belmar", "city", 5, 0))))
    assert area.marker.opacity < town.marker.opacity
    assert area.marker.size[0] > town.marker.size[0]


def test_an_uncertain_area_has_a_question_mark() -> None:
    words = [text for trace in drawn(places(("Corran", "region", 1, 1))).data for text in trace.text or ()]
    assert words == ["Corran ?"]


def test_more_mentions_make_a_larger_mark() -> None:
    sizes = hits(drawn(places(("Belmar", "city", 9, 0), ("Arle", "city", 1, 0))))[0].marker.size
    assert sizes[0] > sizes[1]


def test_no_more_than_ten_names_are_written() -> None:
    figure = drawn(places(*((f"Town {n}", "city", 30 - n, 0) for n in range(15))))
    assert [text for trace in figure.data for text in trace.text or ()] == [f"Town {n}" for n in range(10)]


def test_names_are_not_read_as_markup_where_plotly_would() -> None:
    figure = drawn(places(("<a href='http://198.51.100.7/'>x</a>", "city", 1, 0)))
    assert all("<a" not in text for trace in hits(figure) for text in trace.hovertext)


def test_what_is_chosen_is_ringed() -> None:
    frame = places(("Belmar", "city", 4, 0), ("Arle", "city", 1, 0))
    ringed = [trace for trace in drawn(frame, ("Arle",)).data if trace.customdata == ("Arle",)]
    assert len(ringed) == 1
    assert all(trace.customdata != ("Arle",) for trace in drawn(frame).data)


def test_the_view_moves_only_with_what_it_shows() -> None:
    frame = places(("Belmar", "city", 4, 0))
    assert drawn(frame, ("Belmar",)).layout.uirevision == drawn(frame).layout.uirevision


def test_a_map_without_places_is_still_a_map() -> None:
    figure = drawn(places())
    assert figure.layout.map.style
    assert not hits(figure)
