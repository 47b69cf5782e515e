"""A speaker's words are never the outlet's, and a wording that stands in quotation marks only is told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.queries.wordings import Used, concordance, exported_wordings, referents, wordings
from data.selection import Selection
from data.store import Store
from tests.tables import Rows, article_row, located, write_tables

TEXT = "The mayor called the evictions a clearance. The clearance went on, and “a raid” followed the Clearance."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    rows: Rows = {
        "articles": [
            article_row("a", source="North", text=TEXT, words=500),
            article_row("b", source="South", text=TEXT, words=1000),
        ]
    }
    rows["wordings"] = [
        located(TEXT, words, article, wording_id=f"{article}-{words}-{voice}", referent=referent, voice=voice)
        for article, words, voice, referent in [
            ("a", "clearance", "paraphrase", "The evictions"),
            ("a", "Clearance", "narrator", "The evictions"),
            ("a", "raid", "scare", "The evictions"),
            ("b", "raid", "quoted", "The evictions"),
            ("b", "raid", "narrator", "The evictions"),
            ("b", "mayor", "narrator", "The authority"),
        ]
    ]
    return Store(write_tables(tmp_path, rows))


def test_things_of_most_sources_come_first(store: Store) -> None:
    assert list(
        referents(store, Selection())[["referent", "sources", "origins", "wordings", "rows"]].itertuples(index=False, name=None)
    ) == [
        ("The evictions", 2, 2, 2, 5),
        ("The authority", 1, 1, 1, 1),
    ]


def test_wordings_are_the_same_in_any_case_and_apart_by_voice(store: Store) -> None:
    found = wordings(store, Selection(), "The evictions")
    told = list(found[["key", "source", "voice", "rows", "per_1000", "only_quoted"]].itertuples(index=False, name=None))
    assert told == [
        ("raid", "North", "scare", 1, 2.0, True),
        ("raid", "South", "narrator", 1, 1.0, False),
        ("raid", "South", "quoted", 1, 1.0, False),
        ("clearance", "North", "narrator", 1, 2.0, False),
        ("clearance", "North", "paraphrase", 1, 2.0, False),
    ]


@pytest.mark.parametrize(
    ("used", "rows"),
    [
        (Used("The evictions"), 5),
        (Used("The evictions", key="raid"), 3),
        (Used("The evictions", key="raid", source="South"), 2),
        (Used("The evictions", key="raid", source="South", voice="quoted"), 1),
        (Used("Nothing of the kind"), 0),
    ],
)
def test_lines_are_those_that_are_asked_for(store: Store, used: Used, rows: int) -> None:
    found = concordance(store, Selection(), used)
    assert len(found) == rows
    assert (found["before"] + found["words"] + found["after"] == TEXT).all()


def test_every_use_is_exported_with_its_span(store: Store) -> None:
    found = exported_wordings(store, Selection(sources=("South",)))
    assert [TEXT[row.start : row.end] for row in found.itertuples()] == list(found["text"])
    assert set(found["source"]) == {"South"}
