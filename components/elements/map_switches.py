"""What the marks on the map count: the measure, the sources and the classes of mentions."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.address import chosen
from components.elements.escaped import escaped
from components.elements.frame import View
from components.formats import number
from data.queries.map_table import MEASURES

SOURCES = "map_sources"
MOST_PILLS = 12


def map_switches(view: View, places: pd.DataFrame) -> tuple[str, tuple[str, ...]]:
    """What the marks count (one of MEASURES), and the classes of mentions that are shown."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        measure = _measure()
        _sources(view)
    with st.container(horizontal=True, gap="medium"):
        return measure, _classes(places)


def _measure() -> str:
    """What the size of a mark stands for, one of MEASURES."""
    offered = [name.capitalize() for name in MEASURES]
    picked = st.segmented_control(
        "Size and order by",
        offered,
        default=offered[0],
        required=True,
        key="measure",
        bind="query-params",
        help="How often the place is named, in how many articles, by how many sources, or by how many origins (a repost "
        "counts with what it repeats)",
    )
    return (picked or offered[0]).lower()


def _sources(view: View) -> None:
    """A pill per source.

    It is a second handle on the sidebar's filter and no filter of its own: with two, the map would show other articles
    than the line at the top of the page counts, and a link to the next page would drop one of them.
    """
    badges = view.badges
    now = [badges[source] for source in chosen("sources") if source in badges]
    offered = _offered(view.sources, now)
    st.session_state[SOURCES] = now
    st.pills(
        "Sources, none chosen is all",
        list(offered),
        selection_mode="multi",
        key=SOURCES,
        on_change=_show_sources,
        args=(offered,),
        help="The sources filter of the sidebar: " + ", ".join(f"{badge} {escaped(name)}" for badge, name in offered.items()),
    )


def _show_sources(offered: dict[str, str]) -> None:
    st.session_state["sources"] = [offered[badge] for badge in st.session_state[SOURCES]]


def _offered(sources: pd.DataFrame, now: list[str]) -> dict[str, str]:
    """The sources with most articles and those that are chosen, by badge."""
    most = set(sources.nlargest(MOST_PILLS, "articles")["badge"]) | set(now)
    listed = sources[sources["badge"].isin(most)]
    return dict(zip(listed["badge"], listed["source"], strict=True))


def _classes(places: pd.DataFrame) -> tuple[str, ...]:
    """The classes of mentions that the analyst wants to see, from a switch for each that is off by default."""
    sides, neither = (int(places[name].sum()) for name in ("metonym", "neither"))
    with_sides = st.toggle(
        f"Names that stand for a government or side ({number(sides)})",
        key="sides",
        bind="query-params",
        help="“Lima rejected the offer” names no place where something happens, so such names are off the map at first.",
    )
    with_neither = st.toggle(
        f"Names that are neither a place nor a government ({number(neither)})",
        key="neither",
        bind="query-params",
        help="As in “Peru's foreign minister” or “part of Peru”.",
    )
    return ("literal", *(["metonym"] if with_sides else []), *(["neither"] if with_neither else []))
