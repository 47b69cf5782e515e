"""Articles that share text count as one origin, and both texts are shown whole, with what they share."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data.prepare.lineage import lineage
from data.queries.lineage import copies, origin_count, origins, twin
from data.selection import Selection
from data.store import Store
from tests.data.prepare.lineage.test_lineage import OTHER, SPEECH, WIRE
from tests.tables import article_row, write_tables

TEXTS = {"north": f"{WIRE} {OTHER[:120]}", "south": f"From the desk. {WIRE}", "west": OTHER}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    articles = [
        article_row(name, source=name.title(), text=text, origin=None, published=date(2031, 5, day), published_basis="stated")
        for day, (name, text) in enumerate(TEXTS.items(), start=1)
    ]
    return Store(write_tables(tmp_path, {"articles": articles, **lineage({"articles": articles, "voices": []})}))


def test_sources_and_origins_are_two_numbers(store: Store) -> None:
    assert tuple(origin_count(store, Selection()).iloc[0]) == (3, 2, True)
    assert tuple(origin_count(store, Selection(sources=("South",))).iloc[0]) == (1, 1, True)


def test_those_of_one_origin_stand_together(store: Store) -> None:
    assert list(zip(*origins(store, Selection())[["source", "origin"]].to_numpy().T, strict=True)) == [
        ("North", "North"),
        ("South", "North"),
        ("West", "West"),
    ]


def test_only_pairs_with_both_in_view_are_listed(store: Store) -> None:
    assert ("North", "South") in set(zip(*copies(store, Selection())[["source", "other_source"]].to_numpy().T, strict=True))
    assert copies(store, Selection(sources=("North",))).empty


def test_both_texts_are_whole_and_share_their_numbered_passages(store: Store) -> None:
    pair = copies(store, Selection()).iloc[0]
    segments = twin(store, pair["pair_id"])
    sides = [segments[segments["side"] == side] for side in (0, 1)]
    assert ["".join(side["text"]) for side in sides] == [TEXTS[pair["article_id"]], TEXTS[pair["other_id"]]]
    shared = [side.dropna(subset="number").set_index("number")["text"].to_dict() for side in sides]
    assert shared[0] == shared[1]
    assert any(len(text) > 300 for text in shared[0].values())


def test_an_unknown_pair_has_no_text(store: Store) -> None:
    assert twin(store, SPEECH).empty
