"""The tables whose rows stand for a span of an article, and how their rows are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from data.store import Store


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row: its table, the column that identifies a row, its letter in the margin and its name."""

    table: str
    id_column: str
    letter: str
    name: str
    plural: str


KINDS = (
    Kind("mentions", "mention_id", "P", "Place", "Places"),
    Kind("statements", "statement_id", "S", "Statement", "Statements"),
    Kind("quantities", "quantity_id", "F", "Figure", "Figures"),
    Kind("dates", "date_id", "D", "Date", "Dates"),
    Kind("wordings", "wording_id", "W", "Wording", "Wordings"),
)
SENTENCE = Kind("sentences", "sentence_id", "T", "Sentence", "Sentences")
LOCATED = (*KINDS, SENTENCE)
BY_TABLE = {kind.table: kind for kind in LOCATED}


def tables_of(store: Store, row_ids: Sequence[str]) -> dict[str, list[str]]:
    """The ids of each table among ids of any kind; ids that no table has are left out."""
    wanted = "IN (SELECT unnest($ids))"
    parts = [
        f"SELECT '{kind.table}' AS \"table\", {kind.id_column} AS row_id FROM {kind.table} WHERE {kind.id_column} {wanted}"
        for kind in LOCATED
    ]
    found = store.query(" UNION ALL ".join(parts), {"ids": list(row_ids)})
    return {str(table): list(rows["row_id"]) for table, rows in found.groupby("table")}


def words_between(start: str, end: str) -> str:
    """SQL for the characters of `a.text` between two offset columns given as "alias.name" (DuckDB counts from one)."""
    first, last = (".".join(f'"{part}"' for part in column.split(".")) for column in (start, end))
    return f"substring(a.text, CAST({first} + 1 AS BIGINT), CAST({last} - {first} AS BIGINT))"


def records(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows as mappings of plain values, with None for everything that is missing."""
    for row in frame.to_dict("records"):
        yield {str(name): _plain(value) for name, value in row.items()}


def _plain(value: object) -> object:
    if isinstance(value, np.ndarray):
        return value.tolist()
    missing = value is None or value is pd.NaT or value is pd.NA or value != value  # noqa: PLR0124 (only NaN differs from itself)
    return None if missing else value
