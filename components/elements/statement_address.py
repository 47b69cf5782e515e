"""What the address says of the Statements page: a statement that a link leads to, statements parted, cards of actors."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

import streamlit as st

from components.elements.address import page_address
from components.elements.frame import View
from components.elements.opened import ask
from components.passages.statements import Name
from data.queries.bands import SHORT, long_ids
from data.queries.options import actor_options

LINKED, PARTED = "statement", "parted"
ACTOR_VIEW = "Actor"


def statement_address(statement_id: str) -> str:
    """The address that opens this page with that statement on top, whatever is filtered."""
    return f"statements?{urlencode({LINKED: statement_id})}"


def linked_id() -> str:
    """The statement that the address asks for; empty where it asks for none."""
    return str(st.query_params.get(LINKED, ""))


def unlink() -> None:
    """Leave the statement that the address asked for; for callbacks."""
    st.query_params.pop(LINKED, None)


def parted_ids(view: View) -> tuple[str, ...]:
    """What the analyst took out of a subject: membership_ids."""
    shorts = tuple(sorted(st.query_params.get_all(PARTED)))
    return tuple(ask(long_ids, view.store, shorts)["membership_id"]) if shorts else ()


def part(key: str) -> None:
    """Take the statement whose "Part" was pressed in that component out of its row, or put it back; for callbacks."""
    membership_id = st.session_state[key].parted
    if not membership_id:
        return
    shorts = st.query_params.get_all(PARTED)
    short = membership_id[:SHORT]
    st.query_params[PARTED] = [one for one in shorts if one != short] if short in shorts else [*shorts, short]


def put_all_back() -> None:
    """Put every statement back into its row; for callbacks."""
    st.query_params.pop(PARTED, None)


def names_of(view: View, actors: Iterable[str | None]) -> dict[str, list[Name]]:
    """For each `actor` of statements, its actors with the addresses of their cards; filters stay, other choices do not."""
    told = {actor: actor.split("; ") for actor in actors if actor}
    names = tuple(sorted({name for parts in told.values() for name in parts}))
    labels = set(ask(actor_options, view.store, names)["label"])
    address = {name: _card(name) if name in labels else "" for name in names}
    return {actor: [Name(name=name, href=address[name]) for name in parts] for actor, parts in told.items()}


def _card(label: str) -> str:
    return page_address("statements", {"view": ACTOR_VIEW, "actor_card": label})
