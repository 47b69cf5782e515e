"""Whose report an article republishes, as far as its text says so.

Outlet names are known from data/reference/outlets.csv; only a credit, an agency's dateline, or an
interview given to another outlet by name counts, since news sites cite each other all the time.
"""

from __future__ import annotations

import re
from functools import cache

from data.prepare.lexicon import rows
from data.spelling import plain_marks

DATELINE = re.compile(r"[A-Z][^()\n]{1,60}\((?P<outlet>[^()]{2,40})\) ?(?:--?|:)")
CREDIT = re.compile(
    r"(?:(?:this|the) (?:article|story|report|piece|post) )?(?:was |has been )?(?:(?:originally|first) )?"
    r"(?:(?:published|appeared|posted) (?:by|in|on|at)|republished from|reprinted from)(?: the)? (?P<outlet>[^.;,(]{2,40})",
    re.IGNORECASE,
)
SOURCE = re.compile(r"(?:source|via|agency|credit): ?(?P<outlet>[^.;,(|]{2,40})", re.IGNORECASE)
TOLD = re.compile(r"\btold (?P<outlet>(?:[A-Z][\w-]+ ?){1,5})")


@cache
def _outlets() -> dict[str, str]:
    return {name: row["outlet"] for row in rows("outlets") for name in [row["outlet"], *row["also"].split("; ")] if name}


def outlet(name: str) -> str | None:
    """The usual name of a known outlet, or None."""
    return _outlets().get(name.strip(" .'\""))


def origin(lines: list[str], furniture: list[str], source: str | None) -> str | None:
    """The outlet whose report a text republishes, other than the article's own source.

    `lines` are the content in order, `furniture` the lines around it.
    """
    found = _credited(furniture) or _datelined(lines[:3]) or (_told(lines) if source and not outlet(source) else None)
    own = (source or "").casefold()
    return None if found is None or found.casefold() in own or (own and own in found.casefold()) else found


def _credited(furniture: list[str]) -> str | None:
    for line in furniture:
        if found := SOURCE.fullmatch(plain_marks(line)):
            if name := outlet(found["outlet"]):
                return name
        elif found := CREDIT.match(plain_marks(line)):
            words = found["outlet"].strip()
            return outlet(words) or (words if all(word[:1].isupper() for word in words.split()) else None)
    return None


def _datelined(lines: list[str]) -> str | None:
    found = next((found for line in lines if (found := DATELINE.match(plain_marks(line)))), None)
    return outlet(found["outlet"]) if found else None


def _told(lines: list[str]) -> str | None:
    """The one outlet that somebody is said to have told something, where the text names no other outlet."""
    text = plain_marks(" ".join(lines))
    found = {_longest(match["outlet"]) for match in TOLD.finditer(text)} - {None}
    runs = (match.group().split() for match in re.finditer(r"[A-Z][\w-]*(?: [A-Z][\w-]*)*", text))
    named = {_longest(" ".join(run[n:])) for run in runs for n in range(len(run))} - {None}
    return found.pop() if len(found) == 1 and named == found else None


def _longest(words: str) -> str | None:
    """The outlet whose name the words start with."""
    parts = words.split()
    return next((name for n in range(len(parts), 0, -1) if (name := outlet(" ".join(parts[:n])))), None)
