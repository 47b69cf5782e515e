"""Browser component that shows what an analyst decided: on a filled ground, with a pencil, a name and a time.

The analyst's words reach the browser as data and are drawn with textContent.
"""

from __future__ import annotations

from components.browser_component import CARD, browser_component

_JUDGEMENT = browser_component(
    "judgement", *CARD, "judgement/judgement.js", "judgement/judgement.css", html='<div class="root judged"></div>'
)


def judgement(words: str, reason: str, note: str, *, key: str) -> None:
    """Draw a judgement, the reason given for it, and who wrote it when."""
    _JUDGEMENT(key=key, data={"words": words, "reason": reason, "note": note})
