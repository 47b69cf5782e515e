"""The Timeline page: when reports were published, and when what they tell of is said to have been."""

from __future__ import annotations

import streamlit as st

from components.charts.timeline import timeline
from components.elements.alone import alone
from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.nothing import nothing
from components.elements.opened import ask
from components.elements.theme import is_dark
from components.elements.timeline_choice import CHART, brush, kinds_shown, over_timeline, window
from components.elements.timeline_reading import days_of_events, events_key, export_timeline, read_marks
from components.elements.timeline_words import ALT, CONFIG, FOOT, KEY
from data.queries.overview import articles_by_day
from data.queries.timeline import events, in_window, told, windows

with open_page("Timeline") as view:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kinds = kinds_shown()
        published = ask(articles_by_day, view.store, view.selection)
        marks, known = ask(told, view.store, view.selection, kinds), ask(events, view.store)
        offered = windows(published, marks, known)
        if not offered:
            nothing(view, "dates")
            st.stop()
        shown = window(offered)
    alone(view, "who reported first, and where sources date one thing differently, cannot be told")
    over_timeline(marks, shown)
    bands = in_window(known, shown)
    figure = timeline(published, marks, bands, view.sources, shown, dark=is_dark())
    st.plotly_chart(figure, key=CHART, on_select=brush, selection_mode=("points", "box"), theme=None, config=CONFIG, alt=ALT)
    events_key(bands)
    st.caption(KEY)
    read_marks(view, marks)
    export_timeline(view, kinds)
    days_of_events(view)
    foot(**FOOT, kinds=("dates", "quantities"))
