"""The rows that the analyst cites: collected over all pages, kept over restarts, handed on as Markdown or text.

Only ids, notes and their order are kept, so that the words always come from the tables.
"""

from __future__ import annotations

import streamlit as st

from components.elements.citations import markdown, plain
from components.elements.kept_views import keep_view
from components.elements.notes import Kept, keep, kept, notebook_trouble
from data.queries.citations import citations
from data.store import Store

CITED, BRIEF, ORDER = "cited", "brief", "order"


def cited(read: Kept = kept) -> list[str]:
    """The ids of the cited rows, in the order in which they were cited or moved to."""
    ids, entry = list(read(CITED)), read(BRIEF).get(ORDER)
    moved = {row_id: at for at, row_id in enumerate((entry.value or {}).get("rows", []))} if entry else {}
    return sorted(ids, key=lambda row_id: moved.get(row_id, len(moved)))


def move(row_id: str, by: int) -> None:
    """Let a cited row change places with the one `by` places further on; for callbacks."""
    ids = cited()
    if row_id not in ids:
        return
    at = ids.index(row_id)
    to = min(max(at + by, 0), len(ids) - 1)
    ids[at], ids[to] = ids[to], ids[at]
    keep(BRIEF, ORDER, {"rows": ids})


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


def basket(page: str, store: Store) -> None:
    """Draw the button that opens the cited rows, with their download, and what keeps the view of a page."""
    ids = cited()
    with st.popover(f"Cited rows ({len(ids)})", width="content"):
        notebook_trouble()
        keep_view(page)
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
