"""Topics by source: what each reports, in whose wording, and what the cells without anything say."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.coverage_words import KINDS, RULES, VOICES
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.notes import kept
from components.elements.opened import ask
from components.elements.passages import source_looks
from components.elements.tallies import as_key, first_or_all, opened, opener, tallies
from components.formats import count, fewer_origins, number
from components.matrix import Head, Row, Tally, matrix
from data.queries.coverage import ORDERS, coverage, empty_cells, lengths, ordered
from data.queries.located import records
from data.queries.scope import in_view

CELL, OMISSION = "cell", "omission"
MOST_SHOWN, MOST_SOURCES = 30, 24
EMPTY = "none"


def choose_topics(view: View) -> pd.DataFrame:
    """The rows of coverage for the kind and order that the analyst chose."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.segmented_control(
            "Topics",
            list(KINDS),
            default="Events",
            required=True,
            key="topics",
            bind="query-params",
            wrap=True,
        )
        order = st.selectbox("Show", list(ORDERS), key="order", bind="query-params", width=280)
    st.caption(RULES[KINDS[str(kind)]])
    found = ask(coverage, view.store, view.selection, KINDS[str(kind)])
    whole = ask(in_view, view.store, view.selection).iloc[0]
    return ordered(found, ORDERS[str(order)], whole["sources"], whole["origins"])


def coverage_matrix(view: View, found: pd.DataFrame) -> None:
    """Draw the topics, a row each, with a column for every source in view."""
    shown = first_or_all(list(dict.fromkeys(found["key"])), MOST_SHOWN, "topics", "all_topics")
    part = found[found["key"].isin(shown)]
    known = ask(lengths, view.store, view.selection)
    sources = list(known["source"])[:MOST_SOURCES]
    cells = _filled(part) | _empty(view, part)
    looks = source_looks(view.sources)
    heads = [
        Head(
            source=looks[row["source"]],
            names=[],
            words=row["source"],
            note=f"{count(row['articles'], 'article')}, {count(row['words'], 'word')}"
            + (f", {number(row['undated'])} without a date" if row["undated"] else ""),
        )
        for row in records(known.head(MOST_SOURCES))
    ]
    rows = [
        Row(
            head=Head(source=None, names=[], words=topic["label"], note=fewer_origins(topic)),
            cells=[cells.get((topic["key"], source), []) for source in sources],
        )
        for topic in records(part.drop_duplicates("key"))
    ]
    matrix(heads, rows, key="coverage", label="Topics by source", on_open=opener("coverage", CELL))
    if len(known) > MOST_SOURCES:
        st.caption(f"The first {MOST_SOURCES} of {count(len(known), 'source')}; filter by source to see the others.")
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(lambda: _table(view, found), "coverage")


def judged(kind: str, key: str, source: str) -> str:
    """The key under which an analyst's word on an empty cell is kept."""
    return as_key([kind, key, source])


def _filled(part: pd.DataFrame) -> dict[tuple[str, ...], list[Tally]]:
    return tallies(part, CELL, ["kind", "key", "source", "voice"], ["key", "source"], lambda row: VOICES[row["voice"]])


def _empty(view: View, part: pd.DataFrame) -> dict[tuple[str, ...], list[Tally]]:
    asked, marked = opened(CELL, 4), kept(OMISSION)
    kind = str(part["kind"].iloc[0]) if len(part) else ""
    cells: dict[tuple[str, ...], list[Tally]] = {}
    for row in records(empty_cells(view.store, view.selection, part)):
        is_judged = judged(kind, row["key"], row["source"]) in marked
        parts = (kind, row["key"], row["source"], EMPTY)
        tally = Tally(
            key=as_key(parts),
            rows=0,
            words="left out" if is_judged else row["state"],
            uncertain=int(row["dotted"]),
            is_open=parts == asked,
            judged=is_judged,
        )
        cells[row["key"], row["source"]] = [tally]
    return cells


def _table(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """Every cell as a row: what it has with its row ids, or what it says instead, and the analyst's word on it."""
    filled = found.assign(state="reported", row_ids=["; ".join(ids) for ids in found["row_ids"]])
    empty = empty_cells(view.store, view.selection, found).merge(found[["kind", "key", "label"]].drop_duplicates(), on="key")
    marked = kept(OMISSION)
    told = [marked.get(judged(row["kind"], row["key"], row["source"])) for row in records(empty)]
    empty["judgement"] = ["left out" if entry else None for entry in told]
    empty["reason"] = [(entry.value or {}).get("reason") if entry else None for entry in told]
    return pd.concat([filled, empty], ignore_index=True)
