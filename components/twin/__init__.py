"""Browser component that shows two articles side by side, with the passages that they share marked and numbered in both.

Words that come from the corpus reach the browser as data and are drawn with textContent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from components.browser_component import CARD, browser_component
from components.passages import SourceLook


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


_TWIN = browser_component("twin", *CARD, "twin/twin.js", "twin/twin.css", html='<div class="root twin"></div>')


def twin(sides: Sequence[Side], *, key: str, label: str) -> None:
    """Draw the two articles; a passage that is pressed is brought into view in the other one."""
    _TWIN(key=key, data={"label": label, "sides": list(sides)})
