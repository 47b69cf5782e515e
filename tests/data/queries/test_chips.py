"""Chips say what the machine took a row to be, and what it left open."""

from __future__ import annotations

from typing import Any

import pytest

from data.queries.chips import chips, is_uncertain, unresolved

MENTION = {"place_id": "p", "place": "Orvale", "text": "Orvale", "kind": "city", "metonym": False, "literal": True}
MENTION |= {"located_by": "own", "voice": "narrator"}
STATEMENT = {
    "kind": "mixed",
    "act": "deny",
    "cue": "denied",
    "negated": False,
    "actor": "Ana Ruiz",
    "actor_basis": "name",
    "speaker": "Ruiz",
}
QUANTITY = {
    "measure": "killed",
    "modifier": "at_least",
    "attributed_to": None,
    "as_of": None,
    "voice": "quoted",
    "attribution": "narrator",
}


@pytest.mark.parametrize(
    ("table", "row", "expected"),
    [
        ("mentions", MENTION, ["city", "narrator"]),
        ("mentions", {**MENTION, "text": "the port", "kind": "former_state"}, ["Orvale", "former state", "narrator"]),
        ("mentions", {**MENTION, "metonym": True}, ["city", "stands for a government or side", "narrator"]),
        ("mentions", {**MENTION, "literal": False}, ["city", "neither place nor government", "narrator"]),
        ("mentions", {**MENTION, "located_by": "container"}, ["city", "located by its town", "narrator"]),
        ("statements", STATEMENT, ["mixed", "deny", "denied", "Ana Ruiz"]),
        ("statements", {**STATEMENT, "actor_basis": "pronoun"}, ["mixed", "deny", "denied", "Ana Ruiz, by pronoun"]),
        ("quantities", QUANTITY, ["killed", "at least", "quoted"]),
        (
            "quantities",
            {**QUANTITY, "measure": "other", "attributed_to": "Ana Ruiz"},
            ["no measure", "at least", "figure of Ana Ruiz", "quoted"],
        ),
        ("dates", {"value": "2031-03", "basis": "relative"}, ["Mar 2031", "relative"]),
        ("wordings", {"referent": "the flood", "voice": "scare"}, ["the flood", "scare quotes"]),
        ("sentences", {}, []),
    ],
)
def test_chips(table: str, row: dict[str, Any], expected: list[str]) -> None:
    assert chips(table, row) == expected


@pytest.mark.parametrize(
    ("table", "row", "expected"),
    [
        ("mentions", MENTION, None),
        ("mentions", {**MENTION, "place_id": None}, "not resolved"),
        ("mentions", {**MENTION, "lat": None}, "no coordinates"),
        ("statements", STATEMENT, None),
        ("statements", {**STATEMENT, "actor": None}, "not resolved"),
        ("statements", {**STATEMENT, "actor": None, "speaker": None}, "speaker not named"),
        ("quantities", {**QUANTITY, "attribution": "unresolved"}, "claimant not resolved"),
        ("dates", {"value": None, "basis": "relative"}, "not resolved"),
    ],
)
def test_what_stayed_open(table: str, row: dict[str, Any], expected: str | None) -> None:
    assert unresolved(table, row) == expected


def test_a_row_is_uncertain_below_even_odds_and_without_a_score_it_is_not() -> None:
    assert [is_uncertain({"score": score}) for score in (0.49, 0.5, None)] == [True, False, False]
    assert not is_uncertain({})
