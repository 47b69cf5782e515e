"""What an article's words other than its names say of the countries it is about: "Syrian", "sheriff", "lakh"."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from data.prepare import lexicon
from data.prepare.resolve.gazetteer import countries


@dataclass(frozen=True, slots=True)
class Clues:
    """How often a country's adjectives stand in an article, and how much its other words speak for it, by ISO code.

    A word that several countries use speaks for each of them by its share.
    """

    adjectives: Counter[str]
    words: dict[str, float]


def clues_of(doc: Doc) -> Clues:
    """The clues of one article; each word counts once, so that a long article does not shout."""
    adjectives, words = adjective_countries(), country_words()
    spoken = Counter(adjectives[token.text] for token in doc if token.text in adjectives)
    told: dict[str, float] = {}
    for word in {token.lower_ for token in doc} & words.keys():
        for land in words[word]:
            told[land] = told.get(land, 0.0) + 1 / len(words[word])
    return Clues(spoken, told)


@cache
def adjective_countries() -> dict[str, str]:
    """The country that each demonym or adjective belongs to."""
    found: dict[str, str] = {}
    for iso2, country in countries().items():
        for form in (*country.demonyms, *country.adjectives):
            found.setdefault(form, iso2)
    return found


@cache
def country_words() -> dict[str, tuple[str, ...]]:
    """The countries whose news uses a word: {"lakh": ("IN", "PK")}."""
    return {row["word"]: tuple(row["countries"].split("|")) for row in lexicon.rows("country_words")}
