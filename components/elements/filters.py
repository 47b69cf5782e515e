"""The filters in the sidebar: widgets bound to the URL, under the names of Selection's fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.escaped import escaped
from components.elements.opened import ask
from data.queries.options import actor_options, place_options
from data.selection import Selection
from data.store import Store

FIRST_DAY, LAST_DAY = date(1600, 1, 1), date(2200, 12, 31)
FILTERS = {
    "sources": "Source",
    "without_sources": "Not source",
    "published_from": "Published from",
    "published_to": "Published to",
    "places": "Place",
    "without_places": "Not place",
    "actors": "Actor",
    "without_actors": "Not actor",
}
DATES = ("published_from", "published_to")
UNKNOWN = "unknown_in_url"


@dataclass(frozen=True, slots=True)
class Offer:
    """What a pair of filters offers: labels as they stand in the URL, each with what it means."""

    sources: dict[str, str]
    places: dict[str, str]
    actors: dict[str, str]

    def of(self, filtered: str) -> dict[str, str]:
        """The offer for a field of Selection."""
        found: dict[str, str] = getattr(self, filtered.removeprefix("without_"))
        return found


def filters(store: Store, sources: pd.DataFrame) -> Selection:
    """What the analyst asked to see, from the sidebar's widgets and so from the URL."""
    offer = _offer(store, sources)
    _note_unknown(offer)
    st.markdown("**Show only**")
    _choice("sources", "Sources", offer)
    _published()
    _choice("places", "Places", offer)
    _choice("actors", "Actors", offer)
    with st.expander("Leave out", expanded=any(map(chosen, ("without_sources", "without_places", "without_actors")))):
        _choice("without_sources", "Sources to leave out", offer)
        _choice("without_places", "Places to leave out", offer)
        _choice("without_actors", "Actors to leave out", offer)
    values: dict[str, Any] = {name: st.session_state.get(name) for name in DATES}
    for name in FILTERS.keys() - DATES:
        values[name] = tuple(sorted(offer.of(name)[label] for label in chosen(name)))
    return Selection(**values)


def chosen(name: str) -> list[str]:
    """The labels chosen in a filter, as the URL has them."""
    value = st.session_state.get(name)
    if value is None:
        return []
    return [value.isoformat()] if isinstance(value, date) else list(value)


def query_params() -> dict[str, list[str]]:
    """The part of the URL that holds the filters; every link to another page carries it."""
    return {name: labels for name in FILTERS if (labels := chosen(name))}


def unknown_values() -> str:
    """What the URL asked for and this corpus does not have; the widgets ignore it. Said until a filter changes."""
    return str(st.session_state.get(UNKNOWN, ""))


def clear(name: str, label: str | None = None) -> None:
    """Drop one value of a filter, or all of it; for callbacks."""
    if name in DATES:
        st.session_state[name] = None
    else:
        st.session_state[name] = [other for other in chosen(name) if label is not None and other != label]


def clear_all() -> None:
    """Drop every filter; for callbacks."""
    for name in FILTERS:
        clear(name)


def _offer(store: Store, sources: pd.DataFrame) -> Offer:
    return Offer(
        {source: source for source in sources["source"]},
        _labelled(place_options, store, "places"),
        _labelled(actor_options, store, "actors"),
    )


def _labelled(options: Callable[[Store, tuple[str, ...]], pd.DataFrame], store: Store, name: str) -> dict[str, str]:
    """Labels with their ids, those that are asked for among them however rare they are."""
    also = {label for asked in (name, f"without_{name}") for label in (*chosen(asked), *st.query_params.get_all(asked))}
    rows = ask(options, store, tuple(sorted(also)))
    return dict(zip(rows["label"], rows["id"], strict=True))


def _choice(name: str, label: str, offer: Offer) -> None:
    options = list(offer.of(name))
    st.multiselect(label, options, key=name, bind="query-params", select_all=False, filter_mode="contains", placeholder="Any")


def _published() -> None:
    first, last = st.columns(2)
    with first:
        _day("Published from", "published_from")
    with last:
        _day("to", "published_to")


def _day(label: str, name: str) -> None:
    st.date_input(label, None, FIRST_DAY, LAST_DAY, key=name, format="YYYY-MM-DD", bind="query-params")


def _note_unknown(offer: Offer) -> None:
    asked = [(name, value) for name in FILTERS if name not in DATES for value in st.query_params.get_all(name)]
    unknown = [f"{FILTERS[name].lower()} “{escaped(value)}”" for name, value in asked if value and value not in offer.of(name)]
    if unknown:
        st.session_state[UNKNOWN] = ", ".join(unknown)
