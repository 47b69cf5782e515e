"""An article with everything that was found in it, in reading order."""

from __future__ import annotations

from typing import Any

import pandas as pd

from data.queries.alike import folded
from data.queries.chips import chips, is_uncertain, unresolved
from data.queries.filters import article_filter
from data.queries.located import KINDS, SENTENCE, Kind, records
from data.queries.written import moment
from data.selection import Selection
from data.store import Store

OFFERED = 1000
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
    return _listed(store, selection, "", "").drop(columns="found")


def offered_articles(store: Store, selection: Selection, phrase: str = "") -> pd.DataFrame:
    """The first OFFERED of `article_list` whose source, title or path has the phrase in any case, and `found`: how many have."""
    return _listed(store, selection, phrase, f"LIMIT {OFFERED}")


def _listed(store: Store, selection: Selection, phrase: str, limit: str) -> pd.DataFrame:
    where, parameters = article_filter(selection)
    return store.query(
        f"""SELECT {", ".join(LISTED)}, count(*) OVER () AS found FROM articles a
            WHERE {where} AND contains({folded("concat_ws(' ', source, title, path)")}, {folded("?")})
            ORDER BY published NULLS LAST, path {limit}""",
        [*parameters, phrase],
    )


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


def same_thing(store: Store, selection: Selection, table: str, same: str, here: str) -> pd.DataFrame:
    """The rows of a table about one thing, over the articles in view and `here`, as article_list orders them and then as read.

    Columns: `row_id`, `article_id`, `source`.
    """
    where, parameters = article_filter(selection)
    id_column = next(kind.id_column for kind in KINDS if kind.table == table)
    return store.query(
        f"""
        SELECT r.{id_column} AS row_id, r.article_id, a.source FROM {table} r JOIN articles a USING (article_id)
        WHERE r.{SAME[table][0]} = ? AND (r.article_id = ? OR {where})
        ORDER BY a.published NULLS LAST, a.path, r.start, r."end" DESC
        """,
        [same, here, *parameters],
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
