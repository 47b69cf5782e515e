"""An article with everything that was found in it, in reading order."""

from __future__ import annotations

from typing import Any

import pandas as pd

from data.queries.chips import chips, is_uncertain, unresolved
from data.queries.filters import article_filter
from data.queries.located import KINDS, SENTENCE, Kind, records
from data.queries.written import moment
from data.selection import Selection
from data.store import Store

LISTED = ["article_id", "source", "title", "published", "published_basis", "path", "language", "words"]
MARKS = ["row_id", "table", "letter", "name", "start", "end", "words", "chips", "uncertain", "unresolved", "same", "same_name"]
MARKS += ["speaker_start", "speaker_end", "cue_start", "cue_end"]

# The column that tells which rows of a kind are about the same thing, and the one that names it.
SAME = {
    "mentions": ("place_id", "place"),
    "statements": ("actor", "actor"),
    "quantities": ("measure", "measure"),
    "dates": ("value", "value"),
    "wordings": ("referent", "referent"),
}


def article_list(store: Store, selection: Selection) -> pd.DataFrame:
    """The articles in view, by date of publication (those without one last), then path.

    Columns: `article_id`, `source`, `title`, `published`, `published_basis`, `path`, `language`, `words`.
    """
    where, parameters = article_filter(selection)
    listed = ", ".join(LISTED)
    return store.query(f"SELECT {listed} FROM articles a WHERE {where} ORDER BY published NULLS LAST, path", parameters)


def article(store: Store, article_id: str) -> pd.DataFrame:
    """The article with that id in one row of all columns of articles; none where there is no such article."""
    return store.query("SELECT * FROM articles WHERE article_id = ?", [article_id])


def marks(store: Store, article_id: str, row_id: str | None = None) -> pd.DataFrame:
    """The rows of an article in reading order, the longer first where two start together.

    A sentence is among them only where it is `row_id`. Columns: `row_id`, `table`, `letter` and `name` (of its kind),
    `start`, `end`, `words`; `chips`, `uncertain`, `unresolved`; `same` (equal for rows about the same thing, or None) and
    `same_name`; `speaker_start`, `speaker_end`, `cue_start`, `cue_end` of statements.
    """
    found = [row for kind in KINDS for row in _marks(store, kind, "article_id = ?", [article_id])]
    if row_id and not any(row["row_id"] == row_id for row in found):
        found += _marks(store, SENTENCE, "article_id = ? AND sentence_id = ?", [article_id, row_id])
    found.sort(key=lambda row: (row["start"], -row["end"]))
    return pd.DataFrame(found, columns=MARKS)


def same_thing(store: Store, table: str, same: str) -> pd.DataFrame:
    """Every row of a table about one thing, over all articles, in the order of article_list and then of reading.

    Columns: `row_id`, `article_id`, `source`.
    """
    id_column = next(kind.id_column for kind in KINDS if kind.table == table)
    return store.query(
        f"""
        SELECT r.{id_column} AS row_id, r.article_id, a.source FROM {table} r JOIN articles a USING (article_id)
        WHERE r.{SAME[table][0]} = ? ORDER BY a.published NULLS LAST, a.path, r.start, r."end" DESC
        """,
        [same],
    )


def _marks(store: Store, kind: Kind, where: str, parameters: list[str]) -> list[dict[str, Any]]:
    rows = store.query(f"SELECT *, text AS words, {kind.id_column} AS row_id FROM {kind.table} WHERE {where}", parameters)
    return [{**row, **_read(kind, row)} for row in records(rows)]


def _read(kind: Kind, row: dict[str, Any]) -> dict[str, Any]:
    key, name = SAME.get(kind.table, ("", ""))
    same = None if row.get(key) in {None, "other"} else row[key]
    found = {"chips": chips(kind.table, row), "uncertain": is_uncertain(row), "unresolved": unresolved(kind.table, row)}
    named = moment(row[name]) if kind.table == "dates" and row[name] else row.get(name)
    return {**found, "table": kind.table, "letter": kind.letter, "name": kind.name, "same": same, "same_name": named}
