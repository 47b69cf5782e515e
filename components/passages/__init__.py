"""Browser components that list rows of evidence: the words, the extraction, the source and the way into the article.

Everything that comes from an article reaches the browser as data and is drawn with textContent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypedDict

from components.browser_component import CARD, browser_component


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


_LIST = browser_component(
    "passages", *CARD, "passages/more.js", "passages/list.js", "passages/list.css", html='<div class="root passages"></div>'
)


def passage_list(rows: Sequence[Passage], *, key: str, label: str, query: str, on_cite: Callable[[], None]) -> None:
    """Draw a list of rows, each a link to its words.

    `query` holds the parameters that links keep, besides article and row; `on_cite` runs when a row's
    "Cite" is pressed, with the row's id in `st.session_state[key].cited`.
    """
    _LIST(key=key, data={"label": label, "query": query, "rows": list(rows)}, on_cited_change=on_cite)
