"""Browser components that set statements side by side: in columns, or as two of which one may belong to the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypedDict

from components.browser_component import CARD, browser_component
from components.passages import Passage, SourceLook


class Name(TypedDict):
    """An actor's name and the address of its card, empty where it has none."""

    name: str
    href: str


class Segment(TypedDict):
    """A stretch of a statement's words, and whether the other side has them too."""

    text: str
    is_same: bool


class Parted(TypedDict):
    """A row that the analyst took a statement out of, by its heading, and the id of the statement in it."""

    membership: str
    heading: str


class Statement(Passage):
    """A statement as a card.

    `column` and `band` are the places of its column and row; `actor_found` tells how the actor was found; `citation` is what
    is copied, `link` the address of the statement itself and `linked` whether the page was opened by it; `role` is what it may
    be to the other one. `membership` is the id of it in the row it can be taken out of, `parted` are the rows that the analyst
    took it out of. `segments` are its words against those of the other one, or none.
    """

    column: int
    band: int
    kind: str
    speaker: str | None
    actors: list[Name]
    actor_found: str | None
    about: str | None
    said_on: str | None
    via: str | None
    negated: bool
    citation: str
    link: str
    linked: bool
    role: str
    membership: str | None
    parted: list[Parted]
    segments: list[Segment]


class Column(TypedDict):
    """A column of statements: how many of its `total` were found, and how many of these are not drawn yet (`left`).

    `source` is there where the columns are sources.
    """

    label: str
    total: int
    found: int
    left: int
    source: SourceLook | None


class Band(TypedDict):
    """A row across the columns: its heading, how many it holds, and why it holds them; a row of one date has no reasons."""

    heading: str
    note: str
    reasons: list[str]


class Group(TypedDict):
    """Statements that may belong together, and why; `doubt` says where that is not certain ("candidate"), or is empty."""

    heading: str
    reason: str
    doubt: str
    cards: list[Statement]


_STATEMENT = (*CARD, "passages/copy.js", "passages/statement.js", "passages/statement.css")
_COLUMNS = browser_component(
    "statement_columns", *_STATEMENT, "passages/columns.js", "passages/columns.css", html='<div class="root columns"></div>'
)
_GROUPS = browser_component(
    "statement_groups",
    *_STATEMENT,
    "passages/more.js",
    "passages/groups.js",
    "passages/groups.css",
    html='<div class="root groups"></div>',
)


def columns_of_statements(
    columns: Sequence[Column],
    bands: Sequence[Band],
    rows: Sequence[Statement],
    *,
    key: str,
    query: str,
    rest: str = "",
    found: Sequence[str] = (),
    step: int,
    on_cite: Callable[[], None],
    on_part: Callable[[], None],
    on_more: Callable[[], None],
) -> None:
    """Draw columns of statements, their rows in the given order; links and citing as in `passage_list`.

    Rows of one band stand side by side under its heading; those of band -1 follow with dates of each column's own, under the
    heading `rest` where there is one. `found` are words that were searched for, which are marked. `on_part` runs when a
    statement is taken out of its row or put back, with its membership's id in `st.session_state[key].parted`; `on_more` when
    `step` more of a column are asked for, with its place in `st.session_state[key].more`.
    """
    state = {
        "columns": list(columns),
        "bands": list(bands),
        "rows": list(rows),
        "query": query,
        "rest": rest,
        "found": list(found),
        "step": step,
    }
    _COLUMNS(key=key, data=state, on_cited_change=on_cite, on_parted_change=on_part, on_more_change=on_more)


def groups_of_statements(
    groups: Sequence[Group], *, key: str, query: str, found: Sequence[str] = (), on_cite: Callable[[], None]
) -> None:
    """Draw groups of statements below each other, those of a group side by side; the rest as in `columns_of_statements`."""
    _GROUPS(key=key, data={"groups": list(groups), "query": query, "found": list(found)}, on_cited_change=on_cite)
