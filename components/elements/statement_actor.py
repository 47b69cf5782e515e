"""The card of one actor: its names, how it was found, statements by and about it over time, by source and by act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.citing import cite
from components.elements.escaped import escaped
from components.elements.frame import View
from components.elements.open_words import link_query
from components.elements.opened import ask
from components.elements.statement_cards import as_cards
from components.elements.statement_choice import actor_labels
from components.elements.statement_export import Part, export_statements
from components.elements.statement_nothing import none_match
from components.elements.statement_parts import STEP, more_of, shown_of
from components.elements.theme import is_dark
from components.formats import count, number
from components.passages.statements import Column, Statement, columns_of_statements
from data.queries.actor_card import SIDES, actor_counts, actor_facts, most_heard
from data.queries.asked import Asked, matching, typed_words
from data.queries.bands import NO_BAND
from data.queries.statements import statements

KEY, CHOSEN = "actor_statements", "actor_card"
CONFIG = {"displayModeBar": False}
MOST_FORMS = 12
Draw = Callable[..., Any]


def actor_card(view: View, asked: Asked, draw: Draw) -> None:
    """Draw the card of the chosen actor, `draw` being the chart over time, with every statement that it counts."""
    label = _chosen(view, asked)
    if label is None:
        st.info("No speaker in view could be resolved to an actor.")
        return
    facts = ask(actor_facts, view.store, view.selection, label)
    if facts.empty:
        st.warning("No actor of that name is in these tables. They may have been prepared anew since.")
        return
    actor = facts.iloc[0].to_dict()
    counts = ask(actor_counts, view.store, view.selection, asked.without("acts"), actor["actor_id"])
    _facts(actor)
    if counts.empty:
        none_match(view, asked)
        return
    chart, numbers = st.columns([3, 2], gap="medium")
    with numbers:
        _counted(counts)
    with chart:
        st.caption("● said by this actor, ■ about it, by source and day of publication; hollow where the date is assigned.")
        alt = "Statements by and about the actor over time. The lists beside and below say the same in words."
        st.plotly_chart(draw(counts, view.sources, dark=is_dark()), key="actor_days", theme=None, config=CONFIG, alt=alt)
    _statements(view, asked, actor)


def _chosen(view: View, asked: Asked) -> str | None:
    """The label of the actor that is asked for, the one with most statements unless one is.

    Nobody is chosen in the box at first: a value that is its default would not stay in the address.
    """
    labels = actor_labels(view, CHOSEN)
    most = [label for label in ask(most_heard, view.store, view.selection, asked)["label"] if label in labels]
    chosen: str | None = st.selectbox(
        "Actor",
        labels,
        index=None,
        key=CHOSEN,
        bind="query-params",
        filter_mode="contains",
        placeholder=f"{most[0]}, with most statements" if most else "Choose an actor",
    )
    return chosen or next(iter(most), None)


def _facts(actor: dict[Any, Any]) -> None:
    st.subheader(escaped(actor["actor"]), anchor=False)
    known = [("office", actor["office"]), ("party or government", actor["party"])]
    told = [str(actor["kind"]), *(f"{name}: {escaped(value)}" for name, value in known if isinstance(value, str))]
    st.markdown(" · ".join(told))
    others = [form for form in actor["aliases"] if form not in set(actor["written"])]
    for name, forms in (("Written in these statements as", actor["written"]), ("Other forms of the name", others)):
        if len(forms):
            st.caption(f"{name}: {_forms(forms)}")
    if len(actor["found"]):
        st.caption(f"How it was found to be the speaker: {', '.join(map(escaped, actor['found']))}")


def _forms(forms: Sequence[str]) -> str:
    shown = ", ".join(f"“{escaped(form)}”" for form in forms[:MOST_FORMS])
    return shown + (f" and {count(len(forms) - MOST_FORMS, 'more', 'more')}" if len(forms) > MOST_FORMS else "")


def _counted(counts: pd.DataFrame) -> None:
    """Counts by source and by act, each a button that leaves only what it counted, or lets all through again."""
    st.caption("Statements by + about this actor. A count leaves only those; once more, and all are back.")
    for column, key, label in (("source", "sources", "By source"), ("act", "acts", "By act")):
        st.markdown(f"**{label}**")
        with st.container(horizontal=True, gap="small", key=f"counts_{key}"):
            for name, by, about in _sums(counts, column):
                chosen = st.session_state.get(key) == [name]
                st.button(
                    f"{escaped(name)}: {number(by)} + {number(about)}",
                    key=f"count_{key}_{name}",
                    type="primary" if chosen else "secondary",
                    on_click=_only,
                    args=(key, name),
                )


def _sums(counts: pd.DataFrame, column: str) -> list[tuple[str, int, int]]:
    """Each source or act with its statements by and about the actor, most first."""
    by, about = (counts[counts["side"] == side].groupby(column)["statements"].sum() for side in ("by", "about"))
    names = counts.groupby(column)["statements"].sum().sort_values(ascending=False, kind="stable").index
    return [(str(name), int(by.get(name, 0)), int(about.get(name, 0))) for name in names]


def _only(key: str, name: str) -> None:
    """Filter for that source or act alone; all, where it was filtered for already."""
    st.session_state[key] = [] if st.session_state.get(key) == [name] else [name]


def _statements(view: View, asked: Asked, actor: dict[Any, Any]) -> None:
    sides = {
        "Said by this actor": replace(asked, by="actor", keys=(actor["actor_id"],)),
        "About this actor": replace(asked, by="about", keys=(actor["actor"],)),
    }
    rows = {label: ask(statements, view.store, view.selection, one) for label, one in sides.items()}
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_statements(view, "actor", [Part(f"{label}: {actor['actor']}", "", part) for label, part in rows.items()])
    total = len(ask(matching, view.store, view.selection, Asked()))
    columns, cards = list[Column](), list[Statement]()
    for at, ((label, part), shown) in enumerate(zip(rows.items(), shown_of(SIDES), strict=True)):
        found = int(part["found"].iloc[0]) if len(part) else 0
        columns.append(Column(label=label, total=total, found=found, left=max(0, len(part) - shown), source=None))
        for card in as_cards(view, part.head(shown)):
            card["column"], card["band"] = at, NO_BAND
            cards.append(card)
    columns_of_statements(
        columns,
        [],
        cards,
        key=KEY,
        query=link_query(),
        found=typed_words(asked.words),
        step=STEP,
        on_cite=lambda: cite(KEY),
        on_part=lambda: None,
        on_more=more_of(KEY, SIDES),
    )
