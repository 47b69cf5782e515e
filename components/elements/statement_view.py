"""The ways to look at statements; the address says which."""

from __future__ import annotations

import streamlit as st

from components.elements.statement_address import ACTOR_VIEW

SIDE_BY_SIDE, SAME, ANSWERS, SPEAKERS, ACTOR = "Side by side", "Same statement", "Claim and answer", "Who speaks", ACTOR_VIEW
VIEWS = [SIDE_BY_SIDE, SAME, ANSWERS, SPEAKERS, ACTOR]


def chosen_view() -> str:
    """The view that is asked for, the first one unless another is chosen."""
    chosen = st.segmented_control(
        "View",
        VIEWS,
        default=SIDE_BY_SIDE,
        required=True,
        key="view",
        bind="query-params",
        label_visibility="collapsed",
        wrap=True,
    )
    return chosen or SIDE_BY_SIDE
