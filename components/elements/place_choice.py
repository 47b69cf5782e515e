"""The map itself and the places that were chosen, in a box or by clicks on it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.clusters import clusters_open
from components.elements.address import chosen
from components.elements.clicks import clicked
from components.elements.escaped import escaped
from components.elements.frame import View
from components.elements.map_lists import MapList
from components.elements.map_words import ALT, CONFIG
from components.elements.place_reading import KEY, OverTime, chosen_mentions
from components.formats import count, number
from components.waiting import KEY as DRAWN_LATER
from components.waiting import waiting_words

MAP, ZOOM = "place_map", "zoom"
MOST_NAMED, MOST_OFFERED = 200, 20
READING_PX = 760


def draw_map(figure: object) -> None:
    """The figure in a space that says so while it is being drawn."""
    with st.container(key=DRAWN_LATER, gap=None):
        waiting_words()
        clusters_open()
        st.plotly_chart(figure, key=MAP, on_select=_choose_from_map, theme=None, config=CONFIG, alt=ALT)


def read_places(view: View, found: MapList, over_time: OverTime) -> tuple[tuple[str, ...], bool]:
    """The labels of the chosen places, whose words are drawn, and whether the map is to show them alone.

    `over_time` is the chart of a place's mentions, which a page hands in.
    """
    labels = _chosen(found.places)
    zoomed = bool(labels) and _with_chosen(found.places, labels)
    # As high as map and days beside it, so that a long card leaves no gap under them.
    with st.container(height=READING_PX if labels else "content", border=False, key="reading"):
        chosen_mentions(view, found.places, labels, found.classes, over_time)
        if not labels:
            _most_named(found.table)
        _unresolved(found.places)
    return labels, zoomed


def _chosen(places: pd.DataFrame) -> tuple[str, ...]:
    """The labels of the places that were chosen here or on the map."""
    labels = st.multiselect(
        "Places to read about",
        places["label"].tolist(),
        key=KEY,
        bind="query-params",
        filter_mode="contains",
        placeholder="Choose a place, or click one on the map",
        select_all=False,
    )
    return tuple(labels)


def _with_chosen(places: pd.DataFrame, labels: tuple[str, ...]) -> bool:
    """Whether the map is to show the chosen places alone, from a switch; beside it, buttons that drop them or leave them out."""
    picked = places[places["label"].isin(labels)]
    located, known = picked["lat"].notna().any(), picked[picked["place_id"].notna()]["label"].tolist()
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="with_chosen"):
        zoomed = (
            st.toggle("Zoom the map to it" if len(labels) == 1 else "Zoom the map to them", key=ZOOM, bind="query-params")
            if located
            else False
        )
        if labels:
            st.button("Unchoose", key="unchoose", icon=":material/close:", type="tertiary", on_click=_unchoose)
        if known:
            st.button(
                "Leave out",
                key="leave_out",
                icon=":material/block:",
                type="tertiary",
                on_click=_leave_out,
                args=(known,),
                help="Adds to “Places to leave out” in the sidebar: every sentence that names it goes out of view, on all pages.",
            )
    return zoomed


def _most_named(table: pd.DataFrame) -> None:
    """The first places of the table as buttons, each of which opens its words."""
    first = f"The first {MOST_OFFERED} of " if len(table) > MOST_OFFERED else ""
    st.markdown(f"**{first}{count(len(table), 'place')}**")
    with st.container(horizontal=True, gap="small", key="most_named"):
        for row in table.head(MOST_OFFERED).to_dict("records"):
            words = f"{escaped(row['place'])} ({number(row['mentions'])})"
            st.button(words, key=f"first_{row['place']}", type="tertiary", on_click=_choose, args=(row["place"],))


def _unchoose() -> None:
    st.session_state[KEY] = []


def _leave_out(labels: list[str]) -> None:
    st.session_state["without_places"] = list(dict.fromkeys([*chosen("without_places"), *labels]))
    _unchoose()


def _choose_from_map() -> None:
    """Take over what was clicked or boxed on the map; an empty choice clears."""
    st.session_state[KEY] = clicked(MAP)


def _unresolved(places: pd.DataFrame) -> None:
    """The names that have no coordinates, each of which opens its words, and what puts them on the map."""
    unresolved = places[places["lat"].isna()]
    if unresolved.empty:
        return
    with st.expander(f"{count(len(unresolved), 'name')} without coordinates, not on the map"):
        st.caption(
            "The gazetteer does not know them, or none of those it knows fitted. Press a name to read where it stands. "
            "To put one on the map, add it to profile.toml beside the articles and prepare them again:"
        )
        st.code('[[place]]\nname = "…"\nkind = "city"\nlat = 0.0\nlon = 0.0', language="toml")
        with st.container(horizontal=True, gap="small"):
            for row in unresolved.head(MOST_NAMED).to_dict("records"):
                words = f"{escaped(row['place'])} ({number(row['mentions'])})"
                st.button(words, key=f"unresolved_{row['label']}", type="tertiary", on_click=_choose, args=(row["label"],))
        if len(unresolved) > MOST_NAMED:
            st.caption(f"The first {number(MOST_NAMED)}; the table below has all.")


def _choose(label: str) -> None:
    st.session_state[KEY] = [label]
