"""Days are there whatever days are filtered, and what is boxed on the chart names whole days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.queries.map_days import LANES, chosen_days, dated, map_days, undated_articles
from data.selection import Selection
from data.store import Store
from tests.quake import quake

DAYS = (date(2031, 5, 1), date(2031, 5, 3), date(2031, 5, 4))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(quake(tmp_path_factory.mktemp("days") / "tables"))


def test_a_filter_by_date_leaves_every_day_to_choose_from(store: Store) -> None:
    every = map_days(store, Selection(), ("literal",))
    pd.testing.assert_frame_equal(map_days(store, Selection(published_from=date(2031, 5, 4)), ("literal",)), every)
    assert len(every) == 4


def test_other_filters_and_classes_hold(store: Store) -> None:
    assert set(map_days(store, Selection(sources=("Gulf Gazette",)), ("literal",))["source"]) == {"Gulf Gazette"}
    more = map_days(store, Selection(), ("literal", "metonym", "neither"))
    assert more["mentions"].sum() > map_days(store, Selection(), ("literal",))["mentions"].sum()


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (("2031-04-30 20:00", "2031-05-03 09:30"), (date(2031, 5, 1), date(2031, 5, 3))),
        (("2031-05-03 12:00", "2031-05-02 12:00:00.123"), (date(2031, 5, 3), date(2031, 5, 3))),
        (("2031-05-01 06:00", "2031-05-02 18:00"), None),
    ],
)
def test_a_box_takes_the_days_whose_marks_are_in_it(span: tuple[str, str], expected: tuple[date, date] | None) -> None:
    assert chosen_days(span, DAYS) == expected


def test_sources_past_the_first_share_a_lane(tmp_path: Path) -> None:
    rows = [(f"S{n:02}", pd.Timestamp(2031, 5, 1), False, 50 - n, 1) for n in range(LANES + 3)]
    days = pd.DataFrame(rows, columns=["source", "published", "assigned", "mentions", "articles"])
    assert dated(days)["lane"].nunique() == LANES
    assert dated(days.head(LANES))["lane"].tolist() == days["source"].head(LANES).tolist()


def test_articles_without_a_day_are_counted() -> None:
    days = pd.DataFrame(
        [("A", pd.NaT, False, 3, 2), ("A", pd.Timestamp(2031, 5, 1), False, 3, 1)],
        columns=["source", "published", "assigned", "mentions", "articles"],
    )
    assert undated_articles(days) == 2
    assert len(dated(days)) == 1
