"""Dates and numbers as they are written."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from components.formats import count, count_sources, day, days, held, number


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2023, 9, 21), "21 Sep 2023"),
        ("2023-09-21 05:00:00", "21 Sep 2023"),
        (pd.Timestamp("2031-03-02"), "2 Mar 2031"),
        ("2031-03-02", "2 Mar 2031"),
        (None, "no date"),
        (pd.NaT, "no date"),
    ],
)
def test_a_day_is_written_out(value, words):
    assert day(value) == words


@pytest.mark.parametrize(
    ("sources", "origins", "is_certain", "words"),
    [
        (5, 3, True, "5 sources, 3 origins"),
        (2, 1, False, "2 sources, perhaps 1 origin"),
        (5, 5, False, "5 sources"),
        (1, 2, True, "1 source"),
        (0, 0, True, "0 sources"),
    ],
)
def test_origins_are_named_where_they_are_fewer_than_sources(sources, origins, is_certain, words):
    assert count_sources({"sources": sources, "origins": origins, "has_certain_origins": is_certain}) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "0"), (999, "999"), (1001, "1\u2009001"), (13350.0, "13\u2009350"), (0.5, "0.5"), (1234567, "1\u2009234\u2009567")],
)
def test_thousands_are_parted_by_thin_spaces(value, words):
    assert number(value) == words


def test_a_count_agrees_with_its_noun():
    assert [count(1, "article"), count(5, "article"), count(2, "copy", "copies")] == ["1 article", "5 articles", "2 copies"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2023-09-21", "2023-10-03", "21 Sep to 3 Oct 2023"),
        ("2022-12-31", "2023-01-01", "31 Dec 2022 to 1 Jan 2023"),
        ("2023-09-21", "2023-09-21", "21 Sep 2023"),
        (None, None, ""),
    ],
)
def test_a_range_of_days_is_as_short_as_can_be(first, last, words):
    assert days(first and date.fromisoformat(first), last and date.fromisoformat(last)) == words


def test_the_days_of_an_event_end_with_its_last_whole_day_or_have_no_end():
    first, after = pd.Timestamp(2031, 5, 3), pd.Timestamp(2031, 5, 6)
    assert held({"first": first, "last": after, "is_open": False}) == "3 May to 5 May 2031"
    assert held({"first": first, "last": first + pd.Timedelta(hours=1), "is_open": False}) == "3 May 2031"
    assert held({"first": first, "last": after, "is_open": True}) == "from 3 May 2031, no end known"
