"""Browser component that tells which theme the page is drawn in, and runs the page again when that changes."""

from __future__ import annotations

import streamlit as st

from components.browser_component import browser_component

KEY = "theme"

_THEME = browser_component("theme", "themes/theme.js", "themes/theme.css", html='<div class="probe"></div>')


def watch_theme(*, dark: bool) -> None:
    """Draw nothing; where the browser's theme is not, or no longer, the one the page was drawn for, the page runs again."""
    _THEME(key=KEY, data={"dark": dark}, on_dark_change=_nothing, height=1)


def dark_in_browser() -> bool | None:
    """What the browser said last; None where it agreed with what it was told."""
    state = st.session_state.get(KEY)
    return state.get("dark") if state else None


def _nothing() -> None:
    """Streamlit offers a state only where it has a callback."""
