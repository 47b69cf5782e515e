"""The rows of the table of subjects: which statements say the same thing, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from data.prepare.relation.clauses import clauses
from data.prepare.relation.content import Content, Contents, Rows
from data.prepare.relation.grouping import groups
from data.prepare.relation.ids import relation_id
from data.prepare.relation.likeness import Comparer
from data.prepare.relation.vectors import meanings
from data.prepare.relation.weights import Weights
from data.prepare.relation.wording import Names, heading, reason
from data.prepare.word_vectors import word_vector


def subjects(rows: Rows) -> dict[str, list[dict[str, Any]]]:
    """The table of subjects, made from the rows of the tables and of `terms`; clauses are what is compared."""
    found = Contents(rows).of_statements(clauses)
    comparer = Comparer(found, Weights(found), meanings(found, word_vector))
    names = names_of(rows)
    made = [row for members in _widest(found, groups(comparer).groups) for row in _subject(comparer, members, names)]
    return {"subjects": made}


def names_of(rows: Rows) -> Names:
    """What actors and places of these tables are called."""
    return Names(
        {row["actor_id"]: row["actor"] for row in rows["actors"]}, {row["place_id"]: row["place"] for row in rows["places"]}
    )


def _widest(found: Sequence[Content], groups: Sequence[Sequence[int]]) -> Iterator[Sequence[int]]:
    """The groups whose statements do not all stand together in another one already."""
    kept: list[frozenset[str]] = []
    for members in sorted(groups, key=lambda members: (-len({found[n].statement_id for n in members}), members)):
        statements = frozenset(found[number].statement_id for number in members)
        if not any(statements <= other for other in kept):
            kept.append(statements)
            yield members


def _subject(comparer: Comparer, members: Sequence[int], names: Names) -> Iterator[dict[str, Any]]:
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
