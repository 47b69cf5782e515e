"""A place's card: spellings, days, pages of mentions, articles, statements and figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.queries.place import (
    place_alternatives,
    place_articles,
    place_days,
    place_facts,
    place_figures,
    place_mentions,
    place_spellings,
    place_statements,
)
from data.selection import Selection
from data.store import Store
from tests.isles import LAND, isles
from tests.tables import write_tables

ALL = Selection()
MORE = [("n", f"Vessara-{at}", LAND, "narrator", False, 0.9) for at in range(19)]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(isles(tmp_path_factory.mktemp("place") / "tables", MORE))


def test_facts_are_of_all_mentions_in_view(store: Store) -> None:
    facts = place_facts(store, ALL, "Vessara").iloc[0]
    assert (facts["kind"], facts["country"], facts["lat"], facts["lon"]) == ("region", "PE", 10.0, 20.0)
    assert (facts["mentions"], facts["articles"], facts["sources"], facts["uncertain"]) == (26, 3, 3, 1)
    assert (facts["lowest"], facts["highest"]) == (0.4, 0.9)


def test_spellings_are_counted_by_source_with_their_usage(store: Store) -> None:
    rows = place_spellings(store, ALL, "Vessara").set_index(["key", "source"])
    assert rows.loc[("vessara", "Harbour Herald"), "mentions"] == 2
    assert rows.loc[("vess", "Harbour Herald"), "usage"] == "usage: islanders"
    assert rows.loc[("vessara", "Harbour Herald"), "usage"] == ""


def test_pages_hold_ten_and_together_every_mention_once(store: Store) -> None:
    pages = [place_mentions(store, ALL, "Vessara", page) for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [10, 10, 6]
    assert len({one for page in pages for one in page["mention_id"]}) == 26
    assert set(pages[0]["of_all"]) == {26}


def test_a_page_past_the_last_is_the_last(store: Store) -> None:
    assert list(place_mentions(store, ALL, "Vessara", 99)["mention_id"]) == list(
        place_mentions(store, ALL, "Vessara", 3)["mention_id"]
    )


def test_mentions_can_be_narrowed_down_to_a_spelling_in_a_source(store: Store) -> None:
    assert len(place_mentions(store, ALL, "Vessara", 1, ("karn", "Mainland Mail"))) == 1
    assert place_mentions(store, ALL, "Vessara", 1, ("karn", "Harbour Herald")).empty


def test_days_leave_out_articles_without_a_date(store: Store) -> None:
    rows = place_days(store, ALL, "Vessara").set_index("source")
    assert set(rows.index) == {"Harbour Herald", "Mainland Mail"}
    assert rows.loc["Harbour Herald", "mentions"] == 3
    assert rows.loc["Mainland Mail", "assigned"]


def test_articles_lead_to_their_first_mention(store: Store) -> None:
    rows = place_articles(store, ALL, "Vessara")
    assert list(rows["article_id"]) == ["h", "m", "n"]
    assert rows["mention_id"].iloc[0] == "m0"


def test_statements_whose_content_names_it_are_about_it_and_others_are_set_there(store: Store) -> None:
    about = place_statements(store, ALL, "Vessara")
    assert list(about["about"]) == [True]
    there = place_statements(store, ALL, "Lima")
    assert list(there["about"]) == [False]
    assert place_statements(store, ALL, "Port Lorn").empty


def test_figures_stand_in_a_sentence_that_names_it(store: Store) -> None:
    assert list(place_figures(store, ALL, "Vessara")["quantity_id"]) == ["q1"]
    assert place_figures(store, ALL, "Port Lorn").empty


def test_uncertain_mentions_say_what_else_they_may_be(store: Store) -> None:
    assert list(place_alternatives(store, ALL, "Port Lorn")["alternative"]) == ["Port Lorn, Chile"]
    assert place_alternatives(store, ALL, "Lima").empty


def test_an_unresolved_name_has_a_card_without_a_point(store: Store) -> None:
    facts = place_facts(store, ALL, "<i>Nowhere</i> (not resolved)").iloc[0]
    assert facts["mentions"] == 1
    assert facts["lat"] != facts["lat"]


def test_filters_hold_and_an_unknown_label_has_nothing(store: Store) -> None:
    assert place_facts(store, Selection(sources=("Mainland Mail",)), "Vessara")["mentions"].iloc[0] == 2
    assert place_facts(store, ALL, "Atlantis").empty
    assert place_mentions(store, ALL, "Atlantis", 1).empty


def test_empty_tables_give_empty_answers(tmp_path: Path) -> None:
    store = Store(write_tables(tmp_path / "tables"))
    for query in (place_facts, place_spellings, place_days, place_alternatives, place_articles, place_statements, place_figures):
        assert query(store, ALL, "Vessara").empty
