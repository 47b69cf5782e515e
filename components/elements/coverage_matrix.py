"""Topics by source: what each reports, in whose wording, and what the cells without anything say."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components.elements.coverage_topics import is_narrowed, shows_all_kinds
from components.elements.coverage_words import KINDS, RULES, VOICES
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.notes import kept
from components.elements.opened import ask
from components.elements.passages import source_looks
from components.elements.tallies import as_key, first_or_all, opened, opener, tallies
from components.formats import count, fewer_origins, number
from components.matrix import Head, Row, Tally, matrix
from components.passages import SourceLook
from data.queries.coverage import empty_cells, lengths
from data.queries.located import records
from data.queries.topics import Topic, doubtful, first_of_each, rows_of, topics_of

CELL, OMISSION = "cell", "omission"
MOST_SHOWN, MOST_OF_EACH, MOST_SOURCES = 30, 5, 24
EMPTY = "none"
# What stands over the words of the cell that was pressed.
WORDS = "cell_words"
NAMES = {kind: name for name, kind in KINDS.items()}


def coverage_matrix(view: View, found: pd.DataFrame) -> None:
    """Draw the topics, a row each, with a column for every source in view."""
    part = rows_of(found, _shown(found))
    known = ask(lengths, view.store, view.selection)
    sources = list(known["source"])[:MOST_SOURCES]
    looks = source_looks(view.sources)
    matrix(
        [_head(row, looks[row["source"]]) for row in records(known.head(MOST_SOURCES))],
        _lines(view, found, part, sources),
        key="coverage",
        label="Topics by source",
        on_open=opener("coverage", CELL),
        leads_to=WORDS,
    )
    if len(known) > MOST_SOURCES:
        st.caption(f"The first {MOST_SOURCES} of {count(len(known), 'source')}; filter by source to see the others.")
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(lambda: _table(view, found), "coverage")


def _head(row: dict[str, Any], look: SourceLook) -> Head:
    """What stands over a source's column: how much of it is in view."""
    undated = f", {number(row['undated'])} without a date" if row["undated"] else ""
    told = f"{count(row['articles'], 'article')}, {count(row['words'], 'word')}{undated}"
    return Head(source=look, names=[], words=row["source"], note=told)


def _shown(found: pd.DataFrame) -> list[Topic]:
    """The topics to draw: the first of each kind, or those of one kind, with a switch where they are many."""
    every = topics_of(found)
    if shows_all_kinds():
        return first_of_each(every, MOST_SHOWN if is_narrowed() else MOST_OF_EACH)
    return first_or_all(every, MOST_SHOWN, "topics", "all_topics")


def _lines(view: View, found: pd.DataFrame, part: pd.DataFrame, sources: list[str]) -> list[Row]:
    """A row for each topic of `part`, under a heading for each kind where there are several."""
    cells, doubted = _filled(part) | _empty(view, part), doubtful(part)
    rows: list[Row] = []
    for kind, topics in part.drop_duplicates(["kind", "key"]).groupby("kind", sort=False):
        if shows_all_kinds():
            whole = len(topics_of(found[found["kind"] == kind]))
            note = (
                f"the first {number(len(topics))} of {number(whole)}; “{NAMES[str(kind)]}” above has all"
                if len(topics) < whole
                else RULES[str(kind)]
            )
            rows.append(Row(head=Head(source=None, names=[], words=NAMES[str(kind)], note=note), cells=[]))
        for topic in records(topics):
            of = (topic["kind"], topic["key"])
            notes = [fewer_origins(topic), "rests on uncertain extraction" if of in doubted else ""]
            head = Head(source=None, names=[], words=topic["label"], note=", ".join(note for note in notes if note))
            rows.append(Row(head=head, cells=[cells.get((*of, source), []) for source in sources]))
    return rows


def judged(kind: str, key: str, source: str) -> str:
    """The key under which an analyst's word on an empty cell is kept."""
    return as_key([kind, key, source])


def _filled(part: pd.DataFrame) -> dict[tuple[str, ...], list[Tally]]:
    return tallies(part, CELL, ["kind", "key", "source", "voice"], ["kind", "key", "source"], lambda row: VOICES[row["voice"]])


def _empty(view: View, part: pd.DataFrame) -> dict[tuple[str, ...], list[Tally]]:
    asked, marked = opened(CELL, 4), kept(OMISSION)
    cells: dict[tuple[str, ...], list[Tally]] = {}
    for row in records(empty_cells(view.store, view.selection, part)):
        is_judged = judged(row["kind"], row["key"], row["source"]) in marked
        parts = (row["kind"], row["key"], row["source"], EMPTY)
        tally = Tally(
            key=as_key(parts),
            rows=0,
            words="left out" if is_judged else row["state"],
            uncertain=int(row["dotted"]),
            is_open=parts == asked,
            judged=is_judged,
        )
        cells[row["kind"], row["key"], row["source"]] = [tally]
    return cells


def _table(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """Every cell as a row: what it has with its row ids, or what it says instead, and the analyst's word on it."""
    filled = found.assign(state="reported", row_ids=["; ".join(ids) for ids in found["row_ids"]])
    labels = found[["kind", "key", "label"]].drop_duplicates()
    empty = empty_cells(view.store, view.selection, found).merge(labels, on=["kind", "key"])
    marked = kept(OMISSION)
    told = [marked.get(judged(row["kind"], row["key"], row["source"])) for row in records(empty)]
    empty["judgement"] = ["left out" if entry else None for entry in told]
    empty["reason"] = [(entry.value or {}).get("reason") if entry else None for entry in told]
    return pd.concat([filled, empty], ignore_index=True)
