"""The stretches of words that two articles share, wherever they stand in either."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from data.prepare.lineage.words import SHINGLE, Reading

SHORTEST = 8
# A run of words that stands more often than this in one article is a refrain; its first places are enough.
MOST_PLACES = 40


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words in both articles: where it starts in each, counted in words, and how many it has."""

    first: int
    other: int
    words: int

    def unquoted(self, reading: Reading) -> int:
        """How many of its words stand outside quotations in the first article."""
        return self.words - sum(reading.quoted[self.first : self.first + self.words])


def passages(first: Reading, other: Reading) -> list[Passage]:
    """The longest shared runs of at least SHORTEST words, in the order of the first article; none overlap in it.

    Runs are found greedily, the longest at each word, as in string tiling (Wise 1993, "String similarity via greedy
    string tiling"), so that a paragraph that moved is found too.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, shingle in enumerate(other.shingles()):
        if len(places[shingle]) < MOST_PLACES:
            places[shingle].append(at)
    found, at = [], 0
    shingles = first.shingles()
    while at < len(shingles):
        starts = places.get(shingles[at], ())
        longest = max((Passage(at, start, _run(first, other, at, start)) for start in starts), key=_by_words, default=None)
        if longest is None or longest.words < SHORTEST:
            at += 1
            continue
        found.append(longest)
        at += longest.words
    return found


def _by_words(passage: Passage) -> int:
    return passage.words


def _run(first: Reading, other: Reading, at: int, start: int) -> int:
    words = SHINGLE
    while (
        at + words < len(first.forms)
        and start + words < len(other.forms)
        and first.forms[at + words] == other.forms[start + words]
    ):
        words += 1
    return words
