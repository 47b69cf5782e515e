"""Lists of links into the other pages, each with the badges of its sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from components.elements.address import article_address, page_address
from components.elements.passages import source_looks
from components.formats import count, count_sources, dated
from components.lines import Line, line_list
from components.passages import SourceLook
from data.queries.located import records

MOST_MARKS = 12


def reported(rows: pd.DataFrame, view_sources: pd.DataFrame, *, page: str, param: str, noun: str, label: str) -> None:
    """A line per thing that several sources report, leading to a page that shows it.

    `rows` has value (what the page's parameter takes), label, rows, named (the sources) and counts (see provenance); where
    it has relation, pairs and assigned too, these stand in the note.
    """
    looks = source_looks(view_sources)
    lines = [
        Line(
            words=row["label"],
            note=", ".join([f"{count(row['rows'], noun)} in {count_sources(row)}", *filter(None, [row.get("relation")])]) + " ",
            dotted=_dotted(row),
            trailing=True,
            marks=[looks[name] for name in row["named"][:MOST_MARKS]],
            href=page_address(page, {param: row["value"]}),
        )
        for row in records(rows)
    ]
    line_list(lines, key=f"lines_{param}", label=label)


def _dotted(row: Mapping[str, Any]) -> str:
    """That reports are told apart, or in order, by a date that was assigned; empty where none is."""
    if not row.get("assigned"):
        return ""
    return "by an assigned date" if row["assigned"] == row["pairs"] else "in part by an assigned date"


def counted(words: Sequence[tuple[str, str | None]]) -> None:
    """Counts beside each other, each leading to the page that lists what was counted, where there is one."""
    lines = [
        Line(words=told, href=page_address(page, {}) if page else "", note="", dotted="", trailing=False, marks=[])
        for told, page in words
    ]
    line_list(lines, key="lines_counts", label="What is in view", abreast=True)


def articles(rows: pd.DataFrame, view_sources: pd.DataFrame) -> None:
    """A line per article, leading to its text."""
    looks = source_looks(view_sources)
    lines = [
        article_line(
            row,
            looks,
            words=row["title"] or f"Without a title: {row['opening']}",
            counted=count(row["words"], "word"),
            href=article_address(row["article_id"]),
        )
        for row in records(rows)
    ]
    line_list(lines, key="lines_article", label="Articles")


def article_line(row: Mapping[str, Any], looks: Mapping[str, SourceLook], *, words: str, counted: str, href: str) -> Line:
    """A line for an article, with its source, what was counted in it and its date."""
    assigned = row["published_basis"] == "assigned"
    return Line(
        words=words,
        note=f"{row['source']}, {counted}, " + ("" if assigned else dated(row)),
        dotted=dated(row) if assigned else "",
        trailing=False,
        marks=[looks[row["source"]]],
        href=href,
    )


def marks(names: Iterable[str], view_sources: pd.DataFrame) -> list[SourceLook]:
    """The badges of those sources."""
    looks = source_looks(view_sources)
    return [looks[name] for name in names]
