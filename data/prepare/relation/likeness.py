"""How alike two statements are in what they are about, and why, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from data.prepare.relation.content import Content
from data.prepare.relation.vectors import Vector
from data.prepare.relation.weights import Weights

WORDS, MEANING, EVIDENCE, COMPANY = 0.45, 0.25, 0.15, 0.15
ENOUGH = 1.5  # shared information, in words that one statement alone has, above which more adds nothing


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two statements compared: what they share, and a score from 0 to 1.

    `shared` are lemmas, the rarest first. `overlap` is the shared information over that of both, after Lin (1998), "An
    Information-Theoretic Definition of Similarity", ICML; `containment` over that of the one with less; `meaning` the cosine of
    their vectors; `evidence` how much the shared words tell; `company` how far they share speaker, party, place or person.
    All from 0 to 1.
    """

    shared: tuple[str, ...]
    overlap: float
    containment: float
    meaning: float
    evidence: float
    company: float
    score: float

    @property
    def agreement(self) -> float:
        """How much of both the shared words make: the geometric mean of overlap and containment."""
        return sqrt(self.overlap * self.containment)


class Comparer:
    """Compares statements of one corpus by their number in it."""

    def __init__(self, found: Sequence[Content], weights: Weights, vectors: Vector) -> None:
        """Weigh every statement once."""
        self.found, self.weights, self._vectors = found, weights, vectors
        self._weight = [weights.of(content.words) for content in found]

    def likeness(self, one: int, other: int) -> Likeness:
        """How alike two statements are."""
        first, second = self.found[one], self.found[other]
        shared = first.words.keys() & second.words.keys()
        weight = self.weights.of(shared)
        overlap = 2 * weight / (self._weight[one] + self._weight[other]) if weight else 0.0
        containment = weight / min(self._weight[one], self._weight[other]) if weight else 0.0
        meaning = max(0.0, min(1.0, float(self._vectors[one] @ self._vectors[other])))
        evidence = min(1.0, weight / self.weights.most / ENOUGH) if weight else 0.0
        company = _company(first, second)
        score = WORDS * sqrt(overlap * containment) + MEANING * meaning + EVIDENCE * evidence + COMPANY * company
        ordered = self.weights.rarest_first(shared)
        return Likeness(ordered, overlap, containment, meaning, evidence, company, min(1.0, score))

    def agreement(self, one: int, other: int) -> float:
        """`Likeness.agreement` alone, for a first look at many pairs."""
        weight = self.weights.of(self.found[one].words.keys() & self.found[other].words.keys())
        first, second = self._weight[one], self._weight[other]
        return weight * sqrt(2 / ((first + second) * min(first, second))) if weight else 0.0


def _company(one: Content, other: Content) -> float:
    if one.actors & other.actors:
        return 1.0
    if one.sides & other.sides:
        return 0.7
    return 0.5 if one.places & other.places or one.names & other.names else 0.0
