"""Times are as exact as the words that name them, and marks say what they stand for."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data.queries.event_days import event_days
from data.queries.timeline import KINDS, MOST_EVENTS, MOST_MARKS, events, period, times, told, told_rows
from data.queries.told_order import told_order
from data.selection import Selection
from data.store import Store
from tests.tables import Rows, article_row, located, write_tables

TEXT = "The dam at Orvale failed on 3 May 2031. Two people were killed there in 2029."
FIRST, SECOND = (0, TEXT.index(" Two")), (TEXT.index("Two"), len(TEXT))


def row(words: str, article: str, sentence: tuple[int, int], **fields: Any) -> dict[str, Any]:
    return located(TEXT, words, article, sentence_start=sentence[0], sentence_end=sentence[1], **fields)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    rows: Rows = {
        "articles": [
            article_row("a", source="North", published=date(2031, 5, 4), published_basis="stated", text=TEXT),
            article_row("b", source="South", published=date(2031, 5, 6), published_basis="assigned", text=TEXT),
        ],
        "dates": [
            row("3 May 2031", "a", FIRST, date_id="a1", value="2031-05-03", basis="explicit"),
            row("2029", "a", SECOND, date_id="a2", value="2029", basis="explicit"),
            row("3 May 2031", "b", FIRST, date_id="b1", value="2031-05-04", basis="relative"),
            row("2029", "b", SECOND, date_id="b2", value=None, basis="explicit"),
        ],
        "quantities": [row("Two people", "a", SECOND, quantity_id="q", as_of="2031-05-03T09", as_of_basis="stated")],
        "statements": [row("failed", "b", FIRST, statement_id="s", said_on="2031-05", said_on_basis="explicit", actor_ids=[])],
        "mentions": [
            row("Orvale", "a", FIRST, mention_id="m1", literal=True, metonym=False),
            row("Orvale", "b", FIRST, mention_id="m2", literal=False, metonym=True),
        ],
        "events": [
            {"event_id": "e", "event": "The dam", "start": "2031-05-03", "aliases": ["dam at Orvale"], "basis": "profile"},
            {"event_id": "f", "event": "An old flood", "start": "2029", "end": "2029-02-01", "aliases": [], "basis": "text"},
            {"event_id": "g", "event": "Undated", "aliases": [], "basis": "text"},
        ],
    }
    return Store(write_tables(tmp_path, rows))


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("2031-05-03", datetime(2031, 5, 3), datetime(2031, 5, 4), "day"),
        ("2031-05-03T09", datetime(2031, 5, 3, 9), datetime(2031, 5, 3, 10), "hour"),
        ("2031-02", datetime(2031, 2, 1), datetime(2031, 3, 1), "month"),
        ("2031-12", datetime(2031, 12, 1), datetime(2032, 1, 1), "month"),
        ("2031", datetime(2031, 1, 1), datetime(2032, 1, 1), "year"),
        ("2031-05-03/2031-06", datetime(2031, 5, 3), datetime(2031, 7, 1), "interval"),
    ],
)
def test_a_period_is_as_long_as_its_value_is_vague(value: str, first: datetime, last: datetime, precision: str) -> None:
    found = period(value)
    assert found is not None
    assert (found.first, found.last, found.precision) == (first, last, precision)


@pytest.mark.parametrize("value", ["", "soon", "2031-13", "2031-02-30", "9999", "2031-05-03/2031-04", "2031-05-03/later"])
def test_what_is_no_period_is_none(value: str) -> None:
    assert period(value) is None


def test_every_kind_of_row_has_its_own_time_and_a_place_that_of_its_sentence(store: Store) -> None:
    found = told(store, Selection(), KINDS)
    listed = list(found[["source", "kind", "value", "basis", "rows"]].itertuples(index=False, name=None))
    assert listed == [
        ("North", "date", "2029", "explicit", 1),
        ("South", "statement", "2031-05", "explicit", 1),
        ("North", "date", "2031-05-03", "explicit", 1),
        ("North", "place", "2031-05-03", "explicit", 1),
        ("North", "figure", "2031-05-03T09", "stated", 1),
        ("South", "date", "2031-05-04", "relative", 1),
    ]
    assert [list(ids) for ids in found["row_ids"]] == [["a2"], ["s"], ["a1"], ["m1"], ["q"], ["b1"]]
    assert set(told_rows(store, Selection(), KINDS)["row_id"]) == {"a1", "a2", "b1", "q", "s", "m1"}


def test_only_kinds_that_are_asked_for_and_rows_in_view_are_told(store: Store) -> None:
    assert set(told(store, Selection(), ("figure",))["kind"]) == {"figure"}
    assert set(told(store, Selection(sources=("South",)), KINDS)["source"]) == {"South"}
    assert told(store, Selection(), ()).empty


def test_an_event_without_an_end_has_its_first_day_and_says_so(store: Store) -> None:
    found = events(store)
    assert list(found[["number", "event", "is_open"]].itertuples(index=False, name=None)) == [
        (1, "An old flood", False),
        (2, "The dam", True),
    ]
    assert list(found["last"]) == [datetime(2029, 2, 2), datetime(2031, 5, 4)]


def test_events_of_the_profile_are_kept_where_there_are_too_many(tmp_path: Path) -> None:
    told = [
        {"event_id": f"t{n:02}", "event": f"Flood {n}", "start": f"19{n:02}", "aliases": [], "basis": "text"} for n in range(40)
    ]
    named = {"event_id": "p", "event": "The last flood", "start": "2031-05-03", "aliases": [], "basis": "profile"}
    found = events(Store(write_tables(tmp_path, {"events": [*told, named]})))
    assert len(found) == MOST_EVENTS
    assert list(found["event"].iloc[[0, -1]]) == ["Flood 0", "The last flood"]


def test_only_what_a_window_shows_a_part_of_is_told(store: Store) -> None:
    day = (datetime(2031, 5, 3), datetime(2031, 5, 4))
    found = told(store, Selection(), KINDS, day)
    assert set(found["value"]) == {"2031-05", "2031-05-03", "2031-05-03T09"}
    assert set(told(store, Selection(), KINDS, (datetime(2031, 5, 3, 10), datetime(2031, 5, 3, 12)))["value"]) == {
        "2031-05",
        "2031-05-03",
    }
    assert set(told(store, Selection(), KINDS, (datetime(2029, 3, 1), datetime(2029, 3, 2)))["value"]) == {"2029"}
    assert told(store, Selection(), KINDS, (datetime(2030, 1, 1), datetime(2031, 1, 1))).empty


def crowded(folder: Path, values: list[str]) -> Store:
    dates = [
        row("2029", "a", SECOND, date_id=f"d{at:05}", value=value, basis="explicit") | {"start": at}
        for at, value in enumerate(values)
    ]
    return Store(write_tables(folder, {"articles": [article_row("a", source="North", text=TEXT)], "dates": dates}))


def test_what_is_told_too_often_for_a_mark_each_goes_together_and_nothing_is_dropped(tmp_path: Path) -> None:
    days = [f"{1980 + year}-{month:02}-{day:02}" for year in range(20) for month in range(1, 13) for day in range(1, 15)]
    busy = crowded(tmp_path, [*days, "1999-12-30/2000-01-02"])
    found = told(busy, Selection(), KINDS)
    assert (set(found["grain"]), set(found["precision"])) == ({"month"}, {"month", "interval"})
    assert found["rows"].sum() == len(days) + 1
    assert found["value"].iloc[-1] == "1999-12/2000-01"
    near = told(busy, Selection(), KINDS, (datetime(1990, 2, 1), datetime(1990, 3, 1)))
    assert set(near["grain"]) == {"value"}
    assert len(near) == 14


def test_hours_go_together_by_the_day_before_anything_coarser(tmp_path: Path) -> None:
    hours = [f"2031-{month:02}-{day:02}T{hour:02}" for month in range(1, 7) for day in range(1, 29) for hour in range(24)]
    assert len(hours) > MOST_MARKS
    found = told(crowded(tmp_path, hours), Selection(), KINDS)
    assert (set(found["grain"]), len(found)) == ({"day"}, 6 * 28)


def test_every_time_is_counted_once_and_days_of_publication_are_told_apart(store: Store) -> None:
    found = times(store, Selection(), KINDS)
    listed = list(found[["value", "is_article", "rows"]].itertuples(index=False, name=None))
    assert listed == [
        ("2029", False, 1),
        ("2031-05", False, 1),
        ("2031-05-03", False, 2),
        ("2031-05-03T09", False, 1),
        ("2031-05-04", False, 1),
        ("2031-05-04", True, 1),
        ("2031-05-06", True, 1),
    ]
    assert times(store, Selection(sources=("South",)), ())["is_article"].all()


def test_rows_are_listed_in_the_order_of_time_with_the_more_exact_first(store: Store) -> None:
    whole = (datetime(2029, 1, 1), datetime(2032, 1, 1))
    found = told_order(store, Selection(), ("date", "figure", "statement"), whole)
    assert list(found["row_id"]) == ["a2", "s", "a1", "q", "b1"]
    assert [chips[0] for chips in found["chips"]] == [
        "2029",
        "May 2031",
        "3 May 2031",
        "3 May 2031, 9 h",
        "4 May 2031, worked out",
    ]
    assert told_order(store, Selection(), (), whole).empty


def test_nothing_with_a_time_is_told_of_no_time(tmp_path: Path) -> None:
    empty = Store(write_tables(tmp_path / "empty"))
    assert times(empty, Selection(), KINDS).empty
    assert told(empty, Selection(), KINDS, (datetime(2031, 1, 1), datetime(2032, 1, 1))).empty
    assert event_days(empty, Selection()).empty


def test_days_that_two_sources_name_with_one_event_are_compared(store: Store) -> None:
    found = event_days(store, Selection())
    assert list(found["date_id"]) == ["a1", "b1"]
    assert set(found["how"]) == {"apart"}
    assert event_days(store, Selection(sources=("North",))).empty


@pytest.mark.parametrize(
    ("values", "how"),
    [
        (["2031-05-03", "2031-05-03"], "the same"),
        (["2031-05-03", "2031-05"], "one within the other"),
        (["2031-05-03", "2031-05-02/2031-05-04", "2031"], "one within the other"),
        (["2031-05-03", "2031", "2030-06-01"], "apart"),
    ],
)
def test_dates_of_different_exactness_do_not_contradict_each_other(tmp_path: Path, values: list[str], how: str) -> None:
    names = [f"a{at}" for at in range(len(values))]
    rows: Rows = {"articles": [article_row(name, source=f"Source {name}", text=TEXT) for name in names]}
    rows["dates"] = [
        row("3 May 2031", name, FIRST, date_id=name, value=v, basis="explicit") for name, v in zip(names, values, strict=True)
    ]
    rows["events"] = [{"event_id": "e", "event": "The DAM", "start": "2031-05-03", "aliases": [], "basis": "profile"}]
    found = event_days(Store(write_tables(tmp_path, rows)), Selection())
    assert set(found["how"]) == {how}
    assert pd.notna(found["rule"]).all()
