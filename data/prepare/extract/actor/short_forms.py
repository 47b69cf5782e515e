"""Shorter names of organisations: acronyms in brackets, first words, "the company"; and names that end in 's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from data.prepare.extract.actor.lexicon_marks import company_forms, gender_of, names, nouns, stand_ins, titles
from data.prepare.extract.actor.noun_phrases import Reading
from data.prepare.extract.actor.pronouns import speech_verbs

LINKS = frozenset({"-", "&", "of", "and", "for", "'", "'s", "the", "on"})
SMALL = frozenset({"in", "of", "and", "for", "the", "to", "on", "de", "la", "du", "des", "&"})
PUBLIC = frozenset(
    {"council", "police", "university", "court", "hospital", "airport", "college", "school", "county", "authority"}
)
"""Nouns behind a place's name, which goes on to mean the place."""


def acronyms(reading: Reading) -> Iterator[tuple[str, str]]:
    """Acronyms that the article introduces in brackets behind the name: "Rovian Farmers' Union (RFU)"."""
    words = reading.words
    for at in range(1, len(words) - 2):
        if words[at] != "(" or words[at + 2] != ")" or not words[at + 1].isupper() or len(words[at + 1]) < 2:
            continue
        first = at
        while (
            first
            and reading.sentence[first - 1] == reading.sentence[at]
            and (words[first - 1][:1].isupper() or words[first - 1] in LINKS)
        ):
            first -= 1
        while first < at and (not words[first][:1].isupper() or words[first] in {"The", "A"}):
            first += 1
        first = _initialled(words, first, at, words[at + 1])
        if at - first > 1:
            yield words[at + 1], reading.text(first, at)


def _initialled(words: list[str], first: int, end: int, acronym: str) -> int:
    """Where the words start whose initials an acronym has ("Ana Bell of the | Rovian Farmers Union (RFU)"), else `first`."""
    for start in range(end - 2, first, -1):
        initials = "".join(word[0] for word in words[start:end] if word[0].isupper())
        if initials == acronym and words[start][0] == acronym[0]:
            return start
    return first


def initialisms(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """Acronyms that the article never introduces, with the first and last (exclusive) token of the words they abbreviate."""
    used = {word for word, number in zip(reading.words, reading.sentence, strict=True) if number >= 0 and is_acronym(word)}
    for short in sorted(used):
        for start in (at for at, word in enumerate(reading.words) if word[:1] == short[0] and word != short):
            end = _spelt_out(reading, short, start)
            if end:
                yield short, start, end
                break


def _spelt_out(reading: Reading, short: str, start: int) -> int:
    """The token after the words from `start` whose initials are the acronym, 0 where they are not; small words may count.

    One word may have a small initial ("the Board of Control for cricket in Rovia").
    """
    for is_counted in (True, False):
        at, left, lowered = start, short, 0
        while left and at < len(reading.words) and reading.sentence[at] == reading.sentence[start] >= 0:
            word = reading.words[at]
            if word.lower() in SMALL and not (is_counted and word[0].upper() == left[0]):
                at += 1
            elif word[0] == left[0] or (word.lower() in SMALL and is_counted):
                at, left = at + 1, left[1:]
            elif word[0].upper() == left[0] and len(short) > 3 and not lowered:
                at, left, lowered = at + 1, left[1:], 1
            else:
                break
        if not left and reading.words[at - 1][0].isupper():
            return at
    return 0


def is_acronym(word: str) -> bool:
    """Whether a word may abbreviate the name of an organisation that no list knows."""
    is_known = word in names() or word.lower() in titles() or word.lower() in nouns()
    return 2 < len(word) < 8 and word.isupper() and word.isalpha() and not is_known


def possessive_names(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Head, start and end (exclusive) of names that end in 's, which a verb or comma shows to be no possessive."""
    words = reading.words
    for at in range(1, len(words) - 1):
        if words[at] != "'s" or not words[at - 1][:1].isupper() or reading.sentence[at] < 0 or words[at - 1].isupper():
            continue
        after = reading.doc[at + 1]
        is_verb = after.tag_ in {"VBD", "VBZ"} and after.lemma_ in speech_verbs()
        if is_verb or words[at + 1] == ",":
            yield at - 1, at - 1, at + 1


def short_forms(full_names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """A name's first word, where it is not a word that many names share ("National", "British", "John").

    The company's form ("Corp.") vouches even for a word that is a given name. What follows a place's name tells
    that the place is meant, and the last word of another name is that one's ("Rovers").
    """
    fulls = list(full_names)
    lasts = {full.split()[-1]: full for full in fulls if " " in full}
    found: dict[str, set[str]] = {}
    for full in fulls:
        pieces = full.split()
        if len(pieces) > 1 and pieces[0] not in lasts and _is_telling(pieces):
            found.setdefault(pieces[0], set()).add(full)
        if len(pieces) > 1 and pieces[-1].lower() in stand_ins()["club"] and pieces[-1].endswith("s"):
            found.setdefault(pieces[-1], set()).add(full)
    for first, names_of_it in found.items():
        longest = sorted(names_of_it, key=len)
        if all(name.startswith(longest[0]) for name in names_of_it):
            yield first, longest[0]


def _is_telling(pieces: list[str]) -> bool:
    first, last = pieces[0], pieces[-1].lower().rstrip(".")
    if first in names() or first.lower() in titles() or first.lower() in nouns() or len(first) < 4:
        return False
    is_company = last in company_forms()
    return (is_company or not gender_of(first)) and nouns().get(last) != "government" and last not in PUBLIC


def shares_noun(name: str, noun: str) -> bool:
    """Whether "the court", "the company", "the central bank" may mean an organisation of that name."""
    words = re.split(r"[\W_]+", name.lower())
    means = stand_ins().get(noun, frozenset())
    if all(part in words for part in noun.split()) or "**" in means:
        return True
    if means & {*words} and (words[-1] in means or words[-1] not in nouns()):
        return True
    is_office = any(key == tuple(words[-len(key) :]) for key, *_ in titles().get(words[-1], ()))
    return (
        "*" in means
        and not is_office
        and not any(word in nouns() for word in words)
        and words[-1] not in {"news", "radio", "tv", "television"}
    )
