"""What sentences tell of a measure without a number."""

from __future__ import annotations

import pytest

from data.prepare.reconcile import worded


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("A large part of the villagers left for the coast.", [("displaced", "A large part")]),
        ("The blast killed many people.", [("killed", "many")]),
        ("An unknown number of miners were injured.", [("wounded", "An unknown number")]),
        ("Several towns held markets.", []),
        ("Many said that the army had lied. Nobody died.", []),
    ],
)
def test_an_amount_without_a_number_is_told_with_its_measure(sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(measure, sentence[start:end]) for measure, start, end in worded.amounts(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The figures could not be independently verified.", "not be independently verified"),
        ("These numbers remain unconfirmed.", "unconfirmed"),
        ("The identity of the man could not be confirmed.", None),
        ("The ministry confirmed the figures.", None),
    ],
)
def test_figures_are_said_to_be_unverified(sentence: str, words: str | None) -> None:
    found = worded.unverified(sentence)
    assert (sentence[slice(*found)] if found else None) == words
