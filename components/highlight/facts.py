"""Browser component that heads an article: its source and what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

import streamlit as st

from components.passages import CARD_CSS, CARD_JS, SourceLook

HERE = Path(__file__).parent


class Fact(TypedDict):
    """One thing known of an article; `basis` says how (stated, text, assigned or empty), `href` is a web address or None."""

    name: str
    value: str
    basis: str
    href: str | None


_FACTS = st.components.v2.component(
    "parallax_facts",
    html='<div class="root facts"></div>',
    css="\n".join([CARD_CSS, (HERE / "facts.css").read_text(encoding="utf-8")]),
    js="\n".join([CARD_JS, (HERE / "facts.js").read_text(encoding="utf-8")]),
)


def facts_head(source: SourceLook, basis: str, facts: Sequence[Fact], *, key: str) -> None:
    """Draw the head of an article, all of it as text; `basis` says how the source is known."""
    _FACTS(key=key, data={"source": source, "basis": basis, "facts": list(facts)})
