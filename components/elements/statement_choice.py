"""What the analyst puts side by side on the Statements page; all of it in the address."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.frame import View
from components.elements.opened import ask
from data.queries.statements import COLUMNS_BY, NO_PARTY, Asked, statement_columns
from data.schema import ACTS, STATEMENT_KINDS

MOST, USUAL = 6, 3
PLURAL = {"actor": "Actors", "party": "Parties", "source": "Sources"}


def statement_choice(view: View) -> tuple[Asked, pd.DataFrame]:
    """What is asked for, and the chosen columns: key, label, statements, sources."""
    choices = [by.capitalize() for by in COLUMNS_BY]
    chosen = st.segmented_control("Columns by", choices, default=choices[0], required=True, key="columns_by", bind="query-params")
    by = (chosen or choices[0]).lower()
    columns = _columns(by, ask(statement_columns, view.store, view.selection, by))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        acts = st.multiselect("Act", ACTS, key="acts", bind="query-params", placeholder="Any act", select_all=False)
        kinds = st.multiselect(
            "Kind", STATEMENT_KINDS, key="statement_kinds", bind="query-params", placeholder="Any kind", select_all=False
        )
        words = st.text_input(
            "Words in the sentence", key="said", bind="query-params", type="search", live=True, placeholder="As you type"
        )
    return Asked(by, tuple(columns["key"]), tuple(acts), tuple(kinds), words or ""), columns


def _columns(by: str, offered: pd.DataFrame) -> pd.DataFrame:
    usual = offered[~offered["key"].isin(["", NO_PARTY])]["label"].head(USUAL)
    chosen = st.multiselect(
        PLURAL[by],
        list(offered["label"]),
        default=list(usual),
        key=f"columns_{by}",
        bind="query-params",
        max_selections=MOST,
        filter_mode="contains",
        select_all=False,
        placeholder="Choose two to six",
    )
    return offered.set_index("label", drop=False).loc[chosen].reset_index(drop=True)
