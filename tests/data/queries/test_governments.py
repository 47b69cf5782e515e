"""Names that stand for a side are counted under that side, by source and by whether the side speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.queries.governments import acting, acting_mentions, acting_rows, side
from data.selection import Selection
from data.store import Store
from tests.isles import isles
from tests.tables import write_tables

ALL = Selection()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(isles(tmp_path_factory.mktemp("sides") / "tables"))


def test_a_capital_counts_for_its_country_and_only_where_it_stands_for_it(store: Store) -> None:
    rows = acting(store, ALL)
    peru = rows[rows["side"] == "Peru"]
    assert peru["mentions"].sum() == 3
    assert set(peru["names"].iloc[0]) == {"Peru", "Lima"}
    assert set(peru["source"]) == {"Harbour Herald", "Mainland Mail", "<b>Night</b> News"}


def test_a_region_that_acts_is_not_taken_for_the_country_that_it_is_in(store: Store) -> None:
    rows = acting(store, ALL)
    assert rows[rows["side"] == "Vessara"]["source"].tolist() == ["<b>Night</b> News"]


def test_a_side_speaks_where_its_name_is_the_speaker(store: Store) -> None:
    rows = acting(store, ALL).set_index(["side", "source"])
    assert rows.loc[("Peru", "Mainland Mail"), "doing"] == "speaks"
    assert rows.loc[("Peru", "Harbour Herald"), "doing"] == "told"


def test_a_count_leads_to_exactly_its_mentions(store: Store) -> None:
    counted = acting(store, ALL).to_dict("records")
    assert counted
    for row in counted:
        assert len(acting_mentions(store, ALL, row["side"], row["source"], row["doing"])) == row["mentions"]


def test_the_side_of_most_sources_comes_first_and_filters_hold(store: Store) -> None:
    assert acting(store, ALL)["side"].iloc[0] == "Peru"
    assert set(acting(store, Selection(sources=("Harbour Herald",)))["source"]) == {"Harbour Herald"}


def test_every_counted_mention_is_exported_with_its_span(store: Store) -> None:
    rows = acting_rows(store, ALL)
    assert len(rows) == acting(store, ALL)["mentions"].sum()
    assert {"side", "source", "article", "article_id", "start", "end", "text", "doing", "mention_id"} <= set(rows)


@pytest.mark.parametrize(
    ("key", "kind", "country", "place", "expected"),
    [
        ("kremlin", "landmark", "RU", "Moscow Kremlin", "Russia"),
        ("moscow", "city", "RU", "Moscow", "Russia"),
        ("russia", "country", "RU", "Russia", "Russia"),
        ("berlaymont tower", "landmark", "BE", "Berlaymont Tower", "Its label"),
        ("kazan", "city", "RU", "Kazan", "Its label"),
        ("sahel", "area", None, "Sahel", "Its label"),
    ],
)
def test_seats_and_capitals_are_known_and_other_towns_stand_for_themselves(
    key: str, kind: str, country: str | None, place: str, expected: str
) -> None:
    assert side({"key": key, "kind": kind, "country": country, "place": place, "label": "Its label"}) == expected


def test_empty_tables_give_empty_answers(tmp_path: Path) -> None:
    store = Store(write_tables(tmp_path / "tables"))
    assert acting(store, ALL).empty
    assert acting_rows(store, ALL).empty
