"""The words behind the marks of the timeline, the days that sources give for one event, and the export."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import timedelta
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.escaped import escaped
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.opened import ask
from components.elements.passages import passages
from components.elements.timeline_choice import clicked
from components.formats import count, count_sources, day, days
from data.queries import passages as rows
from data.queries.event_days import event_days
from data.queries.timeline import told_rows

TABLES = {"date": "dates", "figure": "quantities", "statement": "statements", "place": "mentions"}


def events_key(known: pd.DataFrame) -> None:
    """The names of the numbered bands, with their days."""
    names = [f"**{row['number']}** {escaped(row['event'])} ({_days(row)})" for row in known.to_dict("records")]
    if names:
        st.caption(f"Grey bands: {', '.join(names)}.")


def _days(event: dict[Hashable, Any]) -> str:
    if event["is_open"]:
        return f"from {day(event['first'])}, no end known"
    return days(event["first"].date(), (event["last"] - timedelta(days=1)).date())


def read_marks(view: View, told: pd.DataFrame) -> None:
    """The rows of the marks that were clicked, with their words; or how to get them."""
    keys = clicked()
    found = told[(told["source"] + "|" + told["kind"] + "|" + told["value"] + "|" + told["basis"]).isin(keys)]
    if found.empty:
        st.caption("Click a mark to read its words here.")
        return
    for kind, part in found.groupby("kind", sort=False):
        ids = [one for some in part["row_ids"] for one in some]
        listed = ask(rows.passages, view.store, TABLES[str(kind)], tuple(ids))
        passages(listed, view.sources, key=f"timeline_{kind}", empty="No row.")


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


def export_timeline(view: View, kinds: tuple[str, ...]) -> None:
    """The rows behind all marks as CSV."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(lambda: told_rows(view.store, view.selection, kinds), "timeline")
