"""How wording qualifies a number, and the bounds that it sets, as the table in docs on quantities has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from data.prepare import lexicon

REACH = 60
BETWEEN = r"(?:(?:another|an\s+additional|a\s+further|a\s+total\s+of|the|a\s+record|some)\s+)?"
DEFINITE = re.compile(r"\bthe\s+$", re.IGNORECASE)
DURING = re.compile(
    r"(?:\b(?:for|lasted|lasting|took|takes?|taking|spent|after|of|than|been|is|was|are|were|well|just|served|waited)\s+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Modifier:
    """A wording that qualifies a number: character offsets, its class, and whether it sets the number as a bound.

    `is_over` tells the wording "over", which can mean "about" or "during" as well.
    """

    start: int
    end: int
    modifier: str
    is_low: bool
    is_high: bool
    is_over: bool = False


@cache
def _table(place: str) -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    rows = {row["wording"]: row for row in lexicon.rows("modifiers") if row["place"] == place}
    wordings = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(rows, key=len, reverse=True))
    edge = r"(?<![\w-])" if place == "before" else r"(?!\w)"
    if place == "before":
        return re.compile(rf"{edge}(?P<wording>{wordings})\s*{BETWEEN}$", re.IGNORECASE), rows
    return re.compile(rf"\s?(?P<wording>{wordings}){edge}(?!\s+than\b)", re.IGNORECASE), rows


def before(text: str, start: int, *, is_duration: bool = False) -> Modifier | None:
    """The outermost modifier directly before the offset; "over" before a length of time often only means during it."""
    pattern, rows = _table("before")
    found: Modifier | None = None
    at = start
    while match := pattern.search(text, max(0, at - REACH), at):
        row = rows[" ".join(match["wording"].lower().split())]
        if row["modifier"] != "exact" and DEFINITE.search(text, match.end("wording"), at):
            break  # "below the $3.3 billion that was expected", "close to the 1 million mark": an exact figure
        if is_duration and row["wording"] == "over" and not DURING.search(text[max(0, match.start() - 12) : match.start()]):
            break
        if found is None or row["modifier"] != "exact":
            found = _modifier(match.start("wording"), start, row)
        at = match.start("wording")
    return found


def after(text: str, end: int) -> Modifier | None:
    """The modifier directly after the offset ("or more", "-odd")."""
    pattern, rows = _table("after")
    match = pattern.match(text, end)
    return _modifier(end, match.end(), rows[" ".join(match["wording"].lower().split())]) if match else None


def _modifier(start: int, end: int, row: dict[str, str]) -> Modifier:
    return Modifier(start, end, row["modifier"], row["low"] == "1", row["high"] == "1", row["wording"] == "over")
