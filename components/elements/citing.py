"""The rows that the analyst cites: collected over all pages, kept over restarts, handed on as Markdown or text.

Only ids are kept, so that the words always come from the tables.
"""

from __future__ import annotations

import streamlit as st

from components.elements.citations import markdown, plain
from components.elements.notes import keep, kept, notebook_trouble
from data.queries.citations import citations
from data.store import Store

CITED = "cited"


def cited() -> list[str]:
    """The ids of the cited rows, in the order in which they were cited."""
    return list(kept(CITED))


def cite(key: str) -> None:
    """Cite the row whose "Cite" was pressed in the component with that key, or take it back; for callbacks."""
    row_id = st.session_state[key].cited
    if row_id:
        toggle(row_id)


def toggle(row_id: str) -> None:
    """Cite a row, or take it back."""
    keep(CITED, row_id, None if row_id in kept(CITED) else {"note": ""})


def clear() -> None:
    """Take all cited rows back."""
    for row_id in cited():
        keep(CITED, row_id, None)


def basket(store: Store) -> None:
    """Draw the button that opens the cited rows, with their download."""
    ids = cited()
    with st.popover(f"Cited rows ({len(ids)})", width="content"):
        notebook_trouble()
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
