"""Which statements are worth comparing: those that share a word that few have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from data.prepare.relation.content import Content

COMMON = 150  # a word of more statements than this brings none together, which keeps the pairs linear in the corpus


def candidates(found: Sequence[Content]) -> Iterator[tuple[int, int]]:
    """Each pair of contents of different statements that share a word, once, by their numbers and in order."""
    holding: dict[str, list[int]] = defaultdict(list)
    for number, content in enumerate(found):
        for word in content.words:
            holding[word].append(number)
    pairs = {pair for numbers in holding.values() if len(numbers) <= COMMON for pair in combinations(numbers, 2)}
    yield from sorted(pair for pair in pairs if found[pair[0]].statement_id != found[pair[1]].statement_id)
