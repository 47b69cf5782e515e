"""How much a word tells of what a statement is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import fsum, log

from data.prepare.relation.content import Content


class Weights:
    """The information of lemmas over a corpus of statements: log((N + 1) / n), n statements of N having the word.

    Inverse document frequency after Spärck Jones (1972), "A statistical interpretation of term specificity and its application
    in retrieval", Journal of Documentation 28(1).
    """

    def __init__(self, found: Sequence[Content]) -> None:
        """Count the words of all statements."""
        self.most = log(len(found) + 1)
        holding = Counter(word for content in found for word in content.words)
        self._information = {word: self.most - log(count) for word, count in holding.items()}

    def of(self, words: Iterable[str]) -> float:
        """The information of all these words together, in nats; the same in whatever order they come."""
        return fsum(self._information[word] for word in words)

    def rarest_first(self, words: Iterable[str]) -> tuple[str, ...]:
        """The words, those of most information first, then by spelling."""
        return tuple(sorted(words, key=lambda word: (-self._information[word], word)))
