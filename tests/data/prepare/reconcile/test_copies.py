"""Sentences that outlets share are one text, whoever prints it."""

from __future__ import annotations

from typing import Any

from data.prepare.reconcile.copies import is_copy, origins

WIRE = "At least nine people were killed when the dam above Orvale gave way on Tuesday, the ministry said."
CHANGED = "At least nine people were killed when the dam above Orvale gave way on Tuesday night, the ministry said."
OWN = "Nine people died in Orvale after a dam broke, and the ministry has sent divers to look for others."


def article(source: str, published: str, origin: str | None = None) -> dict[str, Any]:
    return {
        "source": source,
        "published": published,
        "path": source,
        "origin": origin,
        "origin_basis": "text" if origin else None,
    }


def test_a_word_more_is_a_copy_and_other_words_are_none() -> None:
    assert is_copy(WIRE, CHANGED)
    assert not is_copy(WIRE, OWN)
    assert not is_copy("Nine people died.", "Nine people died.")


def test_a_shared_sentence_belongs_to_who_printed_it_first() -> None:
    told = [
        (WIRE, article("Late Post", "2031-03-05")),
        (CHANGED, article("Early Post", "2031-03-04")),
        (OWN, article("Other", "")),
    ]
    assert origins(told) == [("Early Post", "copied"), ("Early Post", "source"), ("Other", "source")]


def test_a_stated_origin_wins() -> None:
    told = [(WIRE, article("Early Post", "2031-03-04")), (WIRE, article("Late Post", "2031-03-05", "Coast Wire"))]
    assert origins(told) == [("Coast Wire", "copied"), ("Coast Wire", "text")]


def test_an_outlet_that_repeats_itself_copies_nobody() -> None:
    told = [(WIRE, article("Post", "2031-03-04")), (WIRE, article("Post", "2031-03-05"))]
    assert origins(told) == [("Post", "source"), ("Post", "source")]
