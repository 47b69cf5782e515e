"""Tables saved as CSV."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest

from components.elements.export import as_csv


def read_back(frame: pd.DataFrame) -> list[list[str]]:
    return list(csv.reader(io.StringIO(as_csv(frame).decode("utf-8-sig"))))


def test_a_table_comes_back_as_it_was():
    frame = pd.DataFrame({"words": ["said, “so”", "line\nbreak"], "start": [3, 7]})
    assert read_back(frame) == [["words", "start"], ["said, “so”", "3"], ["line\nbreak", "7"]]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
def test_no_cell_starts_a_formula(cell):
    assert read_back(pd.DataFrame({"words": [cell]}))[1] == [f"'{cell}"]


def test_a_negative_number_stays_a_number():
    assert read_back(pd.DataFrame({"lat": [-12.5]}))[1] == ["-12.5"]
