"""Browser component that lists sentences aligned on a word, each line a way into its article.

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


class ConcordanceLine(TypedDict):
    """A sentence: what stands before the words, the words, what stands after, whose wording it is and where it leads."""

    source: SourceLook
    before: str
    words: str
    after: str
    voice: str
    href: str


def _read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


_CONCORDANCE = st.components.v2.component(
    "parallax_concordance",
    html='<div class="root concordance"></div>',
    css="\n".join([_read(CARD, "card.css"), _read(HERE, "concordance.css")]),
    js="\n".join([NAVIGATE_JS, _read(CARD, "card.js"), _read(HERE, "concordance.js")]),
)


def concordance_lines(lines: Sequence[ConcordanceLine], *, key: str, label: str) -> None:
    """Draw the lines below each other."""
    _CONCORDANCE(key=key, data={"label": label, "lines": list(lines)})
