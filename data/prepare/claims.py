"""Whose a figure is: the statement that reports it, by where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from data.prepare.spans import StatementSpan

BREAK = re.compile(r"[.;:!?](?=\s)|[\"“”\n]")
TRAILING = re.compile(
    r"\s*,?\s+(?:(?:and|but)\s+)?(?:with|including|among\s+them|plus|leaving)\s+(?:(?:a|another|some|only)\s+)?"
)
HEARSAY = re.compile(
    r"(?:(?:the|any|all|those|these|earlier|media|news|press)\s+)*"
    r"(?:reports?|rumou?rs?|claims?|allegations?|accusations?|charges?|suggestions?|assertions?)\b"
)
LONGEST_LEAD = 60


def statement_of(text: str, statements: Sequence[StatementSpan], start: int, end: int) -> StatementSpan | None:
    """The statement whose figure text[start:end] is: the shortest that holds it, else the one that it stands beside.

    None where the speaker only passes on what others say, to reject it.
    """
    own = [s for s in statements if not s.negated]
    holding = [s for s in own if s.start <= start and end <= s.end]
    found = min(holding, key=lambda s: s.end - s.start) if holding else next(_beside(text, own, start, end), None)
    return None if found is not None and found.act == "deny" and HEARSAY.match(text, found.start) else found


def _beside(text: str, statements: Sequence[StatementSpan], start: int, end: int) -> Iterator[StatementSpan]:
    """The statements of whose sentence a figure is a part, between cue and content, or right behind the content."""
    for statement in statements:
        cue = statement.cue_end
        is_lead = cue is not None and cue <= start and end <= statement.start and statement.start - cue <= LONGEST_LEAD
        if (is_lead and not BREAK.search(text, cue or 0, statement.start)) or (
            statement.end <= start and TRAILING.fullmatch(text, statement.end, start)
        ):
            yield statement
