"""What narrows the statements on this page, and which columns stand side by side; all of it in the address."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from components.elements.frame import View
from components.elements.opened import ask
from data.queries.asked import Asked, about_options
from data.queries.options import actor_options
from data.queries.statements import COLUMNS_BY, LAST, statement_columns
from data.schema import ACTS, STATEMENT_KINDS

MOST, USUAL = 6, 3
PLURAL = {"actor": "Actors", "party": "Parties", "source": "Sources"}
# The widgets that narrow, by the fields of Asked that they fill.
KEYS = {
    "acts": "acts",
    "kinds": "statement_kinds",
    "words": "said",
    "speakers": "said_by",
    "about": "said_about",
    "only_negated": "negated",
}


def asked_statements(view: View) -> Asked:
    """What is asked for on this page, beside the filters of all pages."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="statement_filters"):
        words = st.text_input(
            "Words in the sentence",
            key="said",
            bind="query-params",
            type="search",
            live=True,
            placeholder="As you type",
            help="All of them, in any order; a phrase in quotation marks as it is.",
            width=200,
        )
        acts = _some("Act", ACTS, "acts", "Any act")
        kinds = _some("Kind", STATEMENT_KINDS, "statement_kinds", "Any kind")
        speakers = _speakers(view)
        about = _some("About", list(ask(about_options, view.store, _asked("said_about"))["about"]), "said_about", "Anybody")
        negated = st.toggle("Only negated", key="negated", bind="query-params", help="What the text says was not said")
    return Asked(
        words=words or "", acts=tuple(acts), kinds=tuple(kinds), speakers=speakers, about=tuple(about), only_negated=negated
    )


def chosen_columns(view: View, asked: Asked) -> tuple[Asked, pd.DataFrame]:
    """What is asked for with its columns, and these: key, label, statements, and the counts of provenance."""
    choices = [by.capitalize() for by in COLUMNS_BY]
    with st.container(horizontal=True, vertical_alignment="bottom", key="statement_choice"):
        chosen = st.segmented_control(
            "Columns by", choices, default=choices[0], required=True, key="columns_by", bind="query-params"
        )
        by = (chosen or choices[0]).lower()
        offered = ask(statement_columns, view.store, view.selection, by)
        usual = offered[~offered["key"].isin(LAST)]["label"].head(USUAL)
        labels = st.multiselect(
            PLURAL[by],
            list(offered["label"]),
            default=list(usual),
            key=f"columns_{by}",
            bind="query-params",
            max_selections=MOST,
            filter_mode="contains",
            select_all=False,
            placeholder="Choose two to six",
            width=640,
        )
    columns = offered.set_index("label", drop=False).loc[labels].reset_index(drop=True)
    return replace(asked, by=by, keys=tuple(columns["key"])), columns


def actor_labels(view: View, key: str) -> list[str]:
    """The actors to choose from in the widget of that key, the one in the address among them however rare it is."""
    asked = {*st.query_params.get_all(key), *([st.session_state[key]] if st.session_state.get(key) else [])}
    return list(ask(actor_options, view.store, tuple(sorted(asked)))["label"])


def loosen(field: str) -> None:
    """Let everything through one of the widgets again; for callbacks."""
    empty = {"words": "", "only_negated": False}
    st.session_state[KEYS[field]] = empty.get(field, [])


def _some(label: str, options: list[str], key: str, empty: str) -> list[str]:
    return st.multiselect(
        label,
        options,
        key=key,
        bind="query-params",
        placeholder=empty,
        select_all=False,
        filter_mode="contains",
        width=145,
    )


def _speakers(view: View) -> tuple[str, ...]:
    """The ids of the actors that are asked for, those in the address among them however rare they are."""
    offered = ask(actor_options, view.store, _asked("said_by"))
    labels = _some("Said by", list(offered["label"]), "said_by", "Anybody")
    return tuple(sorted(offered.set_index("label")["id"].loc[labels]))


def _asked(key: str) -> tuple[str, ...]:
    """What the address or the widget has, which is offered however rare it is."""
    return tuple(sorted({*st.query_params.get_all(key), *st.session_state.get(key, [])}))
