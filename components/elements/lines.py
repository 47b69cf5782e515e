"""Lists of links into the other pages, each with the badges of its sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from components.elements.address import query_params
from components.elements.passages import source_looks
from components.formats import count, count_sources, day
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
    looks, lines = source_looks(view_sources), []
    for row in rows.to_dict("records"):
        dated, assigned = day(row["published"]), row["published_basis"] == "assigned"
        line = Line(
            words=row["title"] if isinstance(row["title"], str) else f"Without a title: {row['opening']}",
            note=f"{row['source']}, {count(row['words'], 'word')}, " + ("" if assigned else dated),
            dotted=f"{dated} (assigned)" if assigned else "",
            trailing=False,
            marks=[looks[row["source"]]],
            href=article_address(row["article_id"]),
        )
        lines.append(line)
    line_list(lines, key="lines_article", label="Articles")


def marks(names: Iterable[str], view_sources: pd.DataFrame) -> list[SourceLook]:
    """The badges of those sources."""
    looks = source_looks(view_sources)
    return [looks[name] for name in names]


def article_address(article_id: str) -> str:
    """Where an article is, with what is filtered."""
    return page_address("pages/article.py", {"article": article_id})


def row_address(article_id: str, row_id: str) -> str:
    """Where a row is marked in its article, with what is filtered."""
    return page_address("pages/article.py", {"article": article_id, "row": row_id})


def page_address(page: str, params: Mapping[str, str | Sequence[str]]) -> str:
    """Where a page is, with what is filtered and those parameters."""
    query = urlencode({**query_params(), **params}, doseq=True)
    return f"{Path(page).stem}?{query}" if query else Path(page).stem
