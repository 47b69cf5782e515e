"""Statements stand in the columns of their speakers, parties or sources."""

from __future__ import annotations

import pytest

from data.queries.asked import Asked
from data.queries.statements import NO_PARTY, UNRESOLVED, statement_columns, statements
from data.selection import Selection
from data.store import Store
from tests.tables import Rows, article_row, located, write_tables

TEXT = "Vale and Moor agreed to meet. She said it was late. Vale did not say “never” to Moor."


def _statement(words: str, statement_id: str, actor_ids: list[str], **more: object) -> dict[str, object]:
    row = {**located(TEXT, words), "statement_id": statement_id, "actor_ids": actor_ids, "kind": "indirect", "act": "say"}
    return {**row, "negated": False, "context_start": 0, "score": 0.9, **more}


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Store:
    rows: Rows = {"articles": [article_row(text=TEXT)]}
    rows["actors"] = [
        {"actor_id": "v", "actor": "Vale", "kind": "person", "aliases": [], "party": "North"},
        {"actor_id": "m", "actor": "Moor", "kind": "person", "aliases": [], "party": "North"},
        {"actor_id": "g", "actor": "Vale", "kind": "government", "aliases": []},
        {"actor_id": "p", "actor": "protesters", "kind": "group", "aliases": []},
    ]
    rows["statements"] = [
        _statement("to meet", "s1", ["v", "m"], actor="Vale; Moor", act="promise"),
        _statement("it was late", "s2", [], speaker="She"),
        _statement("“never”", "s3", ["g"], actor="Vale", kind="direct", negated=True),
        _statement("to Moor", "s4", ["p"], actor="protesters"),
    ]
    return Store(write_tables(tmp_path_factory.mktemp("talks") / "tables", rows))


def test_a_statement_of_two_speakers_is_in_the_column_of_each(talks: Store) -> None:
    columns = statement_columns(talks, Selection(), "actor")
    assert dict(zip(columns["key"], columns["statements"], strict=True)) == {"v": 1, "m": 1, "g": 1, "p": 1, "": 1}


def test_labels_are_unique_and_unresolved_speakers_keep_a_column_at_the_end(talks: Store) -> None:
    labels = list(statement_columns(talks, Selection(), "actor")["label"])
    assert set(labels) == {"Vale (person)", "Vale (government)", "Moor", "protesters", UNRESOLVED}
    assert labels[-1] == UNRESOLVED
    rows = statements(talks, Selection(), Asked("actor", ("",)))
    assert list(rows["speaker"]) == ["She"]
    assert list(rows["unresolved"]) == ["not resolved"]


def test_one_party_counts_a_joint_statement_once(talks: Store) -> None:
    columns = statement_columns(talks, Selection(), "party")
    assert dict(zip(columns["label"], columns["statements"], strict=True)) == {"North": 1, "Vale": 1, NO_PARTY: 1, UNRESOLVED: 1}
    assert list(columns["label"])[-2:] == [NO_PARTY, UNRESOLVED]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Asked("actor", ("v", "g")), ["s1", "s3"]),
        (Asked("actor", ("v", "g"), acts=("promise",)), ["s1"]),
        (Asked("actor", ("v", "g"), kinds=("direct",)), ["s3"]),
        (Asked("actor", ("v", "g", "p"), words="DID NOT SAY"), ["s1", "s3", "s4"]),
        (Asked("actor", ("v", "g"), words="100%"), []),
        (Asked("actor", ()), []),
    ],
)
def test_what_is_asked_for_narrows(talks: Store, asked: Asked, expected: list[str]) -> None:
    assert list(statements(talks, Selection(), asked)["row_id"]) == expected


def test_by_source_each_statement_stands_once_with_how_many_there_are(opened: Store) -> None:
    columns = statement_columns(opened, Selection(), "source")
    assert dict(zip(columns["label"], columns["statements"], strict=True))["Harbour Post"] == 3
    rows = statements(opened, Selection(), Asked("source", ("Harbour Post",)))
    assert list(rows["found"]) == [3, 3, 3]
    assert rows["row_id"].is_unique


def test_the_selection_holds_for_columns_and_rows(opened: Store) -> None:
    only = Selection(sources=("Valley Courier",))
    assert list(statement_columns(opened, only, "actor")["label"]) == ["Lirenia (government)"]
    assert statements(opened, only, Asked("actor", ("x1",))).empty
