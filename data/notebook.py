"""The analyst's own judgements, kept in a small SQLite file beside the tables.

Nothing in it changes an extraction. Entries are only ever added: the latest one of a kind and key holds, and the
earlier ones stay as its history.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

SUFFIX = ".notebook.sqlite"
APPLICATION = 0x50415258
VERSION = 1
WAIT_SECONDS = 3.0
CREATE = f"""
CREATE TABLE entries (
    entry INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT, written TEXT NOT NULL);
CREATE INDEX entries_by_key ON entries (kind, key);
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
"""


class NotebookError(Exception):
    """A notebook that cannot be read or written: names the path, the problem and what mends it."""

    def __init__(self, path: Path, problem: str, remedy: str) -> None:
        super().__init__(f"{path}: {problem} {remedy}")
        self.path, self.problem, self.remedy = path, problem, remedy


@dataclass(frozen=True, slots=True)
class Entry:
    """What the analyst wrote of one thing; `value` is None where an earlier entry was taken back."""

    kind: str
    key: str
    value: Mapping[str, Any] | None
    written: datetime


def notebook_path(tables: Path) -> Path:
    """Where the notebook of a folder of tables is: beside it, since the folder itself is written anew as a whole."""
    return tables.parent / f"{tables.name}{SUFFIX}"


class Notebook:
    """One notebook file, made on the first writing; every call opens and closes it, so that others can write too."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, kind: str, key: str, value: Mapping[str, Any] | None) -> None:
        """Add an entry; None takes back what was written of that key before. NotebookError where it cannot be written."""
        self.write_all([(kind, key, value)])

    def write_all(self, entries: list[tuple[str, str, Mapping[str, Any] | None]]) -> None:
        """Add several entries, all or none of them."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        rows = [
            (kind, key, None if value is None else json.dumps(value, sort_keys=True, ensure_ascii=False), now)
            for kind, key, value in entries
        ]
        with self._opened(make=True) as connection:
            connection.executemany("INSERT INTO entries (kind, key, value, written) VALUES (?, ?, ?, ?)", rows)

    def latest(self, kind: str) -> list[Entry]:
        """What holds now of each key of a kind, in the order of first writing; without what was taken back."""
        found: dict[str, Entry] = {}
        for entry in self._entries("kind = ?", [kind]):
            if entry.value is None:
                found.pop(entry.key, None)
            else:
                found[entry.key] = entry
        return list(found.values())

    def history(self, kind: str, key: str) -> list[Entry]:
        """All that was ever written of a key, the oldest first."""
        return self._entries("kind = ? AND key = ?", [kind, key])

    def _entries(self, where: str, parameters: list[str]) -> list[Entry]:
        if not self.path.exists():
            return []
        with self._opened(make=False) as connection:
            rows = connection.execute(f"SELECT kind, key, value, written FROM entries WHERE {where} ORDER BY entry", parameters)
            return [
                Entry(kind, key, None if value is None else json.loads(value), datetime.fromisoformat(written))
                for kind, key, value, written in rows
            ]

    @contextmanager
    def _opened(self, *, make: bool) -> Iterator[sqlite3.Connection]:
        is_new = not self.path.exists()
        try:
            connection = sqlite3.connect(self.path, timeout=WAIT_SECONDS)
            try:
                if is_new and make:
                    connection.executescript(CREATE)
                self._check(connection)
                with connection:
                    yield connection
            finally:
                connection.close()
        except sqlite3.OperationalError as error:
            remedy = "Close the other program that has it open, or let this user write to its folder, and try again."
            raise NotebookError(self.path, f"The notebook cannot be used now ({error}).", remedy) from error
        except (sqlite3.DatabaseError, ValueError) as error:
            remedy = "Move the file away to begin a new one; nothing in it was changed."
            raise NotebookError(self.path, f"This is no notebook of ours, or it is damaged ({error}).", remedy) from error

    def _check(self, connection: sqlite3.Connection) -> None:
        application, version = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
        if application != APPLICATION:
            raise ValueError("another program's file")
        if version > VERSION:
            raise ValueError(f"written by a later version, {version}")
