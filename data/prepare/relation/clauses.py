"""The clauses of a statement, since one that says two things belongs to two subjects."""

from __future__ import annotations

import re
from collections.abc import Iterator

PRONOUNS = "they|he|she|it|we|i|you|this|that|these|those|there|their|his|her|its|our|who|which"
# Ends of sentences, and conjunctions with a subject of their own; a comma or a bare "and" may also divide a list.
BREAK = re.compile(
    rf"[.!?][\"'”’]?\s+|[;:]\s+|\s[–—-]\s+|,?\s+\b(?=(?:but|while|whereas|although|though|because|unless)\b)"
    rf"|,?\s+\b(?=and\s+(?:that\s+)?(?:{PRONOUNS})\b)|,\s+(?=(?:which|who)\b)",
    re.IGNORECASE,
)


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each clause in the text, in order."""
    at = 0
    for found in BREAK.finditer(text):
        if found.start() > at:
            yield at, found.start()
        at = found.end()
    if at < len(text):
        yield at, len(text)
