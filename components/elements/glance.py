"""The parts of the Overview: counts, articles, what several sources report, problems."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.lines import articles, counted, reported
from components.elements.nothing import nothing
from components.elements.opened import ask
from components.formats import count, number
from data.queries import overview
from data.queries.scope import in_view

COUNTED = {
    "mentions": ("place mention", "place mentions", "pages/map.py"),
    "statements": ("statement", "statements", "pages/statements.py"),
    "quantities": ("figure", "figures", "pages/figures.py"),
    "dates": ("date", "dates", "pages/timeline.py"),
    "wordings": ("wording of a contested thing", "wordings of contested things", "pages/wording.py"),
}


def counts(view: View) -> None:
    """How many rows of each kind are in view; a count leads to the page that lists them."""
    rows = ask(overview.rows_in_view, view.store, view.selection).set_index("table")["rows"]
    counted([(count(int(rows[table]), one, several), page) for table, (one, several, page) in COUNTED.items() if rows[table]])


def dated(view: View) -> pd.DataFrame:
    """Articles by source and day, under a heading; says so where none is in view."""
    st.subheader("Articles by source and date", anchor=False)
    rows = ask(overview.articles_by_day, view.store, view.selection)
    scope = ask(in_view, view.store, view.selection).iloc[0]
    if not scope["articles"]:
        nothing(view, "articles")
    elif rows.empty:
        st.text("No article in view has a date.")
    else:
        without = f" {count(int(scope['undated']), 'article')} without a date cannot be drawn." if scope["undated"] else ""
        st.caption(f"Filled marks: the date is stated or read from the text. Hollow marks: it was assigned.{without}")
    return rows


def article_list(view: View) -> None:
    """Every article in view as a line that opens it."""
    rows = ask(overview.articles, view.store, view.selection)
    st.subheader("Articles", anchor=False)
    if rows.empty:
        st.text("No article is in view.")
        return
    with st.container(height=300 if len(rows) > 8 else "content", border=False):
        articles(rows, view.sources)
    if len(rows) == overview.ARTICLES_SHOWN:
        st.caption(f"The latest {number(overview.ARTICLES_SHOWN)}; filters bring the others.")
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(rows, "articles")


def reported_by_several(view: View) -> None:
    """Figures, places and actors that more than one source in view reports."""
    st.subheader("What several sources report", anchor=False)
    measures, places, actors = st.columns([5, 3, 3], gap="large")
    with measures:
        st.markdown("**Figures**")
        rows = ask(overview.figures_reported, view.store, view.selection)
        _several(
            rows, view, page="pages/figures.py", param="comparison", noun="report", label="Figures that several sources report"
        )
    with places:
        st.markdown("**Places**")
        rows = ask(overview.places_reported, view.store, view.selection)
        _several(rows, view, page="pages/map.py", param="place", noun="mention", label="Places that several sources name")
    with actors:
        st.markdown("**Actors**")
        rows = ask(overview.actors_reported, view.store, view.selection)
        _several(
            rows,
            view,
            page="pages/statements.py",
            param="columns_actor",
            noun="statement",
            label="Actors that several sources report",
        )


def _several(rows: pd.DataFrame, view: View, *, page: str, param: str, noun: str, label: str) -> None:
    if rows.empty:
        st.caption("None in view is in more than one source.")
        return
    reported(rows, view.sources, page=page, param=param, noun=noun, label=label)
    if len(rows) == overview.REPORTED_SHOWN:
        st.caption(f"The first {overview.REPORTED_SHOWN}; the page of each has all.")


def problem_list(view: View) -> None:
    """What could not be prepared, with its remedy; nothing where all went well."""
    rows = ask(overview.problems, view.store)
    if rows.empty:
        return
    st.subheader(f"{count(len(rows), 'problem')} in preparation", anchor=False)
    st.dataframe(rows, hide_index=True, column_config={"path": "File", "stage": "Stage", "message": "Problem and remedy"})
    export_csv(rows, "problems")
