"""Browser component for the top of a card: a name, what the machine took the thing for, and what else it may be.

Everything reaches the browser as data and is drawn with textContent.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
CARD = HERE.parent / "passages"

_HEAD = st.components.v2.component(
    "parallax_card_head",
    html='<div class="root cardhead"></div>',
    css=(CARD / "card.css").read_text(encoding="utf-8") + "\n" + (HERE / "head.css").read_text(encoding="utf-8"),
    js=(CARD / "card.js").read_text(encoding="utf-8") + "\n" + (HERE / "head.js").read_text(encoding="utf-8"),
)


def card_head(name: str, chips: Sequence[str], *, key: str, uncertain: Sequence[str] = (), unresolved: str = "") -> None:
    """Draw a name with outlined chips, dotted ones for what is uncertain and a grey one for what is not resolved."""
    state = {"name": name, "chips": list(chips), "uncertain": list(uncertain), "unresolved": unresolved}
    _HEAD(key=key, data=state)
