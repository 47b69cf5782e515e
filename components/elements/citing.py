"""The rows that the analyst cites: collected over all pages, handed on as Markdown or text.

The session holds ids only, so that memory stays small and the words always come from the tables.
"""

from __future__ import annotations

import streamlit as st

from components.elements.citations import markdown, plain
from data.queries.citations import citations
from data.store import Store

BASKET = "cited_rows"


def cited() -> list[str]:
    """The ids of the cited rows, in the order in which they were cited."""
    return list(st.session_state.get(BASKET, []))


def cite(key: str) -> None:
    """Cite the row whose "Cite" was pressed in the component with that key, or take it back; for callbacks."""
    row_id = st.session_state[key].cited
    if row_id:
        toggle(row_id)


def toggle(row_id: str) -> None:
    """Cite a row, or take it back."""
    ids = cited()
    st.session_state[BASKET] = [one for one in ids if one != row_id] if row_id in ids else [*ids, row_id]


def clear() -> None:
    """Take all cited rows back."""
    st.session_state[BASKET] = []


def basket(store: Store) -> None:
    """Draw the button that opens the cited rows, with their download."""
    ids = cited()
    with st.popover(f"Cited rows ({len(ids)})", width="content"):
        if not ids:
            st.text("Nothing is cited yet. Every row has a button “Cite”.")
            return
        rows = citations(store, ids)
        if len(rows) < len(ids):
            st.text(f"{len(ids) - len(rows)} cited rows are not in these tables and are left out.")
        with st.container(horizontal=True):
            st.download_button("Download Markdown", lambda: markdown(rows), "citations.md", "text/markdown", on_click="ignore")
            st.button("Clear", on_click=clear)
        st.code(plain(rows), language=None, wrap_lines=True, height=320)
