"""A figure's mark is as open or as exact as its wording, and many reports do not look like two."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
import pytest

from components.charts.figure_ranges import figure_ranges
from data.queries.comparisons import Axis
from tests.components.charts.reports import SOURCES, exact, report, table


def drawn(*rows: dict[str, Any], is_log: bool = False) -> go.Figure:
    return figure_ranges({"killed": table(*rows)}, SOURCES, Axis(is_log, ""), dark=False)


def dots(figure: go.Figure, name: str) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.mode == "markers" and trace.customdata and name in trace.customdata]


def words(figure: go.Figure) -> list[str]:
    return [trace.text[0] for trace in figure.data if trace.mode == "text"]


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


def test_who_counted_shows_in_shape_and_in_words() -> None:
    rows = [
        exact(1),
        exact(2, claimant_basis="attributed", claimant="Tessia <b>"),
        exact(3, claimant_basis="attributed", claimant="Relief Union"),
        exact(4, claimant_basis="unresolved", claimant=None),
    ]
    figure = drawn(*rows)
    assert len({dots(figure, f"{name} people")[0].marker.symbol for name in "1234"}) == 4
    labels = figure.layout.yaxis.ticktext
    assert "narrator" in labels[0]
    assert "Tessia &lt;b&gt;" in labels[1]
    assert "not resolved" in labels[3]


def test_the_number_as_written_stands_at_the_mark_and_a_unit_where_it_may_not_be_the_axis_own() -> None:
    assert words(drawn(report("over 6,700 <i>men</i>", "at_least", 6700, 6700))) == ["over 6,700"]
    assert words(drawn(report("thousands of <b>ethnic</b> groups", "vague", None, 2000))) == ["thousands"]
    assert words(drawn(report("24-<i>hour</i>", "exact", 1, 1, 1, unit="day"))) == ["24-&lt;i&gt;hour&lt;/i&gt;"]


def test_the_sentence_stands_over_the_mark_as_text() -> None:
    (mark,) = dots(drawn(exact(4, before="<b>They</b> say ", after=" came.")), "4 people")
    assert "&lt;b&gt;They&lt;/b&gt; say 4 people came." in mark.hovertext


@pytest.mark.parametrize(
    ("as_of", "basis", "said"), [("2031-05-02", "stated", "as of 2 May 2031"), ("2031-05", "published", "as of May 2031")]
)
def test_as_of_comes_with_its_basis(as_of: str, basis: str, said: str) -> None:
    label = drawn(exact(1, as_of=as_of, as_of_basis=basis)).layout.yaxis.ticktext[0]
    assert said in label
    assert {"stated": "as stated", "published": "publication"}[basis] in label


def test_a_date_that_rests_on_an_assigned_one_says_so() -> None:
    label = drawn(exact(1, as_of="2031-05-02T09", as_of_basis="published", is_dotted=True)).layout.yaxis.ticktext[0]
    assert "2 May 2031, 9 h" in label
    assert "(publication, assigned)" in label


def test_the_axis_is_as_it_is_asked_for_and_starts_at_nought_where_it_is_linear() -> None:
    rows = [exact(12), exact(9000)]
    linear, logarithmic = drawn(*rows), drawn(*rows, is_log=True)
    assert (linear.layout.xaxis.type, linear.layout.xaxis.range[0]) == ("linear", 0)
    assert logarithmic.layout.xaxis.type == "log"
    assert "logarithmic" in logarithmic.layout.xaxis.title.text
    assert "people" in logarithmic.layout.xaxis.title.text


def test_panels_have_names_and_one_axis_and_their_figures_stay_apart() -> None:
    panels = {"displaced": table(exact(40)), "arrived <b>": table(exact(4000))}
    figure = figure_ranges(panels, SOURCES, Axis(is_log=False, why=""), dark=True)
    assert figure.layout.xaxis.range == figure.layout.xaxis2.range
    assert figure.layout.yaxis.domain[0] >= figure.layout.yaxis2.domain[1]
    assert [note.text for note in figure.layout.annotations] == ["<b>displaced</b>", "<b>arrived &lt;b&gt;</b>"]
    assert sorted(trace.x[0] for trace in figure.data if trace.mode == "markers") == [40, 4000]
    assert not drawn(exact(1)).layout.annotations


def test_panels_that_share_no_axis_have_one_each_with_its_values() -> None:
    panels = {"1": table(exact(40)), "2": table(exact(4000, unit=None))}
    figure = figure_ranges(panels, SOURCES, Axis(is_log=False, why="", is_shared=False), dark=False)
    assert figure.layout.xaxis.range != figure.layout.xaxis2.range
    assert figure.layout.xaxis.showticklabels
    assert figure.layout.xaxis2.showticklabels
    assert "unit not resolved" in figure.layout.xaxis2.title.text
    assert not figure.layout.annotations


def test_a_chart_grows_with_its_reports_but_two_hundred_stand_closer_than_two() -> None:
    rows = [exact(n, quantity_id=str(n)) for n in range(1, 201)]
    heights = [drawn(*rows[:n]).layout.height for n in (2, 20, 200)]
    assert heights == sorted(heights)
    assert heights[2] < 20 * heights[0]
    sizes = [drawn(*rows[:n]).data[0].marker.size for n in (2, 20, 200)]
    assert sizes == sorted(sizes, reverse=True)


def test_reports_that_share_a_lane_are_all_within_reach() -> None:
    rows = [exact(1 + n % 60, quantity_id=f"q{n}") for n in range(90)]
    found = {one for trace in drawn(*rows).data if trace.customdata for ids in trace.customdata for one in ids.split()}
    assert found == {f"q{n}" for n in range(90)}


def test_reports_of_one_number_by_one_claimant_become_one_mark_only_where_there_are_many() -> None:
    assert len(words(drawn(exact(7), exact(7)))) == 2
    many = words(drawn(*[exact(7, quantity_id=str(n)) for n in range(50)]))
    assert many == ["7 ×50"]


def test_nought_and_a_missing_number_do_not_break_the_axis() -> None:
    assert drawn(exact(0), is_log=True).layout.xaxis.type == "linear"
    assert drawn(report("an unknown number", "vague")).layout.xaxis.range[1] > 0


def test_no_panels_and_no_reports_make_an_empty_figure() -> None:
    assert not figure_ranges({}, SOURCES, Axis(is_log=False, why=""), dark=False).data
    assert not drawn().data


@pytest.mark.parametrize(
    ("said", "value", "position"),
    [("6 days", 50, "top center"), ("6 days", 2, "top right"), ("almost 98 long days", 98, "top left")],
)
def test_the_words_are_over_the_mark_and_turn_inwards_at_the_ends(said: str, value: float, position: str) -> None:
    figure = drawn(report(said, "exact", value, value, value, unit="day"), report("76", "exact", 76, 76, 76, unit="day"))
    assert next(trace.textposition for trace in figure.data if trace.text == (said,)) == position
