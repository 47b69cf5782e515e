"""The searchable table of every figure, with and without a measure, so that nothing extracted is out of reach."""

from __future__ import annotations

import streamlit as st

from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.grids import opening_grid
from components.elements.open_words import open_article
from components.elements.opened import ask
from components.formats import count, number
from data.queries.comparisons import FiguresAsked
from data.queries.figures import MOST_LISTED, exported_figures, figure_count, listed_figures
from data.queries.written import moment

COLUMNS = {
    "source": "Source",
    "measure": "Measure",
    "text": st.column_config.TextColumn("As written", width="medium"),
    "subject": st.column_config.TextColumn("Counted", width="medium"),
    "unit": "Unit",
    **{name: st.column_config.NumberColumn(name.capitalize(), width=90) for name in ("value", "low", "high")},
    "modifier": "Wording",
    "claimant": "Who counted",
    "event": "Event",
    "as_of": "As of",
    "article": "Article",
    "start": st.column_config.NumberColumn("From", help="The first character of the words in the article's file"),
    "end": st.column_config.NumberColumn("To", help="The character after the last"),
}


def every_figure(view: View, asked: FiguresAsked) -> None:
    """Every figure that is asked for, each a click from its words."""
    st.subheader("Every figure in view", anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        phrase = st.text_input(
            "Find in figures",
            key="figure",
            bind="query-params",
            placeholder="Words, unit, event or claimant",
            max_chars=200,
            type="search",
            width=420,
        ).strip()
        export_csv(lambda: exported_figures(view.store, view.selection, asked, phrase), "figures")
    listed = ask(listed_figures, view.store, view.selection, asked, phrase)
    known = ask(figure_count, view.store, view.selection, asked, phrase).iloc[0]
    more = f"; the first {number(MOST_LISTED)} are listed, the CSV has all" if known["figures"] > MOST_LISTED else ""
    st.caption(f"{count(known['figures'], 'figure')}, {number(known['without_measure'])} of them without a measure{more}.")
    dated = listed.assign(as_of=listed["as_of"].map(moment, na_action="ignore"))
    opened = opening_grid(dated, view.badges, COLUMNS, key="figure_table", opens="Words")
    if opened is not None:
        row = listed.iloc[opened]
        open_article(row["article_id"], row["quantity_id"])
