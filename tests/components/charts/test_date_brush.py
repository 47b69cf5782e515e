"""The chart of days has a row per source and says which days are in view."""

from __future__ import annotations

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from components.charts.date_brush import date_brush
from components.palette import coloured
from data.selection import Selection

NAMES = ["Gulf Gazette", "Highland Herald"]
SOURCES = coloured(pd.DataFrame({"source": NAMES, "badge": ["GG", "HH"], "articles": 1, "words": 1}))
COLUMNS = ["source", "published", "assigned", "mentions", "articles"]


def days(*rows: tuple[object, ...]) -> pd.DataFrame:
    found = pd.DataFrame(rows, columns=COLUMNS)
    return found.assign(published=pd.to_datetime(found["published"]))


THREE = days(
    ("Gulf Gazette", "2031-05-01", False, 4, 1),
    ("Highland Herald", "2031-05-03", True, 1, 2),
    ("Highland Herald", None, False, 7, 1),
)


def drawn(rows: pd.DataFrame, selection: Selection = Selection(), measure: str = "mentions") -> go.Figure:  # noqa: B008 (frozen)
    return date_brush(rows, SOURCES, selection, dark=False, measure=measure)


def test_each_source_has_a_row_and_what_has_no_day_is_not_drawn() -> None:
    figure = drawn(THREE)
    assert figure.layout.yaxis.ticktext == ("GG", "HH")
    assert sum(len(trace.x) for trace in figure.data) == 2


def test_an_assigned_date_is_hollow() -> None:
    assert [trace.marker.symbol.endswith("open-dot") for trace in drawn(THREE).data] == [False, True]


def test_marks_grow_with_the_measure() -> None:
    by_mentions, by_articles = drawn(THREE), drawn(THREE, measure="articles")
    assert by_mentions.data[0].marker.size[0] > by_mentions.data[1].marker.size[0]
    assert by_articles.data[0].marker.size[0] < by_articles.data[1].marker.size[0]


def test_days_out_of_view_are_veiled() -> None:
    assert not drawn(THREE).layout.shapes
    assert len(drawn(THREE, Selection(published_from=date(2031, 5, 2))).layout.shapes) == 2


def test_only_days_can_be_boxed() -> None:
    assert drawn(THREE).layout.selectdirection == "h"


def test_many_sources_share_a_grey_row_in_which_each_keeps_its_marks() -> None:
    rows = days(*((f"Source {n:02}", "2031-05-01", False, 30 - n, 1) for n in range(20)))
    sources = coloured(pd.DataFrame({"source": rows["source"], "badge": [f"S{n}" for n in range(20)], "articles": 1, "words": 1}))
    figure = date_brush(rows, sources, Selection(), dark=False)
    assert figure.layout.yaxis.ticktext[-1] == "13 other sources"
    assert sum(len(trace.x) for trace in figure.data) == 20


def test_no_days_draw_nothing() -> None:
    assert not drawn(days()).data
