"""Views that the analyst keeps for the brief: the address of a page with all that it asks for, a title and a note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import parse_qs, urlencode

import streamlit as st

from components.elements.address import FILTERS
from components.elements.menu import PAGES
from components.elements.notes import keep, on_ground
from data.notebook import Entry

VIEW = "view"
LONGEST_TITLE, LONGEST_NOTE = 120, 4000
_TITLE, _NOTE = "view_title", "view_note"
OVERVIEW = "app.py"


def keep_view(page: str) -> None:
    """Draw the form that keeps the view that is open; nothing on the Brief page itself."""
    if page == "Brief":
        return
    with st.form("keep_view", clear_on_submit=True, border=False):
        with on_ground("view"):
            st.text_input("✎ Title of this view", key=_TITLE, max_chars=LONGEST_TITLE, placeholder=page)
            st.text_area("✎ Your note on it", key=_NOTE, max_chars=LONGEST_NOTE, height=68)
        st.form_submit_button("Keep this view", on_click=_keep, args=(page,), help="Keeps page and filters for the Brief page")


def page_of(address: str) -> str:
    """The name of the page that an address leads to."""
    stem = address.partition("?")[0]
    return next((page.name for page in PAGES if page.path != OVERVIEW and Path(page.path).stem == stem), "Overview")


def parameters_of(address: str) -> dict[str, list[str]]:
    """What an address asks for."""
    return parse_qs(address.partition("?")[2])


def filters_of(parameters: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """The filters among those parameters, as label and value."""
    return [(label, value) for name, label in FILTERS.items() for value in parameters.get(name, ())]


def title_of(address: str, entry: Entry) -> str:
    """The title that the analyst gave, or the name of the page."""
    return str((entry.value or {}).get("title") or page_of(address))


def _keep(page: str) -> None:
    title, note = (str(st.session_state.get(key, "")).strip() for key in (_TITLE, _NOTE))
    asked = {name: st.query_params.get_all(name) for name in st.query_params}
    path = next(known.path for known in PAGES if known.name == page)
    address = f"{'' if path == OVERVIEW else Path(path).stem}?{urlencode(asked, doseq=True)}".removesuffix("?")
    keep(VIEW, address, {"title": title, "note": note})
    st.toast("Kept; the Brief page lists it.")
