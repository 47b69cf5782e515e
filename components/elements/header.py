"""The top of every page: its name, the search box, what is filtered and how much is in view."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from components.elements.address import chosen, unknown_values
from components.elements.chips import chips
from components.elements.citing import basket
from components.elements.escaped import escaped
from components.elements.open_words import leave_for
from components.elements.opened import ask
from components.formats import count, count_sources, days
from data.queries.scope import in_view, undated
from data.selection import Selection
from data.store import Store

BOX = "Search an exact phrase"
LONGEST = 300


def header(name: str, store: Store, selection: Selection, sources: pd.DataFrame) -> None:
    """Name and search box side by side, then chips, the line of what is in view and words of caution."""
    title, search, cite = st.columns([5, 4, 2], vertical_alignment="bottom")
    title.title(name, anchor=False)
    with search:
        _search(name)
    with cite, st.container(horizontal=True, horizontal_alignment="right"):
        basket(name, store)
    chips()
    _scope(store, selection)
    if unknown := unknown_values():
        words = ", ".join(f"{label.lower()} “{escaped(value)}”" for label, value in unknown)
        st.warning(f"Not in this corpus, so ignored: {words}", icon=":material/link_off:")
    if sources["source"].str.startswith("Digest of").any():
        st.info(
            "The bundled corpus holds digests written for this project. They are not the outlets' own words.",
            icon=":material/edit_note:",
        )


def _search(name: str) -> None:
    box = partial(st.text_input, BOX, type="search", placeholder=BOX, label_visibility="collapsed", max_chars=LONGEST)
    if name == "Search":
        box(key="phrase", bind="query-params")
    else:
        box(key="find", on_change=_find)


def _find() -> None:
    phrase = st.session_state["find"].strip()
    if phrase:
        leave_for("search", {"phrase": phrase})


def _scope(store: Store, selection: Selection) -> None:
    row = ask(in_view, store, selection).iloc[0]
    sources = count_sources(row)
    parts = [count(row["articles"], "article"), sources, days(row["first"], row["last"])]
    words = ", ".join(part for part in parts if part)
    if row["undated"]:
        words += f", {count(row['undated'], 'article')} without a date"
    if any(map(chosen, ("published_from", "published_to"))) and (left_out := ask(undated, store, selection)["articles"].iloc[0]):
        words += f". {count(left_out, 'article')} without a date left out while dates are filtered"
    st.caption(f"In view: {words}.")
