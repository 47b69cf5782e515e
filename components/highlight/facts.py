"""Browser component that heads an article: its source and what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from components.browser_component import CARD, browser_component
from components.passages import SourceLook


class Fact(TypedDict):
    """One thing known of an article; `basis` says how (stated, text, assigned or empty), `href` is a web address or None."""

    name: str
    value: str
    basis: str
    href: str | None


_FACTS = browser_component("facts", *CARD, "highlight/facts.js", "highlight/facts.css", html='<div class="root facts"></div>')


def facts_head(source: SourceLook, basis: str, facts: Sequence[Fact], *, key: str) -> None:
    """Draw the head of an article, all of it as text; `basis` says how the source is known."""
    _FACTS(key=key, data={"source": source, "basis": basis, "facts": list(facts)})
