"""A claim and its answer as a candidate, and what every rule that offers one must respect."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from data.prepare.relation.content import Content
from data.prepare.relation.known import GOVERNMENT

EARLIER = timedelta(days=2)  # an article may be dated this much before the one that it answers


@dataclass(frozen=True, slots=True)
class Offer:
    """Two statements that may be claim and answer, with the reason in words and a score from 0 to 1."""

    claim: Content
    answer: Content
    reason: str
    score: float


def are_others(one: Content, other: Content) -> bool:
    """Whether two statements are by different speakers of different parties, as far as the text tells who they are."""
    if one.statement_id == other.statement_id or one.actors & other.actors or one.sides & other.sides:
        return False
    return _last_name(one) != _last_name(other)


def is_later(claim: Content, answer: Content) -> bool:
    """Whether the answer can be one by the dates of publication; one article's statements can be in any order."""
    if claim.article_id == answer.article_id or claim.published is None or answer.published is None:
        return True
    return answer.published >= claim.published - EARLIER


def _last_name(content: Content) -> str:
    return who(content).removesuffix(GOVERNMENT).split()[-1].lower()


def who(content: Content) -> str:
    """The speaker in words: the actor, or else the words that name him."""
    return str(content.row["actor"] or content.row["speaker"] or "somebody not named")
