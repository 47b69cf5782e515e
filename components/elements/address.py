"""The filters' part of the page's address, which links, bookmarks and the browser's history carry.

Streamlit's own binding of widgets to the address is not used for them: it belongs to one page, and on the
first switch of pages after a cold link it drops what the link had asked for. The rule here is short. An
address that is not the one written last (a link, a bookmark, back, forward, another page) decides what the
widgets show; else the widgets decide what the address says. Parameters of other names are left alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

FILTERS = {
    "sources": "Source",
    "without_sources": "Not source",
    "published_from": "Published from",
    "published_to": "Published to",
    "told_from": "Told of from",
    "told_to": "Told of to",
    "places": "Place",
    "without_places": "Not place",
    "actors": "Actor",
    "without_actors": "Not actor",
}
DATES = ("published_from", "published_to", "told_from", "told_to")
FIRST_DAY, LAST_DAY = date(1600, 1, 1), date(2200, 12, 31)

_WRITTEN, _PAGE, _UNKNOWN = "address_written", "address_page", "address_unknown"


def asked(name: str) -> list[str]:
    """The values that the address has for a filter."""
    return st.query_params.get_all(name)


def chosen(name: str) -> list[str]:
    """The values that a filter's widget holds, as the address writes them."""
    value = st.session_state.get(name)
    if value is None:
        return []
    return [value.isoformat()] if isinstance(value, date) else list(value)


def query_params() -> dict[str, list[str]]:
    """What the address says of the filters; every link to another page carries it."""
    return {name: values for name in FILTERS if (values := chosen(name))}


def page_address(page: str, params: Mapping[str, str | Sequence[str]]) -> str:
    """Where a page is, with what is filtered and those parameters; `page` is its script, or its name in the address."""
    query = urlencode({**query_params(), **params}, doseq=True)
    return f"{Path(page).stem}?{query}" if query else Path(page).stem


def article_address(article_id: str, row_id: str | None = None) -> str:
    """Where an article is, or a row marked in it, with what is filtered."""
    return page_address("article", {"article": article_id, **({"row": row_id} if row_id else {})})


def read_address(page: str, offered: Mapping[str, Mapping[str, str]]) -> None:
    """Give the widgets, before they are drawn, what the address asks for; note what is not offered."""
    address = {name: values for name in FILTERS if (values := asked(name))}
    if address == st.session_state.get(_WRITTEN) and page == st.session_state.get(_PAGE):
        return
    st.session_state[_PAGE] = page
    unknown = []
    for name, label in FILTERS.items():
        known = [value for value in address.get(name, []) if _is_known(name, value, offered)]
        unknown += [(label, value) for value in address.get(name, []) if value not in known]
        if name in DATES:
            st.session_state[name] = date.fromisoformat(known[0]) if known else None
        else:
            st.session_state[name] = list(dict.fromkeys(known))
    st.session_state[_UNKNOWN] = unknown


def write_address() -> None:
    """Put into the address, after the widgets are drawn, what they hold; only what changed is written."""
    now = query_params()
    for name in FILTERS:
        if name in now and now[name] != asked(name):
            st.query_params[name] = now[name]
        elif name not in now and name in st.query_params:
            del st.query_params[name]
    st.session_state[_WRITTEN] = now


def unknown_values() -> list[tuple[str, str]]:
    """What the address asked for and this corpus does not have, as (filter, value)."""
    return list(st.session_state.get(_UNKNOWN, []))


def clear(name: str, value: str | None = None) -> None:
    """Drop one value of a filter, or all of it; for callbacks."""
    if name in DATES:
        st.session_state[name] = None
    else:
        st.session_state[name] = [other for other in chosen(name) if value is not None and other != value]


def clear_all() -> None:
    """Drop every filter; for callbacks."""
    for name in FILTERS:
        clear(name)


def _is_known(name: str, value: str, offered: Mapping[str, Mapping[str, str]]) -> bool:
    if name not in DATES:
        return value in offered[name]
    try:
        return FIRST_DAY <= date.fromisoformat(value) <= LAST_DAY
    except ValueError:
        return False
