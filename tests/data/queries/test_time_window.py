"""A window goes from decades to hours and back, never past the calendar, and always says what lies beyond it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.queries.time_scale import time_scale
from data.queries.time_window import (
    AROUND,
    EARLIEST,
    EVERYTHING,
    LATEST,
    NARROWEST,
    Window,
    beyond,
    closer,
    in_window,
    stepped,
    wider,
    window_at,
    windows,
    written,
)
from data.queries.timeline import period

VALUES = [("1986", False), ("2029-02", False), ("2031-05-03T09", False), ("2031-05-03", False), ("2031-05-04", True)]
EVENTS = pd.DataFrame(
    [[1, "Old flood", datetime(1985, 3, 1), datetime(1985, 3, 4)], [2, "The dam", datetime(2031, 5, 3), datetime(2031, 5, 4)]],
    columns=["number", "event", "first", "last"],
)
WEEK = (datetime(2031, 5, 1), datetime(2031, 5, 8))


def table(values: list[tuple[str, bool]]) -> pd.DataFrame:
    rows = []
    for value, is_article in values:
        found = period(value)
        assert found is not None
        rows.append([value, is_article, 1, found.first, found.last, found.precision])
    return pd.DataFrame(rows, columns=["value", "is_article", "rows", "first", "last", "precision"]).astype(
        {"first": "datetime64[us]", "last": "datetime64[us]", "is_article": bool}
    )


TIMES = table(VALUES)


def test_windows_are_the_articles_everything_and_each_event() -> None:
    found = windows(TIMES, EVENTS)
    assert list(found) == [AROUND, EVERYTHING, "Old flood", "The dam"]
    first, last = found[AROUND]
    assert first < datetime(2031, 4, 21) < datetime(2031, 5, 4) < last
    assert found[EVERYTHING][0] < datetime(1985, 3, 1)


def test_without_any_time_there_is_no_window() -> None:
    assert windows(TIMES.head(0), EVENTS) == {}


@pytest.mark.parametrize("value", ["0001", "9998"])
def test_a_year_at_the_end_of_the_calendar_can_be_looked_at(value: str) -> None:
    far = period(value)
    assert far is not None
    first, last = windows(table([*VALUES, (value, False)]), EVENTS)[EVERYTHING]
    assert first <= far.first
    assert far.last <= last


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("The dam", datetime(2031, 5, 2), datetime(2031, 5, 5)),
        ("2031", datetime(2031, 1, 1), datetime(2032, 1, 1)),
        (" 2031-05-03 ", datetime(2031, 5, 3), datetime(2031, 5, 4)),
        ("2031-05-03T04/2031-05-03T11", datetime(2031, 5, 3, 4), datetime(2031, 5, 3, 12)),
        ("2031-05-03T09", datetime(2031, 5, 3, 6, 30), datetime(2031, 5, 3, 12, 30)),
    ],
)
def test_a_window_is_asked_for_by_name_or_by_dates(asked: str, first: datetime, last: datetime) -> None:
    assert window_at(asked, windows(TIMES, EVENTS)) == (first, last)


@pytest.mark.parametrize("asked", ["", "last week", "2031-13", "2031-05-04/2031-05-01"])
def test_anything_else_is_no_window(asked: str) -> None:
    assert window_at(asked, windows(TIMES, EVENTS)) is None


moments = st.datetimes(EARLIEST + timedelta(days=800), LATEST - timedelta(days=800))


@given(moments, st.timedeltas(NARROWEST + timedelta(hours=1), timedelta(days=300)))
def test_what_is_written_is_read_as_the_same_window_or_one_that_just_holds_it(first: datetime, width: timedelta) -> None:
    found = window_at(written((first, first + width)), {})
    assert found is not None
    assert found[0] <= first
    assert first + width <= found[1]
    assert found[1] - found[0] <= width + timedelta(days=2)


@given(moments, st.timedeltas(NARROWEST, timedelta(days=300)), st.booleans())
def test_no_step_leaves_the_calendar_or_turns_a_window_round(first: datetime, width: timedelta, later: bool) -> None:
    whole, window = windows(TIMES, EVENTS)[EVERYTHING], (first, first + width)
    for found in (closer(window, TIMES), stepped(window, TIMES, later=later), wider(closer(window, TIMES), (EARLIEST, LATEST))):
        assert EARLIEST <= found[0] < found[1] <= LATEST
        assert found[1] - found[0] >= NARROWEST
    inside = wider(WEEK, whole)
    assert whole[0] <= inside[0] < WEEK[0] < WEEK[1] < inside[1] <= whole[1]


def test_closer_ends_at_hours_and_keeps_something_in_sight() -> None:
    window: Window = windows(TIMES, EVENTS)[EVERYTHING]
    for _ in range(30):
        window = closer(window, TIMES)
        assert len(in_window(TIMES, window)) > 0
    assert window[1] - window[0] == NARROWEST


def test_a_step_into_empty_years_goes_on_to_the_next_thing_there_is() -> None:
    back = stepped(WEEK, TIMES, later=False)
    assert back[1] - back[0] == WEEK[1] - WEEK[0]
    back = stepped(back, TIMES, later=False)
    assert back[0].year == 2029
    assert stepped(back, TIMES, later=True)[0] > back[0]
    for _ in range(2):
        back = stepped(back, TIMES, later=False)
    assert back[0].year == 1986
    alone = (datetime(1980, 1, 1), datetime(1980, 1, 8))
    assert stepped(alone, TIMES, later=False) == alone


def test_what_lies_beyond_is_counted_and_one_window_holds_it() -> None:
    before, after = beyond(TIMES, EVENTS, WEEK)
    assert after is None
    assert before is not None
    assert (before.rows, before.events, before.first.year) == (2, 1, 1985)
    assert before.window[0] < datetime(1985, 3, 1) < datetime(2029, 3, 1) < before.window[1]


def test_the_scale_gives_room_to_what_is_told_of_and_leads_back_to_the_moment() -> None:
    whole = windows(TIMES, EVENTS)[EVERYTHING]
    scale = time_scale(TIMES, whole)
    assert (scale.place(whole[0]), scale.place(whole[1])) == (0, 1)
    week, empty_decade = (
        (scale.place(WEEK[1]) - scale.place(WEEK[0])),
        (scale.place(datetime(2010, 1, 1)) - scale.place(datetime(2000, 1, 1))),
    )
    assert week > empty_decade > 0
    assert abs(scale.moment(scale.place(WEEK[0])) - WEEK[0]) < timedelta(hours=1)
    assert all(0 < place < 1 for place in scale.ticks())


@given(st.lists(st.dates(datetime(1900, 1, 1).date(), datetime(2100, 1, 1).date()), min_size=1, max_size=600))
def test_on_the_scale_later_is_always_further_on(days: list[datetime]) -> None:
    times = table([(day.isoformat(), False) for day in days])
    scale = time_scale(times, windows(times, EVENTS)[EVERYTHING])
    places = [scale.place(day) for day in sorted(times["first"])]
    assert places == sorted(places)
    assert len(set(scale.places)) == len(scale.places)
