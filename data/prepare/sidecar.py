"""The sidecar articles.csv: what whoever compiled a corpus knows of its articles, which wins over the texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from posixpath import normpath

from data.prepare.bylines import parse_day
from data.prepare.draft import UnreadableError
from data.prepare.formats import csv_rows, decode
from data.prepare.problems import Problem

NAME = "articles.csv"
BASES = ("stated", "text", "assigned")
COLUMNS = {"file", "source", "source_basis", "title", "author", "published", "published_basis", "url", "origin"}


@dataclass(frozen=True, slots=True)
class Known:
    """What the sidecar says of one article; None where it says nothing."""

    source: str | None = None
    source_basis: str = "stated"
    title: str | None = None
    author: str | None = None
    published: date | None = None
    published_basis: str = "stated"
    url: str | None = None
    origin: str | None = None


@dataclass(slots=True)
class Sidecar:
    """The rows of a sidecar by article path, with the line each stands in, and what is wrong with them."""

    known: dict[str, Known] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def note(self, line: int, message: str) -> None:
        """Add a problem of one line."""
        self.problems.append(Problem(NAME, "read", f"Line {line}: {message}"))

    def note_strangers(self, paths: set[str], folder: Path) -> None:
        """Add a problem for each row that names none of the files read."""
        for path, line in self.lines.items():
            if path in paths:
                continue
            if any(known.startswith(f"{path}#") for known in paths):
                self.note(line, f"{path} holds many articles. Name each by its row, as {path}#1.")
            elif (folder / path).exists():
                self.note(line, f"{path} is no file that can be read as an article. Correct its name or remove the row.")
            else:
                self.note(line, f"{path} is not there. Correct its name, which is relative to the folder, or remove the row.")


def is_sidecar(file: Path) -> bool:
    """Whether a file articles.csv is a sidecar and not itself a file of articles."""
    try:
        with file.open("rb") as opened:
            header = opened.readline(100_000).decode("utf-8-sig", "replace")
    except OSError:
        return True
    columns = {name.strip(" \"'\r\n").casefold() for delimiter in ",;\t" for name in header.split(delimiter)}
    return "file" in columns or "text" not in columns


def read_sidecar(file: Path) -> Sidecar:
    """The rows of a sidecar; what cannot be used is noted and the rest kept."""
    sidecar = Sidecar()
    try:
        for line, row in csv_rows(decode(file.read_bytes()), "file"):
            _add(sidecar, line, row)
    except UnreadableError as error:
        sidecar.problems.append(Problem(NAME, "read", str(error)))
    except OSError as error:
        sidecar.problems.append(Problem(NAME, "read", f"It cannot be opened ({error.strerror}). Check that it may be read."))
    return sidecar


def same_path(path: str) -> str:
    """A path in the one form that paths are compared in: slashes, no dots, composed accents."""
    return unicodedata.normalize("NFC", normpath(path.strip().replace("\\", "/")))


def _add(sidecar: Sidecar, line: int, row: Mapping[str, str] | UnreadableError) -> None:
    if isinstance(row, UnreadableError):
        sidecar.note(line, str(row))
        return
    values = {name: " ".join(value.replace("\x00", "").split()) or None for name, value in row.items() if name in COLUMNS}
    if values["file"] is None:
        sidecar.note(line, "It names no file. Fill in the column file or remove the row.")
        return
    path = same_path(values["file"])
    if path in sidecar.known:
        sidecar.note(line, f"{path} stands in line {sidecar.lines[path]} already, which holds. Remove one of the two.")
        return
    sidecar.lines[path] = line
    sidecar.known[path] = Known(
        source=values.get("source"),
        source_basis=_basis(sidecar, line, "source_basis", values),
        title=values.get("title"),
        author=values.get("author"),
        published=_day(sidecar, line, values.get("published")),
        published_basis=_basis(sidecar, line, "published_basis", values),
        url=values.get("url"),
        origin=values.get("origin"),
    )


def _basis(sidecar: Sidecar, line: int, column: str, values: Mapping[str, str | None]) -> str:
    basis = values.get(column) or "stated"
    if basis in BASES:
        return basis
    sidecar.note(line, f"{column} is {basis!r}, taken as 'assigned'. Write one of {', '.join(BASES)}.")
    return "assigned"


def _day(sidecar: Sidecar, line: int, value: str | None) -> date | None:
    day = parse_day(value) if value else None
    if value and day is None:
        sidecar.note(line, f"The date {value!r} cannot be read and was left out. Write it as 2024-05-31.")
    return day
