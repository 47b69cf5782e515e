"""Browser component that tells which theme the page is drawn in, and runs the page again when that changes."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
KEY = "theme"

_THEME = st.components.v2.component(
    "parallax_theme",
    html='<div class="probe"></div>',
    css=".probe { height: 0; background: var(--st-background-color); transition: background-color 1ms; }",
    js=(HERE / "theme.js").read_text(encoding="utf-8"),
)


def watch_theme(*, dark: bool) -> None:
    """Draw nothing; where the browser's theme is not, or no longer, the one the page was drawn for, the page runs again."""
    _THEME(key=KEY, data={"dark": dark}, on_dark_change=_nothing, height=1)


def dark_in_browser() -> bool | None:
    """What the browser said last; None where it agreed with what it was told."""
    state = st.session_state.get(KEY)
    return state.get("dark") if state else None


def _nothing() -> None:
    """Streamlit offers a state only where it has a callback."""
