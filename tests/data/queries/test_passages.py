"""Rows of every kind come with the words around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.queries.passages import COLUMNS, passages
from data.store import Store
from tests.newsroom import TEXTS
from tests.tables import article_row, located, write_tables

IDS = {"mentions": "courier-Orvale", "statements": "post2-st2", "quantities": "post-q", "sentences": "post-s1"}


@pytest.mark.parametrize("table", IDS)
def test_the_words_around_a_row_make_its_whole_sentence(opened: Store, table: str) -> None:
    row = passages(opened, table, [IDS[table]]).iloc[0]
    text = TEXTS[row["article_id"]]
    assert row["words"] == text[row["start"] : row["end"]]
    assert row["before"] + row["words"] + row["after"] in text
    assert row["table"] == table


def test_rows_come_by_date_and_those_without_a_date_last(opened: Store) -> None:
    ids = ["wire-Orvale", "post2-Orvale", "courier-Orvale", "post-Orvale"]
    assert list(passages(opened, "mentions", ids)["row_id"]) == ["post-Orvale", "courier-Orvale", "post2-Orvale", "wire-Orvale"]


def test_unknown_ids_are_left_out_and_no_ids_give_no_rows_with_all_columns(opened: Store) -> None:
    assert passages(opened, "mentions", ["nobody"]).empty
    assert list(passages(opened, "mentions", []).columns) == COLUMNS


def test_offsets_count_characters_beyond_the_basic_plane(tmp_path: Path) -> None:
    text = "🌊🌊 Rain fell on 𝔒ld Orvale, e\u0301cole closed."
    row = {**located(text, "Orvale"), "mention_id": "m", "place": "Orvale", "kind": "city", "voice": "narrator", "score": 0.2}
    tables = {"articles": [article_row(text=text)], "mentions": [{**row, "metonym": False, "literal": True, "alternatives": []}]}
    found = passages(Store(write_tables(tmp_path / "tables", tables)), "mentions", ["m"]).iloc[0]
    assert (found["before"], found["words"], found["after"]) == ("🌊🌊 Rain fell on 𝔒ld ", "Orvale", ", e\u0301cole closed.")
    assert found["uncertain"]
    assert found["unresolved"] == "not resolved"


def test_a_statement_brings_the_sentence_that_it_needs(tmp_path: Path) -> None:
    first = "The harbour master resigned on Monday. "
    text = first + "He said the pier was unsafe."
    span = {**located(text, "the pier was unsafe"), "sentence_start": len(first)}
    row = {**span, "statement_id": "s", "kind": "indirect", "act": "say", "cue": "said", "speaker": "He", "negated": True}
    tables = {"articles": [article_row(text=text)], "statements": [{**row, "context_start": 0, "score": 0.9, "actor_ids": []}]}
    found = passages(Store(write_tables(tmp_path / "tables", tables)), "statements", ["s"]).iloc[0]
    assert found["context"] == first
    assert found["before"] == "He said "
    assert found["chips"] == ["indirect", "say", "said", "negated"]
    assert found["unresolved"] == "not resolved"
