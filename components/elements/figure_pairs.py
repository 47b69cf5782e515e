"""How the reports of a comparison relate, pair by pair with the rule, and what each source tells of the thing."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from components.elements.export import export_csv
from components.elements.figure_entries import pair_entry, state_entry
from components.elements.figure_ledger import open_entry
from components.elements.frame import View
from components.elements.opened import ask
from components.elements.passages import source_looks
from components.formats import count, number
from components.ledger import ledger
from data.queries.comparisons import opened_pairs
from data.queries.located import records
from data.queries.opening import Opened
from data.queries.telling import left_to_read, told_by_source

MOST_PAIRS = 40


def pair_list(view: View, comparison: Opened) -> None:
    """The pairs of the comparisons that are open, the most telling first, each with its rule in words."""
    first = comparison.line["comparison_id"]
    own = (first, *(one for one in comparison.lines["comparison_id"] if one != first))
    found = ask(opened_pairs, view.store, view.selection, own)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"**How they relate** · {count(len(found), 'pair')}", width="content")
        export_csv(found, "pairs")
    if found.empty:
        st.text("One report of it is in view, so that nothing is compared.")
        return
    inside = found["other_comparison_id"].isin(own)
    # One pair tells of another comparison; its others would say the same again.
    elsewhere = found[~inside].drop_duplicates("other_comparison_id").head(MOST_PAIRS)
    listed = pd.concat([found[inside].head(MOST_PAIRS), elsewhere])
    looks = source_looks(view.sources)
    entries = [pair_entry(row, looks, is_elsewhere=row["other_comparison_id"] not in own) for row in records(listed)]
    ledger(entries, key="pairs", label="How the reports relate", on_open=partial(open_entry, "pairs"))
    if len(listed) < len(found):
        st.caption(f"At most {number(MOST_PAIRS)} are listed, and one for each comparison of another scope; the CSV has all.")
    if left_out := int(comparison.lines["left_out"].sum()):
        st.caption(f"{count(left_out, 'pair')} more of the whole corpus were not compared, as there are too many.")


def state_list(view: View, comparison: Opened) -> None:
    """What each source in view tells of the measure of the event, with the words that it rests on."""
    st.markdown("**What each source tells of it**")
    measure, event_id = comparison.line["measure"], comparison.line["event_id"]
    if not event_id:
        st.text("The event is not resolved, so that what other sources tell of it cannot be looked up.")
        return
    found = ask(told_by_source, view.store, view.selection, (measure, event_id))
    silent = tuple(found.loc[found["article_id"].isna(), "source"])
    unread = list(records(ask(left_to_read, view.store, view.selection, silent)))
    looks = source_looks(view.sources)
    entries = [state_entry(row, [one for one in unread if one["source"] == row["source"]], looks) for row in records(found)]
    ledger(entries, key="states", label="What each source tells", on_open=partial(open_entry, "states"))
