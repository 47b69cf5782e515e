"""One actor: its names, what is reported as said by it and about it, when, by which source and as which act."""

from __future__ import annotations

import pandas as pd

from data.queries.asked import Asked, narrowed, seen
from data.queries.chips import BASES
from data.queries.located import records
from data.queries.options import ACTORS
from data.selection import Selection
from data.store import Store

SIDES = ("by", "about")
FACTS = ["actor_id", "actor", "label", "kind", "office", "party", "aliases", "written", "found"]
COUNTS = ["side", "source", "published", "assigned", "act", "statements"]


def actor_facts(store: Store, selection: Selection, label: str) -> pd.DataFrame:
    """One row for the actor of that label (see options), none for an unknown one.

    Columns: `actor_id`, `actor`, `label`, `kind`, `office`, `party` (None where not known), `aliases` (forms of the name in the
    corpus or the profile), `written` (the words that statements in view have for it, most frequent first) and `found` (how the
    speaker of those was found, as words with counts, most frequent first).
    """
    known = store.query(
        f"SELECT a.*, l.label FROM actors a JOIN ({ACTORS}) l ON l.id = a.actor_id WHERE l.label = ?",
        [label],
    )
    sql, parameters = seen(selection)
    rows = []
    for row in records(known):
        said = store.query(
            f"SELECT s.speaker, s.actor_basis FROM ({sql}) s WHERE list_contains(s.actor_ids, ?)", [*parameters, row["actor_id"]]
        )
        bases = [f"{BASES.get(str(basis), str(basis))} {times}" for basis, times in said["actor_basis"].value_counts().items()]
        rows.append({**row, "written": said["speaker"].value_counts().index.tolist(), "found": bases})
    return pd.DataFrame(rows, columns=FACTS)


def actor_counts(store: Store, selection: Selection, asked: Asked, actor_id: str) -> pd.DataFrame:
    """Statements in view by and about that actor: one row per `side` ("by", "about"), source, day and act.

    Columns: `side`, `source`, `published` (None for articles without a date), `assigned` (whether whoever compiled the corpus
    gave that date), `act`, `statements`. A statement is about the actor where its `about` names it as the actor is called.
    """
    sql, parameters = seen(selection)
    clauses, more = narrowed(asked)
    sides = {
        "by": "list_contains(s.actor_ids, ?)",
        "about": "list_contains(string_split(s.about, '; '), (SELECT actor FROM actors WHERE actor_id = ?))",
    }
    parts = [
        f"SELECT '{side}' AS side, source, published, published_basis = 'assigned' AS assigned, act FROM seen s WHERE {on}"
        for side, on in sides.items()
    ]
    return store.query(
        f"""
        WITH every AS ({sql}), seen AS (SELECT * FROM every s WHERE {clauses})
        SELECT side, source, published, coalesce(assigned, FALSE) AS assigned, act, count(*) AS statements
        FROM ({" UNION ALL ".join(parts)}) GROUP BY ALL ORDER BY side DESC, source, published NULLS LAST, act
        """,
        [*parameters, *more, actor_id, actor_id],
    )[COUNTS]


def most_heard(store: Store, selection: Selection, asked: Asked) -> pd.DataFrame:
    """The actor with most statements in view of those asked for, as `label` (see options); none where no speaker is resolved."""
    sql, parameters = seen(selection)
    clauses, more = narrowed(asked)
    return store.query(
        f"""SELECT l.label FROM (SELECT unnest(actor_ids) AS id FROM ({sql}) s WHERE {clauses}) JOIN ({ACTORS}) l USING (id)
        GROUP BY l.label ORDER BY count(*) DESC, l.label LIMIT 1""",
        [*parameters, *more],
    )
