"""Words in the place of a chart that takes seconds to draw, until it covers them."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
KEY = "drawn_later"

_WAITING = st.components.v2.component(
    "parallax_waiting",
    html="<span></span>",
    css=(HERE / "waiting.css").read_text(encoding="utf-8"),
    js="export default function () {}",
    isolate_styles=False,
)


def waiting_words() -> None:
    """Style every container whose key is KEY: its charts have words behind them; draws nothing itself."""
    _WAITING(key="waiting", height=1)
