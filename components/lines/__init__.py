"""Browser component that lists links, one line each, with the badges of the sources that stand behind a line.

Words that come from the corpus reach the browser as data and are drawn with textContent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from components.browser_component import CARD, browser_component
from components.passages import SourceLook


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


_LINES = browser_component("lines", *CARD, "lines/lines.js", "lines/lines.css", html='<div class="root lines"></div>')


_HEADING = browser_component("heading", *CARD, "lines/heading.js", "lines/lines.css", html='<div class="root heading"></div>')


def heading(words: str, note: str, marks: Sequence[SourceLook], *, key: str) -> None:
    """Draw badges, words and a note as a heading."""
    _HEADING(key=key, data={"words": words, "note": note, "marks": list(marks)})


def line_list(lines: Sequence[Line], *, key: str, label: str, abreast: bool = False) -> None:
    """Draw lines below or beside each other."""
    _LINES(key=key, data={"label": label, "lines": list(lines), "abreast": abreast})
