"""The cited rows on the Brief page, each with the analyst's note, and the views that were kept."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.citing import CITED, cited, move
from components.elements.escaped import escaped
from components.elements.frame import View
from components.elements.kept_views import LONGEST_NOTE, VIEW, filters_of, page_of, parameters_of, title_of
from components.elements.notes import keep, kept, on_ground, signed
from components.elements.opened import ask
from components.elements.passages import passages
from components.formats import count
from components.lines import Line, line_list
from data.notebook import Entry
from data.queries import passages as rows
from data.queries.located import tables_of

MOST_SHOWN = 100


def findings(view: View) -> None:
    """Draw the cited rows in their order, each with its note and what moves or removes it."""
    ids, entries = cited(), kept(CITED)
    st.subheader(f"Findings ({len(ids)})", anchor=False)
    if not ids:
        st.caption("No row is cited. Every row has a button “Cite”.")
        return
    found = _rows(view, ids)
    _say_what_is_missing(len(ids), len(found))
    for at, row_id in enumerate(ids[:MOST_SHOWN]):
        words, note = st.columns([7, 5], gap="medium")
        with words:
            if row_id in found:
                passages(found[row_id], view.sources, key=f"cited_{row_id}", empty="")
            else:
                st.text(f"Row {row_id} is not in these tables.")
        with note:
            _note(CITED, row_id, entries[row_id])
            _arrange(row_id, at, len(ids))
    if len(ids) > MOST_SHOWN:
        st.caption(f"The first {MOST_SHOWN} are shown; the documents have all.")


def _say_what_is_missing(cited_rows: int, found: int) -> None:
    if not found:
        st.warning(
            f"The notebook beside these tables is of another corpus: none of its {count(cited_rows, 'cited row')} is in them. "
            "Nothing was removed; open the tables that it was kept for.",
            icon=":material/link_off:",
        )
    elif found < cited_rows:
        st.text(f"{count(cited_rows - found, 'cited row')} not in these tables; kept, and listed as such in the documents.")


def kept_views() -> None:
    """Draw the views that were kept: a link that opens each as it was, its note, and what removes it."""
    entries = kept(VIEW)
    st.subheader(f"Views ({len(entries)})", anchor=False)
    if not entries:
        st.caption("No view is kept. “Cited rows” at the top of each page keeps the one that is open.")
    for at, (address, entry) in enumerate(entries.items()):
        words, note = st.columns([7, 5], gap="medium")
        title, page = title_of(address, entry), page_of(address)
        asked = [f"{label}: {value}" for label, value in filters_of(parameters_of(address))]
        note_of_view = ", ".join(asked if page == title else [page, *asked])
        line = Line(words=title, href=f"./{address}", note=note_of_view, dotted="", trailing=False, marks=[])
        with words:
            line_list([line], key=f"view_{at}", label="Opens the view as it was kept")
        with note:
            _note(VIEW, address, entry)
            st.button("Remove", key=f"remove_{address}", on_click=keep, args=(VIEW, address, None), type="tertiary")


def _rows(view: View, ids: list[str]) -> dict[str, pd.DataFrame]:
    """The cited rows that these tables have, by id."""
    tables = tables_of(view.store, ids)
    found = [ask(rows.passages, view.store, table, tuple(some)) for table, some in tables.items()]
    return {str(row_id): part for listed in found for row_id, part in listed.groupby("row_id")}


def _note(kind: str, key: str, entry: Entry) -> None:
    """A box with the note on a thing, kept as it is left."""
    box = f"note_{kind}_{key}"
    written = str((entry.value or {}).get("note", ""))
    with on_ground(box):
        st.text_area("✎ Your note", written, key=box, max_chars=LONGEST_NOTE, height=90, on_change=_take, args=(kind, key))
    if written:
        st.caption(escaped(signed(entry)))


def _take(kind: str, key: str) -> None:
    entry = kept(kind).get(key)
    keep(kind, key, {**((entry.value if entry else None) or {}), "note": str(st.session_state[f"note_{kind}_{key}"]).strip()})


def _arrange(row_id: str, at: int, of: int) -> None:
    with st.container(horizontal=True):
        st.button("Up", key=f"up_{row_id}", on_click=move, args=(row_id, -1), disabled=at == 0, type="tertiary")
        st.button("Down", key=f"down_{row_id}", on_click=move, args=(row_id, 1), disabled=at == of - 1, type="tertiary")
        st.button("Remove", key=f"remove_{row_id}", on_click=keep, args=(CITED, row_id, None), type="tertiary")
