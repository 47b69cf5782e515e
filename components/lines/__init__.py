"""Browser component that lists links, one line each, with the badges of the sources that stand behind a line.

Words that come from the corpus reach the browser as data and are drawn with textContent.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypedDict

import streamlit as st

from components.passages import SourceLook

HERE = Path(__file__).parent
CARD = HERE.parent / "passages"
UNSEEN = ("page", "params")


class Leading(TypedDict):
    """Where a link leads: a script, its part of the URL, and both as an address."""

    page: str
    params: dict[str, str | list[str]]
    href: str


class Line(Leading):
    """A link: its words, a note beside it and whose it is.

    `dotted` is a part of the note that is assigned and not known; `trailing` puts the badges last.
    """

    words: str
    note: str
    dotted: str
    trailing: bool
    marks: list[SourceLook]


_LINES = st.components.v2.component(
    "parallax_lines",
    html='<div class="root lines"></div>',
    css=(CARD / "card.css").read_text(encoding="utf-8") + "\n" + (HERE / "lines.css").read_text(encoding="utf-8"),
    js=(CARD / "card.js").read_text(encoding="utf-8") + "\n" + (HERE / "lines.js").read_text(encoding="utf-8"),
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


def line_list(lines: Sequence[Line], *, key: str, label: str) -> Line | None:
    """The line that was just followed, or None; draws the list."""
    shown = [{name: value for name, value in line.items() if name not in UNSEEN} for line in lines]
    state: dict[str, Any] = {"label": label, "lines": shown}
    at = _LINES(key=key, data=state, on_followed_change=_nothing).followed
    return lines[int(at)] if at is not None and int(at) < len(lines) else None


def _nothing() -> None:
    """Streamlit offers a trigger's value only where it has a callback."""
