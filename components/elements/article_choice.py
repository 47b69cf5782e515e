"""Which article is open: chosen in a box, by a row's link, or from the list where none is."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.lines import articles
from components.elements.nothing import nothing
from components.elements.opened import ask
from components.formats import count, dated, number
from data.queries import overview
from data.queries.article import OFFERED, article, article_list, offered_articles
from data.queries.located import records

CHOICE = "article_choice"


def choose_article(view: View) -> pd.Series | None:
    """The open article as a row of articles, or None where none is asked for or the one asked for is not there.

    The address has its id as `article`; the box offers what is in view, and the open article even where it is filtered out.
    """
    asked = st.query_params.get("article")
    listed = _offered(view)
    found = ask(article, view.store, asked) if asked else pd.DataFrame()
    labels = {row["article_id"]: _label(row) for row in (*records(found), *records(listed))}
    options = [*listed["article_id"], *([asked] if len(found) and asked not in set(listed["article_id"]) else [])]
    st.session_state[CHOICE] = asked if len(found) else None
    st.selectbox(
        "Article",
        options,
        key=CHOICE,
        format_func=lambda article_id: labels.get(article_id, article_id),
        on_change=_open_chosen,
        placeholder="Choose an article",
        filter_mode="contains",
        label_visibility="collapsed",
    )
    if asked and found.empty:
        st.warning("These tables have no article with the id in the address. It may be from another corpus, or an older one.")
        st.text(f"Asked for: {asked}")
    return None if found.empty else found.iloc[0]


def _offered(view: View) -> pd.DataFrame:
    """What the box offers; where that would be too much for it, only what has the words of a second box."""
    listed = ask(offered_articles, view.store, view.selection)
    if len(listed) < OFFERED:
        return listed
    phrase = st.text_input(
        "Find an article",
        key="article_words",
        bind="query-params",
        type="search",
        placeholder="Words of its title or source",
        max_chars=200,
    ).strip()
    listed = ask(offered_articles, view.store, view.selection, phrase)
    found = int(listed["found"].iloc[0]) if len(listed) else 0
    st.caption(
        f"{count(found, 'article')} found; the box offers the first {number(OFFERED)}."
        if found > OFFERED
        else f"{count(found, 'article')} found."
    )
    return listed


def list_articles(view: View) -> None:
    """The articles in view, a line each that opens it, the latest first."""
    listed = ask(overview.articles, view.store, view.selection)
    if listed.empty:
        nothing(view, "articles")
        return
    articles(listed, view.sources)
    if len(listed) == overview.ARTICLES_SHOWN:
        st.caption(f"The latest {number(overview.ARTICLES_SHOWN)}; the box above finds the others.")
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(lambda: article_list(view.store, view.selection), "articles")


def show_article(article_id: str) -> None:
    """Put another article into the address of this page."""
    st.query_params.pop("row", None)
    st.query_params["article"] = article_id


def _open_chosen() -> None:
    chosen = st.session_state[CHOICE]
    if chosen:
        show_article(chosen)


def _label(row: dict[str, Any]) -> str:
    return f"{row['source']} · {dated(row)} · {row['title'] or row['path']}"
