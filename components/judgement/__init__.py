"""Browser components for what an analyst decides: on a filled ground, with a pencil, a name and a time.

The analyst's words reach the browser as data and are drawn with textContent.
"""

from __future__ import annotations

from components.browser_component import CARD, browser_component

_JUDGEMENT = browser_component(
    "judgement", *CARD, "judgement/judgement.js", "judgement/judgement.css", html='<div class="root judged"></div>'
)

_LAYER = browser_component("layer", "judgement/layer.js", "judgement/layer.css", html="<span></span>", isolate_styles=False)


def judgement(words: str, reason: str, note: str, *, key: str) -> None:
    """Draw a judgement, the reason given for it, and who wrote it when."""
    _JUDGEMENT(key=key, data={"words": words, "reason": reason, "note": note})


def analysts_ground() -> None:
    """Style every container whose key begins with `analysts_`: boxes in it have the ground of a judgement; draws nothing."""
    _LAYER(key="analysts_layer", height=1)
