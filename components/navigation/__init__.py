"""Browser component that leads to another page of the app, with one entry in the browser's history."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import streamlit as st

HERE = Path(__file__).parent
NAVIGATE_JS = (HERE / "navigate.js").read_text(encoding="utf-8")

_GO = st.components.v2.component("parallax_navigation", js="\n".join([NAVIGATE_JS, (HERE / "go.js").read_text(encoding="utf-8")]))


def go(href: str) -> None:
    """Lead to an address, given relative to the app's root ("article?article=a1"), as soon as the browser draws this."""
    _GO(data={"href": href, "token": uuid4().hex}, key="navigation", height=1)
