"""The foot of a page: what it shows and what it does not."""

from __future__ import annotations

import streamlit as st


def foot(shows: str, *, shows_not: str, rule: str) -> None:
    """Three short paragraphs in our own Markdown, under the page's content."""
    st.divider()
    st.caption(f"**What this shows.** {shows}")
    st.caption(f"**What it does not.** {shows_not}")
    st.caption(f"**The rule.** {rule}")
