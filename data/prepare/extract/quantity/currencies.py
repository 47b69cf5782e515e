"""Which country's money a currency's name means, where several countries have one of that name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from data.prepare import lexicon
from data.prepare.resolve.gazetteer import countries, gazetteer
from data.spelling import fold

# How many times as often as any other a country has to be named.
CLEARLY = 3


def national(name: str, doc: Doc) -> str:
    """The national currency ("pakistani rupee" for "rupee") where the article is clearly about one country that has it."""
    units = _units(name)
    if not units:
        return name
    named = Counter(iso2 for iso2 in _countries_of(doc, frozenset(units)) if iso2 in units).most_common(2)
    if not named or (len(named) > 1 and named[0][1] < CLEARLY * named[1][1]):
        return name
    return units[named[0][0]]


@cache
def _units(name: str) -> dict[str, str]:
    return {row["country"]: row["national"] for row in lexicon.rows("national_currencies") if row["unit"] == name}


def _countries_of(doc: Doc, among: frozenset[str]) -> Iterator[str]:
    """The country of each name of a country, its people or things, and of each town or province of which the largest is there."""
    for iso2 in among:
        yield from (iso2 for _ in _pattern(iso2).finditer(doc.text))
    for entity in doc.ents:
        if entity.label_ == "GPE":
            places = [place for place, _ in gazetteer().lookup(fold(entity.text)) if place.kind in ("city", "admin", "district")]
            largest = max((place.population for place in places), default=0)
            owners = {place.country for place in places if place.population == largest}
            yield from (owner for owner in owners if owner is not None and len(owners) == 1)


@cache
def _pattern(iso2: str) -> re.Pattern[str]:
    """A country's names and what its people and things are called."""
    country = countries()[iso2]
    names = {country.name, *country.short_forms, *country.demonyms, *country.adjectives} - {""}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})\b")
