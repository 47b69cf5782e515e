"""Pairs of statements in view: one told twice, or a claim and its answer."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Any

import pandas as pd

from data.queries.chips import BASES
from data.queries.filters import row_filter
from data.queries.located import records
from data.queries.passages import COLUMNS as PASSAGE
from data.queries.passages import passages
from data.queries.provenance import COUNTS, counted
from data.selection import Selection
from data.store import Store

MOST_PAIRS = 200
FIELDS = ["kind", "act", "cue", "speaker", "actor", "actor_found", "about", "said_on", "said_on_basis", "via", "negated", "score"]
PAIR = ["pair_id", "side", "found", "reason", "pair_score", "segments", *COUNTS]
COLUMNS = [*PAIR, *PASSAGE, *FIELDS]


def same_statements(store: Store, selection: Selection) -> pd.DataFrame:
    """Two rows for each pair that may be one statement told twice, both in view; the surest pairs first, MOST_PAIRS at most.

    Columns: `pair_id`, `side` ("first" or "again"; the one published or written first comes first), `found` (how many pairs
    there are in view), `reason` (why they were put together), `pair_score` (0 to 1), `segments` (the row's words in order, each
    a dict of `text` and `is_same`: whether the other side has these words too; joined they are `words`), the counts of
    provenance (of both sides), then those of
    `passages` and `kind`, `act`, `cue`, `speaker`, `actor`, `actor_found`, `about`, `said_on`, `said_on_basis`, `via`,
    `negated`, `score` of the statement. `kind` tells a direct quotation on one side from a paraphrase on the other.
    """
    return _sides(store, selection, "same statement", ("first", "again"))


def answers(store: Store, selection: Selection) -> pd.DataFrame:
    """Two rows for each candidate of a claim with its answer, both in view; the surest first, MOST_PAIRS at most.

    Columns as in `same_statements`; `side` is "claim" or "answer". A candidate is never asserted: `reason` says which cue,
    party and words speak for it.
    """
    return _sides(store, selection, "answer", ("claim", "answer"))


def segments(words: str, other: str) -> list[dict[str, Any]]:
    """The words in stretches, each with whether the other words have it too, in the same order; case and marks do not count.

    Alignment is the longest common blocks of Ratcliff and Obershelp (1988), as Python's difflib finds them.
    """
    mine, others = _tokens(words), _tokens(other)
    matcher = SequenceMatcher(None, [_bare(token) for token in mine], [_bare(token) for token in others], autojunk=False)
    found: list[dict[str, Any]] = []
    for tag, first, last, _, _ in matcher.get_opcodes():
        if first < last:
            found.append({"text": "".join(mine[first:last]), "is_same": tag == "equal"})
    return found


def _tokens(words: str) -> list[str]:
    return re.findall(r"\s*\S+\s*$|\s*\S+", words)


def _bare(token: str) -> str:
    return re.sub(r"\W+", "", token).lower()


def _sides(store: Store, selection: Selection, relation: str, names: tuple[str, str]) -> pd.DataFrame:
    pairs = _pairs(store, selection, relation)
    cards = _cards(store, [*pairs["statement_id"], *pairs["other_id"]])
    rows = []
    for pair in records(pairs):
        both = (cards[pair["statement_id"]], cards[pair["other_id"]])
        for side, card, other in zip(names, both, both[::-1], strict=True):
            rows.append({**card, **pair, "side": side, "segments": segments(card["words"], other["words"])})
    return pd.DataFrame(rows, columns=COLUMNS)


def _pairs(store: Store, selection: Selection, relation: str) -> pd.DataFrame:
    where, parameters = row_filter(selection)
    return store.query(
        f"""
        WITH seen AS (
            SELECT r.statement_id, o.source, o.origin, o.is_certain
            FROM statements r JOIN articles a USING (article_id) JOIN provenance o USING (article_id) WHERE {where}),
        kept AS (
            SELECT p.*, count(*) OVER () AS found
            FROM statement_pairs p JOIN seen s USING (statement_id) JOIN seen t ON t.statement_id = p.other_id
            WHERE relation = ? ORDER BY score DESC, pair_id LIMIT {MOST_PAIRS})
        SELECT pair_id, k.statement_id, other_id, reason, score AS pair_score, found, {counted("s")}
        FROM kept k JOIN seen s ON s.statement_id IN (k.statement_id, k.other_id)
        GROUP BY ALL ORDER BY pair_score DESC, pair_id
        """,
        [*parameters, relation],
    )


def _cards(store: Store, ids: list[str]) -> dict[str, dict[str, Any]]:
    """Each statement with the words around it and what it was taken to be."""
    rows = store.query(
        "SELECT *, statement_id AS row_id FROM statements WHERE statement_id IN (SELECT unnest($ids))", {"ids": ids}
    )
    fields = {row["row_id"]: _fields(row) for row in records(rows)}
    return {row["row_id"]: {**row, **fields[row["row_id"]]} for row in records(passages(store, "statements", ids))}


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    return {**{name: row.get(name) for name in FIELDS}, "actor_found": BASES.get(row["actor_basis"]) if row["actor"] else None}
