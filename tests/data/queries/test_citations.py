"""A citation names the words, who said them, and exactly where they stand."""

from __future__ import annotations

from data.queries.citations import COLUMNS, citations
from data.store import Store
from tests.newsroom import TEXTS


def test_ids_of_any_kind_come_back_in_the_order_in_which_they_were_cited(opened: Store) -> None:
    ids = ["post2-st2", "courier-Orvale", "gone", "post-q", "post-s0"]
    found = citations(opened, ids)
    assert list(found["row_id"]) == ["post2-st2", "courier-Orvale", "post-q", "post-s0"]
    assert list(found["kind"]) == ["Statement", "Place", "Figure", "Sentence"]
    assert list(found.columns) == COLUMNS


def test_a_citation_holds_the_words_of_its_span_with_source_date_basis_and_hash(opened: Store) -> None:
    row = citations(opened, ["courier-Orvale"]).iloc[0]
    assert TEXTS["courier"][row["start"] : row["end"]] == row["words"] == "Orvale"
    assert row["sentence"] == "Officials in Orvale said 14 people were killed."
    assert (row["source"], row["published_basis"], row["path"], row["sha256"]) == (
        "Valley Courier",
        "assigned",
        "courier.txt",
        "0" * 64,
    )


def test_the_speaker_of_a_statement_is_cited(opened: Store) -> None:
    assert citations(opened, ["post2-st2"]).iloc[0]["actor"] == "Ana Ruiz"


def test_nothing_cited_is_nothing(opened: Store) -> None:
    assert citations(opened, []).empty
