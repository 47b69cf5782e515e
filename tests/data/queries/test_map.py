"""Places are counted by class and source, told apart by label, and none is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.queries.map import located_places, map_mentions, map_places, map_rows, map_sources, place_columns, shown_places
from data.selection import Selection
from data.store import Store
from tests.quake import MENTIONS, SOURCES, quake
from tests.tables import write_tables

ALL = Selection()
LITERAL = ("literal",)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(quake(tmp_path_factory.mktemp("map") / "tables"))


def shown(store: Store, *classes: str, selection: Selection = ALL) -> pd.DataFrame:
    return shown_places(map_places(store, selection), map_sources(store, selection, classes)).set_index("label")


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
        assert set(map_places(store, Selection(sources=(source,)))["label"]) <= every


def test_a_name_without_coordinates_stays_in_the_list_but_not_on_the_map(store: Store) -> None:
    places = shown(store, *LITERAL).reset_index()
    unresolved = places[places["lat"].isna()]
    assert list(unresolved["place"]) == ["<b>Nowhere</b>"]
    assert unresolved["label"].iloc[0] not in set(located_places(places)["label"])


def test_a_low_score_and_a_town_s_point_are_uncertain(store: Store) -> None:
    places = shown(store, *LITERAL)
    assert places.loc["Old Mint", "uncertain"] == 1
    assert places.loc["Corran", "uncertain"] == 1
    assert places.loc["Belmar", "uncertain"] == 0


def test_the_table_has_a_column_for_each_source(store: Store) -> None:
    by_source = map_sources(store, ALL, LITERAL)
    table = place_columns(shown_places(map_places(store, ALL), by_source), by_source).set_index("place")
    assert table.loc["Belmar", "Gulf Gazette"] == 1
    assert table.loc["Belmar", "Highland Herald"] == 1
    assert (table[[name for name in SOURCES.values() if name in table]].sum(axis=1) == table["mentions"]).all()


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
    places, by_source = map_places(store, ALL), map_sources(store, ALL, LITERAL)
    assert located_places(shown_places(places, by_source)).empty
    assert place_columns(shown_places(places, by_source), by_source).empty
