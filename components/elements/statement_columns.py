"""Statements side by side as cards, their CSV and what is left out."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.citing import cite
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.open_words import link_query
from components.elements.passages import as_passages, source_looks
from components.formats import number
from components.passages import Column, Statement, columns_of_statements
from data.queries.located import records
from data.queries.statements import PER_COLUMN, Asked
from data.queries.written import moment

KEY = "statement_columns"
CARD = ("kind", "speaker", "actor", "actor_found", "about", "said_on", "via", "negated")
EXPORTED = [
    "source",
    "title",
    "published",
    "published_basis",
    "article_id",
    "start",
    "end",
    "words",
    "kind",
    "act",
    "cue",
    "speaker",
]
EXPORTED += ["actor", "actor_found", "about", "said_on", "said_on_basis", "via", "negated", "score", "row_id"]


def statement_cards(view: View, asked: Asked, columns: pd.DataFrame, rows: pd.DataFrame) -> None:
    """Draw the columns with their statements, newest last; a column without any says so. The CSV holds what is shown."""
    looks = source_looks(view.sources)
    found = rows.groupby("key")["found"].first() if len(rows) else pd.Series(dtype=int)
    drawn = [
        Column(
            label=row["label"],
            total=row["statements"],
            found=int(found.get(row["key"], 0)),
            source=looks.get(row["label"]) if asked.by == "source" else None,
        )
        for row in records(columns)
    ]
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        aligned = st.toggle("Line up by date", key="line_up", bind="query-params")
        export_csv(rows[EXPORTED], "statements")
    cards = _cards(rows, columns, view.sources)
    columns_of_statements(drawn, cards, aligned=aligned, key=KEY, query=link_query(), on_cite=lambda: cite(KEY))
    cut = [column for column in drawn if column["found"] > PER_COLUMN]
    if cut:
        st.caption(f"Each column shows its first {number(PER_COLUMN)} statements by date. Narrow down to see the rest.")


def _cards(rows: pd.DataFrame, columns: pd.DataFrame, sources: pd.DataFrame) -> list[Statement]:
    place = {key: at for at, key in enumerate(columns["key"])}
    cards = []
    for row, passage in zip(records(rows), as_passages(rows, sources), strict=True):
        chips = [chip for chip in (row["kind"], row["act"], row["cue"]) if chip]
        more = {name: row[name] for name in CARD}
        more["said_on"] = moment(row["said_on"]) if row["said_on"] else None
        cards.append(Statement(**{**passage, "chips": chips}, **more, column=place[row["key"]]))  # type: ignore[typeddict-item]
    return cards
