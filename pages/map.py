"""The Map page: where the articles say that something is or happens, by which names, and who acts."""

from __future__ import annotations

import streamlit as st

from components.charts.date_brush import date_brush
from components.charts.mentions_over_time import mentions_over_time
from components.charts.place_map import place_map
from components.elements.day_choice import day_choice
from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.map_lists import map_list
from components.elements.map_words import FOOT, over_map, under_map
from components.elements.place_choice import draw_map, read_places
from components.elements.place_reading import place_table
from components.elements.theme import is_dark
from data.queries.map_table import view_on

with open_page("Map") as view:
    found = map_list(view)
    if found:
        dark, measure = is_dark(), found.measure
        left, right = st.columns([7, 5], gap="medium")
        with right:
            chosen, zoomed = read_places(view, found, mentions_over_time)
        with left:
            over_map(found.located)
            around = view_on(found.located, chosen if zoomed else ())
            draw_map(place_map(found.located, chosen, around, dark=dark, measure=measure))
            under_map(around, found.located, measure)
            day_choice(view, found.days, date_brush(found.days, view.sources, view.selection, dark=dark, measure=measure))
        place_table(view, found)
    foot(**FOOT, kinds=("places",))
