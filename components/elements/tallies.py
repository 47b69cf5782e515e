"""Counts that open the words behind them: what was asked for stands in the address, the words under the counts."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.escaped import escaped
from components.elements.frame import View
from components.elements.opened import ask
from components.elements.passages import passages
from components.formats import count, number
from components.matrix import Tally
from data.queries import passages as rows
from data.queries.located import records

MOST_READ = 200


def as_key(parts: Sequence[str]) -> str:
    """What a count sends back when it is pressed."""
    return json.dumps(list(parts), ensure_ascii=False)


def opened(parameter: str, length: int) -> tuple[str, ...] | None:
    """What the address asks to read, a list of that length; None where nothing (or something else) is asked for."""
    asked = st.query_params.get_all(parameter)
    return tuple(asked) if len(asked) == length else None


def tallies(
    found: pd.DataFrame, parameter: str, parts: Sequence[str], cell: Sequence[str], told: Callable[[dict[str, Any]], str]
) -> dict[tuple[str, ...], list[Tally]]:
    """The counts of each cell, in the order of the rows, each of which has how many it counts in `rows`.

    `parts` are the columns of what a count asks for in the address, `cell` those of where it stands, `told` its words.
    """
    asked = opened(parameter, len(parts))
    cells: dict[tuple[str, ...], list[Tally]] = {}
    for row in records(found):
        of = tuple(row[name] for name in parts)
        tally = Tally(key=as_key(of), rows=row["rows"], words=told(row), uncertain=row.get("uncertain", 0), is_open=of == asked)
        cells.setdefault(tuple(row[name] for name in cell), []).append(tally)
    return cells


def first_or_all[T](things: list[T], most: int, noun: str, key: str) -> list[T]:
    """The first so many, with a switch that shows all where there are more."""
    if len(things) > most and st.toggle(f"Show all {number(len(things))} {noun}", key=key, bind="query-params"):
        return things
    return things[:most]


def opener(key: str, parameter: str) -> Callable[[], None]:
    """A callback that takes over the count that was pressed in the component with that key; pressed twice, it closes."""

    def take() -> None:
        pressed = st.session_state[key].opened
        if not pressed:
            return
        parts = json.loads(pressed)
        if st.query_params.get_all(parameter) == parts:
            st.query_params.pop(parameter, None)
        else:
            st.query_params[parameter] = parts

    return take


def close(parameter: str) -> None:
    """Stop reading; for callbacks."""
    st.query_params.pop(parameter, None)


def words_behind(view: View, found: pd.DataFrame, told: str, parameter: str) -> None:
    """The mentions behind the count that was opened, with a way to close them; `found` has their mention_id."""
    ids = tuple(found["mention_id"].head(MOST_READ))
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        first = f", the first {number(MOST_READ)} here" if len(found) > MOST_READ else ""
        st.markdown(f"**{escaped(told)}**: {count(len(found), 'mention')}{first}")
        st.button("Close", key=f"close_{parameter}", on_click=close, args=(parameter,), type="tertiary", icon=":material/close:")
    listed = ask(rows.passages, view.store, "mentions", ids)
    with st.container(height=420 if len(listed) > 4 else "content", border=False):
        passages(listed, view.sources, key=f"words_{parameter}", empty="No mention in view has it: the filters leave none.")
