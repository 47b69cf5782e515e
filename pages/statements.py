"""The Statements page: who is reported to have said what, side by side."""

from __future__ import annotations

import streamlit as st

from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.nothing import nothing
from components.elements.opened import ask
from components.elements.statement_choice import statement_choice
from components.elements.statement_columns import statement_cards
from data.queries.statements import statement_columns, statements

with open_page("Statements") as view:
    asked, columns = statement_choice(view)
    if ask(statement_columns, view.store, view.selection, asked.by).empty:
        nothing(view, "statements")
    elif len(columns):
        statement_cards(view, asked, columns, ask(statements, view.store, view.selection, asked))
    else:
        st.info("Choose whose statements to put side by side.")
    foot(
        "What people, governments and groups are reported to have said, in the articles' words. The words that carry the content "
        "are strong. A solid rule marks a direct quotation, a dashed one a partly quoted statement, none a paraphrase.",
        shows_not="What was really said, or all that was: a paraphrase is the outlet's wording, and statements can be missed or "
        "taken for another speaker's.",
        rule="A statement is the content of a verb or noun of saying, with the one who says it; how a speaker was found stands "
        "beside the name, and who could not be found has a column of its own.",
        kinds=("statements",),
    )
