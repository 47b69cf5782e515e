"""When years are one time."""

from __future__ import annotations

from data.prepare.referent.arguments import covered, spans_of_years


def test_years_long_ago_run_together_and_recent_ones_stay_apart() -> None:
    assert spans_of_years([1988, 1990, 1994, 2020, 2022], 2023) == {
        1988: (1988, 1994),
        1990: (1988, 1994),
        1994: (1988, 1994),
        2020: (2020, 2020),
        2022: (2022, 2022),
    }


def test_far_centuries_do_not_run_together() -> None:
    assert spans_of_years([1500, 1520], 2023) == {1500: (1500, 1500), 1520: (1520, 1520)}


def test_no_years_are_no_times() -> None:
    assert spans_of_years([], 0) == {}


def test_a_stretch_is_covered_where_it_touches_a_span() -> None:
    assert covered([(3, 5), (8, 10)], 9, 12)
    assert not covered([(3, 5), (8, 10)], 5, 8)
    assert not covered([], 0, 1)
