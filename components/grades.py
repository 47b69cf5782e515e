"""Grades of sources by the Admiralty code, and how they are written to a CSV and read from one."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from components.formats import no_formula, without_apostrophe
from data.notebook import Entry

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY = {
    "1": "confirmed by an independent origin",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
UNSET = "F6"
COLUMNS = ["source", "grade", "reason", "by", "written"]
LONGEST, LONGEST_CELL = 500, 100_000


def grades_csv(grades: Mapping[str, Entry]) -> str:
    """Grades by source, as CSV with a header."""
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS)
    writer.writeheader()
    for source, entry in grades.items():
        value = entry.value or {}
        row = {"source": source, **{name: value.get(name, "") for name in ("grade", "reason", "by")}}
        writer.writerow({name: no_formula(cell) for name, cell in row.items()} | {"written": entry.written.isoformat()})
    return table.getvalue()


def read_grades(text: str) -> tuple[list[dict[str, str]], list[str]]:
    """The grades in a CSV (source, grade, reason, by), and what is wrong with the lines that are left out."""
    reader = csv.DictReader(io.StringIO(text))
    if reader.fieldnames is None or not {"source", "grade"} <= set(reader.fieldnames):
        return [], ["The first line must name the columns source and grade; reason and by are read where they are there."]
    good: list[dict[str, str]] = []
    faults: list[str] = []
    for line, row in enumerate(_rows(reader), start=2):
        if fault := next(_faults(row), None):
            faults.append(f"Line {line}: {fault}")
        else:
            good.append({name: without_apostrophe((row.get(name) or "").strip())[:LONGEST] for name in COLUMNS[:4]})
    return good, faults


def _rows(reader: csv.DictReader[str]) -> Iterator[dict[str, Any]]:
    """The lines as far as they are CSV; one that is not, such as one without an end, has nothing behind it."""
    try:
        yield from reader
    except csv.Error:
        yield {}


def _faults(row: dict[str, Any]) -> Iterator[str]:
    grade = (row.get("grade") or "").strip()
    if any(len(str(cell)) > LONGEST_CELL for cell in row.values()):
        yield "a field is far too long for a grade."
    if not (row.get("source") or "").strip():
        yield "no source is named."
    if len(grade) != 2 or grade[0] not in RELIABILITY or grade[1] not in CREDIBILITY:
        yield f"“{grade}” is no grade; it has a letter from A to F and a digit from 1 to 6, as in B2."
