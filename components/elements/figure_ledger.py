"""The ledger on the left of the Figures page: every thing that figures tell of, and how sources differ on it."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.address import page_address
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.opened import ask
from components.formats import count, count_sources, number
from components.ledger import Entry, ledger
from data.queries.comparisons import FiguresAsked, empty_measures, lines
from data.queries.ledger_export import exported_ledger
from data.queries.located import records
from data.queries.overview import MEASURES
from data.queries.scope import in_view

PARAMETER, KEY = "comparison", "ledger"
MOST_LISTED = 300


def ledger_list(view: View, asked: FiguresAsked) -> pd.DataFrame:
    """Draw the ledger; the line that is open, as a table of one row, or of none where nothing is.

    The address has its id as `comparison`; without one the first line is open.
    """
    found = ask(lines, view.store, view.selection, asked)
    everything = found if asked.is_empty else ask(lines, view.store, view.selection, FiguresAsked())
    wanted = st.query_params.get(PARAMETER)
    chosen = everything[everything["comparison_id"] == wanted]
    if wanted and chosen.empty:
        st.warning("The comparison in the address is not in view. Filters may hide it, or it is from other tables.")
    chosen = found.head(1) if chosen.empty else chosen
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader("Ledger", anchor=False, width="content")
        export_csv(lambda: exported_ledger(view.store, view.selection, asked), "ledger")
    _counted(found)
    opened = chosen["comparison_id"].iloc[0] if len(chosen) else None
    entries = [_entry(row, opened) for row in records(found.head(MOST_LISTED))]
    ledger(entries, key=KEY, label="What figures tell of", is_long=True, on_open=partial(open_entry, KEY))
    _none_found(view)
    return chosen


def address(comparison_id: str) -> str:
    """The address of a comparison, under which it opens on its own."""
    return page_address("figures", {PARAMETER: comparison_id})


def topic(line: dict[str, Any]) -> str:
    """What a line of the ledger is about: measure, event and subject."""
    event = line["event"] or "event not resolved"
    parts = [MEASURES.get(line["measure"], line["measure"].capitalize()), event, line["subject"]]
    return " · ".join(part for part in parts if part)


def counted(line: dict[str, Any]) -> str:
    """How many reported, how many wrote where they are fewer, and how many counted."""
    parts = [count_sources(line), count(line["claimants"], "claimant")]
    unknown = line["without_claimant"]
    return ", ".join(parts) + (f"; who counted is open in {number(unknown)}" if unknown else "")


def open_entry(key: str) -> None:
    """Open the comparison that was asked for in the list with that key; for callbacks."""
    if opened := st.session_state[key].opened:
        st.query_params[PARAMETER] = opened


def _entry(line: dict[str, Any], opened: str | None) -> Entry:
    label = line["label"]
    return Entry(
        id=line["comparison_id"],
        group=_group(line),
        topic=topic(line),
        words=line["sentence"],
        label="" if line["reports"] == 1 else label or "undetermined",
        note=counted(line),
        dotted=line["reports"] > 1 and (line["is_dotted"] or label in (None, "undetermined")),
        current=line["comparison_id"] == opened,
        href=address(line["comparison_id"]),
        marks=[],
        quotes=[],
    )


def _group(line: dict[str, Any]) -> str:
    several = "Several sources" if line["sources"] > 1 else "One source"
    return several if line["event_id"] else f"{several}, event not resolved"


def _counted(found: pd.DataFrame) -> None:
    if found.empty:
        st.text("No figure matches.")
        return
    compared = int((found["reports"] > 1).sum())
    more = f" The first {MOST_LISTED} are listed." if len(found) > MOST_LISTED else ""
    st.caption(
        f"{count(len(found), 'thing')} that figures tell of, {number(compared)} with several reports. Those on which several "
        f"sources differ come first. Dotted: rests on an assigned date, or undetermined.{more}"
    )


def _none_found(view: View) -> None:
    empty = ask(empty_measures, view.store, view.selection)["measure"].tolist()
    if empty:
        articles = int(ask(in_view, view.store, view.selection)["articles"].iloc[0])
        names = ", ".join(MEASURES.get(name, name).lower() for name in empty)
        st.caption(f"None found among {count(articles, 'article')}: {names}.")
