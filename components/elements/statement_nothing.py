"""What is said where no statement matches what is asked for on the page: why, and what to loosen."""

from __future__ import annotations

import streamlit as st

from components.elements.frame import View
from components.elements.nothing import nothing
from components.elements.opened import ask
from components.elements.statement_choice import loosen
from components.formats import count
from data.queries.asked import Asked, loosened_statements, matching

NAMES = {
    "acts": "Act",
    "kinds": "Kind",
    "speakers": "Said by",
    "about": "About",
    "words": "Words in the sentence",
    "only_negated": "Only negated",
}


def some_match(view: View, asked: Asked) -> bool:
    """Whether any statement is in view and asked for; says why where none is."""
    if ask(matching, view.store, view.selection, Asked()).empty:
        nothing(view, "statements")
        return False
    if ask(matching, view.store, view.selection, asked).empty:
        none_match(view, asked)
        return False
    return True


def none_match(view: View, asked: Asked) -> None:
    """Say that what narrows the statements leaves none here, and offer to loosen it."""
    st.info("No statement matches what is asked for here.", icon=":material/filter_alt_off:")
    loosened = ask(loosened_statements, view.store, view.selection, asked)
    helpful = loosened[loosened["rows"] > 0]
    for field, rows in zip(helpful["field"], helpful["rows"], strict=True):
        _offer(field, f": {count(rows, 'statement')}")
    if helpful.empty and asked.narrowing:
        st.caption("No single choice is the reason; together they leave nothing.")
    if not asked.narrowing:
        st.caption("Other columns may have some; choose them above.")


def no_pair_matches(asked: Asked) -> None:
    """Say that no pair has a statement that is asked for, and offer to loosen what is."""
    st.info("No pair has a statement that is asked for here.", icon=":material/filter_alt_off:")
    for field in asked.narrowing:
        _offer(field, "")


def _offer(field: str, brings: str) -> None:
    st.button(f"Clear “{NAMES[field]}”{brings}", key=f"loosen_statements_{field}", on_click=loosen, args=(field,))
