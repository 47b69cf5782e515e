"""The Statements page: who is reported to have said what, side by side."""

from __future__ import annotations

from components.charts.speaking_shares import speaking_shares
from components.charts.statements_by_day import statements_by_day
from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.statement_actor import actor_card
from components.elements.statement_choice import asked_statements
from components.elements.statement_columns import side_by_side
from components.elements.statement_linked import linked_statement
from components.elements.statement_nothing import some_match
from components.elements.statement_pairs import claim_and_answer, same_statement
from components.elements.statement_shares import who_speaks
from components.elements.statement_view import ACTOR, ANSWERS, SAME, SPEAKERS, chosen_view
from components.elements.statement_words import FOOT

with open_page("Statements") as view:
    linked_statement(view)
    shown = chosen_view()
    asked = asked_statements(view)
    if some_match(view, asked):
        if shown == SAME:
            same_statement(view, asked)
        elif shown == ANSWERS:
            claim_and_answer(view, asked)
        elif shown == SPEAKERS:
            who_speaks(view, asked, speaking_shares)
        elif shown == ACTOR:
            actor_card(view, asked, statements_by_day)
        else:
            side_by_side(view, asked)
    foot(**FOOT, kinds=("statements",))
