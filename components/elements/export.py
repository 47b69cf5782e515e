"""Buttons that save what is on screen as a file, written when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components.formats import no_formula

MIME = {"csv": "text/csv", "geojson": "application/geo+json", "html": "text/html", "md": "text/markdown"}


def export_csv(frame: pd.DataFrame | Callable[[], pd.DataFrame], name: str) -> None:
    """Offer a table as NAME.csv; a table too long for the screen is asked for only then.

    Expects the columns that trace a row to its words (source, article, start, end) beside the rest.
    """
    export_file(
        "CSV",
        lambda: as_csv(frame() if callable(frame) else frame),
        f"{name}.csv",
        told="Save this table with source, article and span",
        is_empty=not callable(frame) and frame.empty,
    )


def export_file(label: str, written: Callable[[], str | bytes], file_name: str, *, told: str, is_empty: bool = False) -> None:
    """Offer a file of a kind that MIME knows; `told` is the help on the button, which does nothing where there is nothing."""
    name, _, ending = file_name.rpartition(".")
    st.download_button(
        label,
        data=written,
        file_name=file_name,
        mime=MIME[ending],
        key=f"{ending}_{name}",
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
        disabled=is_empty,
        help=told,
    )


def as_csv(frame: pd.DataFrame) -> bytes:
    """A table as CSV that opens in spreadsheets: UTF-8 with a mark, and no cell that starts a formula."""
    safe = frame.copy()
    for column in safe.select_dtypes(exclude="number"):
        safe[column] = safe[column].map(no_formula)
    return safe.to_csv(index=False).encode("utf-8-sig")
