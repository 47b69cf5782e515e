"""A report stands at its moment where it has one, and is joined to its claimant's later updates alone."""

from __future__ import annotations

from typing import Any

import pandas as pd

from data.queries.steps import steps, without_step


def report(name: str, **more: Any) -> dict[str, Any]:
    known = {"quantity_id": name, "value": 5.0, "low": 5.0, "high": 5.0, "modifier": "exact", "series_id": None}
    known |= {"as_of": "2031-05-02T09", "as_of_basis": "stated", "is_dotted": False}
    return {**known, "as_of_start": "2031-05-02T09", "as_of_end": "2031-05-02T10", **more}


def test_reports_come_by_their_moment_and_series_are_joined() -> None:
    later = {"as_of_start": "2031-05-03T00", "as_of_end": "2031-05-04T00", "as_of": "2031-05-03", "is_dotted": True}
    found = steps(pd.DataFrame([report("b", series_id="s", **later), report("a", series_id="s"), report("c")]))
    assert found["quantity_id"].tolist() == ["a", "c", "b"]
    assert found["line"].tolist() == ["s", "c", "s"]
    assert found["moment"].iloc[2] == pd.Timestamp("2031-05-03T12")
    assert found["when"].iloc[2] == "as of 3 May 2031 (as stated, assigned)"


def test_a_range_stands_between_its_bounds_and_an_open_end_at_its_bound() -> None:
    rows = [report("r", value=None, low=4.0, high=8.0, modifier="range"), report("o", value=None, high=None, modifier="at_least")]
    assert steps(pd.DataFrame(rows)).set_index("quantity_id")["height"].to_dict() == {"r": 6.0, "o": 5.0}


def test_words_that_name_no_number_no_moment_or_more_than_a_year_are_told_instead() -> None:
    rows = [
        report("vague", value=None, modifier="vague"),
        report("undated", as_of=None, as_of_start=None, as_of_end=None),
        report("wide", as_of_start="2020-01-01T00", as_of_end="2029-01-01T00"),
        report("drawn"),
    ]
    found = pd.DataFrame(rows)
    assert steps(found)["quantity_id"].tolist() == ["drawn"]
    assert without_step(found)["quantity_id"].tolist() == ["vague", "undated", "wide"]


def test_no_reports_have_no_moments() -> None:
    none = pd.DataFrame([report("a")]).iloc[:0]
    assert steps(none).empty
    assert without_step(none).empty
