"""Who reports what: what a cell rests on, and what an empty one may mean; never that something was left out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data.queries.coverage import KINDS, ORDERS, coverage, empty_cells, lengths, nearest, ordered
from data.selection import Selection
from data.store import Store
from tests.tables import Rows, article_row, located, write_tables

TEXT = "The ferry sank off Merrin. At least nine people died, the coast guard said. A union asked for buoys."
SHORT = "The ferry sank."


def row(words: str, article: str, text: str = TEXT, **fields: Any) -> dict[str, Any]:
    return located(text, words, article, **fields)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    def dated(day: int, basis: str = "stated") -> dict[str, Any]:
        return {"published": date(2031, 5, day), "published_basis": basis}

    rows: Rows = {
        "articles": [
            article_row("a", source="North", text=TEXT, **dated(4), words=400),
            article_row("b", source="South", text=TEXT, **dated(5), words=300),
            article_row("c", source="West", text=SHORT, **dated(4), words=40),
            article_row("d", source="East", text=TEXT, **dated(1, "assigned"), words=500),
        ],
        "places": [{"place_id": "p", "place": "Merrin", "kind": "city", "lat": 1.0, "lon": 2.0, "names": []}],
        "actors": [{"actor_id": "x", "actor": "coast guard", "kind": "organisation", "aliases": []}],
        "events": [
            {
                "event_id": "e",
                "event": "Sinking of the ferry",
                "start": "2031-05-03",
                "aliases": ["The ferry sank"],
                "basis": "profile",
            }
        ],
        "mentions": [
            row("Merrin", "a", mention_id="m1", place_id="p", literal=True, metonym=False, voice="narrator", score=0.9),
            row("Merrin", "b", mention_id="m2", place_id="p", literal=True, metonym=True, voice="narrator", score=0.9),
        ],
        "statements": [
            row("At least nine people died", name, statement_id=f"s{name}", actor_ids=["x"], kind="indirect", score=0.9)
            for name in ("a", "b")
        ],
        "quantities": [
            row("At least nine people", "a", quantity_id="q", measure="killed", event_id="e", voice="paraphrase", score=0.3)
        ],
        "subjects": [
            {
                "membership_id": f"k{name}",
                "subject_id": "k",
                "statement_id": f"s{name}",
                "heading": "died",
                "joined_to": "sa",
                "score": 0.8,
            }
            for name in ("a", "b")
        ],
        "sentences": [
            row(
                words,
                name,
                text,
                sentence_id=f"{name}{at}",
                sentence_start=text.index(words),
                sentence_end=text.index(words) + len(words),
            )
            for name, text in (("a", TEXT), ("b", TEXT), ("c", SHORT), ("d", TEXT))
            for at, words in enumerate(part if part.endswith(".") else f"{part}." for part in text.split(". "))
        ],
    }
    return Store(write_tables(tmp_path, rows))


def test_a_topic_is_reported_with_whose_wording_and_its_rows(store: Store) -> None:
    found = coverage(store, Selection(), "measure")
    assert list(found[["key", "source", "voice", "rows", "uncertain"]].itertuples(index=False, name=None)) == [
        ("killed|e", "North", "paraphrase", 1, 1)
    ]
    assert found["label"].iloc[0] == "People killed · Sinking of the ferry"
    assert list(found["row_ids"].iloc[0]) == ["q"]


def test_an_event_is_reported_by_its_figures_and_by_its_name(store: Store) -> None:
    found = coverage(store, Selection(), "event")
    assert set(zip(found["source"], found["voice"], strict=True)) == {
        ("North", "paraphrase"),
        ("North", "sentence"),
        ("South", "sentence"),
        ("West", "sentence"),
        ("East", "sentence"),
    }


def test_a_name_that_stands_for_a_government_is_no_reported_place(store: Store) -> None:
    assert list(coverage(store, Selection(), "place")["source"]) == ["North"]


def test_actors_and_subjects_are_reported_by_their_statements(store: Store) -> None:
    assert list(coverage(store, Selection(), "actor")["source"]) == ["North", "South"]
    assert set(coverage(store, Selection(), "subject")["label"]) == {"died"}


def test_an_empty_cell_says_why_it_may_be_empty(store: Store) -> None:
    cells = empty_cells(store, Selection(), coverage(store, Selection(), "measure"))
    assert {row.source: (row.state, row.dotted) for row in cells.itertuples()} == {
        "South": ("not found", False),
        "West": ("too short to tell", False),
        "East": ("published before it", True),
    }
    assert set(empty_cells(store, Selection(), coverage(store, Selection(), "place"))["state"]) == {
        "not found",
        "too short to tell",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_no_cell_is_called_omitted_and_none_is_both_empty_and_filled(store: Store, kind: str) -> None:
    found = coverage(store, Selection(), kind)
    cells = empty_cells(store, Selection(), found)
    assert not cells["state"].str.contains("omit|left out").any()
    filled = set(zip(found["key"], found["source"], strict=True))
    assert filled.isdisjoint(zip(cells["key"], cells["source"], strict=True))
    assert len(filled) + len(cells) == found["key"].nunique() * len(lengths(store, Selection()))


def test_topics_of_one_source_or_of_all_but_one_can_be_asked_for(store: Store) -> None:
    found = coverage(store, Selection(), "actor")
    assert ordered(found, ORDERS["Only one source has it"], 4, 4).empty
    assert len(ordered(found, ORDERS["All but one have it"], 3, 3)) == 2
    assert len(ordered(found, ORDERS["Most sources first"], 4, 4)) == 2


def test_the_nearest_words_are_those_that_share_the_rarest(store: Store) -> None:
    found = nearest(store, Selection(), "East", ("buoys", "union", "ferry", "off"))
    assert list(found["row_id"]) == ["d2", "d0"]
    assert nearest(store, Selection(), "West", ("buoys",)).empty


def test_letters_of_every_alphabet_belong_to_words(tmp_path: Path) -> None:
    text = "The señal failed. A coupé burned."
    sentence = row("The señal failed.", "a", text, sentence_id="a1")
    rows: Rows = {
        "articles": [article_row("a", source="North", text=text, words=400)],
        "events": [{"event_id": "e", "event": "Coup", "start": "2031-05-03", "aliases": ["señal"], "basis": "profile"}],
        "sentences": [sentence, row("A coupé burned.", "a", text, sentence_id="a2")],
    }
    store = Store(write_tables(tmp_path, rows))
    assert [list(ids) for ids in coverage(store, Selection(), "event")["row_ids"]] == [["a1"]]
    assert list(nearest(store, Selection(), "North", ("señal",))["row_id"]) == ["a1"]


@pytest.mark.parametrize("kind", KINDS)
def test_empty_tables_have_no_topic(tmp_path: Path, kind: str) -> None:
    empty = Store(write_tables(tmp_path / "empty"))
    assert coverage(empty, Selection(), kind).empty
    assert empty_cells(empty, Selection(), coverage(empty, Selection(), kind)).empty


def test_articles_without_a_date_are_counted(tmp_path: Path) -> None:
    articles = [article_row("a", source="North", published=date(2031, 5, 4)), article_row("b", source="North")]
    found = lengths(Store(write_tables(tmp_path, {"articles": articles})), Selection())
    assert (found["articles"].iloc[0], found["undated"].iloc[0]) == (2, 1)
