"""The tables that are open, and answers from them, shared by everyone who looks.

A page asks for rows by `ask(query, view.store, ...)`: the answer is kept, in a bounded number and
until the tables change, and everyone gets a copy of their own. Arguments are what a query takes
beside the store; they must be hashable (selections, strings, tuples).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate

import pandas as pd
import streamlit as st

from data.store import Store, tables_folder

ANSWERS_KEPT = 400

type Query[**P] = Callable[Concatenate[Store, P], pd.DataFrame]


def opened_store() -> Store:
    """The store of the folder that the dashboard shows; DataError where it cannot be opened."""
    folder = tables_folder()
    return _open(folder, changed(folder))


def ask[**P](query: Query[P], store: Store, *args: P.args, **options: P.kwargs) -> pd.DataFrame:
    """The rows that a query returns, from memory where it was asked before."""
    named = tuple(sorted(options.items()))
    return _answer(f"{query.__module__}.{query.__qualname__}", store.folder, changed(store.folder), args, named, query, store)


def changed(folder: Path) -> int:
    """When a folder of tables last changed, in nanoseconds; 0 where there is none."""
    try:
        return max(path.stat().st_mtime_ns for path in (folder, *folder.iterdir()))
    except OSError:
        return 0


@st.cache_resource(max_entries=4, show_spinner=False)
def _open(folder: Path, changed_at: int) -> Store:  # noqa: ARG001 (part of the key)
    return Store(folder)


@st.cache_data(max_entries=ANSWERS_KEPT, show_spinner=False)
def _answer(
    name: str,  # noqa: ARG001 (part of the key)
    folder: Path,  # noqa: ARG001 (part of the key)
    changed_at: int,  # noqa: ARG001 (part of the key)
    args: tuple[object, ...],
    options: tuple[tuple[str, object], ...],
    _query: Callable[..., pd.DataFrame],
    _store: Store,
) -> pd.DataFrame:
    return _query(_store, *args, **dict(options))
