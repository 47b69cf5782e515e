"""The way from a row to the words that it stands for, and from any page to any other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NoReturn
from urllib.parse import urlencode

import streamlit as st

from components.elements.address import page_address, query_params
from components.navigation import go

LEAVING = "leaving_for"


def open_article(article_id: str, row_id: str | None = None) -> NoReturn:
    """Leave for the article, with that row in view; what is filtered stays filtered."""
    row = {"row": row_id} if row_id else {}
    open_address("article", {"article": article_id, **row})


def open_address(page: str, parameters: Mapping[str, str | Sequence[str]]) -> NoReturn:
    """Leave for a page by its name in the address ("" is the Overview); filters stay, and Back returns to this view.

    Not for callbacks: it draws.
    """
    go(_address(page, parameters))
    st.stop()


def leave_for(page: str, parameters: Mapping[str, str | Sequence[str]]) -> None:
    """The same for callbacks: the frame leaves as soon as it is drawn again."""
    st.session_state[LEAVING] = _address(page, parameters)


def leave_if_asked() -> None:
    """Leave where a callback asked for it."""
    address = st.session_state.pop(LEAVING, None)
    if address:
        go(address)
        st.stop()


def link_query() -> str:
    """The parameters that a link to an article carries besides article and row, as a query string."""
    return urlencode(query_params(), doseq=True)


def _address(page: str, parameters: Mapping[str, str | Sequence[str]]) -> str:
    return f"./{page_address(page, parameters)}"
