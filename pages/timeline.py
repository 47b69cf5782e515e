"""The Timeline page: when reports were published, and when what they tell of is said to have been."""

from __future__ import annotations

import streamlit as st

from components.charts.timeline import timeline
from components.charts.timeline_span import timeline_span
from components.elements.alone import alone
from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.opened import ask
from components.elements.theme import is_dark
from components.elements.timeline_choice import draw, is_dragged, kinds_shown, over_timeline
from components.elements.timeline_reading import days_of_events, events_key, read_in_order, read_marks
from components.elements.timeline_window import steps, strip, window
from components.elements.timeline_words import FOOT
from data.queries.overview import articles_by_day
from data.queries.time_scale import time_scale
from data.queries.time_window import EVERYTHING, in_window, windows
from data.queries.timeline import events, times, told

with open_page("Timeline") as view:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kinds = kinds_shown()
        moments, known = ask(times, view.store, view.selection, kinds), ask(events, view.store)
        offered = windows(moments, known)
        shown = window(view, offered)
    alone(view, "who reported first, and where sources date one thing differently, cannot be told")
    scale, marks = time_scale(moments, offered[EVERYTHING]), ask(told, view.store, view.selection, kinds, shown)
    strip(timeline_span(moments, known, scale, shown, dark=is_dark()), scale, shown)
    steps(shown, offered, moments, known)
    over_timeline(marks, shown)
    published, bands = ask(articles_by_day, view.store, view.selection), in_window(known, shown)
    draw(timeline(published, marks, bands, view.sources, shown, dark=is_dark(), is_dragged=is_dragged()), shown)
    events_key(known, shown)
    read_marks(view, marks, shown)
    read_in_order(view, kinds, shown)
    days_of_events(view)
    foot(**FOOT, kinds=("dates", "quantities"))
