"""Text of unknown origin, made safe for labels, which streamlit reads as Markdown."""

from __future__ import annotations

import re

# What Markdown makes a link of even where every character is escaped; a joiner without width keeps it apart.
LINKED = re.compile(r"(?<=http)(?=s?:)|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)
JOINER = "\u2060"
SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&^=@/])")


def escaped(text: str) -> str:
    """The text so that Markdown on a page shows it letter for letter, on one line, and makes no link of it."""
    return written(LINKED.sub(JOINER, text))


def written(text: str) -> str:
    """The text for a Markdown file, every character of it and no other, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
