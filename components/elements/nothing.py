"""What a page says where nothing matches: why, and which filter to loosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.elements.address import FILTERS, clear, clear_all
from components.elements.opened import ask
from components.formats import count
from data.queries.scope import loosened

if TYPE_CHECKING:  # the frame imports what is drawn in it
    from components.elements.frame import View

NOUNS = {"mentions": "place mention", "quantities": "figure"}


def nothing(view: View, table: str) -> None:
    """Say that no row of that table is in view and offer to loosen the filters that keep rows out."""
    noun = NOUNS.get(table, table.removesuffix("s"))
    if view.selection.is_empty:
        st.info(f"These articles hold no {noun}.", icon=":material/inbox:")
        return
    st.info(f"No {noun} matches the filters.", icon=":material/filter_alt_off:")
    found = ask(loosened, view.store, view.selection, table)
    helpful = found[found["rows"] > 0]
    for name, rows in zip(helpful["filter"], helpful["rows"], strict=True):
        label = f"Clear “{FILTERS[name]}”: {count(rows, noun)}"
        st.button(label, key=f"loosen_{table}_{name}", on_click=clear, args=(name,))
    if helpful.empty:
        st.markdown("No single filter is the reason; together they leave nothing.")
    st.button("Clear all filters", key=f"loosen_{table}", on_click=clear_all, type="primary")
