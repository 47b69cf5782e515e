"""Small folders of tables made by hand, for tests that need no preparation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

from data.prepare.ledger import ledger
from data.schema import TABLES, arrow_schema

Rows = dict[str, list[dict[str, Any]]]


def with_ledger(rows: Rows) -> Rows:
    """The rows with those of the ledger's tables, made from them as preparation makes them."""
    whole = {
        table: [{name: row.get(name) for name in arrow_schema(table).names} for row in rows.get(table, [])] for table in TABLES
    }
    return {**rows, **ledger(whole)}


def write_tables(folder: Path, rows: Rows | None = None) -> Path:
    """Every table of the schema with the given rows, none by default; columns left out are null."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        schema = arrow_schema(table)
        given = [{name: row.get(name) for name in schema.names} for row in (rows or {}).get(table, [])]
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(given, schema=schema), folder / f"{table}.parquet")
    return folder


def article_row(article_id: str = "a1", **fields: Any) -> dict[str, Any]:
    """An article with everything that a page needs."""
    text = fields.get("text", "Two people were hurt in Lima.")
    return {
        "article_id": article_id,
        "path": f"{article_id}.txt",
        "source": "Test Gazette",
        "source_basis": "stated",
        "language": "en",
        "text": text,
        "body_start": 0,
        "body_end": len(text),
        "furniture": [],
        "sha256": "0" * 64,
        "words": len(text.split()),
        **fields,
    }


def located(text: str, words: str, article_id: str = "a1", **fields: Any) -> dict[str, Any]:
    """A row for those words of a one-sentence text."""
    start = text.index(words)
    return {
        "article_id": article_id,
        "start": start,
        "end": start + len(words),
        "text": words,
        "sentence_start": 0,
        "sentence_end": len(text),
        "near_places": [],
        "near_actors": [],
        **fields,
    }
