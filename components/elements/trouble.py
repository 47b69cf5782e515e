"""Failures in words: what is wrong, where, and the command that mends it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.elements.escaped import escaped
from data.store import DataError, remedy


def trouble(error: DataError) -> None:
    """A page that says why there is nothing to show."""
    st.subheader("These tables cannot be shown", anchor=False)
    st.error(escaped(error.problem), icon=":material/error:")
    st.text(f"Path: {error.path}")
    st.markdown("This command writes them anew:")
    st.code(error.remedy, language="sh")
    st.caption("ARTICLES stands for a folder or file of articles. The page shows the new tables when it is opened again.")


def no_articles(folder: Path) -> DataError:
    """What to say of tables without any article."""
    return DataError(folder, "The tables are in order, but there is no article in them.", remedy(folder))
