"""What every page stands in: settings, menu, filters, search, what is in view, and failures in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import streamlit as st

from components.elements.filters import filters
from components.elements.header import header
from components.elements.menu import PAGES, menu
from components.elements.open_words import leave_if_asked
from components.elements.opened import ask, opened_store
from components.elements.theme import is_dark
from components.elements.trouble import no_articles, trouble
from components.judgement import analysts_ground
from components.navigation import follow_links
from components.palette import coloured
from components.themes import watch_theme
from data.queries.sources import sources
from data.selection import Selection
from data.store import DataError, Store

__all__ = ["PAGES", "View", "open_page"]

ICON = Path(__file__).parents[2] / "static" / "icon.png"


@dataclass(frozen=True)
class View:
    """What a page draws from: the open tables, what the analyst asked to see, and the sources' looks.

    `sources` is one row per source of the corpus: source, badge, articles, words, colour, dark_colour, symbol, dash.
    """

    store: Store
    selection: Selection
    sources: pd.DataFrame

    @property
    def badges(self) -> dict[str, str]:
        """The two letters that mark each source, by its name."""
        return dict(zip(self.sources["source"], self.sources["badge"], strict=True))


@contextmanager
def open_page(name: str) -> Iterator[View]:
    """The view for a page of PAGES, inside its frame.

    A DataError raised in the frame or in the page's body is shown in words and ends the page.
    """
    st.set_page_config(page_title=f"{name} · Parallax", page_icon=str(ICON), layout="wide")
    try:
        yield _view(name)
    except DataError as error:
        trouble(error)
        st.stop()


def _view(name: str) -> View:
    leave_if_asked()
    with st.sidebar:
        st.subheader("Parallax", anchor=False)
        top = st.container()
    try:
        store = opened_store()
        known = coloured(ask(sources, store))
        if known.empty:
            raise no_articles(store.folder)
        with st.sidebar:
            selection = filters(name, store, known)
    finally:
        with top:
            menu(name)
            follow_links()
            watch_theme(dark=is_dark())
            analysts_ground()
    header(name, store, selection, known)
    return View(store, selection, known)
