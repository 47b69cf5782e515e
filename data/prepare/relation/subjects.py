"""The rows of the table of subjects: which statements say the same thing, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from data.prepare.relation.content import Content
from data.prepare.relation.ids import relation_id
from data.prepare.relation.likeness import Comparer
from data.prepare.relation.wording import Names, heading, reason

type Row = dict[str, Any]


def subject_rows(comparer: Comparer, groups: Sequence[Sequence[int]], names: Names) -> list[Row]:
    """The rows of every group of clauses, the widest group first; groups that stand in another one whole are left out."""
    return [row for members in _widest(comparer.found, groups) for row in _subject(comparer, members, names)]


def _widest(found: Sequence[Content], groups: Sequence[Sequence[int]]) -> Iterator[Sequence[int]]:
    """The groups whose statements do not all stand together in another one already."""
    kept: list[frozenset[str]] = []
    for members in sorted(groups, key=lambda members: (-len({found[n].statement_id for n in members}), members)):
        statements = frozenset(found[number].statement_id for number in members)
        if not any(statements <= other for other in kept):
            kept.append(statements)
            yield members


def _subject(comparer: Comparer, members: Sequence[int], names: Names) -> Iterator[Row]:
    found = comparer.found
    statements = sorted({found[number].statement_id for number in members})
    subject_id = relation_id("subject", *statements)
    headed = heading([found[number] for number in members])
    for statement_id in statements:
        one, other = min(
            ((n, m) for n in members for m in members if found[n].statement_id == statement_id != found[m].statement_id),
            key=lambda pair: (-comparer.likeness(*pair).score, pair),
        )
        likeness = comparer.likeness(one, other)
        yield {
            "membership_id": relation_id("membership", subject_id, statement_id),
            "subject_id": subject_id,
            "statement_id": statement_id,
            "heading": headed,
            "joined_to": found[other].statement_id,
            "reason": reason(found[one], found[other], likeness, names),
            "score": round(likeness.score, 4),
        }
