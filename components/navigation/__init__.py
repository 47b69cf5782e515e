"""Browser components that lead to other pages of the app, with one entry in the browser's history."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import streamlit as st

HERE = Path(__file__).parent


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


NAVIGATE_JS = _read("navigate.js")

_GO = st.components.v2.component("parallax_navigation", js="\n".join([NAVIGATE_JS, _read("go.js")]))
_LINKS = st.components.v2.component("parallax_links", js="\n".join([NAVIGATE_JS, _read("links.js")]))


def go(href: str) -> None:
    """Lead to an address, given relative to the app's root ("article?article=a1"), as soon as the browser draws this."""
    _GO(data={"href": href, "token": uuid4().hex}, key="navigation", height=1)


def follow_links() -> None:
    """Let the links of the menu lead as `go` does; drawn once on every page, it shows nothing."""
    _LINKS(key="links", height=1)
