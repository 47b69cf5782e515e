"""Reports over time: joined where the ledger has a series, dotted where a date is assigned."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from components.charts.figure_steps import figure_steps
from data.queries.steps import steps
from tests.components.charts.reports import SOURCES, exact, report, table


def at(hour: int, **more: Any) -> dict[str, Any]:
    return {
        "as_of": f"2031-05-02T{hour:02}",
        "as_of_start": f"2031-05-02T{hour:02}",
        "as_of_end": f"2031-05-02T{hour + 1:02}",
        **more,
    }


def drawn(*rows: dict[str, Any]) -> go.Figure:
    return figure_steps(steps(table(*rows)), SOURCES, dark=False)


def joins(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.mode == "lines" and len(trace.x) == 3]


def test_a_series_is_joined_level_first_and_dotted_where_an_end_is_assigned() -> None:
    rows = [
        exact(10, **at(8, series_id="s")),
        exact(20, **at(12, series_id="s")),
        exact(30, **at(20, series_id="s", is_dotted=True)),
    ]
    first, second = joins(drawn(*rows))
    assert first.y == (10, 10, 20)
    assert (first.line.dash, second.line.dash) == ("solid", "dot")


def test_reports_of_no_series_are_marked_and_not_joined() -> None:
    figure = drawn(exact(10, **at(8)), exact(20, **at(12)))
    assert not joins(figure)
    assert [trace.y[0] for trace in figure.data if trace.customdata] == [10, 20]


def test_an_assigned_date_makes_a_hollow_mark() -> None:
    filled, hollow = (trace for trace in drawn(exact(1, **at(8)), exact(2, **at(9, is_dotted=True))).data if trace.customdata)
    assert not filled.marker.symbol.endswith("-open")
    assert hollow.marker.symbol.endswith("-open")


def test_an_open_end_points_up_and_hostile_names_stay_text() -> None:
    row = report("over 5 <i>", "at_least", 5, 5, **at(8, claimant="<b>x", claimant_basis="attributed", series_id="s"))
    figure = drawn(row, exact(9, **at(9, claimant="<b>x", claimant_basis="attributed", series_id="s")))
    (head,) = [trace for trace in figure.data if "triangle-up" in str(trace.marker.symbol)]
    assert head.y[1] > 5
    assert any("&lt;b&gt;x" in str(trace.text) for trace in figure.data if trace.mode == "text")


def test_three_reports_have_words_and_two_hundred_have_none() -> None:
    few = drawn(*[exact(n, **at(n)) for n in (1, 2, 3)])
    many = drawn(*[exact(n, quantity_id=str(n), **at(n % 20)) for n in range(1, 200)])
    assert sum("text" in trace.mode for trace in few.data) == 3
    assert not any("text" in trace.mode for trace in many.data)
    assert many.layout.height > few.layout.height


def test_no_reports_make_an_empty_figure() -> None:
    assert not drawn().data
