"""Rows of any kind with the words around them, for lists that open the article."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.queries.chips import chips, is_uncertain, unresolved
from data.queries.located import BY_TABLE, records, words_between
from data.store import Store

COLUMNS = ["row_id", "table", "article_id", "start", "end", "source", "title", "published", "published_basis"]
COLUMNS += ["context", "before", "words", "after", "chips", "uncertain", "unresolved"]


def passages(store: Store, table: str, ids: Sequence[str]) -> pd.DataFrame:
    """One row per known id, by date of publication, article and place in it (articles without a date last).

    Columns: `row_id`, `table`, `article_id`, `start`, `end`, `source`, `title`, `published`, `published_basis`;
    the words: `context` (sentences before, needed to understand a statement; may be empty), `before`, `words`
    and `after`, which make the whole sentence; the extraction: `chips`, `uncertain`, `unresolved` (or None).
    """
    id_column = BY_TABLE[table].id_column
    context = "r.context_start" if table == "statements" else "r.sentence_start"
    sql = f"""
        SELECT r.*, r.{id_column} AS row_id, a.source, a.title, a.published, a.published_basis,
            {words_between(context, "r.sentence_start")} AS context, {words_between("r.sentence_start", "r.start")} AS before,
            r.text AS words, {words_between("r.end", "r.sentence_end")} AS after
        FROM {table} r JOIN articles a USING (article_id)
        WHERE r.{id_column} IN (SELECT unnest($ids))
        ORDER BY a.published NULLS LAST, a.path, r.start, r."end"
    """
    found = [
        {**row, "table": table, "chips": chips(table, row), "uncertain": is_uncertain(row), "unresolved": unresolved(table, row)}
        for row in records(store.query(sql, {"ids": list(ids)}))
    ]
    return pd.DataFrame(found, columns=COLUMNS)
