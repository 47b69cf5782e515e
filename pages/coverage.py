"""The Coverage page: who reports what, and what the empty cells may mean."""

from __future__ import annotations

import streamlit as st

from components.elements.alone import alone
from components.elements.coverage_cell import cell
from components.elements.coverage_matrix import coverage_matrix
from components.elements.coverage_topics import choose_topics
from components.elements.coverage_words import FOOT
from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.nothing import nothing
from components.elements.opened import ask
from data.queries.coverage import lengths

with open_page("Coverage") as view:
    if ask(lengths, view.store, view.selection).empty:
        nothing(view, "articles")
        st.stop()
    alone(view, "what one source reports alone, and what it leaves out that others have, cannot be told")
    found = choose_topics(view)
    if not found.empty:
        coverage_matrix(view, found)
        cell(view, found)
    foot(**FOOT, kinds=("places", "statements", "quantities"))
