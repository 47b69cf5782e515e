"""The rows of the table of pairs: statements told twice, and claims with their answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from data.prepare.relation.content import Content
from data.prepare.relation.ids import relation_id
from data.prepare.relation.offer import Offer
from data.prepare.relation.same import Same

type Row = dict[str, Any]


def pair_rows(same: Iterable[Same], offers: Iterable[Offer]) -> list[Row]:
    """One row per relation and pair of statements, for its best reason; the surest first, then by id."""
    told = (_row("same statement", *_by_date(one, other), why, score) for one, other, why, score in same)
    answered = (_row("answer", offer.claim, offer.answer, offer.reason, offer.score) for offer in offers)
    best: dict[str, Row] = {}
    for row in (*told, *answered):
        known = best.get(row["pair_id"])
        if known is None or (-row["score"], row["reason"]) < (-known["score"], known["reason"]):
            best[row["pair_id"]] = row
    return sorted(best.values(), key=lambda row: (row["relation"], -row["score"], row["pair_id"]))


def _by_date(one: Content, other: Content) -> tuple[Content, Content]:
    """Both by date of publication where both have one, else as they stand."""
    if one.published and other.published and other.published < one.published:
        return other, one
    return one, other


def _row(relation: str, first: Content, second: Content, why: str, score: float) -> Row:
    return {
        "pair_id": relation_id(relation, first.statement_id, second.statement_id),
        "statement_id": first.statement_id,
        "other_id": second.statement_id,
        "relation": relation,
        "reason": why,
        "score": round(min(1.0, score), 4),
    }
