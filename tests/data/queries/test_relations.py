"""Subjects and pairs of statements as pages ask for them: only what is in view counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.queries.located import records
from data.queries.pairs import COLUMNS, answers, same_statements, segments
from data.queries.subjects import COLUMNS as SUBJECT
from data.queries.subjects import subject_rows
from data.selection import Selection
from data.store import Store
from tests.tables import Rows, article_row, located, write_tables

SOURCES = {"a1": ("Harbour Post", date(2024, 3, 4)), "a2": ("Valley Courier", date(2024, 3, 5)), "a3": ("Wire", None)}
TEXT = "Oyelaran said that the drivers had no rise. Quayline denied it."


def _statement(statement_id: str, article_id: str, words: str, actor: str | None = "Oyelaran") -> dict[str, object]:
    row = located(TEXT, words, article_id, statement_id=statement_id, kind="indirect", act="say", actor=actor, actor_basis="name")
    return {**row, "actor_ids": [], "negated": False, "context_start": 0, "score": 0.9, "cue": "said", "speaker": actor}


def _member(subject: str, statement_id: str, joined_to: str) -> dict[str, object]:
    more = {"heading": f"heading of {subject}", "reason": "same word: rise", "score": 0.8}
    return {
        "membership_id": f"{subject}-{statement_id}",
        "subject_id": subject,
        "statement_id": statement_id,
        "joined_to": joined_to,
        **more,
    }


def _pair(first: str, second: str, relation: str, score: float) -> dict[str, object]:
    more = {"relation": relation, "reason": "because", "score": score}
    return {"pair_id": f"{first}-{second}", "statement_id": first, "other_id": second, **more}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    rows: Rows = {"articles": [article_row(a, text=TEXT, source=s, published=d) for a, (s, d) in SOURCES.items()]}
    rows["statements"] = [
        _statement("s1", "a1", "the drivers had no rise"),
        _statement("s2", "a2", "had no rise"),
        _statement("s3", "a3", "no rise"),
        _statement("s4", "a1", "it", None),
    ]
    rows["subjects"] = [_member("rise", "s1", "s2"), _member("rise", "s2", "s1"), _member("rise", "s3", "s2")]
    rows["subjects"] += [_member("again", "s1", "s4"), _member("again", "s4", "s1")]
    rows["statement_pairs"] = [_pair("s1", "s2", "same statement", 0.7), _pair("s2", "s3", "same statement", 0.9)]
    rows["statement_pairs"] += [_pair("s1", "s4", "answer", 0.8)]
    return Store(write_tables(tmp_path_factory.mktemp("relations") / "tables", rows))


def test_subjects_of_most_sources_come_first_and_their_statements_by_date(store: Store) -> None:
    rows = subject_rows(store, Selection())
    assert list(rows.columns) == SUBJECT
    assert list(rows["membership_id"]) == ["rise-s1", "rise-s2", "rise-s3", "again-s1", "again-s4"]
    assert list(rows["statements"]) == [3, 3, 3, 2, 2]
    assert list(rows["sources"]) == [3, 3, 3, 1, 1]


@pytest.mark.parametrize(
    ("parted", "left"),
    [
        (["rise-s1"], {"rise-s2", "rise-s3", "again-s1", "again-s4"}),
        (["s1"], {"rise-s2", "rise-s3"}),
        (["again-s4"], {"rise-s1", "rise-s2", "rise-s3"}),
        (["unknown"], {"rise-s1", "rise-s2", "rise-s3", "again-s1", "again-s4"}),
    ],
)
def test_what_the_analyst_parts_stands_in_no_subject(store: Store, parted: list[str], left: set[str]) -> None:
    assert set(subject_rows(store, Selection(), parted)["membership_id"]) == left


def test_a_subject_counts_only_what_is_in_view(store: Store) -> None:
    rows = subject_rows(store, Selection(sources=("Harbour Post", "Wire")))
    assert dict(zip(rows["membership_id"], rows["statements"], strict=True))["rise-s1"] == 2
    assert subject_rows(store, Selection(sources=("Wire",))).empty


def test_a_pair_is_two_rows_the_surest_pair_first(store: Store) -> None:
    rows = same_statements(store, Selection())
    assert list(rows.columns) == COLUMNS
    assert list(zip(rows["row_id"], rows["side"], strict=True)) == [
        ("s2", "first"),
        ("s3", "again"),
        ("s1", "first"),
        ("s2", "again"),
    ]
    assert set(rows["found"]) == {2}
    assert list(rows["segments"].iloc[0]) == [{"text": "had", "is_same": False}, {"text": " no rise", "is_same": True}]


def test_an_answer_stands_beside_its_claim_with_the_reason(store: Store) -> None:
    rows = answers(store, Selection())
    assert list(rows["side"]) == ["claim", "answer"]
    assert list(rows["reason"]) == ["because", "because"]
    assert [row["unresolved"] for row in records(rows)] == [None, "speaker not named"]


def test_a_pair_with_a_side_out_of_view_is_left_out(store: Store) -> None:
    only = Selection(sources=("Harbour Post",))
    assert same_statements(store, only).empty
    assert list(same_statements(store, only).columns) == COLUMNS
    assert len(answers(store, only)) == 2


def test_tables_without_relations_give_empty_answers(tmp_path: Path) -> None:
    empty = Store(write_tables(tmp_path))
    assert subject_rows(empty, Selection()).empty
    assert same_statements(empty, Selection()).empty


def test_case_and_marks_do_not_make_words_differ() -> None:
    assert segments("“The dam held,”", "the dam held") == [{"text": "“The dam held,”", "is_same": True}]


@given(st.text(alphabet="ab c“”,\n"), st.text(alphabet="ab c“”,\n"))
def test_segments_joined_are_the_words(words: str, other: str) -> None:
    assert "".join(segment["text"] for segment in segments(words, other)) == (words if words.strip() else "")
