"""Browser component that marks spans in an article and lists them beside it.

Words reach the browser as data, cut into segments in Python (where offsets count characters), and are drawn as text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict

from components.browser_component import CARD, browser_component
from components.highlight.segments import Block


class Mark(TypedDict):
    """A row as the browser gets it; `number` is its place in reading order, `lane` its underline's, 0 nearest to the words."""

    row_id: str
    number: int
    letter: str
    name: str
    start: int
    end: int
    words: str
    lane: int
    chips: list[str]
    uncertain: bool
    unresolved: str | None
    same: str | None
    same_name: str | None
    cited: bool


class Neighbour(TypedDict):
    """A mention of the same thing in another article."""

    article_id: str
    row_id: str
    source: str


class Elsewhere(TypedDict):
    """Where else the chosen row's thing is mentioned: how often, in how many articles, and the ones next to this article."""

    row_id: str
    total: int
    articles: int
    previous: Neighbour | None
    next: Neighbour | None


class MarkedArticle(TypedDict):
    """What the component draws; it draws anew when `version` differs."""

    version: str
    article_id: str
    blocks: list[Block]
    rows: list[Mark]
    selected: str | None
    elsewhere: Elsewhere | None


_ARTICLE = browser_component(
    "article",
    *CARD,
    "highlight/article.js",
    "highlight/rail.js",
    "highlight/main.js",
    "highlight/article.css",
    html='<div class="root"><div class="highlight"></div></div>',
)


def marked_article(article: MarkedArticle, *, key: str, on_chosen: Callable[[], None], on_cite: Callable[[], None]) -> None:
    """Draw the article with its marks and its rail.

    The callbacks run when a row is chosen or cited, with its id in `st.session_state[key].chosen` or `.cited`.
    """
    _ARTICLE(key=key, data=dict(article), on_chosen_change=on_chosen, on_cited_change=on_cite)
