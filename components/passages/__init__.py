"""Browser components that list rows of evidence: the words, the extraction, the source and the way into the article.

Everything that comes from an article reaches the browser as data and is drawn with textContent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypedDict

import streamlit as st

from components.navigation import NAVIGATE_JS

HERE = Path(__file__).parent


class SourceLook(TypedDict):
    """How a source is marked: its name, two letters, and a colour for each theme."""

    name: str
    badge: str
    colour: str
    dark_colour: str


class Passage(TypedDict):
    """A row as the browser gets it; `assigned` tells that the date was given by whoever compiled the corpus."""

    row_id: str
    article_id: str
    source: SourceLook
    date: str
    assigned: bool
    context: str
    before: str
    words: str
    after: str
    chips: list[str]
    uncertain: bool
    unresolved: str | None
    cited: bool


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


CARD_CSS = _read("card.css")
CARD_JS = "\n".join([NAVIGATE_JS, _read("card.js")])

_LIST = st.components.v2.component(
    "parallax_passages",
    html='<div class="root passages"></div>',
    css="\n".join([CARD_CSS, _read("list.css")]),
    js="\n".join([CARD_JS, _read("list.js")]),
)


def passage_list(rows: Sequence[Passage], *, key: str, label: str, query: str, on_cite: Callable[[], None]) -> None:
    """Draw a list of rows, each a link to its words.

    `query` holds the parameters that links keep, besides article and row; `on_cite` runs when a row's
    "Cite" is pressed, with the row's id in `st.session_state[key].cited`.
    """
    _LIST(key=key, data={"label": label, "query": query, "rows": list(rows)}, on_cited_change=on_cite)
