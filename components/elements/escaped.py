"""Text of unknown origin, made safe for labels, which streamlit reads as Markdown."""

from __future__ import annotations

import re

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&^=@/])")


def escaped(text: str) -> str:
    """The text so that Markdown shows it letter for letter, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
