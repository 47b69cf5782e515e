"""Where the sources in view differ: a few lines of each kind, which open the page that has all of it, or the words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd
import streamlit as st

from components.elements.escaped import escaped
from components.elements.frame import View
from components.elements.lead_entries import (
    called_entries,
    carried_entries,
    casualty_entries,
    denial_entries,
    named_entries,
    silent_entries,
)
from components.elements.opened import ask
from components.elements.passages import source_looks
from components.ledger import Entry, ledger
from components.passages import SourceLook
from data.queries import callings, leads
from data.queries.scope import in_view


class Section(NamedTuple):
    """One kind of difference: what stands over it, the page that has all of it, its rows, and the lines that they make."""

    heading: str
    told: str
    page: str
    query: Callable[..., pd.DataFrame]
    entries: Callable[[pd.DataFrame, dict[str, SourceLook]], list[Entry]]


LEFT = [
    Section("Casualties that only some give a figure of", "Of known events.", "Coverage", leads.casualties, casualty_entries),
    Section("Denied, or answered", "Which answers which is for you to judge.", "Statements", leads.denials, denial_entries),
    Section("Text that others wrote", "A repost is no second voice.", "Origins", leads.carried, carried_entries),
]
RIGHT = [
    Section("What each source calls it", "Its most frequent wording.", "Wording", callings.things_called, called_entries),
    Section("Places with several names", "The name that each source has most.", "Map", callings.places_called, named_entries),
    Section("Reported by some", "Not found is not left out: read before you say so.", "Coverage", leads.silent, silent_entries),
]
NONE_CARRIED = "No article in view credits another outlet or shares its text with another one."


def differences(view: View) -> None:
    """Draw what sources differ on; nothing where there is but one source, as there is nothing to differ from."""
    if ask(in_view, view.store, view.selection)["sources"].iloc[0] < 2:
        return
    st.subheader("Where they differ", anchor=False)
    for column, sections in zip(st.columns(2, gap="large"), (LEFT, RIGHT), strict=True):
        with column:
            for section in sections:
                _section(view, section)


def _section(view: View, section: Section) -> None:
    """One kind of difference; without any it is left out, except that nobody carries another's text, which says something."""
    rows = ask(section.query, view.store, view.selection)
    is_carried = section.query is leads.carried
    if rows.empty and not is_carried:
        return
    st.markdown(f"**{escaped(section.heading)}**")
    drawn = section.entries(rows, source_looks(view.sources))
    first = f" The first {len(drawn)}; the {section.page} page has all." if len(drawn) >= callings.SHOWN else ""
    st.caption(NONE_CARRIED if rows.empty else f"{section.told}{first}")
    if drawn:
        ledger(drawn, key=f"lead_{section.query.__name__}", label=section.heading)
