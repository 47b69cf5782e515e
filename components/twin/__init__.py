"""Browser component that shows two articles side by side, with the passages that they share marked and numbered in both.

Words that come from the corpus reach the browser as data and are drawn with textContent.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

import streamlit as st

from components.navigation import NAVIGATE_JS
from components.passages import SourceLook

HERE = Path(__file__).parent
CARD = HERE.parent / "passages"


class Segment(TypedDict):
    """A stretch of an article; `number` is that of a shared passage and 0 for words of its own."""

    text: str
    number: int
    quoted: bool


class Side(TypedDict):
    """One of the two articles: whose it is, what stands over it, the address of the article, and its text in segments."""

    source: SourceLook
    title: str
    note: str
    href: str
    segments: list[Segment]


def _read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


_TWIN = st.components.v2.component(
    "parallax_twin",
    html='<div class="root twin"></div>',
    css="\n".join([_read(CARD, "card.css"), _read(HERE, "twin.css")]),
    js="\n".join([NAVIGATE_JS, _read(CARD, "card.js"), _read(HERE, "twin.js")]),
)


def twin(sides: Sequence[Side], *, key: str, label: str) -> None:
    """Draw the two articles; a passage that is pressed is brought into view in the other one."""
    _TWIN(key=key, data={"label": label, "sides": list(sides)})
