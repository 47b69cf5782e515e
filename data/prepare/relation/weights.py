"""How much a word tells of what a statement is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from data.prepare.relation.content import Content


class Weights:
    """The information of lemmas over a corpus of statements: log((N + 1) / n), n statements of N having the word.

    Inverse document frequency after Spärck Jones (1972), "A statistical interpretation of term specificity and its application
    in retrieval", Journal of Documentation 28(1).
    """

    def __init__(self, found: Sequence[Content]) -> None:
        """Count the words of all statements."""
        self._holding = Counter(word for content in found for word in content.words)
        self.most = log(len(found) + 1)
        self._statements = len(found)

    def of(self, words: Iterable[str]) -> float:
        """The information of all these words together, in nats."""
        return sum(log((self._statements + 1) / self._holding[word]) for word in sorted(words))

    def holding(self, word: str) -> int:
        """How many statements have the word."""
        return self._holding[word]
