"""The way from a row to the words that it stands for."""

from __future__ import annotations

from typing import NoReturn
from urllib.parse import urlencode

import streamlit as st

from components.elements.filters import query_params

ARTICLE_PAGE = "pages/article.py"


def open_article(article_id: str, row_id: str | None = None) -> NoReturn:
    """Leave for the article, with that row in view; what is filtered stays filtered."""
    row = {"row": row_id} if row_id else {}
    st.switch_page(ARTICLE_PAGE, query_params={**query_params(), "article": article_id, **row})


def link_query() -> str:
    """The parameters that a link to an article carries besides article and row, as a query string."""
    return urlencode(query_params(), doseq=True)
