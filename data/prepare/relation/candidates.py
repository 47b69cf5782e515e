"""Which statements are worth comparing: those that share a word that few have, and enough of what they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from data.prepare.relation.content import Content
from data.prepare.relation.likeness import Comparer, Likeness

COMMON = 150  # a word of more statements than this brings none together, which keeps the pairs linear in the corpus
LEAST = 0.2  # the agreement below which two statements have too little in common for any relation

type Pair = tuple[int, int]


def candidates(comparer: Comparer) -> dict[Pair, Likeness]:
    """The likeness of each two contents of different statements that share enough, by their numbers and in order."""
    found = comparer.found
    return {
        pair: comparer.likeness(*pair)
        for pair in sorted(set(_sharing(found)))
        if found[pair[0]].statement_id != found[pair[1]].statement_id and comparer.agreement(*pair) >= LEAST
    }


def _sharing(found: Sequence[Content]) -> Iterator[Pair]:
    holding: dict[str, list[int]] = defaultdict(list)
    for number, content in enumerate(found):
        for word in content.words:
            holding[word].append(number)
    for numbers in holding.values():
        if len(numbers) <= COMMON:
            yield from combinations(numbers, 2)
