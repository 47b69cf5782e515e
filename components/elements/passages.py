"""Rows of evidence as a list: the words, what was extracted, the source, the way into the article and "Cite"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.citing import cited, toggle
from components.elements.open_words import link_query, open_article
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
    opened = passage_list(drawn, key=key, label="Rows with their words", query=link_query(), on_cite=lambda: cite(key))
    if opened:
        open_article(opened["article"], opened["row"])


def as_passages(rows: pd.DataFrame, view_sources: pd.DataFrame) -> list[Passage]:
    """The rows as the browser gets them."""
    looks = {row["source"]: row for row in view_sources.to_dict("records")}
    basket = set(cited())
    return [_passage(row, looks.get(row["source"], {}), basket) for row in rows.to_dict("records")]


def cite(key: str) -> None:
    """Put the row whose "Cite" was pressed in that component into the basket, or take it out."""
    row_id = st.session_state[key].cited
    if row_id:
        toggle(row_id)


def _passage(row: dict[Any, Any], look: dict[Any, Any], basket: set[str]) -> Passage:
    return Passage(
        row_id=row["row_id"],
        article_id=row["article_id"],
        source=_look(row["source"], look),
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


def _look(source: str, look: dict[Any, Any]) -> SourceLook:
    grey = "#777777"
    return SourceLook(
        name=source,
        badge=look.get("badge", "??"),
        colour=look.get("colour", grey),
        dark_colour=look.get("dark_colour", grey),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _chips(value: Iterable[str] | None) -> list[str]:
    return [] if value is None or isinstance(value, float) else [str(chip) for chip in value]
