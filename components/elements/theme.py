"""Which theme the page is drawn in."""

from __future__ import annotations

import streamlit as st


def is_dark() -> bool:
    """Whether the page's background is dark, so that charts take the colours for it."""
    return st.context.theme.type == "dark"
