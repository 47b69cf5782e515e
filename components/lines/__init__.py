"""Browser component that lists links, one line each, with the badges of the sources that stand behind a line.

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


class Line(TypedDict):
    """Words, a note beside them, whose they are, and the address that they lead to (empty for words that lead nowhere).

    `dotted` is a part of the note that is assigned and not known; `trailing` puts the badges last.
    """

    words: str
    href: str
    note: str
    dotted: str
    trailing: bool
    marks: list[SourceLook]


_LINES = st.components.v2.component(
    "parallax_lines",
    html='<div class="root lines"></div>',
    css=(CARD / "card.css").read_text(encoding="utf-8") + "\n" + (HERE / "lines.css").read_text(encoding="utf-8"),
    js="\n".join([NAVIGATE_JS, (CARD / "card.js").read_text(encoding="utf-8"), (HERE / "lines.js").read_text(encoding="utf-8")]),
)


_HEADING = st.components.v2.component(
    "parallax_heading",
    html='<div class="root heading"></div>',
    css=(CARD / "card.css").read_text(encoding="utf-8") + "\n" + (HERE / "lines.css").read_text(encoding="utf-8"),
    js=(CARD / "card.js").read_text(encoding="utf-8") + "\n" + (HERE / "heading.js").read_text(encoding="utf-8"),
)


def heading(words: str, note: str, marks: Sequence[SourceLook], *, key: str) -> None:
    """Draw badges, words and a note as a heading."""
    _HEADING(key=key, data={"words": words, "note": note, "marks": list(marks)})


def line_list(lines: Sequence[Line], *, key: str, label: str, abreast: bool = False) -> None:
    """Draw lines below or beside each other."""
    _LINES(key=key, data={"label": label, "lines": list(lines), "abreast": abreast})
