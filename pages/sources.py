"""The Sources page: a card for each source, with the analyst's own grade."""

from __future__ import annotations

import streamlit as st

from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.nothing import nothing
from components.elements.opened import ask
from components.elements.source_cards import card, choose_source, grades_in_and_out
from data.queries.source_card import source_facts

with open_page("Sources") as view:
    if ask(source_facts, view.store, view.selection).empty:
        nothing(view, "articles")
        st.stop()
    card(view, choose_source(view))
    grades_in_and_out()
    foot(
        "What this corpus has of each source: its articles, who speaks in them, its words for contested things, and what no "
        "other source in view reports.",
        shows_not="How good a source is. The app grades nobody: a grade is yours, F6 until you set one, and it changes no "
        "extraction. What only one source has here may stand in articles that are not in the corpus.",
        rule="Counts are of rows in view. What stands elsewhere in reposts of it alone, only it reports. Grades follow the "
        "Admiralty code: a letter for the source, a digit for what it tells.",
        kinds=("places", "statements", "quantities"),
    )
