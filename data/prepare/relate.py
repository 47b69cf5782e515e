"""The tables that tell how rows of different articles relate; made from the rows of the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from data.prepare.ledger import ledger
from data.prepare.lineage import lineage
from data.prepare.referent import proposals
from data.prepare.relation.statements import statement_relations

type Rows = Mapping[str, Sequence[Mapping[str, Any]]]
type Made = dict[str, list[dict[str, Any]]]

# Each takes the rows of all tables made so far, and of `terms` and `phrases`, and returns those of its own, by table.
RELATIONS: tuple[Callable[[Rows], Made], ...] = (lineage, statement_relations, ledger, proposals)


def relate(rows: Rows) -> Made:
    """The rows of every table of relations, by table."""
    made: Made = {}
    for relation in RELATIONS:
        made.update(relation({**rows, **made}))
    return made
