"""A chart of figures as one file that opens in any browser and asks no network."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st


def export_html(written: Callable[[], str], name: str) -> None:
    """Offer a chart as NAME.html, written when somebody asks for it."""
    st.download_button(
        "Chart as HTML",
        data=lambda: written().encode("utf-8"),
        file_name=f"{name}.html",
        mime="text/html",
        key=f"html_{name}",
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
        help="One file with the chart, its reports and their sources; it opens without a network",
    )
