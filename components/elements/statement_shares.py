"""Who gets to speak: a chart for each source, counts too small for shares in words, and the statements behind every count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.citing import cite
from components.elements.clicks import clicked
from components.elements.escaped import escaped
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.grids import opening_grid
from components.elements.open_words import link_query
from components.elements.opened import ask
from components.elements.source_heading import source_heading
from components.elements.statement_cards import as_cards
from components.elements.statement_export import Part, export_statements
from components.elements.theme import is_dark
from components.formats import count, number
from components.passages.statements import Group, groups_of_statements
from data.queries.asked import Asked, typed_words
from data.queries.speaking import OTHERS, SMALL, charted_shares, small_shares, speaking_shares
from data.queries.statements import PER_COLUMN, statements

KEY, HEARD, TABLE = "heard_statements", "heard", "shares_table"
BETWEEN = " · "
MOST_CHARTED = 12
PANEL_PX = 316
CONFIG = {"displayModeBar": False}
LEGEND = (
    "● share of the source's statements, □ share of its quoted words (those in quotation marks), both with their counts. "
    "Click a mark to read the statements behind it. Speakers of several sources stand first in every chart, in the same order, "
    "also where a source has nothing of them."
)
Draw = Callable[..., Any]


def who_speaks(view: View, asked: Asked, draw: Draw) -> None:
    """Draw each source's shares, `draw` being the chart of one source; then the statements of the count that was chosen."""
    chosen = st.segmented_control(
        "Speakers by", ["Actor", "Party"], default="Actor", required=True, key="speak_by", bind="query-params"
    )
    asked = replace(asked, by=(chosen or "Actor").lower())
    shares = ask(speaking_shares, view.store, view.selection, asked)
    st.caption(LEGEND)
    with st.container(horizontal=True, key="speaking_panels", gap="small"):
        for source, rows in list(charted_shares(shares).groupby("source", sort=True))[:MOST_CHARTED]:
            _panel(view, str(source), rows, draw)
    small = small_shares(shares)
    for source, rows in small.groupby("source", sort=True):
        _written(view, str(source), rows)
    if shares["source"].nunique() - small["source"].nunique() > MOST_CHARTED:
        st.caption(f"Charts of the first {MOST_CHARTED} sources by name; the table has the others.")
    below = st.container()
    _table(view, shares)
    with below:
        _heard(view, asked, shares)


def _panel(view: View, source: str, rows: pd.DataFrame, draw: Draw) -> None:
    whole = rows.iloc[0]
    with st.container(width=PANEL_PX, key=f"panel_{source}"):
        source_heading(source, count(whole["of_statements"], "statement"), view.sources)
        st.caption(_quoted(whole))
        key = f"shares_{source}"
        look = view.sources.set_index("source").loc[source].to_dict()
        figure = draw(rows, look, dark=is_dark())
        st.plotly_chart(
            figure,
            key=key,
            on_select=lambda: _hear(key, source, rows),
            selection_mode="points",
            theme=None,
            config=CONFIG,
            alt=f"Who speaks in {source}. The table below says the same in words.",
        )


def _quoted(whole: pd.Series) -> str:
    words = count(whole["of_quoted_words"], "quoted word")
    if not whole["of_quoted_words"]:
        return "No quoted words"
    few = ": too few for shares, so they are only written" if whole["of_with_quotes"] < SMALL else ""
    return f"{words} in {count(whole['of_with_quotes'], 'statement')}{few}"


def _written(view: View, source: str, rows: pd.DataFrame) -> None:
    """A source with few statements, each count of it a button that opens its statements."""
    whole = rows.iloc[0]
    source_heading(source, f"{count(whole['of_statements'], 'statement')}, too few for shares", view.sources)
    with st.container(horizontal=True, key=f"few_{source}"):
        for row in rows.to_dict("records"):
            label = _label(row)
            counted = f"{number(row['statements'])} of {number(row['of_statements'])}"
            words = f", {count(row['quoted_words'], 'quoted word')}" if row["quoted_words"] else ""
            st.button(
                f"{escaped(row['label'])} {counted}{words}", key=f"hear_{label}", on_click=_choose, args=(label,), type="tertiary"
            )


def _label(row: dict[Any, Any]) -> str:
    return f"{row['source']}{BETWEEN}{row['label']}"


def _choose(label: str) -> None:
    st.session_state[HEARD] = label


def _hear(key: str, source: str, rows: pd.DataFrame) -> None:
    """Take over the mark that was clicked; the names of the others are in the table."""
    keys = set(clicked(key)) - {OTHERS}
    for row in rows[rows["key"].isin(keys)].to_dict("records"):
        _choose(_label({**row, "source": source}))


def _heard(view: View, asked: Asked, shares: pd.DataFrame) -> None:
    """The statements of one speaker in one source."""
    labels = {_label(row): row for row in shares.to_dict("records")}
    label = st.selectbox(
        "Read the statements of",
        list(labels),
        index=None,
        key=HEARD,
        bind="query-params",
        placeholder="Choose a source and speaker, or click a mark",
        filter_mode="contains",
    )
    if label is None:
        return
    row = labels[label]
    rows = ask(statements, view.store, replace(view.selection, sources=(row["source"],)), replace(asked, keys=(row["key"],)))
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.caption(
            f"{count(row['statements'], 'statement')} of {number(row['of_statements'])} in this source; "
            f"{count(row['quoted_words'], 'quoted word')} of {number(row['of_quoted_words'])}"
        )
        with st.container(horizontal=True, width="content"):
            export_statements(view, "statements_heard", [Part(label, "", rows)])
    cards = [Group(heading="", reason="", doubt="", cards=[card]) for card in as_cards(view, rows)]
    groups_of_statements(cards, key=KEY, query=link_query(), found=typed_words(asked.words), on_cite=lambda: cite(KEY))
    if row["statements"] > PER_COLUMN:
        st.caption(f"The first {number(PER_COLUMN)} by date.")


def _table(view: View, shares: pd.DataFrame) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown("**Every count**")
        export_csv(shares, "who_speaks")
    columns = {
        "source": "Source",
        "label": "Speaker",
        "statements": st.column_config.NumberColumn("Statements", width="small"),
        "of_statements": st.column_config.NumberColumn("of", width="small"),
        "quoted_words": st.column_config.NumberColumn("Quoted words", width="small"),
        "of_quoted_words": st.column_config.NumberColumn("of", width="small"),
        "sources": st.column_config.NumberColumn("Sources", width="small", help="Sources in which this speaker has statements"),
        "origins": st.column_config.NumberColumn("Origins", width="small", help="A repost counts with what it repeats"),
    }
    opened = opening_grid(shares, view.badges, columns, key=TABLE, opens="Statements")
    if opened is not None:
        _choose(_label(shares.iloc[opened].to_dict()))
