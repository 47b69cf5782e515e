"""Which theme the page is drawn in."""

from __future__ import annotations

import streamlit as st

from components.themes import dark_in_browser


def is_dark() -> bool:
    """Whether the page's background is dark, so that charts take the colours for it."""
    told = dark_in_browser()
    return st.context.theme.type == "dark" if told is None else told
