"""The Map page: where the articles say that something is or happens."""

from __future__ import annotations

import streamlit as st

from components.charts.place_map import place_map
from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.map_words import ALT, CONFIG, FOOT, over_map, under_map
from components.elements.nothing import nothing
from components.elements.opened import ask
from components.elements.place_choice import MAP, choose_from_map, chosen_places, classes_shown, unresolved_names
from components.elements.place_reading import chosen_mentions, place_table
from components.elements.theme import is_dark
from data.queries.extent import extent
from data.queries.map import located_places, map_places, map_sources, place_columns, shown_places

with open_page("Map") as view:
    places = ask(map_places, view.store, view.selection)
    if places.empty:
        nothing(view, "mentions")
        st.stop()
    left, right = st.columns([7, 5], gap="medium")
    with right:
        classes = classes_shown(places)
        by_source = ask(map_sources, view.store, view.selection, classes)
        chosen = chosen_places(places)
        unresolved_names(places)
        chosen_mentions(view, places, chosen, classes)
    shown = shown_places(places, by_source)
    located = located_places(shown)
    around = extent(located)
    with left:
        over_map(located)
        figure = place_map(located, chosen, around, dark=is_dark())
        st.plotly_chart(figure, key=MAP, on_select=choose_from_map, theme=None, config=CONFIG, alt=ALT)
        under_map(around)
    place_table(view, place_columns(shown, by_source), classes)
    foot(**FOOT, kinds=("places",))
