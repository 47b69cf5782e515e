"""A button that saves a table on screen as CSV."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components.formats import no_formula


def export_csv(frame: pd.DataFrame | Callable[[], pd.DataFrame], name: str) -> None:
    """Offer a table as NAME.csv, written when somebody asks for it; a table too long for the screen is asked for only then.

    Expects the columns that trace a row to its words (source, article, start, end) beside the rest.
    """
    st.download_button(
        "CSV",
        data=lambda: as_csv(frame() if callable(frame) else frame),
        file_name=f"{name}.csv",
        mime="text/csv",
        key=f"csv_{name}",
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
        disabled=not callable(frame) and frame.empty,
        help="Save this table with source, article and span",
    )


def as_csv(frame: pd.DataFrame) -> bytes:
    """A table as CSV that opens in spreadsheets: UTF-8 with a mark, and no cell that starts a formula."""
    safe = frame.copy()
    for column in safe.select_dtypes(exclude="number"):
        safe[column] = safe[column].map(no_formula)
    return safe.to_csv(index=False).encode("utf-8-sig")
