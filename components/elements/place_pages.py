"""The mentions of a place in context, ten a page; page and narrowing stand in the address."""

from __future__ import annotations

import json
from collections.abc import Callable

import streamlit as st

from components.elements.escaped import escaped
from components.elements.frame import View
from components.elements.opened import ask
from components.elements.passages import passages
from components.formats import number
from data.queries import passages as rows
from data.queries.place import PER_PAGE, place_mentions, place_spellings

PAGE = "mentions_page"
ANY = "any"
LIST_PX, FEW = 560, 4


def opened_page(label: str) -> tuple[int, str, str]:
    """What the address asks for of this place: page (from 1), spelling as compared and source, both empty for any."""
    asked = st.query_params.get_all(PAGE)
    if len(asked) != len((label, "page", "spelling", "source")) or asked[0] != label or not asked[1].isdecimal():
        return 1, "", ""
    key, source = ("" if one == ANY else one for one in asked[2:])
    return min(max(int(asked[1]), 1), 10**9), key, source


def turn(label: str, page: int, key: str = "", source: str = "") -> None:
    """Put a page of a place's mentions into the address; for callbacks."""
    st.query_params[PAGE] = [label, str(page), key or ANY, source or ANY]


def turn_to(component: str) -> Callable[[], None]:
    """A callback that narrows the mentions down to the count that was pressed; pressed twice, it shows all."""

    def take() -> None:
        pressed = st.session_state[component].opened
        if not pressed:
            return
        label, page, key, source = json.loads(pressed)
        if opened_page(label)[1:] == (key, source):
            turn(label, 1)
        else:
            turn(label, int(page), key, source)

    return take


def mentions_to_page(view: View, label: str) -> None:
    """Ten mentions with their words, and the way to the ten before and after."""
    page, key, source = opened_page(label)
    ids = ask(place_mentions, view.store, view.selection, label, page, (key, source))
    if ids.empty:
        st.text("No mention in view has this spelling in this source.")
        st.button("Show all mentions", key="mentions_all", on_click=turn, args=(label, 1))
        return
    total = int(ids["of_all"].iloc[0])
    last = -(-total // PER_PAGE)
    page = min(page, last)
    first = (page - 1) * PER_PAGE + 1
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(
            f"**{_told(view, label, key, source)}** · {number(first)} to {number(first + len(ids) - 1)} of {number(total)}"
        )
        with st.container(horizontal=True, width="content", gap="small"):
            if key or source:
                st.button("Show all", key="mentions_all", on_click=turn, args=(label, 1), type="tertiary")
            _step("Previous", page - 1, page > 1, (label, key, source))
            _step("Next", page + 1, page < last, (label, key, source))
    listed = ask(rows.passages, view.store, "mentions", tuple(ids["mention_id"])).set_index("row_id")
    with st.container(height=LIST_PX if len(ids) > FEW else "content", border=False):
        passages(listed.loc[ids["mention_id"]].reset_index(), view.sources, key="place_mentions", empty="")


def _step(words: str, page: int, is_there: bool, asked: tuple[str, str, str]) -> None:
    label, key, source = asked
    st.button(words, key=f"mentions_{words}", disabled=not is_there, on_click=turn, args=(label, page, key, source))


def _told(view: View, label: str, key: str, source: str) -> str:
    if not key and not source:
        return "Mentions in context"
    listed = ask(place_spellings, view.store, view.selection, label)
    spelling = next(iter(listed.loc[listed["key"] == key, "spelling"]), key)
    return f"“{escaped(spelling)}” in {escaped(source)}"
