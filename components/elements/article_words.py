"""The open article's words with what was found in them, and the switches for kinds of marks."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.article_payload import elsewhere, payload
from components.elements.citing import cite
from components.elements.escaped import escaped
from components.elements.frame import View
from components.elements.opened import ask
from components.formats import count
from components.highlight import marked_article
from components.highlight.segments import parts
from data.queries.article import marks
from data.queries.located import KINDS

KEY = "article_words"
PART = 150_000
COLOURS = {"P": "blue", "S": "violet", "F": "orange", "D": "green", "W": "red"}


def article_words(view: View, article: pd.Series) -> None:
    """Draw the article with its marks; says what is switched off, missing or not found in it."""
    article_id, row_id = article["article_id"], st.query_params.get("row")
    found = ask(marks, view.store, article_id, row_id)
    kinds = _switches()
    part = _part(article["text"], found[found["row_id"] == row_id])
    wanted = found["name"].isin(kinds) | (found["row_id"] == row_id)
    inside = (found["start"] >= part[0]) & (found["end"] <= part[1])
    _say_what_is_missing(article, found, wanted, inside, row_id)
    shown = found[wanted & inside].reset_index(drop=True)
    drawn = payload(article, shown, part, row_id)
    drawn["elsewhere"] = elsewhere(view, article["article_id"], shown, row_id)
    marked_article(drawn, key=KEY, on_chosen=_choose, on_cite=lambda: cite(KEY))


def _choose() -> None:
    row_id = st.session_state[KEY].chosen
    if row_id:
        st.query_params["row"] = row_id


def _switches() -> list[str]:
    plural = {kind.plural: kind.name for kind in KINDS}
    names = list(plural)
    labels = {kind.plural: f":{COLOURS[kind.letter]}[**{kind.letter}**] {kind.plural}" for kind in KINDS}
    chosen = st.pills(
        "Marks",
        names,
        selection_mode="multi",
        default=names,
        format_func=lambda name: labels[name],
        key="marks",
        bind="query-params",
        label_visibility="collapsed",
    )
    return [plural[name] for name in chosen]


def _part(text: str, row: pd.DataFrame) -> tuple[int, int]:
    """The stretch of the text that is shown: all of it, or of a long one the part that was chosen or has the row."""
    cut = parts(text, PART)
    if len(cut) == 1:
        return cut[0]
    at = int(row["start"].iloc[0]) if len(row) else -1
    given = next((number for number, (start, end) in enumerate(cut) if start <= at < end), 0)
    asked = st.query_params.get("part", "")
    st.session_state["article_part"] = (
        int(asked) - 1 if asked.isdecimal() and 0 < int(asked) <= len(cut) and not len(row) else given
    )
    labels = [f"Characters {start:,} to {end:,}" for start, end in cut]
    number = st.selectbox(
        "Part of this long article", range(len(cut)), format_func=lambda n: labels[n], key="article_part", on_change=_turn
    )
    return cut[number]


def _turn() -> None:
    st.query_params["part"] = str(st.session_state["article_part"] + 1)
    st.query_params.pop("row", None)


def _say_what_is_missing(
    article: pd.Series, found: pd.DataFrame, wanted: pd.Series, inside: pd.Series, row_id: str | None
) -> None:
    if article["language"] != "en":
        language = escaped(article["language"])
        st.info(f"Only English is read so far. This article’s language is “{language}”, so nothing was extracted from it.")
    elif found.empty:
        st.info("Nothing was found in this article: no place, statement, figure or date.")
    if row_id and row_id not in set(found["row_id"]):
        st.warning("This article has no row with the id in the address. The tables may have been prepared anew since.")
    plural = {kind.name: kind.plural.lower() for kind in KINDS}
    counts = found.loc[~wanted, "name"].value_counts()
    off = [count(int(rows), str(name).lower(), plural[str(name)]) for name, rows in counts.items()]
    if off:
        st.caption(f"Switched off and not marked: {', '.join(off)}.")
    if (~inside).any():
        st.caption(f"In other parts of this article: {count(int((~inside).sum()), 'row')}.")
