"""What a citation of a row consists of: every exported line names its source."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.queries.located import BY_TABLE, records, tables_of, words_between
from data.store import Store

COLUMNS = ["row_id", "kind", "words", "speaker", "actor", "sentence", "source", "source_basis", "origin", "published"]
COLUMNS += ["published_basis", "title", "path", "url", "start", "end", "sha256", "article_id"]


def citations(store: Store, row_ids: Sequence[str]) -> pd.DataFrame:
    """One row per known id of any kind, in the order of the ids.

    Columns: `row_id`, `kind` (Place, Statement and so on), `words`, `speaker` (as written) and `actor`, both None but
    for statements and attributed figures; `sentence` (all sentences that the span touches); `source`, `source_basis`, `origin`,
    `published`, `published_basis`, `title`, `path`, `url`; `start`, `end` (the span in articles.text); `sha256`, `article_id`.
    """
    found = [row for table, ids in tables_of(store, row_ids).items() for row in records(_cited(store, table, ids))]
    ordered = sorted(found, key=lambda row: row_ids.index(row["row_id"]))
    return pd.DataFrame(ordered, columns=COLUMNS)


def _cited(store: Store, table: str, ids: Sequence[str]) -> pd.DataFrame:
    kind = BY_TABLE[table]
    speakers = {"statements": "r.speaker, r.actor", "quantities": "NULL AS speaker, r.attributed_to AS actor"}
    return store.query(
        f"""
        SELECT r.{kind.id_column} AS row_id, '{kind.name}' AS kind, r.text AS words,
            {speakers.get(table, "NULL AS speaker, NULL AS actor")},
            {words_between("r.sentence_start", "r.sentence_end")} AS sentence,
            a.source, a.source_basis, a.origin, a.published, a.published_basis, a.title, a.path, a.url,
            r.start, r."end", a.sha256, a.article_id
        FROM {table} r JOIN articles a USING (article_id)
        WHERE r.{kind.id_column} IN (SELECT unnest($ids))
        """,
        {"ids": list(ids)},
    )
