"""Organisations of one article: their names, the acronyms and short forms that it goes on to use, and "the company"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Span

from data.prepare.annotate import entity_at, is_lemma
from data.prepare.extract.actor.appositions import Apposition
from data.prepare.extract.actor.lexicon_marks import company_forms, not_bodies, nouns, pieces
from data.prepare.extract.actor.noun_phrases import Phrase, Reading
from data.prepare.extract.actor.people import is_camel, is_office_place
from data.prepare.extract.actor.pronouns import is_speech
from data.prepare.extract.actor.short_forms import acronyms, initialisms, is_acronym, possessive_names, short_forms

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


def organisations(reading: Reading, beside: Iterable[Apposition] = (), others: Iterable[tuple[int, int]] = ()) -> Organisations:
    """Every organisation named in the content, in reading order.

    `beside` are descriptions with the names beside them; `others` the start and end of names known to be organisations'.
    """
    found = Organisations()
    places = {reading.words[phrase.head] for phrase in reading.phrases if _is_whereabouts(reading, phrase)}
    for pair in beside:
        if pair.kind == "organisation":
            _keep(found, reading, pair.end - 1, pair.first, pair.end)
    for first, end in others:
        _keep(found, reading, end - 1, first, end)
    people = {pair.end - 1 for pair in beside if pair.kind == "person"}
    for phrase in reading.phrases:
        head = phrase.head
        if head in found.covered or head in found.at or head in people or not _is_name(reading, phrase):
            continue
        first, end = extent(reading, phrase)
        if not _is_common(reading, first, end, places):
            _keep(found, reading, head, first, end)
    for head, first, end in possessive_names(reading):
        _keep(found, reading, head, first, end)
    found.shorts.update(acronyms(reading))
    _spell_out(found, reading)
    found.shorts.update({short: full for short, full in short_forms(found.at.values()) if short not in found.shorts})
    _complete(found, reading)
    for phrase in reading.phrases:
        if phrase.head not in found.covered and phrase.head not in people and _is_short(reading, phrase, found.shorts):
            found.at.setdefault(phrase.head, reading.words[phrase.head])
    return found


def _is_common(reading: Reading, first: int, end: int, places: set[str]) -> bool:
    """Whether a name is only a noun's capital, or a place's ("the mayor of Santa Lucinda")."""
    if is_office_place(reading, first) and not any(word in nouns() for word in reading.lower[first:end]):
        return True
    return end - first == 1 and (reading.words[first] in places or reading.lower[first] in nouns())


def _keep(found: Organisations, reading: Reading, head: int, first: int, end: int) -> None:
    """Take in a name; of names within it ("the Land", "the Water Union") nothing is left."""
    for inner in range(first, end):
        if inner != head and inner in found.at:
            del found.at[inner], found.extent[inner]
    found.at[head] = reading.text(first, end)
    found.extent[head] = (first, end)
    found.covered.update(at for at in range(first, end) if at != head and (at > head or reading.words[at] == "and"))
    if "and" in reading.words[first:head]:
        found.covered.update(range(first, head))


def _spell_out(found: Organisations, reading: Reading) -> None:
    """Take the words that an acronym abbreviates as an organisation's name, and the acronym as its short form."""
    for short, first, end in initialisms(reading):
        head = next((phrase.head for phrase in reading.phrases if first <= phrase.head < end and phrase.start <= first), None)
        if short not in found.shorts and head is not None:
            _keep(found, reading, head, first, end)
            found.shorts[short] = reading.text(first, end)


def _complete(found: Organisations, reading: Reading) -> None:
    """Where a name was found in part and the words before it are the rest of a fuller name, take it whole."""
    fulls = {*found.at.values(), *found.shorts.values()}
    for head, name in list(found.at.items()):
        _, end = found.extent[head]
        for full in sorted((full for full in fulls if full.endswith(f" {name}")), key=len, reverse=True):
            start = end - len(_tokens(full))
            if start >= 0 and reading.sentence[start] == reading.sentence[head] and reading.text(start, end) == full:
                _keep(found, reading, head, start, end)
                break


def _tokens(name: str) -> tuple[str, ...]:
    return pieces(name.replace("&", " & ").replace("' ", " ' "))


def _is_short(reading: Reading, phrase: Phrase, shorts: Mapping[str, str]) -> bool:
    """Whether a word stands for an organisation that the article spells out, and for no town or person of the same name."""
    full = shorts.get(reading.words[phrase.head])
    entity = reading.entities[phrase.head]
    if full is None or (phrase.head > phrase.start and reading.words[phrase.head - 1][:1].isupper()):
        return False
    if full.split()[-1].lower().rstrip(".") in company_forms():
        return not _is_whereabouts(reading, phrase)
    return entity not in {"GPE", "LOC", "NORP", "PERSON"}


def _is_whereabouts(reading: Reading, phrase: Phrase) -> bool:
    token = reading.doc[phrase.head]
    return token.dep_ == "pobj" and token.head.lower_ in LOCATIVES and reading.words[phrase.head][:1].isupper()


