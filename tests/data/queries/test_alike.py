"""Letter case, marks, spaces and possessives make no difference, in SQL as in patterns."""

from __future__ import annotations

import re

import duckdb
import pytest

from data.queries.alike import folded, loose, spelt, straight


def asked(sql: str, *values: str) -> object:
    with duckdb.connect() as connection:
        found = connection.execute(f"SELECT {sql}", list(values)).fetchone()
    assert found
    return found[0]


@pytest.mark.parametrize("written", ["“The mayor’s”  well-known\nclaim", '"THE MAYOR\'S" well–known claim'])
def test_words_are_compared_whatever_their_case_marks_and_spaces(written: str) -> None:
    assert asked(folded("?"), written) == '"the mayor\'s" well-known claim'
    assert re.fullmatch(loose("«the mayorʼs» well—known claim"), written, re.IGNORECASE)


@pytest.mark.parametrize("written", ["Kisumu", "kisumu’s", "KISUMU'S", "Kisumu’"])
def test_a_name_is_one_with_and_without_its_possessive(written: str) -> None:
    assert asked(spelt("?"), written) == "kisumu"


def test_every_character_stays_where_it_was() -> None:
    assert straight("‘so’ — “so”") == "'so' - \"so\""


def test_what_is_typed_is_no_pattern() -> None:
    assert re.fullmatch(loose("a.b (c)"), "a.b (c)")
    assert not re.fullmatch(loose("a.b (c)"), "axb (c)")
