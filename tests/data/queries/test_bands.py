"""Rows across the columns: by date, by subject, and without what the analyst took out."""

from __future__ import annotations

import pytest

from data.queries.asked import Asked
from data.queries.bands import NO_BAND, SHORT, date_bands, long_ids, no_bands, subject_bands
from data.queries.statements import statements
from data.queries.subjects import subject_rows
from data.selection import Selection
from data.store import Store

SOURCES = ("Pier Gazette", "Sound Herald", "Island Note")


def _subjects(store: Store, parted: tuple[str, ...] = (), sources: tuple[str, ...] = SOURCES):
    rows = statements(store, Selection(), Asked("source", sources))
    return subject_bands(rows, subject_rows(store, Selection(), parted), subject_rows(store, Selection()), parted)


def test_statements_of_one_subject_stand_in_one_row_with_the_reasons(ferry: Store) -> None:
    placed, bands = _subjects(ferry)
    assert list(bands["heading"]) == ["pier, safe", "cracks"]
    assert list(bands["across"]) == [3, 1]
    assert list(placed.loc[placed["band"] == 0, "row_id"]) == ["gazette-0", "herald-0", "note-0"]
    assert bands["reasons"].iloc[0][0] == "Pier Gazette, “the pier is safe for every crew”: same words: pier, safe; likeness 0.80"


def test_statements_without_a_subject_come_last_and_none_is_lost(ferry: Store) -> None:
    placed, _ = _subjects(ferry)
    assert set(placed["row_id"]) == set(statements(ferry, Selection(), Asked("source", SOURCES))["row_id"])
    assert list(placed["band"])[:5] == [0, 0, 0, 1, 1]
    assert set(placed["band"][5:]) == {NO_BAND}


def test_a_subject_that_one_statement_here_has_is_no_row(ferry: Store) -> None:
    placed, bands = _subjects(ferry, sources=("Island Note",))
    assert bands.empty
    assert list(placed["band"]) == [NO_BAND, NO_BAND]


def test_what_was_parted_is_out_of_its_row_and_says_so(ferry: Store) -> None:
    placed, bands = _subjects(ferry, ("note-0-pier, safe",))
    row = placed.set_index("row_id").loc["note-0"]
    assert row["band"] == NO_BAND
    assert row["parted"] == [("note-0-pier, safe", "pier, safe")]
    assert list(bands["shown"]) == [2, 2]


def test_a_row_that_loses_its_second_statement_is_none(ferry: Store) -> None:
    _, bands = _subjects(ferry, ("gazette-3-cracks",))
    assert list(bands["heading"]) == ["pier, safe"]


@pytest.mark.parametrize("make", [date_bands, no_bands])
def test_without_subjects_every_statement_stands_once(ferry: Store, make) -> None:
    rows = statements(ferry, Selection(), Asked("source", SOURCES))
    placed, _ = make(rows)
    assert list(placed["row_id"]) == list(rows["row_id"])


def test_rows_of_dates_are_in_order_with_undated_articles_last(ferry: Store) -> None:
    placed, bands = date_bands(statements(ferry, Selection(), Asked("source", SOURCES)))
    assert [str(day)[:10] for day in bands["published"]] == ["2032-05-01", "2032-05-03", "NaT"]
    assert set(placed.loc[placed["source"] == "Island Note", "band"]) == {2}


def test_nothing_makes_no_rows(ferry: Store) -> None:
    nothing = statements(ferry, Selection(), Asked("source", ()))
    for placed, bands in (date_bands(nothing), no_bands(nothing), _subjects(ferry, sources=())):
        assert placed.empty
        assert bands.empty


def test_short_ids_stand_for_whole_ones(ferry: Store) -> None:
    assert list(long_ids(ferry, ("gazette-3-cracks"[:SHORT],))["membership_id"]) == ["gazette-3-cracks"]
    assert long_ids(ferry, ("nothing",)).empty
