"""Which names of places are on the map, and which places were chosen: switches, a box, and clicks on the map."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.escaped import escaped
from components.formats import count, number

KEY, MAP = "place", "place_map"


def classes_shown(places: pd.DataFrame) -> tuple[str, ...]:
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


def chosen_places(places: pd.DataFrame) -> tuple[str, ...]:
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


def choose_from_map() -> None:
    """Take over what was clicked or boxed on the map; an empty choice clears."""
    points = st.session_state[MAP].selection.points
    labels = [_label(point.get("customdata")) for point in points]
    st.session_state[KEY] = list(dict.fromkeys(label for label in labels if label))


def _label(customdata: object) -> str | None:
    """A point's label; the browser sends it bare or in a list."""
    value = customdata[0] if isinstance(customdata, list | tuple) and customdata else customdata
    return value if isinstance(value, str) else None


def unresolved_names(places: pd.DataFrame) -> None:
    """The names that have no coordinates, so that nothing is lost for not being on the map."""
    unresolved = places[places["lat"].isna()]
    if unresolved.empty:
        return
    with st.expander(f"{count(len(unresolved), 'name')} without coordinates, not on the map"):
        names = [f"{escaped(row['place'])} ({number(row['mentions'])})" for row in unresolved.to_dict("records")]
        st.markdown(", ".join(names))
        st.caption("Choose one in the box above to read where it is named.")
