"""Browser component that shows what an analyst decided: on a filled ground, with a pencil, a name and a time.

The analyst's words reach the browser as data and are drawn with textContent.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
CARD = HERE.parent / "passages"

_JUDGEMENT = st.components.v2.component(
    "parallax_judgement",
    html='<div class="root judged"></div>',
    css="\n".join([(CARD / "card.css").read_text(encoding="utf-8"), (HERE / "judgement.css").read_text(encoding="utf-8")]),
    js="\n".join([(CARD / "card.js").read_text(encoding="utf-8"), (HERE / "judgement.js").read_text(encoding="utf-8")]),
)


def judgement(words: str, reason: str, note: str, *, key: str) -> None:
    """Draw a judgement, the reason given for it, and who wrote it when."""
    _JUDGEMENT(key=key, data={"words": words, "reason": reason, "note": note})
