"""The corpus at a glance."""

from __future__ import annotations

import re

import pytest

from data.queries import overview
from data.queries.ledger import ledger_lines
from data.schema import MEASURES
from data.selection import Selection
from data.store import Store
from tests.newsroom import HOSTILE_SOURCE, newsroom
from tests.tables import write_tables

EVERYTHING = Selection()


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> Store:
    return Store(newsroom(tmp_path_factory.mktemp("overview") / "tables"))


def test_what_figures_of_several_sources_tell_of_comes_with_the_ledgers_sentence(store):
    (told,) = overview.figures_reported(store, EVERYTHING).to_dict("records")
    assert told["label"].startswith("People killed, event not resolved, people: ")
    assert {"12", "14"} <= set(re.findall(r"\d+", told["label"]))
    assert list(told["named"]) == ["Harbour Post", "Valley Courier"]
    assert (told["sources"], told["origins"]) == (2, 2)
    assert told["value"] in set(ledger_lines(store, EVERYTHING)["comparison_id"])


def test_what_one_source_alone_tells_of_is_not_among_it(store):
    assert overview.figures_reported(store, Selection(sources=("Harbour Post",))).empty


def test_names_that_stand_for_a_government_are_no_places_that_several_sources_name(store):
    found = overview.places_reported(store, EVERYTHING)
    assert found[["value", "label", "rows"]].to_dict("records") == [{"value": "Orvale", "label": "Orvale", "rows": 4}]


def test_an_actor_counts_for_every_source_with_a_statement_of_theirs(store):
    found = overview.actors_reported(store, EVERYTHING)
    assert found["value"].tolist() == ["Ana Ruiz"]
    assert list(found["named"].iloc[0]) == sorted(["Harbour Post", HOSTILE_SOURCE])


def test_assigned_dates_are_kept_apart_and_missing_ones_left_out(store):
    found = overview.articles_by_day(store, EVERYTHING)
    assert dict(zip(found["source"], found["assigned"], strict=True)) == {"Harbour Post": False, "Valley Courier": True}
    assert len(found) == 3


def test_articles_come_latest_first_and_undated_last(store):
    assert overview.articles(store, EVERYTHING)["article_id"].tolist() == ["post2", "courier", "post", "wire"]


def test_rows_in_view_follow_the_filters(store):
    everything = overview.rows_in_view(store, EVERYTHING).set_index("table")["rows"]
    post = overview.rows_in_view(store, Selection(sources=("Harbour Post",))).set_index("table")["rows"]
    assert (everything["statements"], post["statements"]) == (5, 3)


def test_every_measure_has_its_words():
    assert set(overview.MEASURES) == set(MEASURES) - {"other"}


def test_empty_tables_give_empty_answers(tmp_path):
    empty = Store(write_tables(tmp_path))
    for query in (
        overview.articles,
        overview.articles_by_day,
        overview.figures_reported,
        overview.places_reported,
        overview.actors_reported,
    ):
        assert query(empty, EVERYTHING).empty
    assert overview.problems(empty).empty
