"""One actor over time."""

from __future__ import annotations

from datetime import date

import pandas as pd

from components.charts.statements_by_day import statements_by_day
from components.palette import DARK, coloured
from data.queries.actor_card import COUNTS

SOURCES = coloured(pd.DataFrame({"source": ["A <b>Post</b>", "B Wire"], "badge": ["AP", "BW"]}))
DAY = date(2032, 5, 1)


def rows(*cells: tuple[str, str, date | None, bool, str, int]) -> pd.DataFrame:
    found = pd.DataFrame(cells, columns=COUNTS)
    return found.assign(published=pd.to_datetime(found["published"]))


def test_by_and_about_have_marks_of_their_own_with_the_counts_of_a_day_together():
    figure = statements_by_day(
        rows(
            ("by", "B Wire", DAY, False, "say", 2),
            ("by", "B Wire", DAY, False, "deny", 1),
            ("about", "B Wire", DAY, True, "say", 4),
        ),
        SOURCES,
        dark=True,
    )
    shapes = {trace.marker.symbol[0]: trace.text[0].strip() for trace in figure.data}
    assert shapes == {"circle": "3", "square-open": "4"}
    assert {trace.marker.color for trace in figure.data} == {DARK[1]}
    assert list(figure.layout.yaxis.ticktext) == ["BW"]


def test_names_are_words_and_no_markup():
    figure = statements_by_day(rows(("by", "A <b>Post</b>", DAY, False, "say", 1)), SOURCES, dark=False)
    assert "<b>" not in figure.data[0].hovertext[0]


def test_articles_without_a_date_and_no_rows_are_not_drawn():
    assert not statements_by_day(rows(("by", "B Wire", None, False, "say", 1)), SOURCES, dark=False).data
    assert not statements_by_day(rows(), SOURCES, dark=False).data
