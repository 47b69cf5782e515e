"""The clauses of a statement, since one that says two things belongs to two subjects."""

from __future__ import annotations

import re
from collections.abc import Iterator

PRONOUNS = "they|he|she|it|we|i|you|this|that|these|those|there|their|his|her|its|our|who|which"
TITLES = ("Gen", "Sen", "Rep", "Gov", "Col", "Sgt", "Rev", "Prof", "Capt", "Adm", "Maj", "Mrs")
FULL_STOP = r"(?<=(?-i:[a-z\d”\"’)]{2}))" + "".join(f"(?<!{title})" for title in TITLES) + r"[.!?][\"'”’]?\s+(?=\W?(?-i:[A-Z]))"
# Conjunctions divide where a subject of their own follows; a comma or a bare "and" may also divide a list.
CONJUNCTION = rf",?\s+\b(?=(?:but|while|whereas|although|though|because|unless|and\s+(?:that\s+)?(?:{PRONOUNS}))\b)"
BREAK = re.compile(rf"{FULL_STOP}|[;:]\s+|\s[–—-]\s+|{CONJUNCTION}|,\s+(?=(?:which|who)\b)", re.IGNORECASE)


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each clause in the text, in order."""
    at = 0
    for found in BREAK.finditer(text):
        if found.start() > at:
            yield at, found.start()
        at = found.end()
    if at < len(text):
        yield at, len(text)
