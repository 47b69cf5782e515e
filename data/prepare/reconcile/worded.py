"""What a sentence tells of a measure without a number: "a large portion of them left", "figures remain unverified"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from data.prepare import lexicon

Words = tuple[str, int, int]
# How far, in characters, the words for what happened may stand from the amount.
NEAR = 80
PLACES = ("alone", "after", "before")
CLAIMS = re.compile(r"\b(?:figures?|numbers?|tolls?|counts?|claims?|reports?|casualt\w+)\b", re.IGNORECASE)


def amounts(sentence: str) -> Iterator[Words]:
    """Each amount without a number, as measure and offsets: "a large portion" of those who left."""
    for found in _amount().finditer(sentence):
        after = re.split(r"[;:.()]", sentence[found.end() : found.end() + NEAR], maxsplit=1)[0]
        before = sentence[max(0, found.start() - 30) : found.start()]
        for measure in _told(after, before):
            yield measure, found.start(), found.end()


def bare(sentence: str) -> Iterator[Words]:
    """Each noun that tells a measure by itself, without a number: "casualties"."""
    for measure, pattern in _alone().items():
        for found in pattern.finditer(sentence):
            yield measure, found.start(), found.end()


def named(sentence: str) -> list[str]:
    """The measures that the sentence has any word for."""
    return sorted({m for place in PLACES for m, pattern in _placed(place).items() if pattern.search(sentence)})


def unverified(sentence: str) -> tuple[int, int] | None:
    """Where the sentence says that a figure could not be checked; None where it says no such thing of figures."""
    found = _unverified().search(sentence)
    return found.span() if found and CLAIMS.search(sentence) else None


def _told(after: str, before: str) -> Iterable[str]:
    following = [m for m, pattern in _placed("after").items() if pattern.search(after)]
    leading = [m for m, pattern in _placed("before").items() if re.search(rf"(?:{pattern.pattern})\s+$", before, re.IGNORECASE)]
    return following or leading


@cache
def _amount() -> re.Pattern[str]:
    return _any(lexicon.words("vague_amounts"))


@cache
def _unverified() -> re.Pattern[str]:
    return _any(lexicon.words("unverified"))


@cache
def _alone() -> dict[str, re.Pattern[str]]:
    return _placed("alone")


@cache
def _placed(place: str) -> dict[str, re.Pattern[str]]:
    rows = [row for row in lexicon.rows("measure_words") if row["place"] == place]
    return {
        measure: _any([r["words"] for r in rows if r["measure"] == measure])
        for measure in dict.fromkeys(r["measure"] for r in rows)
    }


def _any(words: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(re.escape(word).replace(chr(92) + ' ', r'\s+') for word in longest)})\b", re.IGNORECASE)
