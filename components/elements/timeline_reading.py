"""The words behind the marks of the timeline, the days that sources give for one event, and the export."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.escaped import escaped
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.opened import ask
from components.elements.passages import passages
from components.elements.timeline_choice import clicked_marks, is_dragged
from components.elements.timeline_window import look_at
from components.elements.timeline_words import KEY
from components.formats import count, count_sources, held, number
from data.queries import passages as rows
from data.queries.event_days import event_days
from data.queries.time_window import Window, in_window
from data.queries.timeline import told_rows
from data.queries.told_order import MOST_LISTED, TABLES, told_order


def events_key(known: pd.DataFrame, shown: Window) -> None:
    """The names of the numbered events, those with a band in the chart and the others, and how the marks are read.

    A name leads to the stretch of time of its event.
    """
    bands = in_window(known, shown)
    others = known[~known["number"].isin(bands["number"])]
    for told, part in (("Grey bands", bands), ("Events outside this stretch of time", others)):
        if part.empty:
            continue
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(f"{told}:", width="content")
            for row in part.to_dict("records"):
                label = f"**{row['number']}** {escaped(row['event'])} ({held(row)})"
                st.button(label, key=f"look_at_{row['number']}", type="tertiary", on_click=look_at, args=(row["event"],))
    st.caption(KEY)


def read_marks(view: View, told: pd.DataFrame, shown: Window) -> None:
    """The rows of the marks that were clicked, with their words; or how to get them."""
    keys = clicked_marks(shown)
    found = told[(told["source"] + "|" + told["kind"] + "|" + told["value"] + "|" + told["basis"]).isin(keys)]
    if found.empty:
        st.caption(
            "Choose “Read a mark” and press one: its words stand here."
            if is_dragged()
            else "Press a mark to read its words here."
        )
        return
    for kind, part in found.groupby("kind", sort=False):
        ids = [one for some in part["row_ids"] for one in some]
        listed = ask(rows.passages, view.store, TABLES[str(kind)], tuple(ids))
        passages(listed, view.sources, key=f"timeline_{kind}", empty="No row.")


def read_in_order(view: View, kinds: tuple[str, ...], shown: Window) -> None:
    """The rows of the stretch that is drawn as a list in the order of time, for those who open it."""
    _export(view, kinds)
    opened = st.expander("The same as a list, in the order of time", key="in_order", on_change="rerun")
    if not opened.open:
        return
    with opened:
        listed = ask(told_order, view.store, view.selection, kinds, shown)
        if len(listed) >= MOST_LISTED:
            st.caption(f"The first {number(MOST_LISTED)}; go closer for the others. The CSV has all.")
        passages(listed, view.sources, key="in_order_rows", empty="Nothing is told of this stretch of time.")


def days_of_events(view: View) -> None:
    """Per event, the days that sources name with it, and how they relate."""
    st.subheader("Days named with one event", anchor=False)
    found = ask(event_days, view.store, view.selection)
    if found.empty:
        st.caption("No sentence in view names an event that is known here together with a date. A profile can name more events.")
        return
    for event, part in found.groupby("event", sort=False):
        how = part["how"].iloc[0]
        with st.expander(f"{escaped(str(event))}: {how} ({count(len(part), 'date')} in {count_sources(part.iloc[0])})"):
            st.caption(part["rule"].iloc[0])
            listed = ask(rows.passages, view.store, "dates", tuple(part["date_id"]))
            passages(listed, view.sources, key=f"event_{part['event_id'].iloc[0]}", empty="No row.")


def _export(view: View, kinds: tuple[str, ...]) -> None:
    """The rows behind all marks as CSV."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(lambda: told_rows(view.store, view.selection, kinds), "timeline")
