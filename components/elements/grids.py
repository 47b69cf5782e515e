"""Tables for the screen: numbers that read as they do everywhere else, and rows that open."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from components.formats import number

# Styling costs a sixth of a millisecond a row; past this the browser's own separators stay.
MOST_STYLED = 500


def thin_spaced(table: pd.DataFrame) -> pd.DataFrame | Styler:
    """The table with thin spaces between thousands and nothing where a number is missing; it still sorts as numbers."""
    if len(table) > MOST_STYLED:
        return table
    written: dict[Any, Any] = dict.fromkeys(table.select_dtypes("number").columns, number)
    return table.style.format(written, na_rep="")


def opening_grid(rows: pd.DataFrame, badges: dict[str, str], columns: dict[str, Any], *, key: str, opens: str) -> int | None:
    """Draw rows of sources, each with its source's badge and a button; the number of the row whose button was pressed.

    `columns` are those that are shown with how, as Streamlit takes them; `opens` stands over the buttons.
    """
    button = f"open_{key}"
    table = rows.assign(open="open", badge=rows["source"].map(badges))
    st.dataframe(
        thin_spaced(table[["open", "badge", *columns]]),
        hide_index=True,
        placeholder="",
        key=key,
        column_config={
            "open": st.column_config.ButtonColumn(opens, type="tertiary", key=button),
            "badge": st.column_config.TextColumn("", width=40),
            **columns,
        },
    )
    pressed = st.session_state.get(button)
    return pressed.row if pressed else None
