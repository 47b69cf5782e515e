"""Rows of evidence as a list: the words, what was extracted, the source, the way into the article and "Cite"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.citing import cite, cited
from components.elements.open_words import link_query
from components.formats import day
from components.passages import Passage, SourceLook, passage_list


def passages(rows: pd.DataFrame, view_sources: pd.DataFrame, *, key: str, empty: str) -> None:
    """Draw the rows of `data.queries.passages` in their order; `empty` says why where there are none.

    The columns `context`, `chips`, `uncertain` and `unresolved` may be missing. `key` is unique on the page.
    """
    if rows.empty:
        st.text(empty)
        return
    drawn = as_passages(rows, view_sources)
    passage_list(drawn, key=key, label="Rows with their words", query=link_query(), on_cite=lambda: cite(key))


def as_passages(rows: pd.DataFrame, view_sources: pd.DataFrame) -> list[Passage]:
    """The rows as the browser gets them."""
    looks = source_looks(view_sources)
    basket = set(cited())
    return [_passage(row, looks[row["source"]], basket) for row in rows.to_dict("records")]


def source_looks(view_sources: pd.DataFrame) -> dict[str, SourceLook]:
    """How each source of the corpus is marked, by its name."""
    columns = view_sources[["source", "badge", "colour", "dark_colour"]].itertuples(index=False, name=None)
    return {name: SourceLook(name=name, badge=badge, colour=colour, dark_colour=dark) for name, badge, colour, dark in columns}


def _passage(row: dict[Any, Any], look: SourceLook, basket: set[str]) -> Passage:
    return Passage(
        row_id=row["row_id"],
        article_id=row["article_id"],
        source=look,
        date=day(row["published"]),
        assigned=row["published_basis"] == "assigned",
        context=_text(row.get("context")),
        before=_text(row["before"]),
        words=row["words"],
        after=_text(row["after"]),
        chips=_chips(row.get("chips")),
        uncertain=bool(row.get("uncertain", False)),
        unresolved=_text(row.get("unresolved")) or None,
        cited=row["row_id"] in basket,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _chips(value: Iterable[str] | None) -> list[str]:
    return [] if value is None or isinstance(value, float) else [str(chip) for chip in value]
