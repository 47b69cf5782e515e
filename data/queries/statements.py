"""Statements side by side: who speaks in the columns, and what they are reported to have said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.queries.chips import BASES, chips, is_uncertain, unresolved
from data.queries.filters import row_filter
from data.queries.located import records, words_between
from data.queries.passages import COLUMNS as PASSAGE
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

# Which columns a statement belongs to: a statement of two speakers is in the column of each.
KEYED = {
    "actor": f"""
        SELECT s.statement_id, coalesce(u.id, '') AS key, coalesce(p.actor, '{UNRESOLVED}') AS label, coalesce(p.kind, '') AS more
        {_SPEAKERS}""",
    "party": f"""
        SELECT DISTINCT s.statement_id, CASE WHEN u.id IS NULL THEN '' ELSE {_PARTY} END AS key,
            CASE WHEN u.id IS NULL THEN '{UNRESOLVED}' ELSE {_PARTY} END AS label, '' AS more
        {_SPEAKERS}""",
    "source": "SELECT s.statement_id, s.source AS key, s.source AS label, '' AS more FROM seen s",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which statements stand side by side: columns by actor, party or source, their keys, and what narrows them.

    Empty `acts` and `kinds` let everything through; `words`, in any case, must stand in the sentences.
    """

    by: str
    keys: tuple[str, ...]
    acts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    words: str = ""


def statement_columns(store: Store, selection: Selection, by: str) -> pd.DataFrame:
    """The columns that statements in view can stand in: those in most sources first, then with most statements, then by name.

    At most OFFERED. Columns: `key` (actor_id, party or source; empty for unresolved speakers, last), `label` (unique),
    `statements`, `sources` (how many).
    """
    seen, parameters = _seen(selection)
    rows = store.query(
        f"""
        WITH seen AS ({seen}), keyed AS ({KEYED[by]})
        SELECT key, label, more, count(*) AS statements, count(DISTINCT s.source) AS sources
        FROM keyed JOIN seen s USING (statement_id) GROUP BY key, label, more
        ORDER BY key IN ('', '{NO_PARTY}'), key = '', sources DESC, statements DESC, label, more LIMIT {OFFERED}
        """,
        parameters,
    )
    twice = rows["label"].duplicated(keep=False)
    rows.loc[twice, "label"] = rows["label"] + " (" + rows["more"] + ")"
    return rows[["key", "label", "statements", "sources"]]


def statements(store: Store, selection: Selection, asked: Asked) -> pd.DataFrame:
    """The statements in view of the chosen columns, by date (undated last), article and place in it; PER_COLUMN of each column.

    A statement of two speakers is a row for each. Columns: those of `passages`, then `key` (the column), `found` (how many that
    column has in all), `kind`, `act`, `cue`, `speaker`, `actor`, `actor_found` (how the actor was found), `about`, `said_on`,
    `said_on_basis`, `via`, `negated`, `score`.
    """
    seen, parameters = _seen(selection)
    clauses, more = _narrowed(asked)
    rows = store.query(
        f"""
        WITH seen AS ({seen}), keyed AS ({KEYED[asked.by]})
        SELECT s.*, s.statement_id AS row_id, k.key, count(*) OVER (PARTITION BY k.key) AS found
        FROM seen s JOIN keyed k USING (statement_id) WHERE {clauses}
        QUALIFY row_number() OVER (PARTITION BY k.key ORDER BY s.published NULLS LAST, s.path, s.start, s."end") <= {PER_COLUMN}
        ORDER BY s.published NULLS LAST, s.path, s.start, s."end"
        """,
        [*parameters, *more],
    )
    return pd.DataFrame([_card(row) for row in records(rows)], columns=[*PASSAGE, *CARD])


def _seen(selection: Selection) -> tuple[str, list[list[str] | date]]:
    where, parameters = row_filter(selection)
    return (
        f"""
        SELECT r.*, r.text AS words, a.source, a.title, a.path, a.published, a.published_basis,
            {words_between("r.context_start", "r.sentence_start")} AS context,
            {words_between("r.sentence_start", "r.start")} AS before,
            {words_between("r.end", "r.sentence_end")} AS after
        FROM statements r JOIN articles a USING (article_id) WHERE {where}
        """,
        parameters,
    )


def _narrowed(asked: Asked) -> tuple[str, list[list[str] | str]]:
    clauses = ["list_contains(?, k.key)"]
    parameters: list[list[str] | str] = [list(asked.keys)]
    for column, wanted in (("act", asked.acts), ("kind", asked.kinds)):
        if wanted:
            clauses.append(f"list_contains(?, s.{column})")
            parameters.append(list(wanted))
    if words := asked.words.strip():
        clauses.append("contains(lower(s.before || s.words || s.after), lower(?))")
        parameters.append(words)
    return " AND ".join(clauses), parameters


def _card(row: dict[str, object]) -> dict[str, object]:
    return {
        **row,
        "table": "statements",
        "chips": chips("statements", row),
        "uncertain": is_uncertain(row),
        "unresolved": unresolved("statements", row),
        "actor_found": BASES.get(str(row["actor_basis"])) if row["actor"] else None,
    }
