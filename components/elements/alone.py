"""What a page that compares says where there is one article, or one source, and nothing to compare it with."""

from __future__ import annotations

import streamlit as st

from components.elements.frame import View
from components.elements.opened import ask
from components.formats import count, count_sources
from data.queries.scope import in_view


def alone(view: View, cannot: str) -> None:
    """Say what cannot be told from one article, or from several of one source or origin, in view or in the whole corpus."""
    row = ask(in_view, view.store, view.selection).iloc[0]
    if min(row["sources"], row["origins"]) != 1:
        return
    what = "One article" if row["articles"] == 1 else f"One source, with {count(row['articles'], 'article')},"
    if row["sources"] > 1:
        what = f"One report, told again ({count_sources(row)}),"
    more = "Prepare it again with articles of other sources." if len(view.sources) == 1 else "Take away filters to compare."
    st.info(f"{what} is in view, so there is nothing to compare it with: {cannot}. {more}", icon=":material/looks_one:")
