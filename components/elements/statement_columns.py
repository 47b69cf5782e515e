"""Statements side by side as cards, by date or by the subject that they share."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.citing import cite
from components.elements.frame import View
from components.elements.open_words import link_query
from components.elements.opened import ask
from components.elements.passages import source_looks
from components.elements.statement_address import part, parted_ids, put_all_back
from components.elements.statement_cards import as_cards
from components.elements.statement_choice import chosen_columns
from components.elements.statement_export import Part, export_statements
from components.elements.statement_nothing import none_match
from components.elements.statement_parts import STEP, first_of_each, more_of, shown_of
from components.formats import count, count_sources, day, number
from components.passages.statements import Band, Column, Parted, Statement, columns_of_statements
from data.queries.asked import Asked, typed_words
from data.queries.bands import NO_BAND, date_bands, no_bands, subject_bands
from data.queries.located import records
from data.queries.statements import PER_COLUMN, statements
from data.queries.subjects import subject_rows

KEY = "statement_columns"
DATE, SUBJECT = "Date", "Subject"


def side_by_side(view: View, asked: Asked) -> None:
    """Draw the chosen columns with their statements, newest last; a column without any says so.

    Of a long column the first are drawn until more is asked for; the files hold all of them.
    """
    asked, columns = chosen_columns(view, asked)
    if columns.empty:
        st.info("Choose whose statements to put side by side.")
        return
    rows = ask(statements, view.store, view.selection, asked)
    if rows.empty:
        none_match(view, asked)
        return
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        placed, bands = _in_bands(view, rows)
        with st.container(horizontal=True, width="content"):
            export_statements(view, "statements", _parts(placed, bands, columns), ("subject",))
    _draw(view, asked, columns, placed, bands)


def _draw(view: View, asked: Asked, columns: pd.DataFrame, placed: pd.DataFrame, bands: pd.DataFrame) -> None:
    """The columns, of each as many statements as are asked for."""
    keys = tuple(columns["key"])
    column = placed["key"].map({key: at for at, key in enumerate(keys)})
    first = first_of_each(placed, column, shown_of(keys), whole=st.session_state["rows"] == SUBJECT)
    drawn, cards = _columns(view, asked, columns, placed, first), _cards(view, columns, first)
    columns_of_statements(
        drawn,
        [_band(band) for band in records(bands)],
        cards,
        key=KEY,
        query=link_query(),
        rest=_rest(bands),
        found=typed_words(asked.words),
        step=STEP,
        on_cite=lambda: cite(KEY),
        on_part=lambda: part(KEY),
        on_more=more_of(KEY, keys),
    )
    if any(column["found"] > PER_COLUMN for column in drawn):
        st.caption(f"Each column has its first {number(PER_COLUMN)} statements by date. Narrow down to see the rest.")


def _in_bands(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The statements with the rows that they stand in, from a switch; what was parted can be put back here."""
    with st.container(horizontal=True, vertical_alignment="center", width="content"):
        rows_by = st.segmented_control(
            "Rows by",
            [DATE, SUBJECT],
            default=DATE,
            required=True,
            key="rows",
            bind="query-params",
            help="By subject, statements that say the same thing stand in one row, with the reason beside its heading.",
        )
        if rows_by != SUBJECT:
            return date_bands(rows) if st.toggle("Line up by date", key="line_up", bind="query-params") else no_bands(rows)
        parted = parted_ids(view)
        if parted:
            label = f"✎ {count(len(parted), 'statement')} parted by you: put all back"
            st.button(label, key="put_all_back", on_click=put_all_back)
        shared, whole = (ask(subject_rows, view.store, view.selection, taken) for taken in (parted, ()))
        return subject_bands(rows, shared, whole, parted)


def _columns(view: View, asked: Asked, columns: pd.DataFrame, placed: pd.DataFrame, first: pd.DataFrame) -> list[Column]:
    looks, found = source_looks(view.sources), placed.groupby("key")["found"].first()
    left = placed["key"].value_counts().sub(first["key"].value_counts(), fill_value=0)
    return [
        Column(
            label=row["label"],
            total=row["statements"],
            found=int(found.get(row["key"], 0)),
            left=int(left.get(row["key"], 0)),
            source=looks.get(row["label"]) if asked.by == "source" else None,
        )
        for row in records(columns)
    ]


def _band(band: dict[str, object]) -> Band:
    """A row across the columns: a subject with its reasons, or a date."""
    if not band["subject_id"]:
        return Band(heading=day(band["published"]), note="", reasons=[])
    counted = f"{count(int(str(band['statements'])), 'statement')} in {count_sources(band)}"
    reasons = [str(reason) for reason in band["reasons"]] if isinstance(band["reasons"], list) else []
    return Band(heading=str(band["heading"]), note=f"{counted}; {band['shown']} of them here", reasons=reasons)


def _rest(bands: pd.DataFrame) -> str:
    """What stands over the statements that are in no row."""
    if st.session_state["rows"] != SUBJECT:
        return ""
    return "Without a shared subject here" if len(bands) else "No two statements here share a subject"


def _cards(view: View, columns: pd.DataFrame, placed: pd.DataFrame) -> list[Statement]:
    place = {key: at for at, key in enumerate(columns["key"])}
    cards = as_cards(view, placed)
    for card, row in zip(cards, records(placed), strict=True):
        card["column"], card["band"] = place[row["key"]], row["band"]
        card["membership"] = row["membership_id"]
        card["parted"] = [Parted(membership=membership, heading=heading) for membership, heading in row["parted"]]
    return cards


def _parts(placed: pd.DataFrame, bands: pd.DataFrame, columns: pd.DataFrame) -> list[Part]:
    """What the files hold, grouped as on the page: row by row, then column by column."""
    parts = [
        Part(_band(band)["heading"], "; ".join(_band(band)["reasons"]), placed[placed["band"] == at])
        for at, band in enumerate(records(bands))
    ]
    rest = placed[placed["band"] == NO_BAND]
    found = [Part(row["label"], "", rest[rest["key"] == row["key"]]) for row in records(columns)]
    return [*parts, *(found if len(rest) else [])]
