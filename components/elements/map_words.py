"""What is said around the map: counts, what lies outside the view, how to read the marks, whose borders."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.formats import count
from data.queries.extent import Extent
from data.queries.map_table import is_crowded

ALT = "A map of the places that are named. The table below says the same in words."
KEY = (
    "● town, ■ building, filled outline: a country, region or other area. A faint disc with a dotted rim is an area whose "
    "extent is not drawn: somewhere here. Hollow, very faint or with a question mark: uncertain. "
)
CROWD = "A grey disc with a number stands for that many towns; press it, or zoom in, to part them. "
SIZES = {
    "mentions": "A larger mark or a deeper fill is more mentions",
    "articles": "A larger mark or a deeper fill is more articles that name it",
    "sources": "A larger mark or a deeper fill is more sources that name it",
    "origins": "A larger mark or a deeper fill is more origins that name it, a repost counting with what it repeats",
}
BORDERS = (
    "Borders are Natural Earth's, which draws who holds an area in fact and not who claims it. Dashed lines are claims, "
    "ceasefire lines and borders of contested areas as that data set recorded them; some have moved since. "
    "They are no statement of ours. An outline of a former state is that of the states there today."
)
FOOT = {
    "shows": "Every place that the articles in view name, as often as they name it, once per place. Names that stand for a "
    "government or side, and names that are neither that nor a place where something is, stay off until they are switched on.",
    "shows_not": "How important a place is, or what happened there: a mention counts as one whatever it says. An outline "
    "says how far a place reaches, not where in it something happened. Names without coordinates are listed beside the map. "
    + BORDERS,
    "rule": "A name is matched against a gazetteer with the article's other places as evidence. It is drawn as uncertain "
    "where every mention has a score below one half or stands at the point of its town. The map opens on the bulk of the "
    "mentions and what lies about it.",
}
CONFIG = {"displaylogo": False, "scrollZoom": True, "modeBarButtonsToRemove": ["toImage", "lasso2d"]}


def over_map(located: pd.DataFrame) -> None:
    """How many places and mentions are drawn."""
    if located.empty:
        st.caption("No place in the classes that are switched on has coordinates. The switches beside the map show the others.")
    else:
        st.caption(f"{count(len(located), 'place')}, {count(int(located['mentions'].sum()), 'mention')} on the map.")


def under_map(view: Extent, located: pd.DataFrame, measure: str) -> None:
    """What lies outside the view, how to read the marks, and whose borders they are."""
    if view.outside:
        lie = "lies" if view.outside == 1 else "lie"
        st.caption(f"{count(view.outside, 'place')} {lie} outside the view that the map opens on; zoom out to see.")
    st.caption(f"{KEY}{CROWD if is_crowded(located) else ''}{SIZES[measure]}; up to ten of the most named are labelled.")
