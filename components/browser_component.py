"""A browser component of our own, made of the scripts and styles that stand in the folders beside this file."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

FOLDER = Path(__file__).parent
NAVIGATE = "navigation/navigate.js"
# What every component that shows evidence is drawn with: words, chips, badges and links.
CARD = (NAVIGATE, "passages/card.js", "passages/card.css")


def browser_component(name: str, *files: str, html: str | None = None, isolate_styles: bool = True) -> ComponentRenderer:
    """The component that some files make together; `html` is what it draws into, None for one that shows nothing.

    Scripts share one scope in the given order, and one of them exports the function that draws.
    """
    texts = {file: (FOLDER / file).read_text(encoding="utf-8") for file in files}
    return st.components.v2.component(
        f"parallax_{name}",
        html=html,
        css=_joined(texts, ".css"),
        js=_joined(texts, ".js"),
        isolate_styles=isolate_styles,
    )


def _joined(texts: dict[str, str], ending: str) -> str | None:
    return "\n".join(text for file, text in texts.items() if file.endswith(ending)) or None
