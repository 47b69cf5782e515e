"""Governments: which words stand for one, and for which; everything is named after its country, "Peru (government)"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from data.prepare.extract.actor.lexicon_marks import Mark, country_names, department_countries, nouns
from data.prepare.extract.actor.noun_phrases import Phrase, Reading
from data.prepare.lexicon import rows

MINISTRIES = frozenset({"ministry", "ministries", "department", "embassy", "treasury"})
COUNTRY_KINDS = frozenset({"country", "adjective", "demonym", "capital"})


def government_name(iso2: str) -> str:
    """What a country's government is called in every table."""
    return f"{country_names()[iso2]} (government)"


@cache
def effects() -> dict[str, str]:
    """Words beside "officials" and the like: `local` keeps them from being a country's, `plain` tells nothing."""
    return {row["word"]: row["effect"] for row in rows("officials")}


def body_noun(reading: Reading, phrase: Phrase) -> tuple[int, str] | None:
    """Where the noun that makes a phrase an actor starts (it may be compound: "foreign ministry"), and its kind."""
    known = nouns()
    if reading.lower[phrase.head] == "department" and reading.lower[phrase.head + 1 : phrase.head + 2] == ["of"]:
        return phrase.head, "government"
    for start in range(max(phrase.start, phrase.head - 3), phrase.head + 1):
        kind = known.get(" ".join(reading.lower[start : phrase.head + 1]).replace(" '", "'"))
        if kind:
            return start, kind
    return None


def countries_of(reading: Reading, phrase: Phrase, noun_start: int) -> list[str]:
    """The countries (ISO codes) that a body of officials belongs to, by what stands before its noun, else after "of"."""
    is_ministry = reading.lower[phrase.head] in MINISTRIES
    beside = (*reading.lower[phrase.start : noun_start], *reading.lower[phrase.head + 1 : phrase.end])
    if not is_ministry and any(effects().get(word) == "local" for word in beside):
        return []
    found = _countries(reading, phrase.start, noun_start)
    if not found and phrase.end > phrase.head + 1 and reading.lower[phrase.head + 1] in {"of", "in", "from", "for"}:
        found = _countries(reading, phrase.head + 1, phrase.end)
    return found


def is_plain(reading: Reading, phrase: Phrase, noun_start: int) -> bool:
    """Whether nothing else describes the body ("the government", not "the city government"), so that context may tell it."""
    if reading.lower[phrase.head] in MINISTRIES and phrase.start == phrase.head:
        return True
    if " ".join(reading.lower[phrase.start : phrase.end]) in department_countries():
        return True
    described = any(effects().get(word) != "plain" for word in reading.lower[phrase.start : noun_start])
    return not described and phrase.end == phrase.head + 1


def _countries(reading: Reading, start: int, end: int) -> list[str]:
    found = []
    for at in range(start, end):
        mark = reading.names_at.get(at)
        if mark and mark.end <= end and mark.kind in COUNTRY_KINDS and mark.value not in found:
            found.append(mark.value)
    return found


def country_before(reading: Reading, at: int, sentences: int = 3) -> str | None:
    """The country named last before a token, within some sentences: as a noun first, then as an adjective or whereabouts."""
    found = [mark for back in _back(reading, at, sentences) if (mark := reading.names_at.get(back))]
    for is_meant in (
        lambda mark: mark.kind in {"country", "capital"} and not _is_whereabouts(reading, mark),
        lambda mark: mark.kind == "adjective",
        lambda mark: mark.kind in {"country", "capital"},
    ):
        for mark in found:
            if is_meant(mark):
                return mark.value
    return None


def _back(reading: Reading, at: int, sentences: int) -> Iterator[int]:
    here = reading.sentence[at]
    for back in range(at - 1, -1, -1):
        if reading.sentence[back] < here - sentences:
            return
        yield back


def _is_whereabouts(reading: Reading, mark: Mark) -> bool:
    token = reading.doc[mark.end - 1]
    return token.dep_ == "pobj" and token.head.lower_ in {"in", "at", "near", "from", "to", "outside"}


def home_country(reading: Reading) -> str | None:
    """The country that an article is about: whose words weigh most, those of its first sentences three times as much."""
    weights: dict[str, float] = {}
    for mark in reading.names_at.values():
        if mark.kind in COUNTRY_KINDS:
            weight = (1.0 if mark.kind in {"country", "capital"} else 0.5) * (3.0 if reading.sentence[mark.start] <= 1 else 1.0)
            weights[mark.value] = weights.get(mark.value, 0.0) + weight
    ranked = sorted(weights, key=lambda code: -weights[code])
    if not ranked or (len(ranked) > 1 and weights[ranked[0]] < 1.3 * weights[ranked[1]]):
        return None
    return ranked[0]


def settled_country(reading: Reading, at: int) -> str | None:
    """The country of bare "authorities", who may be any town's: the sentence's, else that of which the article tells most."""
    home = home_country(reading)
    told = [mark for mark in reading.names_at.values() if mark.kind in COUNTRY_KINDS - {"capital"}]
    opening = [mark for mark in told if mark.value == home]
    is_home = len(opening) > 2 or any(reading.sentence[mark.start] <= 1 for mark in opening)
    here = country_before(reading, at, 0)
    return (here if any(mark.value == here for mark in told) else None) or (home if is_home else None)


def context_country(reading: Reading, at: int) -> str | None:
    """The country of a bare "the government": the sentence's, else the article's, else the one named last."""
    return country_before(reading, at, 0) or home_country(reading) or country_before(reading, at)
