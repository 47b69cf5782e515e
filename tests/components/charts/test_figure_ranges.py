"""A figure's mark is as open or as exact as its wording, and panels keep their axes apart."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.charts.figure_ranges import figure_ranges

SOURCES = pd.DataFrame(
    [("Gulf Gazette", "GG", "#0077BB", "#77AADD"), ("Metro Mail", "MM", "#CC3311", "#EE8866")],
    columns=["source", "badge", "colour", "dark_colour"],
)


def report(
    text: str, modifier: str, value: float | None = None, low: float | None = None, high: float | None = None, **more: Any
) -> dict[str, Any]:
    known = {
        "quantity_id": text,
        "source": "Gulf Gazette",
        "text": text,
        "modifier": modifier,
        "value": value,
        "low": low,
        "high": high,
    }
    rest = {
        "unit": "person",
        "event": "quake",
        "subject": "people",
        "attribution": "narrator",
        "attributed_to": None,
        "as_of": None,
        "as_of_basis": None,
    }
    return {**known, **rest, **more}


def drawn(*rows: dict[str, Any]) -> go.Figure:
    return figure_ranges([pd.DataFrame(rows)], SOURCES, dark=False)


def dots(figure: go.Figure, name: str) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.mode == "markers" and trace.customdata and name in trace.customdata]


EXACT = report("12 people", "exact", 12, 12, 12)


@pytest.mark.parametrize(
    ("row", "at"),
    [
        (report("12 people", "exact", 12, 12, 12), [12]),
        (report("over 6,700", "at_least", 6700, 6700), [6700]),
        (report("up to 500", "at_most", 500, None, 500), [500]),
        (report("nearly 4,000", "approx", 4000, None, 4000), [4000]),
        (report("32 to 100", "range", None, 32, 100), [32, 100]),
    ],
)
def test_a_number_that_is_named_is_marked_at_its_value(row: dict[str, Any], at: list[float]) -> None:
    (mark,) = dots(drawn(row), row["text"])
    assert list(mark.x) == at


def test_a_vague_word_has_no_dot_and_no_arrow_and_fades_to_nothing_at_both_ends() -> None:
    figure = drawn(report("thousands", "vague", None, 2000))
    assert not dots(figure, "thousands")
    assert not [trace for trace in figure.data if trace.marker.symbol]
    (band,) = [trace for trace in figure.data if trace.fill]
    shades = [colour for _, colour in band.fillgradient.colorscale]
    assert shades[0].endswith("0.0)")
    assert shades[-1].endswith("0.0)")


@pytest.mark.parametrize(("modifier", "symbol"), [("at_least", "triangle-right"), ("at_most", "triangle-left")])
def test_an_open_end_points_to_where_the_truth_may_lie(modifier: str, symbol: str) -> None:
    figure = drawn(report("so many", modifier, 50, 50, 50))
    (head,) = [trace for trace in figure.data if trace.marker.symbol == symbol]
    assert (head.x[0] > 50) == (modifier == "at_least")


def test_nearly_has_its_tick_below_the_dot_alone_and_about_on_both_sides() -> None:
    def ticks(row: dict[str, Any]) -> tuple[float, ...]:
        return next(trace.x for trace in drawn(row).data if trace.mode == "lines+markers")

    below, at = ticks(report("nearly 40", "approx", 40, None, 40))
    assert below < at == 40
    below, above = ticks(report("about 40", "approx", 40))
    assert below < 40 < above


def test_whose_figure_it_is_shows_in_shape_and_in_words() -> None:
    rows = [
        report("1", "exact", 1, 1, 1),
        report("2", "exact", 2, 2, 2, attribution="attributed", attributed_to="Tessia <b>"),
        report("3", "exact", 3, 3, 3, attribution="unresolved"),
    ]
    figure = drawn(*rows)
    assert len({dots(figure, name)[0].marker.symbol for name in "123"}) == 3
    labels = figure.layout.yaxis.ticktext
    assert "narrator" in labels[0]
    assert "Tessia &lt;b&gt;" in labels[1]
    assert "not resolved" in labels[2]


def test_the_words_stand_at_the_mark_as_written() -> None:
    figure = drawn(report("over 6,700 <i>men</i>", "at_least", 6700, 6700))
    assert [trace.text for trace in figure.data if trace.mode == "text"] == [("over 6,700 &lt;i&gt;men&lt;/i&gt;",)]


@pytest.mark.parametrize(
    ("as_of", "basis", "words"), [("2031-05-02", "stated", "as of 2 May 2031"), ("2031-05", "published", "as of May 2031")]
)
def test_as_of_comes_with_its_basis(as_of: str, basis: str, words: str) -> None:
    label = drawn(report("1", "exact", 1, 1, 1, as_of=as_of, as_of_basis=basis)).layout.yaxis.ticktext[0]
    assert words in label
    assert {"stated": "as stated", "published": "publication"}[basis] in label


def test_a_date_that_rests_on_an_assigned_one_says_so() -> None:
    row = report("1", "exact", 1, 1, 1, as_of="2031-05-02T09", as_of_basis="published", published_basis="assigned")
    label = drawn(row).layout.yaxis.ticktext[0]
    assert "2 May 2031, 9 h" in label
    assert "(publication, assigned)" in label


def test_values_more_than_a_hundredfold_apart_get_a_logarithmic_axis_that_says_so() -> None:
    near = drawn(EXACT, report("900", "exact", 900, 900, 900))
    far = drawn(EXACT, report("9,000", "exact", 9000, 9000, 9000))
    assert near.layout.xaxis.type == "linear"
    assert near.layout.xaxis.range[0] == 0
    assert far.layout.xaxis.type == "log"
    assert "logarithmic" in far.layout.xaxis.title.text
    assert "people" in far.layout.xaxis.title.text


def test_panels_have_axes_and_heights_of_their_own() -> None:
    one = pd.DataFrame([EXACT])
    other = pd.DataFrame([report("two days", "exact", 2, 2, 2, unit="day", event=None)])
    figure = figure_ranges([one, other], SOURCES, dark=True)
    assert {trace.xaxis for trace in figure.data} == {"x", "x2"} or {trace.xaxis for trace in figure.data} == {"x1", "x2"}
    assert figure.layout.yaxis.domain[0] > figure.layout.yaxis2.domain[1]
    assert "event not resolved" in figure.layout.xaxis2.title.text
    assert figure.layout.height == 2 * figure_ranges([one], SOURCES, dark=True).layout.height


def test_a_chart_of_two_is_lower_than_one_of_twenty() -> None:
    assert drawn(EXACT, EXACT).layout.height < drawn(*[EXACT] * 20).layout.height / 5


def test_nought_and_a_missing_number_do_not_break_the_axis() -> None:
    assert drawn(report("no one", "exact", 0, 0, 0)).layout.xaxis.range[1] > 0
    assert drawn(report("an unknown number", "vague")).layout.xaxis.range[1] > 0


def test_no_panels_make_an_empty_figure() -> None:
    assert not figure_ranges([], SOURCES, dark=False).data


@pytest.mark.parametrize(
    ("words", "value", "position"),
    [("6 days", 50, "top center"), ("6 days", 2, "top right"), ("almost 98 long days", 98, "top left")],
)
def test_the_words_are_over_the_mark_and_turn_inwards_at_the_ends(words: str, value: float, position: str) -> None:
    figure = drawn(report(words, "exact", value, value, value), report("76", "exact", 76, 76, 76))
    assert next(trace.textposition for trace in figure.data if trace.text == (words,)) == position
