"""Who or what a figure counts, so that figures of different populations are told apart."""

from __future__ import annotations

import re
from functools import cache

from data.prepare import lexicon
from data.prepare.resolve.event_kinds import head

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# The unit is no counted thing here, so the subject's own words tell what is measured.
MEASURED = {"percent", "percentage point", "basis point"}
MEASURED_AS = {"money", "distance"}


def population(subject: str | None, unit: str | None, measure: str, event_id: str | None) -> str:
    """The counted population in words: "people", "civilians, Kurds", "Peruvian"; empty where the unit says it all.

    Groups are read off the subject's words by a list of roles and by capitals, which names of peoples
    and places have in English. Two subjects worded unlike each other may count the same people: to
    keep those apart is the safe mistake. What lasted is told by the event, or else by the noun it turns on.
    """
    if measure == "duration":
        return "" if event_id else head(subject or "")
    words = WORD.findall(subject or "")
    if needs_subject(unit, measure):
        return " ".join(word.casefold() for word in words)
    groups = sorted({group for word in _counted(subject or "") if (group := _group(word))}, key=str.casefold)
    return ", ".join(groups) or ("people" if unit == "person" else "")


def _counted(subject: str) -> list[str]:
    """The words for those who are counted: what a total is of, without a part that is told beside them."""
    words = WORD.findall(_part().split(subject, maxsplit=1)[0])
    at = next((at for at, word in enumerate(words) if word.casefold() in _totals()), None)
    if at is not None:
        words = words[at + 2 :] if words[at + 1 : at + 2] == ["of"] else []
    return [word for word in words if word.casefold().removesuffix("’s").removesuffix("'s") not in _times()]


@cache
def _part() -> re.Pattern[str]:
    words = (row["words"] for row in lexicon.rows("part_words") if row["whole"] == "before")
    return re.compile(rf",?\s*\b(?:{'|'.join(map(re.escape, words))})\b")


@cache
def _totals() -> frozenset[str]:
    words = lexicon.table("measure_context")["words"]
    return frozenset({*words["totals"], "toll"})


@cache
def _times() -> frozenset[str]:
    """Capitalised words that name no people: days, months and what a sentence begins with."""
    calendar = lexicon.table("calendar")
    return frozenset({*calendar["weekdays"], *calendar["months"], "the", "a", "an", "all", "some", "those", "these", "other"})


def needs_subject(unit: str | None, measure: str) -> bool:
    """Whether unit and event leave open what is measured, as for sums, shares and distances."""
    return unit is None or unit in MEASURED or measure in MEASURED_AS


def _group(word: str) -> str | None:
    """The population that a word of a subject stands for, or None."""
    for form in _singulars(word.casefold()):
        if form in _roles():
            return _roles()[form] or None
        if form in _peoples():
            return _peoples()[form]
    return word if word[0].isupper() and not word.isupper() else None


def _singulars(word: str) -> list[str]:
    return [word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("’s").removesuffix("'s")]


@cache
def _roles() -> dict[str, str]:
    return {row["word"]: row["population"] for row in lexicon.rows("populations")}


@cache
def _peoples() -> dict[str, str]:
    """Demonyms and adjectives of countries, folded, each with the country's first adjective."""
    found: dict[str, str] = {}
    for row in lexicon.rows("countries"):
        words = [word for word in (*row["adjectives"].split("|"), *row["demonyms"].split("|")) if word]
        for word in words:
            found.setdefault(word.casefold(), words[0])
    return found
