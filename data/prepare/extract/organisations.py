"""Organisations of one article: their names, the acronyms and short forms that it goes on to use, and "the company"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from data.prepare.extract.lexicon_marks import gender_of, names, nouns, stand_ins, titles
from data.prepare.extract.noun_phrases import Phrase, Reading

LINKS = frozenset({"-", "&", "of", "and", "for", "'", "'s", "the", "on"})
BODIES = frozenset({"organisation", "government"})
LOCATIVES = frozenset({"in", "near", "across", "into", "towards", "throughout", "around"})


@dataclass(slots=True)
class Organisations:
    """The organisations that an article names: `at` by head token, `shorts` from a short form to the full name.

    `extent` are the first and last (exclusive) tokens of each name, `covered` the tokens behind its head.
    """

    at: dict[int, str] = field(default_factory=dict)
    shorts: dict[str, str] = field(default_factory=dict)
    extent: dict[int, tuple[int, int]] = field(default_factory=dict)
    covered: set[int] = field(default_factory=set)

    def name(self, head: int) -> str | None:
        """The full name of the organisation at a token, None where there is none."""
        words = self.at.get(head)
        return self.shorts.get(words, words) if words else None


def organisations(reading: Reading) -> Organisations:
    """Every organisation named in the content, in reading order."""
    found = Organisations()
    places = {reading.words[phrase.head] for phrase in reading.phrases if _is_whereabouts(reading, phrase)}
    for phrase in reading.phrases:
        head = phrase.head
        if head in found.covered or not _is_name(reading, phrase):
            continue
        first, end = _extent(reading, phrase)
        if end - first == 1 and (reading.words[head] in places or reading.lower[head] in nouns()):
            continue
        found.at[head] = reading.text(first, end)
        found.extent[head] = (first, end)
        found.covered.update(range(head + 1, end))
    found.shorts.update(_acronyms(reading))
    found.shorts.update({short: full for short, full in _short_forms(found.at.values()) if short not in found.shorts})
    for phrase in reading.phrases:
        is_other = reading.entities[phrase.head] in {"GPE", "LOC", "NORP", "PERSON"}
        if reading.words[phrase.head] in found.shorts and phrase.head not in found.covered and not is_other:
            found.at.setdefault(phrase.head, reading.words[phrase.head])
    return found


def _is_whereabouts(reading: Reading, phrase: Phrase) -> bool:
    token = reading.doc[phrase.head]
    return token.dep_ == "pobj" and token.head.lower_ in LOCATIVES and reading.words[phrase.head][:1].isupper()


def _is_name(reading: Reading, phrase: Phrase) -> bool:
    head = phrase.head
    if not reading.words[head][:1].isupper() or _is_dateline(reading, head):
        return False
    if reading.entities[head] == "ORG":
        return head > phrase.start or not _is_whereabouts(reading, phrase)
    is_noun = nouns().get(reading.lower[head]) in BODIES
    return is_noun and head > phrase.start and reading.words[head - 1][:1].isupper()


def _is_dateline(reading: Reading, head: int) -> bool:
    """The town in capitals that opens a report: "ACCRA, Ghana -"."""
    word = reading.words[head]
    if (
        not (word.isupper() and len(word) > 3)
        or head + 1 >= len(reading.words)
        or reading.words[head + 1] not in {"-", "--", "—", ",", "("}
    ):
        return False
    return head == 0 or reading.sentence[head - 1] != reading.sentence[head] or reading.words[head - 1].isupper()


def _extent(reading: Reading, phrase: Phrase) -> tuple[int, int]:
    """The capitalised stretch around the head, with what "of" and "for" add to it; a whole entity where it holds an "&"."""
    for entity in reading.doc[phrase.head : phrase.head + 1].ents or reading.doc[phrase.head].sent.ents:
        if (
            entity.label_ == "ORG"
            and entity.start <= phrase.head < entity.end
            and "&" in reading.words[entity.start : entity.end]
        ):
            return entity.start + (reading.lower[entity.start] == "the"), entity.end
    first, end = phrase.head, phrase.head + 1
    while first > phrase.start and (reading.words[first - 1][:1].isupper() or _is_link(reading, first - 1)):
        first -= 1
    while first < phrase.head and not reading.words[first][:1].isupper():
        first += 1
    while end < len(reading.words) and end < phrase.end and (reading.words[end][:1].isupper() or reading.lower[end] in LINKS):
        end += 1
    while end > phrase.head + 1 and not reading.words[end - 1][:1].isupper():
        end -= 1
    return first, end


def _is_link(reading: Reading, at: int) -> bool:
    return (
        reading.words[at] in LINKS and reading.words[at] not in {"'s", "and"} and at > 0 and reading.words[at - 1][:1].isupper()
    )


def _acronyms(reading: Reading) -> Iterator[tuple[str, str]]:
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
        if at - first > 1:
            yield words[at + 1], reading.text(first, at)


def _short_forms(full_names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """A name's first word, where it is not a word that many names share ("National", "British", "John")."""
    found: dict[str, set[str]] = {}
    for full in full_names:
        pieces = full.split()
        first = pieces[0]
        is_common = (
            first in names() or first.lower() in titles() or first.lower() in nouns() or gender_of(first) or len(first) < 4
        )
        if len(pieces) > 1 and not is_common and nouns().get(pieces[-1].lower()) != "government":
            found.setdefault(first, set()).add(full)
    for first, fulls in found.items():
        longest = sorted(fulls, key=len)
        if all(name.startswith(longest[0]) for name in fulls):
            yield first, longest[0]


def shares_noun(name: str, noun: str) -> bool:
    """Whether "the court", "the company" may mean an organisation of that name."""
    words = re.split(r"[\W_]+", name.lower())
    means = stand_ins().get(noun, frozenset())
    return (
        noun in words or "**" in means or bool(means & {*words}) or ("*" in means and not any(word in nouns() for word in words))
    )
