"""Numbers in tables read as they do everywhere else."""

from __future__ import annotations

import pandas as pd

from components.elements.grids import MOST_STYLED, thin_spaced


def test_thousands_are_parted_and_missing_numbers_left_out() -> None:
    table = pd.DataFrame({"source": ["Harbour Post", "1234"], "value": [13350.0, None]})
    shown = thin_spaced(table).to_html()
    assert "13\u2009350" in shown
    assert ">1234<" in shown
    assert "nan" not in shown


def test_a_long_table_is_left_to_the_browser() -> None:
    table = pd.DataFrame({"value": range(MOST_STYLED + 1)})
    assert thin_spaced(table) is table
