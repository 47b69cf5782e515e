"""The map draws each place once, by kind and certainty, and never as markup."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.charts.basemap import OVER_AREAS
from components.charts.place_map import place_map
from data.queries.extent import Extent
from data.queries.outlines import AREAS, COLUMNS

BOUNDS = (18.0, 8.0, 22.0, 12.0)
HERE = Extent(10.0, 20.0, 5.0, 0)


def places(*rows: tuple[Any, ...], outline: str | None = None) -> pd.DataFrame:
    """Rows of (name, kind, mentions, uncertain), ten degrees apart; areas have the outline, if there is one."""
    found = []
    for at, (name, kind, mentions, unsure) in enumerate(rows):
        mine = outline if kind in AREAS else None
        bounds = dict(zip(("west", "south", "east", "north"), BOUNDS if mine else [None] * 4, strict=True))
        found.append(
            {"label": name, "place": name, "kind": kind, "lat": 10.0 + at * 2, "lon": 20.0, "mentions": mentions, "articles": 1}
            | {
                "sources": 2,
                "origins": 1,
                "has_certain_origins": not unsure,
                "uncertain": unsure,
                "told": f"GG {mentions}",
                "outline": mine,
                "outline_file": "countries" if mine else None,
            }
            | bounds
        )
    columns = [
        "label",
        "place",
        "kind",
        "lat",
        "lon",
        "mentions",
        "articles",
        "sources",
        "origins",
        "has_certain_origins",
        "uncertain",
        "told",
    ]
    return pd.DataFrame(found, columns=[*columns, *COLUMNS]).astype(dict.fromkeys(COLUMNS[2:], float))


def drawn(frame: pd.DataFrame, chosen: tuple[str, ...] = (), **more: Any) -> go.Figure:
    return place_map(frame, chosen, HERE, dark=False, **more)


def fills(figure: go.Figure) -> list[go.Choroplethmap]:
    return [trace for trace in figure.data if trace.type == "choroplethmap"]


def hits(figure: go.Figure) -> list[go.Scattermap]:
    """What can be pointed at, but for the dots round areas."""
    return [trace for trace in figure.data if trace.hovertext and len(trace.customdata) == len(set(trace.customdata))]


def test_every_place_can_be_pointed_at_once() -> None:
    figure = drawn(places(("Belmar", "city", 4, 0), ("Tessia", "country", 9, 0), ("Town Hall", "landmark", 1, 1)))
    assert sorted(label for trace in hits(figure) for label in trace.customdata) == ["Belmar", "Tessia", "Town Hall"]


@pytest.mark.parametrize(("uncertain", "letter"), [(0, "■"), (2, "□")])
def test_a_building_is_a_square_and_hollow_where_uncertain(uncertain: int, letter: str) -> None:
    figure = drawn(places(("Town Hall", "landmark", 2, uncertain)))
    assert [trace.text for trace in hits(figure)] == [(letter,)]


def test_an_area_with_an_outline_is_filled_and_one_without_has_dots_round_it() -> None:
    outlined = drawn(places(("Tessia", "country", 5, 0), outline="TS"))
    assert [(trace.locations, trace.customdata) for trace in fills(outlined) if trace.locations] == [(("TS",), ("Tessia",))]
    without = drawn(places(("Tessia", "country", 5, 0)))
    assert not fills(without)
    assert any(trace.customdata and len(trace.customdata) > 10 and set(trace.customdata) == {"Tessia"} for trace in without.data)


def test_an_outline_too_small_to_see_has_a_mark_as_well() -> None:
    frame = places(("Tessia", "country", 5, 0), outline="TS")
    far = frame.assign(west=20.0, east=20.01, south=10.0, north=10.01)
    assert [trace.type for trace in hits(drawn(far))] == ["choroplethmap", "scattermap"]


def test_more_mentions_make_a_deeper_fill() -> None:
    frame = places(("Tessia", "country", 9, 0), ("Lorn", "country", 1, 0), outline="TS")
    depth = dict(zip(fills(drawn(frame))[0].customdata, fills(drawn(frame))[0].z, strict=True))
    assert depth["Tessia"] > depth["Lorn"]


def test_every_mark_lies_over_the_fills() -> None:
    figure = drawn(places(("Tessia", "country", 9, 0), ("Belmar", "city", 1, 0), outline="TS"))
    assert all(trace.below == ("" if trace.type == "scattermap" else OVER_AREAS) for trace in figure.data)


def test_a_crowd_of_towns_is_drawn_in_clusters_but_for_the_first_and_the_chosen() -> None:
    frame = places(*((f"Town {n}", "city", 300 - n, 0) for n in range(200)))
    crowd = [trace for trace in drawn(frame, ("Town 150",)).data if trace.cluster.enabled]
    assert len(crowd) == 1
    assert not {"Town 0", "Town 150"} & set(crowd[0].customdata)
    assert "Town 151" in crowd[0].customdata


def test_the_measure_sets_the_size() -> None:
    frame = places(("Belmar", "city", 9, 0), ("Arle", "city", 1, 0)).assign(articles=[1, 4])
    assert hits(drawn(frame))[0].marker.size[0] > hits(drawn(frame))[0].marker.size[1]
    assert hits(drawn(frame, measure="articles"))[0].marker.size[0] < hits(drawn(frame, measure="articles"))[0].marker.size[1]


def test_hover_says_what_each_source_has() -> None:
    assert "GG 4" in hits(drawn(places(("Belmar", "city", 4, 0))))[0].hovertext[0]


def test_an_uncertain_area_has_a_question_mark() -> None:
    words = [text for trace in drawn(places(("Corran", "region", 1, 1))).data for text in trace.text or ()]
    assert words == ["Corran ?"]


def test_more_mentions_make_a_larger_mark() -> None:
    sizes = hits(drawn(places(("Belmar", "city", 9, 0), ("Arle", "city", 1, 0))))[0].marker.size
    assert sizes[0] > sizes[1]


def test_no_more_than_ten_names_are_written() -> None:
    figure = drawn(places(*((f"Town {n}", "city", 30 - n, 0) for n in range(15))))
    assert {text for trace in figure.data for text in trace.text or ()} == {f"Town {n}" for n in range(10)}


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
