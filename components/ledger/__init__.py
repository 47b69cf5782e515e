"""Browser component that lists what the ledger says: comparisons to open, pairs with their rule, what each source tells.

Words that come from the corpus reach the browser as data and are drawn with textContent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NotRequired, TypedDict

from components.browser_component import CARD, browser_component
from components.passages import SourceLook


class Quote(TypedDict):
    """Words of an article, with what stands before and after them, and the address that opens them.

    `source` is None where all that is listed is of one. `note` is what the machine tells of them, such as whose wording it is.
    """

    source: SourceLook | None
    before: str
    words: str
    after: str
    href: str
    note: NotRequired[str]


class Entry(TypedDict):
    """One thing that the ledger says: a topic over it, the words, a label and a note beside them, and what it rests on.

    Entries of one `group` stand under its name. `href` is the address of an entry that can be opened,
    else empty; `dotted` tells that it rests on an assigned date or is not determined.
    """

    id: str
    group: str
    topic: str
    words: str
    label: str
    note: str
    dotted: bool
    current: bool
    href: str
    marks: list[SourceLook]
    quotes: list[Quote]


_LEDGER = browser_component("ledger", *CARD, "ledger/ledger.js", "ledger/ledger.css", html='<div class="root ledger"></div>')


def ledger(
    entries: Sequence[Entry], *, key: str, label: str, is_long: bool = False, on_open: Callable[[], None] | None = None
) -> None:
    """Draw entries below each other; a long list scrolls by itself.

    `on_open` runs when an entry is opened, with its id in `st.session_state[key].opened`; in a new tab, and without
    `on_open`, its address opens instead.
    """
    data = {"label": label, "entries": list(entries), "is_long": is_long, "leads_away": on_open is None}
    _LEDGER(key=key, data=data, on_opened_change=on_open or _stay)


def _stay() -> None:
    """Nothing: entries that lead away ask for nothing on this page."""
