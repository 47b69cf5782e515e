"""Statements as files to hand on: a table, and Markdown grouped as on the page with a citation for every statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components.elements.escaped import written
from components.elements.export import export_csv, export_file
from components.elements.frame import View
from components.elements.statement_cards import EXPORTED, citation_lines


@dataclass(frozen=True, slots=True)
class Part:
    """A group of statements as it stands on the page: its heading, what is said of it, and its rows."""

    heading: str
    note: str
    rows: pd.DataFrame


def export_statements(view: View, name: str, parts: Sequence[Part], more: Sequence[str] = ()) -> None:
    """Offer the statements of the parts as NAME.csv and NAME.md; `more` are columns that the table has besides the usual ones."""
    rows = pd.concat([part.rows for part in parts]) if parts else pd.DataFrame(columns=[*EXPORTED, *more])
    export_csv(rows[[*EXPORTED, *more]], name)
    export_file(
        "Markdown",
        lambda: _document(view, name, parts, rows),
        f"{name}.md",
        told="Save what is shown, as it is grouped, with a citation for every statement",
        is_empty=rows.empty,
    )


def statement_markdown(title: str, parts: Sequence[Part], lines: dict[str, str]) -> str:
    """One Markdown document: a heading for each part, its note, and a line with its citation for each statement."""
    told = [f"# {title}", "Extracted by machine, checked by nobody. Every line names its article and its characters there."]
    for part in parts:
        told.append(f"## {written(part.heading)}")
        told += [written(part.note)] if part.note else []
        told += [f"- {written(lines[row_id])}" for row_id in part.rows["row_id"] if row_id in lines] or ["None found."]
    return "\n\n".join(told) + "\n"


def _document(view: View, name: str, parts: Sequence[Part], rows: pd.DataFrame) -> str:
    return statement_markdown(name.replace("_", " ").capitalize(), parts, citation_lines(view, rows))
