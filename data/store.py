"""A folder of prepared tables, opened for reading."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from data.schema import TABLES, arrow_schema

# An article with whose report it is: its own source's where nothing tells, so that a repost counts with what it repeats.
PROVENANCE = """
SELECT a.article_id, a.source, coalesce(o.origin, a.source) AS origin, coalesce(o.is_certain, TRUE) AS is_certain
FROM articles a LEFT JOIN origins o USING (article_id)"""
SAMPLE = Path(__file__).parent / "sample" / "tables"
# Extensions are downloads, and the store needs none.
CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


class DataError(Exception):
    """Tables that cannot be shown: names the path, the problem and the command that mends it."""

    def __init__(self, path: Path, problem: str, remedy: str) -> None:
        super().__init__(f"{path}: {problem} {remedy}")
        self.path, self.problem, self.remedy = path, problem, remedy


def tables_folder() -> Path:
    """The folder that the dashboard shows: PARALLAX_TABLES, or the bundled corpus."""
    return Path(os.environ.get("PARALLAX_TABLES") or SAMPLE)


def remedy(folder: Path) -> str:
    """The command that writes the tables anew."""
    return f"python -m data.prepare ARTICLES {folder}"


class Store:
    """Read access to one folder of tables by SQL; safe to share between threads.

    Each table of the schema is a view of its name, holding exactly the declared columns; `provenance` is one row per article:
    article_id, source, origin (never null), is_certain.
    """

    def __init__(self, folder: Path) -> None:
        """Open a folder of tables; DataError where it is missing, incomplete or not ours."""
        self.folder = folder
        if not folder.is_dir():
            raise DataError(folder, "There is no such folder of tables.", remedy(folder))
        self._connection = duckdb.connect(config=CONFIG)
        for table in TABLES:
            self._open(table)
        self._connection.execute(f"CREATE VIEW provenance AS {PROVENANCE}")

    def query(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> pd.DataFrame:
        """The rows that a SELECT returns; DataError where the files changed underneath."""
        try:
            return self._connection.cursor().execute(sql, parameters).df()
        except (duckdb.IOException, duckdb.InvalidInputException) as error:
            raise DataError(self.folder, f"The tables cannot be read ({error}).", remedy(self.folder)) from error

    def _open(self, table: str) -> None:
        path = self.folder / f"{table}.parquet"
        if not path.exists():
            raise DataError(path, f"The table {table} is missing.", remedy(self.folder))
        files = str(path / "*.parquet") if path.is_dir() else str(path)
        columns = ", ".join(f'"{name}"' for name in arrow_schema(table).names)
        quoted = files.replace("'", "''")
        try:
            self._connection.execute(f"CREATE VIEW {table} AS SELECT {columns} FROM read_parquet('{quoted}')")
        except duckdb.Error as error:
            raise DataError(path, f"This is not a table {table} of ours ({error}).", remedy(self.folder)) from error