def _is_name(reading: Reading, phrase: Phrase) -> bool:
    head = phrase.head
    if not reading.words[head][:1].isupper() or _is_dateline(reading, head) or _is_no_body(reading, phrase):
        return False
    if reading.entities[head] == "ORG" or is_camel(reading.words[head]):
        return head > phrase.start or not _is_whereabouts(reading, phrase)
    if is_acronym(reading.words[head]) and reading.tags[head] == "NNP" and is_speech(reading.doc[head]):
        return True
    is_noun = nouns().get(reading.lower[head]) in BODIES
    return is_noun and head > phrase.start and reading.words[head - 1][:1].isupper()


def _is_no_body(reading: Reading, phrase: Phrase) -> bool:
    """Whether a name is that of an event, a document, an acronym for an office ("the TD") or only an opening word's capital."""
    head, lower = phrase.head, reading.lower[phrase.head]
    token = reading.doc[head]
    mark = reading.names_ending.get(head + 1)
    if mark and mark.kind == "demonym" and reading.tags[head] == "NNPS":
        return True
    if is_speech(token) and lower not in not_bodies():
        return head == phrase.start and reading.titles_ending.get(head + 1) is not None
    is_at = token.dep_ == "pobj" and token.head.lower_ in {"at", "during"}
    is_at = is_at or any(
        word[:1].isdigit() and word[-2:] in {"st", "nd", "rd", "th"} for word in reading.lower[phrase.start : head]
    )
    if lower in not_bodies() or (lower in {"congress", "assembly"} and is_at):
        return True
    if head > phrase.start:
        return False
    is_opening = reading.heading[head] or bool(token.is_sent_start)
    return (is_opening and is_lemma(lower) and not reading.words[head].isupper()) or head + 1 in reading.titles_ending


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


def extent(reading: Reading, phrase: Phrase) -> tuple[int, int]:
    """The capitalised stretch around the head, with what "of" and "for" add to it; a whole entity where it holds an "&"."""
    entity = entity_at(reading.doc).get(phrase.head)
    if entity is not None and entity.label_ == "ORG" and _is_whole(reading, entity):
        return entity.start + (reading.lower[entity.start] == "the"), entity.end
    first, end = phrase.head, phrase.head + 1
    while first > phrase.start and (reading.words[first - 1][:1].isupper() or _is_link(reading, first - 1)):
        first -= 1
    while first < phrase.head and not reading.words[first][:1].isupper():
        first += 1
    while (
        end < len(reading.words)
        and end < phrase.end
        and (reading.words[end][:1].isupper() or reading.lower[end] in {*LINKS, ","})
    ):
        end += 1
    while end > phrase.head + 1 and not reading.words[end - 1][:1].isupper():
        end -= 1
    if end > phrase.head + 1 and reading.lower[phrase.head] not in nouns() and _is_country(reading, phrase.head + 2, end):
        end = phrase.head + 1
    return _joined(reading, first, phrase.head), end


def _is_whole(reading: Reading, entity: Span) -> bool:
    """Whether an entity with an "&" or an "in" is one name ("Bell & Reed", "Doctors in Need")."""
    inner = [word for word in entity[1:-1] if word.lower_ in {"&", "in", "to", "without"}]
    return any(word.text == "&" or (word.nbor().text[:1].isupper() and word.i + 1 not in reading.names_at) for word in inner)


def _is_country(reading: Reading, first: int, end: int) -> bool:
    """Whether what stands behind a name's "of" only tells whose it is ("Daehan Cells of South Korea")."""
    mark = reading.names_at.get(first)
    return mark is not None and mark.end == end and mark.kind in {"country", "capital"}


def _joined(reading: Reading, first: int, head: int) -> int:
    """The start of a name that an "and" divides ("the Land and Water Union"), else of its last part as given."""
    words = reading.words
    if first < 2 or words[first - 1] != "and" or reading.lower[head] not in nouns() or not words[first - 2][:1].isupper():
        return first
    start = first - 2
    while start and words[start - 1][:1].isupper() and reading.tags[start - 1] not in {"DT", "PRP"}:
        start -= 1
    article = start - 1
    while article > 0 and reading.tags[article] == "JJ" and words[article].islower():
        article -= 1
    before = reading.lower[article] if article >= 0 else ""
    mark = reading.names_at.get(start)
    is_other = (mark is not None and mark.end == first - 1) or start in reading.titles_at
    is_opening = bool(reading.doc[start].is_sent_start) and reading.lower[head] in {"police", "council", "constabulary"}
    if is_other or not (is_opening or before == "the" or reading.lower[start] == "the"):
        return first
    return start + (reading.lower[start] == "the")


def _is_link(reading: Reading, at: int) -> bool:
    return (
        reading.words[at] in LINKS and reading.words[at] not in {"'s", "and"} and at > 0 and reading.words[at - 1][:1].isupper()
    )
