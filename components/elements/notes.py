"""What the analyst decided and noted: kept in the notebook beside the tables, or in the session where that cannot be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import streamlit as st

from components.formats import day
from data.notebook import Entry, Notebook, NotebookError, notebook_path
from data.store import tables_folder

_TROUBLE, _SESSION, _NAME = "notebook_trouble", "notebook_of_session", "analyst"
_BOX = "analyst_box"

type Kept = Callable[[str], dict[str, Entry]]


def notebook() -> Notebook:
    """The notebook of the tables that are shown."""
    return Notebook(notebook_path(tables_folder()))


def keep(kind: str, key: str, value: Mapping[str, Any] | None, *, by: str = "") -> None:
    """Keep what was decided of a thing, signed with the analyst's name unless it is by another; None takes it back."""
    _write(kind, key, None if value is None else {**value, "by": by or analyst()})


def _write(kind: str, key: str, value: Mapping[str, Any] | None) -> None:
    """Write into the notebook, or into the session where that cannot be."""
    try:
        notebook().write(kind, key, value)
    except NotebookError as error:
        st.session_state[_TROUBLE] = error
        st.session_state.setdefault(_SESSION, {})[kind, key] = Entry(kind, key, value, datetime.now(UTC))
    else:
        st.session_state.pop(_TROUBLE, None)
        st.session_state.get(_SESSION, {}).pop((kind, key), None)


def kept(kind: str) -> dict[str, Entry]:
    """What holds now of each key of a kind, in the order in which it was first kept."""
    try:
        found = {entry.key: entry for entry in notebook().latest(kind)}
    except NotebookError as error:
        st.session_state[_TROUBLE] = error
        found = {}
    return _with_unsaved(found, kind, st.session_state.get(_SESSION, {}))


def kept_later() -> Kept:
    """`kept` for work that is done after the page was drawn, where there is no session; it reads the notebook when called."""
    book, unsaved = notebook(), st.session_state.setdefault(_SESSION, {})

    def read(kind: str) -> dict[str, Entry]:
        try:
            found = {entry.key: entry for entry in book.latest(kind)}
        except NotebookError:
            found = {}
        return _with_unsaved(found, kind, unsaved)

    return read


def _with_unsaved(found: dict[str, Entry], kind: str, unsaved: Mapping[tuple[str, str], Entry]) -> dict[str, Entry]:
    """What was kept with what only the session holds, since the notebook could not be written."""
    for (of_kind, key), entry in unsaved.items():
        if of_kind != kind:
            continue
        if entry.value is None:
            found.pop(key, None)
        else:
            found[key] = entry
    return found


def history(kind: str, key: str) -> list[Entry]:
    """All that was kept of a key, the oldest first; none where the notebook cannot be read."""
    try:
        return notebook().history(kind, key)
    except NotebookError as error:
        st.session_state[_TROUBLE] = error
        return []


def signed(entry: Entry) -> str:
    """Who kept an entry, and when."""
    return f"{(entry.value or {}).get('by') or 'unsigned'}, {day(entry.written.date())}"


def analyst() -> str:
    """The name that judgements are signed with: the one given here, else the one given last beside these tables; or empty."""
    if _NAME in st.session_state:
        return str(st.session_state[_NAME])
    entry = kept(_NAME).get(_NAME)
    return str((entry.value or {}).get("name", "")) if entry else ""


def sign() -> None:
    """Ask for the analyst's name, which stands beside what is decided from then on, over restarts too."""
    with on_ground("name"):
        st.text_input(
            "Your name or initials",
            analyst(),
            key=_BOX,
            on_change=_signed,
            max_chars=40,
            placeholder="Stands beside your notes",
            width=260,
        )


def on_ground(name: str) -> Any:  # noqa: ANN401 (a container of streamlit's, whose class has no public name)
    """A container for boxes that an analyst writes into, which have the ground of the analyst's layer."""
    return st.container(key=f"analysts_{name}")


def _signed() -> None:
    st.session_state[_NAME] = st.session_state[_BOX].strip()
    _write(_NAME, _NAME, {"name": st.session_state[_NAME]})


def notebook_trouble() -> None:
    """Say why the notebook cannot be used, where that is so; what is decided then holds until the tab is closed."""
    error = st.session_state.get(_TROUBLE)
    if isinstance(error, NotebookError):
        st.warning(
            "Notes and grades last only as long as this tab, since the notebook cannot be used.", icon=":material/edit_off:"
        )
        st.text(str(error))
