"""Which topics of coverage the analyst wants to see: of which kinds, in which order, and found by which words."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.coverage_words import ALL_KINDS, KINDS, RULES
from components.elements.escaped import escaped
from components.elements.frame import View
from components.elements.opened import ask
from components.formats import count
from data.queries.coverage import ORDERS, coverage, ordered
from data.queries.scope import in_view
from data.queries.topics import named, topics_of

KIND, FIND, ORDER = "topics", "topic_words", "order"


def choose_topics(view: View) -> pd.DataFrame:
    """The rows of coverage for the kinds, the order and the words that the analyst chose; says why where there are none."""
    kind = str(
        st.segmented_control(
            "Topics", [ALL_KINDS, *KINDS], default=ALL_KINDS, required=True, key=KIND, bind="query-params", wrap=True
        )
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input(
            "Find in topics", key=FIND, bind="query-params", max_chars=80, placeholder="casualties, a place, a name", width=280
        )
        order = st.selectbox("Show", list(ORDERS), key=ORDER, bind="query-params", width=280)
    chosen = list(KINDS.values()) if kind == ALL_KINDS else [KINDS[kind]]
    here = _rows(view, chosen, ORDERS[str(order)], words or "")
    rule = RULES[chosen[0] if len(chosen) == 1 else "found" if is_narrowed() else ""]
    st.caption(f"{count(len(topics_of(here)), 'topic')}. {rule}")
    if here.empty:
        _none(_rows(view, list(KINDS.values()), ORDERS[str(order)], words or ""), kind, words or "")
    return here


def shows_all_kinds() -> bool:
    """Whether topics of every kind are shown."""
    return str(st.session_state.get(KIND, ALL_KINDS)) == ALL_KINDS


def is_narrowed() -> bool:
    """Whether words narrow the topics."""
    return bool(str(st.session_state.get(FIND) or "").strip())


def _rows(view: View, kinds: list[str], order: str, words: str) -> pd.DataFrame:
    """The rows of coverage of some kinds in an order, whose topics have those words in their name."""
    whole = ask(in_view, view.store, view.selection).iloc[0]
    every = [
        ordered(ask(coverage, view.store, view.selection, kind), order, whole["sources"], whole["origins"]) for kind in kinds
    ]
    return named(pd.concat(every, ignore_index=True), words)


def _none(elsewhere: pd.DataFrame, kind: str, words: str) -> None:
    """Say why no topic is shown, with the ways back."""
    of_kind = "" if kind == ALL_KINDS else f" among “{kind}”"
    if not words.strip():
        st.info(f"No topic{of_kind} is in view in that many sources.", icon=":material/filter_alt_off:")
    else:
        st.info(f"No topic{of_kind} has “{escaped(words)}” in its name.", icon=":material/search_off:")
    with st.container(horizontal=True):
        if len(elsewhere) and kind != ALL_KINDS:
            told = f"Look in all kinds: {count(len(topics_of(elsewhere)), 'topic')}"
            st.button(told, key="all_kinds", on_click=_set, args=(KIND, ALL_KINDS))
        if words.strip():
            st.button("Clear the words", key="clear_find", on_click=_set, args=(FIND, ""))
        if st.session_state.get(ORDER) not in (None, next(iter(ORDERS))):
            st.button(f"Show “{next(iter(ORDERS))}”", key="clear_order", on_click=_set, args=(ORDER, next(iter(ORDERS))))


def _set(key: str, value: str) -> None:
    st.session_state[key] = value
