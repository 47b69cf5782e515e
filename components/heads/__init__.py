"""Browser component for the top of a card: a name, what the machine took the thing for, and what else it may be.

Everything reaches the browser as data and is drawn with textContent.
"""

from __future__ import annotations

from collections.abc import Sequence

from components.browser_component import CARD, browser_component

_HEAD = browser_component("card_head", *CARD, "heads/head.js", "heads/head.css", html='<div class="root cardhead"></div>')


def card_head(name: str, chips: Sequence[str], *, key: str, uncertain: Sequence[str] = (), unresolved: str = "") -> None:
    """Draw a name with outlined chips, dotted ones for what is uncertain and a grey one for what is not resolved."""
    state = {"name": name, "chips": list(chips), "uncertain": list(uncertain), "unresolved": unresolved}
    _HEAD(key=key, data=state)
