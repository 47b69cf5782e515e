"""How much of each column of statements is drawn, which the address says: ten at first, and ten more for each press."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

from data.queries.bands import NO_BAND

PARAMETER = "shown"
AT_FIRST, STEP = 10, 10


def shown_of(columns: Sequence[str]) -> list[int]:
    """How many statements of each of the columns, by their keys, the address asks for."""
    asked = dict(_asked())
    return [asked.get(key, AT_FIRST) for key in columns]


def first_of_each(placed: pd.DataFrame, column: pd.Series, shown: Sequence[int], *, whole: bool) -> pd.DataFrame:
    """The statements that are drawn: of each column (its place beside each row) the first so many, in the rows' order.

    With `whole`, those in a row across the columns are all drawn, and only the others are counted.
    """
    counted = placed["band"] == NO_BAND if whole else pd.Series(data=True, index=placed.index)
    nth = counted.astype(int).groupby(column).cumsum()
    return placed[~counted | (nth <= column.map(dict(enumerate(shown))))]


def more_of(key: str, columns: Sequence[str]) -> Callable[[], None]:
    """A callback that asks for more of the column whose button was pressed in the component with that key."""

    def take() -> None:
        at = st.session_state[key].more
        if at is None or not 0 <= int(at) < len(columns):
            return
        asked = {**dict(_asked()), columns[int(at)]: shown_of(columns)[int(at)] + STEP}
        st.query_params[PARAMETER] = _written(asked)

    return take


def _asked() -> list[tuple[str, int]]:
    parts = [value.partition(".") for value in st.query_params.get_all(PARAMETER)]
    return [(key, int(number)) for number, _, key in parts if number.isdecimal() and len(number) < 4]


def _written(asked: Mapping[str, int]) -> list[str]:
    return [f"{number}.{key}" for key, number in asked.items()]
