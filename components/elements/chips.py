"""The row at the top of a page that shows what is filtered; a click on a chip clears it."""

from __future__ import annotations

import streamlit as st

from components.elements.address import DATES, FILTERS, chosen, clear, clear_all
from components.elements.escaped import escaped
from components.formats import day


def chips() -> None:
    """A button per value that is filtered, and one for all; nothing where nothing is."""
    values = [(name, label) for name in FILTERS for label in chosen(name)]
    if not values:
        return
    with st.container(horizontal=True, gap="small", key="chips"):
        for name, label in values:
            words = day(label) if name in DATES else label
            st.button(
                f"{FILTERS[name]}: {escaped(words)}",
                key=f"chip_{name}_{label}",
                icon=":material/close:",
                icon_position="right",
                on_click=clear,
                args=(name, label),
                help="Clear this filter",
            )
        if len(values) > 1:
            st.button("Clear all", key="chip_all", on_click=clear_all, type="tertiary")
