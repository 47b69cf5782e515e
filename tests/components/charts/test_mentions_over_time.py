"""A lane per source, bars to one scale, hollow where a date is assigned."""

from __future__ import annotations

import pandas as pd
import pytest

from components.charts.mentions_over_time import mentions_over_time
from components.palette import coloured

COLUMNS = ["source", "published", "assigned", "mentions"]


@pytest.fixture
def sources() -> pd.DataFrame:
    return coloured(pd.DataFrame({"source": ["<b>A</b>", "B", "C"], "badge": ["AA", "BB", "CC"]}))


def rows(*told: tuple[str, str, bool, int]) -> pd.DataFrame:
    made = pd.DataFrame(told, columns=COLUMNS)
    return made.assign(published=pd.to_datetime(made["published"]))


def test_each_source_has_a_lane_and_heights_share_one_scale(sources: pd.DataFrame) -> None:
    figure = mentions_over_time(rows(("<b>A</b>", "2031-05-01", False, 8), ("B", "2031-05-03", True, 2)), sources, dark=False)
    first, second = figure.data
    assert first.base[0] != second.base[0]
    assert first.y[0] == pytest.approx(4 * second.y[0])
    assert list(figure.layout.yaxis.ticktext) == ["AA", "BB"]
    assert list(second.text) == ["2"]


def test_an_assigned_date_is_hollow_and_said(sources: pd.DataFrame) -> None:
    figure = mentions_over_time(rows(("B", "2031-05-03", True, 2), ("B", "2031-05-04", False, 2)), sources, dark=True)
    hollow, filled = figure.data[0].marker.color
    assert hollow == "rgba(0,0,0,0)"
    assert filled != hollow
    assert "assigned" in figure.data[0].hovertext[0]


def test_names_of_sources_are_no_markup(sources: pd.DataFrame) -> None:
    figure = mentions_over_time(rows(("<b>A</b>", "2031-05-01", False, 1)), sources, dark=False)
    assert "<b>" not in figure.data[0].hovertext[0]


def test_nothing_is_an_empty_figure(sources: pd.DataFrame) -> None:
    assert len(mentions_over_time(rows(), sources, dark=False).data) == 0
