"""Words in the place of a chart that takes seconds to draw, until it covers them."""

from __future__ import annotations

from components.browser_component import browser_component

KEY = "drawn_later"

_WAITING = browser_component("waiting", "waiting/waiting.js", "waiting/waiting.css", html="<span></span>", isolate_styles=False)


def waiting_words() -> None:
    """Style every container whose key is KEY: its charts have words behind them; draws nothing itself."""
    _WAITING(key="waiting", height=1)
