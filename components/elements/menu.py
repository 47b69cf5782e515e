"""The menu: the pages there are, each a link that keeps what is filtered."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.elements.address import query_params


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the dashboard: its name in the menu and its script."""

    name: str
    path: str


PAGES = [
    Page("Overview", "app.py"),
    Page("Map", "pages/map.py"),
    Page("Statements", "pages/statements.py"),
    Page("Figures", "pages/figures.py"),
    Page("Coverage", "pages/coverage.py"),
    Page("Wording", "pages/wording.py"),
    Page("Timeline", "pages/timeline.py"),
    Page("Sources", "pages/sources.py"),
    Page("Origins", "pages/origins.py"),
    Page("Brief", "pages/brief.py"),
    Page("Search", "pages/search.py"),
    Page("Article", "pages/article.py"),
]


def menu(current: str) -> None:
    """A link to every page; to the article page only while an article is open or was."""
    here = {name: st.query_params[name] for name in ("article", "row") if name in st.query_params}
    if current == "Article" and "article" in here:
        st.session_state["last_article"] = here
    last = st.session_state.get("last_article", {})
    for page in PAGES:
        if page.name == "Article" and not last and current != "Article":
            continue
        more = last if page.name == "Article" else {}
        st.page_link(page.path, label=page.name, query_params={**query_params(), **more}, width="stretch")
