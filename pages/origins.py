"""The Origins page: who wrote what each source published, and which articles share their text."""

from __future__ import annotations

import streamlit as st

from components.elements.alone import alone
from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.nothing import nothing
from components.elements.opened import ask
from components.elements.origin_reading import counted_origins, origin_table, shared_text
from data.queries.lineage import origins

with open_page("Origins") as view:
    if ask(origins, view.store, view.selection).empty:
        nothing(view, "articles")
        st.stop()
    alone(view, "shared text and reposts cannot be told, only what the article itself credits")
    counted_origins(view)
    origin_table(view)
    shared_text(view)
    foot(
        "For each article the outlet or agency that wrote its report: by a credit line, a place line with an agency's name, an "
        "interview that was given to another outlet, or text that it shares with another article.",
        shows_not="A paraphrase shares no run of words and escapes this, and so does a report whose original is not here and "
        "is not credited. Several sources of one origin are no independent confirmation; several origins are no proof of it.",
        rule="Articles that have runs of five words in common are proposed by MinHash and then compared word by word. Two "
        "count as one report where half of the shorter one's words outside quotation marks, forty at least, are in the other. "
        "The same speech in quotation marks is shown, with a dotted line, and counts for nothing.",
    )
