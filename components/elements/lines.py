"""Lists of links into the other pages, each with the badges of its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from components.elements.address import query_params
from components.formats import count, day
from components.lines import Leading, Line, line_list
from components.navigation import go
from components.passages import SourceLook


def reported(rows: pd.DataFrame, view_sources: pd.DataFrame, *, page: str, param: str, noun: str, label: str) -> None:
    """A line per thing that several sources report, leading to a page that shows it.

    `rows` has value (what the page's parameter takes), label, rows, and sources (a list of names).
    """
    lines = [
        Line(
            words=words,
            note=f"{count(found, noun)} in {count(len(names), 'source')}",
            dotted="",
            trailing=True,
            marks=marks(names, view_sources),
            **_leading(page, {param: value}),
        )
        for value, words, found, names in zip(rows["value"], rows["label"], rows["rows"], rows["sources"], strict=True)
    ]
    _follow(lines, key=f"lines_{param}", label=label)


def articles(rows: pd.DataFrame, view_sources: pd.DataFrame) -> None:
    """A line per article, leading to its text."""
    lines = []
    for row in rows.to_dict("records"):
        dated, assigned = day(row["published"]), row["published_basis"] == "assigned"
        line = Line(
            words=row["title"] if isinstance(row["title"], str) else f"Without a title: {row['opening']}",
            note=f"{row['source']}, {count(row['words'], 'word')}, " + ("" if assigned else dated),
            dotted=f"{dated} (assigned)" if assigned else "",
            trailing=False,
            marks=marks([row["source"]], view_sources),
            **_leading("pages/article.py", {"article": row["article_id"]}),
        )
        lines.append(line)
    _follow(lines, key="lines_article", label="Articles")


def marks(names: Iterable[str], view_sources: pd.DataFrame) -> list[SourceLook]:
    """The badges of those sources."""
    known = view_sources.set_index("source")
    return [
        SourceLook(name=name, badge=known["badge"][name], colour=known["colour"][name], dark_colour=known["dark_colour"][name])
        for name in names
    ]


def _leading(page: str, params: dict[str, str]) -> Leading:
    kept: dict[str, str | list[str]] = {**query_params(), **params}
    return Leading(page=page, params=kept, href=f"{Path(page).stem}?{urlencode(kept, doseq=True)}")


def _follow(lines: Sequence[Line], *, key: str, label: str) -> None:
    followed = line_list(lines, key=key, label=label)
    if followed:
        go(followed["href"])
        st.stop()
