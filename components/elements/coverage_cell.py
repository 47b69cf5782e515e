"""What stands behind a cell: its words, or the nearest there are, the articles to read, and the analyst's own word."""

from __future__ import annotations

import re

import pandas as pd
import streamlit as st

from components.elements.coverage_matrix import CELL, OMISSION, WORDS, judged
from components.elements.coverage_words import EMPTY, VOICES
from components.elements.escaped import escaped
from components.elements.frame import View
from components.elements.lines import articles
from components.elements.notes import keep, kept, notebook_trouble, on_ground, sign, signed
from components.elements.opened import ask
from components.elements.passages import passages
from components.elements.tallies import close, opened
from components.formats import count
from components.judgement import judgement
from data.queries import overview
from data.queries import passages as rows
from data.queries.coverage import UNVERIFIED, empty_cells, nearest
from data.queries.located import tables_of
from data.queries.telling import told_by_source


def cell(view: View, found: pd.DataFrame) -> None:
    """Draw what stands behind the cell that the address asks for; nothing where none is asked for."""
    asked = opened(CELL, 4)
    if asked is None:
        st.caption("Press a cell to read the words behind it. A cell without words shows the nearest there are.")
        return
    kind, key, source, voice = asked
    topic = found[(found["kind"] == kind) & (found["key"] == key)]
    if topic.empty:
        st.text("The cell that the address asks for is not among these topics.")
        return
    with st.container(key=WORDS, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader(f"{escaped(topic['label'].iloc[0])} · {escaped(source)}", anchor=False)
        st.button("Close", key="close_cell", on_click=close, args=(CELL,), type="tertiary", icon=":material/close:")
    here = topic[(topic["source"] == source) & (topic["voice"] == voice)]
    if here.empty:
        _nothing_there(view, topic, source)
    else:
        st.caption(f"{count(int(here['rows'].iloc[0]), 'row')}, {VOICES.get(voice, voice)}.")
        _rows(view, tuple(here["row_ids"].iloc[0]), "cell")


def _rows(view: View, ids: tuple[str, ...], key: str) -> None:
    for table, some in tables_of(view.store, ids).items():
        passages(ask(rows.passages, view.store, table, tuple(some)), view.sources, key=f"{key}_{table}", empty="No row.")


def _nothing_there(view: View, topic: pd.DataFrame, source: str) -> None:
    states = empty_cells(view.store, view.selection, topic)
    state = states[states["source"] == source]["state"]
    if state.empty:
        st.text("The filters leave nothing of this source in view.")
        return
    st.markdown(f"**{state.iloc[0].capitalize()}.** {EMPTY[state.iloc[0]]}")
    if state.iloc[0] == UNVERIFIED:
        _said(view, topic, source)
    _judge(judged(topic["kind"].iloc[0], topic["key"].iloc[0], source))
    near = ask(nearest, view.store, view.selection, source, _words(view, topic))
    st.markdown("**The nearest words there are**")
    listed = ask(rows.passages, view.store, "sentences", tuple(near["row_id"]))
    passages(listed, view.sources, key="nearest", empty="No sentence of it shares a word with what the other sources report.")
    st.markdown("**To read**")
    mine = ask(overview.articles, view.store, view.selection)
    articles(mine[mine["source"] == source], view.sources)


def _said(view: View, topic: pd.DataFrame, source: str) -> None:
    """The words with which a source says that there is no verified figure."""
    measure, _, event = topic["key"].iloc[0].partition("|")
    told = ask(told_by_source, view.store, view.selection, (measure, event))
    _rows(view, tuple(told[told["source"] == source]["row_id"].dropna()), "said")


def _words(view: View, topic: pd.DataFrame) -> tuple[str, ...]:
    """The words of the topic and of the sentences that report it elsewhere."""
    ids = tuple(one for some in topic["row_ids"].head(6) for one in list(some)[:3])
    said = [
        f"{row['before']} {row['words']} {row['after']}"
        for table, some in tables_of(view.store, ids).items()
        for row in ask(rows.passages, view.store, table, tuple(some)).to_dict("records")
    ]
    return tuple(sorted(set(re.findall(r"\w+", " ".join([topic["label"].iloc[0], *said]).lower()))))


def _judge(key: str) -> None:
    """The analyst's word that something was left out, with its reason, or the form to give it."""
    notebook_trouble()
    entry = kept(OMISSION).get(key)
    if entry and entry.value:
        judgement("Left out", str(entry.value.get("reason", "")), signed(entry), key="omission")
        st.button("Take it back", key="take_back", on_click=keep, args=(OMISSION, key, None), type="tertiary")
        return
    with st.expander("After reading: mark it as left out"):
        sign()
        with st.form("omission_form", border=False):
            with on_ground("omission_reason"):
                told = "Needed: what you read and why it counts as left out"
                reason = st.text_input("Reason", max_chars=500, placeholder=told)
            if st.form_submit_button("Mark as left out"):
                if not reason.strip():
                    st.error("The mark needs a reason.")
                else:
                    keep(OMISSION, key, {"reason": reason.strip()})
                    st.rerun()
