"""Statements side by side: who speaks in the columns, and what they are reported to have said."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.queries.asked import Asked, narrowed, seen
from data.queries.chips import BASES, NOT_NAMED, chips, is_uncertain, unresolved
from data.queries.located import records
from data.queries.passages import COLUMNS as PASSAGE
from data.queries.provenance import COUNTS, counted
from data.selection import Selection
from data.store import Store

COLUMNS_BY = ("actor", "party", "source")
UNRESOLVED = "speaker not resolved"
NO_PARTY = "party not known"
OFFERED = 500
PER_COLUMN = 150

CARD = ["key", "found", "kind", "act", "cue", "speaker", "actor", "actor_found"]
CARD += ["about", "said_on", "said_on_basis", "via", "negated", "score"]

_PARTY = f"coalesce(p.party, CASE WHEN p.kind IN ('government', 'organisation') THEN p.actor END, '{NO_PARTY}')"
_SPEAKERS = """
    FROM seen s LEFT JOIN LATERAL (SELECT unnest(s.actor_ids) AS id) u ON TRUE LEFT JOIN actors p ON p.actor_id = u.id"""
_NOBODY_KEY = f"CASE WHEN s.speaker IS NULL AND s.actor IS NULL THEN '{NOT_NAMED}' ELSE '' END"
_NOBODY = f"CASE WHEN s.speaker IS NULL AND s.actor IS NULL THEN '{NOT_NAMED}' ELSE '{UNRESOLVED}' END"
# Columns of nobody in particular, which stand last; keys, in that order.
LAST = (NO_PARTY, "", NOT_NAMED)

# Which columns a statement belongs to: a statement of two speakers is in the column of each.
KEYED = {
    "actor": f"""
        SELECT s.statement_id, coalesce(u.id, {_NOBODY_KEY}) AS key, coalesce(p.actor, {_NOBODY}) AS label,
            coalesce(p.kind, '') AS more
        {_SPEAKERS}""",
    "party": f"""
        SELECT DISTINCT s.statement_id, CASE WHEN u.id IS NULL THEN {_NOBODY_KEY} ELSE {_PARTY} END AS key,
            CASE WHEN u.id IS NULL THEN {_NOBODY} ELSE {_PARTY} END AS label, '' AS more
        {_SPEAKERS}""",
    "source": "SELECT s.statement_id, s.source AS key, s.source AS label, '' AS more FROM seen s",
    "about": """
        SELECT DISTINCT s.statement_id, u.about AS key, u.about AS label, '' AS more
        FROM seen s, LATERAL (SELECT unnest(string_split(s.about, '; ')) AS about) u""",
}


def statement_columns(store: Store, selection: Selection, by: str) -> pd.DataFrame:
    """The columns that statements in view can stand in: those in most sources first, then with most statements, then by name.

    At most OFFERED. Columns: `key` (actor_id, party or source; empty for unresolved speakers, last), `label` (unique),
    `statements`, and the counts of provenance.
    """
    sql, parameters = seen(selection)
    rows = store.query(
        f"""
        WITH seen AS ({sql}), keyed AS ({KEYED[by]})
        SELECT key, label, more, count(*) AS statements, {counted("s")}
        FROM keyed JOIN seen s USING (statement_id) GROUP BY key, label, more
        ORDER BY coalesce(list_position(?, key), 0), sources DESC, statements DESC, label, more LIMIT {OFFERED}
        """,
        [*parameters, list(LAST)],
    )
    twice = rows["label"].duplicated(keep=False)
    rows.loc[twice, "label"] = rows["label"] + " (" + rows["more"] + ")"
    return rows[["key", "label", "statements", *COUNTS]]


def statements(store: Store, selection: Selection, asked: Asked) -> pd.DataFrame:
    """The statements in view of the chosen columns, by date (undated last), article and place in it; PER_COLUMN of each column.

    A statement of two speakers is a row for each. Columns: those of `passages`, then `key` (the column), `found` (how many that
    column has in all), `kind`, `act`, `cue`, `speaker`, `actor`, `actor_found` (how the actor was found), `about`, `said_on`,
    `said_on_basis`, `via`, `negated`, `score`.
    """
    sql, parameters = seen(selection)
    clauses, more = narrowed(asked)
    rows = store.query(
        f"""
        WITH seen AS ({sql}), keyed AS ({KEYED[asked.by]})
        SELECT s.*, s.statement_id AS row_id, k.key, count(*) OVER (PARTITION BY k.key) AS found
        FROM seen s JOIN keyed k USING (statement_id) WHERE list_contains(?, k.key) AND {clauses}
        QUALIFY row_number() OVER (PARTITION BY k.key ORDER BY s.published NULLS LAST, s.path, s.start, s."end") <= {PER_COLUMN}
        ORDER BY s.published NULLS LAST, s.path, s.start, s."end"
        """,
        [*parameters, list(asked.keys), *more],
    )
    return pd.DataFrame([_card(row) for row in records(rows)], columns=[*PASSAGE, *CARD])


def statement_rows(store: Store, ids: Sequence[str]) -> pd.DataFrame:
    """The statements of these ids, whatever is filtered, in the order of `statements` and with its columns; `key` is empty."""
    sql, _ = seen(Selection())
    order = 's.published NULLS LAST, s.path, s.start, s."end"'
    rows = store.query(
        f"""SELECT s.*, s.statement_id AS row_id, '' AS key, count(*) OVER () AS found FROM ({sql}) s
        WHERE s.statement_id IN (SELECT unnest(?)) ORDER BY {order} LIMIT {PER_COLUMN}""",
        [list(ids)],
    )
    return pd.DataFrame([_card(row) for row in records(rows)], columns=[*PASSAGE, *CARD])


def _card(row: dict[str, object]) -> dict[str, object]:
    return {
        **row,
        "table": "statements",
        "chips": chips("statements", row),
        "uncertain": is_uncertain(row),
        "unresolved": unresolved("statements", row),
        "actor_found": BASES.get(str(row["actor_basis"])) if row["actor"] else None,
    }
