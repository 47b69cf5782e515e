"""Browser component that lists sentences aligned on a word, each line a way into its article.

Words that come from the corpus reach the browser as data and are drawn with textContent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from components.browser_component import CARD, browser_component
from components.passages import SourceLook


class ConcordanceLine(TypedDict):
    """A sentence: what stands before the words, the words, what stands after, whose wording it is and where it leads."""

    source: SourceLook
    before: str
    words: str
    after: str
    voice: str
    href: str


_CONCORDANCE = browser_component(
    "concordance", *CARD, "concordance/concordance.js", "concordance/concordance.css", html='<div class="root concordance"></div>'
)


def concordance_lines(lines: Sequence[ConcordanceLine], *, key: str, label: str) -> None:
    """Draw the lines below each other."""
    _CONCORDANCE(key=key, data={"label": label, "lines": list(lines)})
