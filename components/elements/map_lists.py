"""What the Map page shows: places on the map, names that are contested, or who acts."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.elements.acting_governments import acting_governments
from components.elements.contested_names import contested_names
from components.elements.frame import View
from components.elements.map_switches import map_switches
from components.elements.nothing import nothing
from components.elements.opened import ask
from data.queries.map import map_alternatives, map_places, map_sources
from data.queries.map_days import map_days
from data.queries.map_table import located_places, place_columns, shown_places

PLACES = "Places"
OTHERS = {"Contested names": contested_names, "Who acts": acting_governments}


@dataclass(frozen=True)
class MapList:
    """What the map and the table are drawn from.

    `classes` and `measure` are what the switches say; `places` the rows of `map_places`, `located` those of
    `located_places`, `table` those of `place_columns` and `days` those of `map_days`.
    """

    classes: tuple[str, ...]
    measure: str
    places: pd.DataFrame
    located: pd.DataFrame
    table: pd.DataFrame
    days: pd.DataFrame


def map_list(view: View) -> MapList | None:
    """What the map shows; None where it was another list that was asked for, which is drawn, or where nothing is in view."""
    lists = [PLACES, *OTHERS]
    asked = st.segmented_control(
        "Show", lists, default=PLACES, required=True, key="show", bind="query-params", label_visibility="collapsed"
    )
    if asked in OTHERS:
        OTHERS[asked](view)
        return None
    places = ask(map_places, view.store, view.selection)
    if places.empty:
        nothing(view, "mentions")
        return None
    measure, classes = map_switches(view, places)
    by_source = ask(map_sources, view.store, view.selection, classes)
    others = ask(map_alternatives, view.store, view.selection, classes)
    shown = shown_places(places, by_source, measure)
    located = located_places(shown, by_source, view.sources, measure)
    table = place_columns(shown, by_source, others, measure)
    return MapList(classes, measure, places, located, table, ask(map_days, view.store, view.selection, classes))
