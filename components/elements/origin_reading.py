"""Whose report each article is, and the articles that share text, side by side."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components.elements.address import article_address
from components.elements.escaped import escaped
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.grids import opening_grid
from components.elements.open_words import open_article
from components.elements.opened import ask
from components.elements.passages import source_looks
from components.formats import count, dated, day
from components.passages import SourceLook
from components.twin import Segment, Side, twin
from data.queries.lineage import MOST_PAIRS, copies, origin_count, origins
from data.queries.lineage import twin as twin_segments
from data.queries.located import records

BASES = {"credit": "credited", "shared text": "shares text", "own": "its own"}
CHOICE = "pair"


def counted_origins(view: View) -> None:
    """How many sources and how many origins are in view, in one line."""
    row = ask(origin_count, view.store, view.selection).iloc[0]
    doubt = "" if row["has_certain_origins"] else "; an origin is uncertain, see the table"
    st.markdown(f"**{count(row['sources'], 'source')}, {count(row['origins'], 'origin')}**{doubt}")


def origin_table(view: View) -> None:
    """Every article in view with its origin and how that is known."""
    rows = ask(origins, view.store, view.selection)
    table = rows.assign(
        published=[dated(row) for row in records(rows)],
        known=[
            BASES[basis] if sure else f"{BASES[basis]}, uncertain"
            for basis, sure in zip(rows["basis"], rows["is_certain"], strict=True)
        ],
    )
    columns = {
        "source": "Source",
        "origin": "Whose report",
        "known": "How known",
        "title": "Title",
        "published": "Published",
        "reason": st.column_config.TextColumn("The rule that found it", width="large"),
    }
    opened = opening_grid(table, view.badges, columns, key="origin_table", opens="Article")
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(rows, "origins")
    if opened is not None:
        open_article(rows.iloc[opened]["article_id"])


def shared_text(view: View) -> None:
    """The pairs of articles that share text, one of them side by side; says why where there is none."""
    st.subheader("Articles that share text", anchor=False)
    pairs = ask(copies, view.store, view.selection)
    if pairs.empty:
        st.text("No two articles in view share a run of eight words or more that makes up a tenth of either.")
        return
    row = _chosen_pair(pairs)
    st.caption(escaped(row["reason"]))
    looks = source_looks(view.sources)
    segments = ask(twin_segments, view.store, row["pair_id"])
    twin(
        [_side(row, "", looks, segments[segments["side"] == 0]), _side(row, "other_", looks, segments[segments["side"] == 1])],
        key="twin",
        label="Two articles side by side",
    )
    if len(pairs) == MOST_PAIRS:
        st.caption(f"The first {MOST_PAIRS} pairs; filters bring the others.")
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(pairs, "shared_text")


def _chosen_pair(pairs: pd.DataFrame) -> dict[str, Any]:
    known = {row["pair_id"]: row for row in records(pairs)}
    chosen = st.selectbox(
        "Pair",
        list(known),
        key=CHOICE,
        bind="query-params",
        format_func=lambda one: _pair(known[one]) if one in known else "",
        filter_mode="contains",
    )
    return known[chosen]


def _pair(row: dict[str, Any]) -> str:
    same = "one report" if row["is_copy"] else "shared words"
    return f"{row['source']} and {row['other_source']}: {count(row['words'], 'word')} ({same}) · {row['title']}"


def _side(row: dict[str, Any], which: str, looks: dict[str, SourceLook], segments: pd.DataFrame) -> Side:
    article_id = row[f"{which}id"] if which else row["article_id"]
    share = row[f"{which}share"]
    return Side(
        source=looks[row[f"{which}source"]],
        title=row[f"{which}title"],
        note=f"{day(row[f'{which}published'])} · {share:.0%} of its own words are in the other",
        href=article_address(article_id),
        segments=[
            Segment(text=part["text"], number=int(part["number"] or 0), quoted=bool(part["is_quoted"]))
            for part in records(segments)
        ],
    )
