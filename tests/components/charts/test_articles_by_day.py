"""Articles by source and day."""

from __future__ import annotations

import pandas as pd

from components.charts.articles_by_day import articles_by_day
from components.palette import DARK, LIGHT, coloured

SOURCES = coloured(pd.DataFrame({"source": ["A <b>Post</b>", "B Wire"], "badge": ["AP", "BW"]}))


def rows(*cells: tuple[str, str, bool, int]) -> pd.DataFrame:
    found = pd.DataFrame(cells, columns=["source", "published", "assigned", "articles"])
    return found.assign(published=pd.to_datetime(found["published"]))


def test_assigned_dates_are_hollow_and_colours_follow_the_source():
    figure = articles_by_day(
        rows(
            ("A <b>Post</b>", "2031-03-02", False, 1), ("A <b>Post</b>", "2031-03-05", True, 4), ("B Wire", "2031-03-02", True, 1)
        ),
        SOURCES,
        dark=False,
    )
    assert [trace.marker.symbol for trace in figure.data] == ["circle", "circle-open-dot", "square-open-dot"]
    assert [trace.marker.color for trace in figure.data] == [LIGHT[0], LIGHT[0], LIGHT[1]]
    assert figure.data[1].marker.size[0] > figure.data[0].marker.size[0]


def test_names_are_words_and_no_markup():
    figure = articles_by_day(rows(("A <b>Post</b>", "2031-03-02", False, 1)), SOURCES, dark=True)
    assert figure.data[0].marker.color == DARK[0]
    assert "<b>" not in figure.data[0].hovertext[0]
    assert "<b>" not in figure.layout.yaxis.ticktext[0]


def test_no_articles_make_an_empty_chart():
    assert not articles_by_day(rows(), SOURCES, dark=False).data
