"""Places are counted by class and source, told apart by label, and none is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.queries.map import map_alternatives, map_mentions, map_places, map_rows, map_sources
from data.queries.map_table import located_places, place_columns, shown_places, source_column, view_on
from data.queries.sources import sources
from data.selection import Selection
from data.store import Store
from tests.quake import MENTIONS, SOURCES, quake
from tests.tables import article_row, write_tables
from tests.tables import located as located_row

ALL = Selection()
LITERAL = ("literal",)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(quake(tmp_path_factory.mktemp("map") / "tables"))


def shown(store: Store, *classes: str, selection: Selection = ALL) -> pd.DataFrame:
    return shown_places(map_places(store, selection), map_sources(store, selection, classes)).set_index("label")


def located(store: Store, measure: str = "mentions") -> pd.DataFrame:
    by_source = map_sources(store, ALL, LITERAL)
    return located_places(shown_places(map_places(store, ALL), by_source, measure), by_source, sources(store), measure)


def table(store: Store, measure: str = "mentions") -> pd.DataFrame:
    by_source, others = map_sources(store, ALL, LITERAL), map_alternatives(store, ALL, LITERAL)
    return place_columns(shown_places(map_places(store, ALL), by_source, measure), by_source, others, measure).set_index("place")


def test_every_mention_is_counted_in_one_class(store: Store) -> None:
    places = map_places(store, ALL)
    assert places["mentions"].sum() == len(MENTIONS)
    assert (places[["literal", "metonym", "neither"]].sum(axis=1) == places["mentions"]).all()
    tessia = places.set_index("label").loc["Tessia"]
    assert (tessia["literal"], tessia["metonym"], tessia["neither"]) == (1, 1, 1)


@pytest.mark.parametrize(
    ("classes", "mentions"), [(LITERAL, 1), (("literal", "metonym"), 2), (("literal", "metonym", "neither"), 3)]
)
def test_only_the_classes_that_are_switched_on_count(store: Store, classes: tuple[str, ...], mentions: int) -> None:
    assert shown(store, *classes).loc["Tessia", "mentions"] == mentions


def test_two_places_of_one_name_have_labels_of_their_own(store: Store) -> None:
    labels = [label for label in map_places(store, ALL)["label"] if label.startswith("Springvale")]
    assert len(set(labels)) == 2


def test_labels_do_not_change_with_the_filter(store: Store) -> None:
    every = set(map_places(store, ALL)["label"])
    for source in SOURCES.values():
        labels = set(map_places(store, Selection(sources=(source,)))["label"])
        assert labels
        assert labels <= every


def test_a_name_without_coordinates_stays_in_the_list_but_not_on_the_map(store: Store) -> None:
    places = shown(store, *LITERAL).reset_index()
    unresolved = places[places["lat"].isna()]
    assert list(unresolved["place"]) == ["<b>Nowhere</b>"]
    assert unresolved["label"].iloc[0] not in set(located(store)["label"])


def test_a_low_score_and_a_town_s_point_are_uncertain(store: Store) -> None:
    places = shown(store, *LITERAL)
    assert places.loc["Old Mint", "uncertain"] == 1
    assert places.loc["Corran", "uncertain"] == 1
    assert places.loc["Belmar", "uncertain"] == 0


def test_the_table_has_a_column_for_each_source(store: Store) -> None:
    found = table(store)
    assert found.loc["Belmar", source_column("Gulf Gazette")] == 1
    assert found.loc["Belmar", source_column("Highland Herald")] == 1
    assert (
        found[[name for name in map(source_column, SOURCES.values()) if name in found]].sum(axis=1) == found["mentions"]
    ).all()


@pytest.mark.parametrize("measure", ["mentions", "articles", "sources"])
def test_the_order_follows_the_measure(store: Store, measure: str) -> None:
    counts = located(store, measure)[measure].tolist()
    assert counts == sorted(counts, reverse=True)


def test_a_place_tells_what_each_source_has_by_badge(store: Store) -> None:
    assert located(store).set_index("label").loc["Belmar", "told"] == "GG 1, HH 1"


def test_the_table_says_what_uncertain_mentions_could_also_be(tmp_path: Path) -> None:
    row = {"mention_id": "m", "place_id": "l", "place": "Lorn", "kind": "city", "lat": 1.0, "lon": 2.0, "located_by": "own"}
    row |= {"metonym": False, "literal": True, "voice": "narrator", "score": 0.3, "alternatives": ["Lorn, Chile", "Lorn, Peru"]}
    text = "It rained in Lorn."
    place = {"place_id": "l", "place": "Lorn", "kind": "city", "lat": 1.0, "lon": 2.0, "names": []}
    rows = {"articles": [article_row(text=text)], "mentions": [{**located_row(text, "Lorn"), **row}], "places": [place]}
    store = Store(write_tables(tmp_path / "tables", rows))
    assert table(store).loc["Lorn", "also"] == "Lorn, Chile; Lorn, Peru"


def test_the_map_can_show_the_chosen_alone(store: Store) -> None:
    places = located(store)
    alone, far = view_on(places, ("Belmar",)), view_on(places, tuple(places["label"]))
    assert (alone.lat, alone.lon) == (pytest.approx(10.0, abs=0.1), pytest.approx(20.0, abs=0.1))
    assert alone.zoom >= view_on(places, ()).zoom
    assert alone.zoom > far.zoom
    assert far.outside == 0


def test_mentions_of_chosen_places_come_source_by_source(store: Store) -> None:
    found = map_mentions(store, ALL, LITERAL, ("Belmar", "Tessia"), 10)
    assert list(found["source"]) == ["Gulf Gazette", "Highland Herald", "Highland Herald"]
    assert list(found["of_all"]) == [1, 2, 2]


def test_a_limit_is_shared_between_the_sources(store: Store) -> None:
    assert set(map_mentions(store, ALL, LITERAL, ("Belmar", "Tessia"), 2)["source"]) == {"Gulf Gazette", "Highland Herald"}


def test_mentions_of_an_unresolved_name_can_be_read(store: Store) -> None:
    label = next(label for label in map_places(store, ALL)["label"] if "Nowhere" in label)
    assert len(map_mentions(store, ALL, LITERAL, (label,), 10)) == 1


def test_the_export_has_source_article_and_span_of_every_shown_mention(store: Store) -> None:
    rows = map_rows(store, ALL, LITERAL)
    assert {"source", "article", "article_id", "start", "end", "text", "lat", "lon", "class", "score"} <= set(rows.columns)
    assert len(rows) == sum(1 for row in MENTIONS if row[9] and not row[8])


def test_filters_hold(store: Store) -> None:
    later = Selection(published_from=date(2031, 5, 4))
    assert set(map_places(store, later)["place"]) == {"Tessia", "Springvale", "<b>Nowhere</b>"}
    assert map_places(store, Selection(sources=("Nobody",))).empty


def test_empty_tables_give_empty_answers(tmp_path: Path) -> None:
    store = Store(write_tables(tmp_path / "tables"))
    assert located(store).empty
    assert table(store).empty


@pytest.mark.parametrize("name", ["kind", "mentions", "label", "words", "place"])
def test_a_source_may_be_called_as_a_column_is(tmp_path: Path, name: str) -> None:
    text = "It rained in Lorn."
    row = located_row(text, "Lorn", "a", mention_id="m", place="Lorn", kind="city", literal=True, metonym=False, score=0.9)
    store = Store(write_tables(tmp_path, {"articles": [article_row("a", source=name, text=text)], "mentions": [row]}))
    found = table(store)
    assert list(found["kind"]) == ["city"]
    assert list(found[source_column(name)]) == [1]
