"""Whether two articles report on the same things, which statements from them must do before one word can join them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log

from data.prepare.relation.content import Content

KIN = 0.08


class Kinship:
    """How much of what the statements of two articles are about is the same, asked for pair by pair."""

    def __init__(self, found: Sequence[Content]) -> None:
        """Collect the words of every article's statements."""
        self._words: dict[str, set[str]] = defaultdict(set)
        for content in found:
            self._words[content.article_id] |= content.words.keys()
        self._holding = Counter(word for words in self._words.values() for word in words)
        self._weight = {article: self._information(words) for article, words in self._words.items()}
        self._known: dict[tuple[str, str], bool] = {}

    def are_kin(self, one: str, other: str) -> bool:
        """Whether it is one article, or the shared information is KIN of that of the article with less."""
        if one == other:
            return True
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            less = min(self._weight[one], self._weight[other])
            self._known[pair] = self._information(self._words[one] & self._words[other]) >= KIN * less > 0
        return self._known[pair]

    def _information(self, words: set[str]) -> float:
        articles = len(self._words)
        return sum(log((articles + 1) / self._holding[word]) for word in sorted(words))
