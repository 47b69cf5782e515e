"""The filters in the sidebar, under the names of Selection's fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.address import (
    DATES,
    FILTERS,
    FIRST_DAY,
    LAST_DAY,
    asked,
    chosen,
    read_address,
    write_address,
)
from components.elements.opened import ask
from data.queries.options import actor_options, place_options
from data.selection import Selection
from data.store import Store

type Offer = dict[str, dict[str, str]]


def filters(page: str, store: Store, sources: pd.DataFrame) -> Selection:
    """What the analyst asked to see, from the sidebar's widgets and the page's address."""
    offer = _offer(store, sources)
    read_address(page, offer)
    st.markdown("**Show only**")
    _choice("sources", "Sources", offer)
    _days("published", "Published")
    _choice("places", "Places", offer)
    _choice("actors", "Actors", offer)
    with st.expander("Days told of", expanded=any(map(chosen, ("told_from", "told_to")))):
        _days("told", "Told of")
        st.caption("Rows whose sentences name a day or period within these days.")
    with st.expander("Leave out", expanded=any(map(chosen, ("without_sources", "without_places", "without_actors")))):
        _choice("without_sources", "Sources to leave out", offer)
        _choice("without_places", "Places to leave out", offer)
        _choice("without_actors", "Actors to leave out", offer)
    write_address()
    values: dict[str, Any] = {name: st.session_state.get(name) for name in DATES}
    for name in offer:
        values[name] = tuple(sorted(offer[name][label] for label in chosen(name)))
    return Selection(**values)


def _offer(store: Store, sources: pd.DataFrame) -> Offer:
    """Per filter, the labels that can be chosen, which stand in the address too, and what they mean."""
    kinds = {
        "sources": {source: source for source in sources["source"]},
        "places": _labelled(place_options, store, "places"),
        "actors": _labelled(actor_options, store, "actors"),
    }
    return {name: kinds[name.removeprefix("without_")] for name in FILTERS if name not in DATES}


def _labelled(options: Callable[[Store, tuple[str, ...]], pd.DataFrame], store: Store, name: str) -> dict[str, str]:
    """Labels with their ids, those that are asked for among them however rare they are."""
    also = {label for field in (name, f"without_{name}") for label in (*chosen(field), *asked(field))}
    rows = ask(options, store, tuple(sorted(also)))
    return dict(zip(rows["label"], rows["id"], strict=True))


def _choice(name: str, label: str, offer: Offer) -> None:
    st.multiselect(label, list(offer[name]), key=name, select_all=False, filter_mode="contains", placeholder="Any")


def _days(name: str, label: str) -> None:
    for end in ("from", "to"):
        st.date_input(f"{label} {end}", None, FIRST_DAY, LAST_DAY, key=f"{name}_{end}", format="YYYY-MM-DD")
