"""Browser component that draws counts in rows and columns, each count a button that asks for the words behind it.

Names that come from the corpus reach the browser as data and are drawn with textContent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NotRequired, TypedDict

from components.browser_component import CARD, browser_component
from components.passages import SourceLook


class Head(TypedDict):
    """What stands over a column or before a row: a source's badge, words of sources in serif, words of ours, a small note."""

    source: SourceLook | None
    names: list[str]
    words: str
    note: str


class Group(TypedDict):
    """Words over `span` columns beside each other, and the same shorter, for each column where it is narrow."""

    words: str
    short: str
    span: int


class Tally(TypedDict):
    """How many of a kind; `key` goes back when it is pressed, `uncertain` is how many of them the score doubts.

    Where there are none the words say what that means; `judged` marks an analyst's own word on it.
    """

    key: str
    rows: int
    words: str
    uncertain: int
    is_open: bool
    judged: NotRequired[bool]


class Row(TypedDict):
    """A row: its head and, for each column, its tallies; without any it is a heading over the rows that follow."""

    head: Head
    cells: list[list[Tally]]


_MATRIX = browser_component("matrix", *CARD, "matrix/matrix.js", "matrix/matrix.css", html='<div class="root matrix"></div>')


def matrix(
    heads: Sequence[Head],
    rows: Sequence[Row],
    *,
    key: str,
    label: str,
    on_open: Callable[[], None],
    groups: Sequence[Group] = (),
    is_small: bool = False,
    leads_to: str = "",
) -> None:
    """Draw the table, tight and in one piece where it `is_small`.

    `on_open` runs when a count is pressed, with its key in `st.session_state[key].opened`. What then stands in the container
    with the key `leads_to` is brought into sight.
    """
    data = {
        "label": label,
        "heads": list(heads),
        "groups": list(groups),
        "rows": list(rows),
        "small": is_small,
        "leadsTo": leads_to,
    }
    _MATRIX(key=key, data=data, on_opened_change=on_open)
