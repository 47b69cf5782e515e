"""What kind of thing happened, by the noun at the head of its name, and which kinds a figure can belong to."""

from __future__ import annotations

import re
from functools import lru_cache

from data.prepare import lexicon

ENDING = re.compile(r"\s+(?:of|in|on|over|against|with|before|after|by|from|that|which|at|between)\s.*$", re.DOTALL)
# Days in a unit of time.
DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25, "decade": 3652.5}


def head(name: str) -> str:
    """The noun that a name turns on, singular: "war" for "the war of the early 1990s"."""
    words = ENDING.sub("", " ".join(name.casefold().split())).split()
    return singular(words[-1]) if words else ""


def singular(noun: str) -> str:
    """A noun without the ending of its plural, as far as event nouns need it."""
    if noun.endswith("ies"):
        return noun.removesuffix("ies") + "y"
    if noun.endswith(("shes", "ches", "sses")):
        return noun.removesuffix("es")
    return noun if noun.endswith(("ss", "us", "is")) else noun.removesuffix("s")


@lru_cache(maxsize=10_000)
def kind(noun: str) -> str | None:
    """The kind of event that a noun names; None where it is no such noun."""
    return next((kind for kind, nouns in lexicon.table("event_kinds")["kinds"].items() if noun in nouns), None)


def kinds_of(measure: str) -> tuple[frozenset[str], ...]:
    """The kinds of events that a measure can belong to, in groups, the nearer first."""
    return tuple(frozenset(group) for group in lexicon.table("event_kinds")["measures"].get(measure, ()))


def kinds_in(text: str) -> frozenset[str]:
    """The kinds of events that a text has nouns for."""
    found = (kind(singular(word)) for word in re.findall(r"[a-z-]+", text.casefold()))
    return frozenset(name for name in found if name)


def is_length(days: int, value: float, unit: str) -> bool:
    """Whether a length of time can be that of something that took so many calendar days, both being rounded."""
    told = value * DAYS.get(unit, 0)
    return told > 0 and (abs(told - days) <= 1 or 0.6 <= told / days <= 1.6)
