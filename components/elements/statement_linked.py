"""The statement that a link led to, on top of the page and marked."""

from __future__ import annotations

import streamlit as st

from components.elements.citing import cite
from components.elements.frame import View
from components.elements.open_words import link_query
from components.elements.opened import ask
from components.elements.statement_address import linked_id, unlink
from components.elements.statement_cards import as_cards
from components.passages.statements import Group, groups_of_statements
from data.queries.statements import statement_rows

KEY = "linked_statement"


def linked_statement(view: View) -> None:
    """Draw the statement that the address asks for, whatever is filtered; nothing where it asks for none."""
    asked = linked_id()
    if not asked:
        return
    rows = ask(statement_rows, view.store, (asked,))
    if rows.empty:
        st.warning("No statement has the id in the address. The tables may have been prepared anew since.")
    else:
        group = Group(heading="The statement that the link leads to", reason="", doubt="", cards=as_cards(view, rows))
        groups_of_statements([group], key=KEY, query=link_query(), on_cite=lambda: cite(KEY))
    st.button("Close", key="unlink", on_click=unlink, type="tertiary", icon=":material/close:")
