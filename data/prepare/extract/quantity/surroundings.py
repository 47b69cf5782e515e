"""What the words directly around a number say of the people it counts, whatever the parser makes of them."""

from __future__ import annotations

import re

STATES = {
    "killed": "dead|killed|slain",
    "wounded": "injured|wounded|hurt|hospitali[sz]ed",
    "missing": "missing|unaccounted",
    "captured": "arrested|detained|captured|jailed|imprisoned|captive|hostage|in\\s+custody",
    "displaced": "homeless|displaced|fled|flee",
    "attendance": "attended|gathered|marched|march|rally|rallied|protest|took\\s+part|in\\s+attendance",
}
CAUSES = {
    "killed": "the\\s+dead\\s+(?:are|were|is|was|included?)|kill(?:ing|ed|s)?|claim(?:ing|ed)|murder(?:ing|ed)",
    "wounded": "the\\s+(?:injured|wounded)\\s+(?:are|were|is|was|included?)|injur(?:ing|ed|es)|wound(?:ing|ed|s)|hurt(?:ing)?",
    "displaced": "displac(?:ing|ed)|uproot(?:ing|ed)|evacuat(?:ing|ed)",
    "captured": "arrest(?:ing|ed)|detain(?:ing|ed)|captur(?:ing|ed)|kidnapp(?:ing|ed)|abduct(?:ing|ed)",
}
LINK = (
    r"(?:\s+(?:others?|more|people|have|had|has|been|was|were|is|are|also|reported|reportedly|confirmed|left|still|remain(?:s|ed)?|officially"
    r"|as|seriously|critically|went|gone|being|to|be|feared|believed|presumed|thought|known))*"
)
AFTER = {
    name: re.compile(rf"{LINK}\s+(?:{words})\b(?!\s+(?:by|off|at least)\s+\d)", re.IGNORECASE) for name, words in STATES.items()
}
BEFORE = {name: re.compile(rf"\b(?:{words})\s+(?:another\s+|a\s+further\s+)?$", re.IGNORECASE) for name, words in CAUSES.items()}
PEOPLE = re.compile(
    r"\s+(?:aboard|on\s+board|in\s+the\s+crowd|hungry|starving|jobless|unemployed|stranded|trapped|infected|orphaned|in\s+need"
    r"|at\s+risk|without\s+(?:power|water|electricity|food|homes?|shelter|heating|work|jobs))\b",
    re.IGNORECASE,
)
# Words before a figure that is part of the one before it: "230 people, among them 31 children".
PARTS = re.compile(
    r"\b(?:including|among\s+them|of\s+whom|of\s+them|among\s+whom|including\s+those\s+of)\s*(?:at\s+least\s+|some\s+|about\s+)?$",
    re.IGNORECASE,
)


def state(before: str, after: str) -> str | None:
    """What befell the people that a number between two stretches of text counts, where the next words tell."""
    return next((name for name, words in AFTER.items() if words.match(after)), None) or next(
        (name for name, words in BEFORE.items() if words.search(before)), None
    )


def is_people(after: str) -> bool:
    """Whether the words after a number say that people are counted: "190 aboard"."""
    return PEOPLE.match(after) is not None
