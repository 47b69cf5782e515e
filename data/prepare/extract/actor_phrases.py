"""What one noun phrase of an article stands for: a person, a government, an organisation or a group."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from data.prepare.extract.governments import (
    body_noun,
    countries_of,
    country_before,
    government_name,
    is_plain,
    main_country,
)
from data.prepare.extract.lexicon_marks import Mark, nouns, person_nouns, titles
from data.prepare.extract.noun_phrases import Phrase, Reading
from data.prepare.extract.offices import find_holder, office_name, role_of
from data.prepare.extract.people import Cast, NameUse, Person
from data.prepare.extract.pronouns import Discourse, Referent, is_speech

WHEREABOUTS = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "around",
        "across",
        "into",
        "within",
        "through",
        "of",
        "from",
        "to",
        "towards",
        "over",
    }
)
ANONYMOUS_COMPANY = frozenset(
    {
        "company",
        "firm",
        "group",
        "club",
        "team",
        "manufacturer",
        "carmaker",
        "automaker",
        "airline",
        "retailer",
        "party",
        "agency",
        "bank",
    }
)
PLURAL_TAGS = frozenset({"NNS", "NNPS"})


@dataclass(slots=True)
class Scene:
    """An article while its phrases are read: what was found of it so far."""

    reading: Reading
    cast: Cast
    uses: dict[int, NameUse]
    discourse: Discourse
    people: dict[int, Referent] = field(default_factory=dict)
    bodies: dict[str, Referent] = field(default_factory=dict)
    acronyms: dict[str, str] = field(default_factory=dict)


def interpret(scene: Scene, phrase: Phrase) -> Referent | None:
    """What a noun phrase stands for, None where it is no actor; pronouns are not for this."""
    use = scene.uses.get(phrase.head)
    mark = _whole_mark(scene.reading, phrase)
    if use and (use.is_sure or not mark) and (person := _person(scene, phrase, use)):
        return person
    if mark:
        return _marked(scene, phrase, mark)
    noun = body_noun(scene.reading, phrase)
    if noun and noun[1] == "government":
        return _government(scene, phrase, noun[0])
    if organisation := _organisation(scene, phrase):
        return organisation
    if office := _office(scene, phrase):
        return office
    return _described(scene, phrase, noun)


def person_referent(scene: Scene, person: Person) -> Referent:
    """The referent of a person of the cast, one object an article."""
    key = id(person)
    if key not in scene.people:
        scene.people[key] = Referent(
            person.name,
            "person",
            "name",
            0.95,
            person.gender,
            role=role_of(person),
            country=person.country,
            office=office_name(person),
        )
    return scene.people[key]


def _person(scene: Scene, phrase: Phrase, use: NameUse) -> Referent | None:
    person = scene.cast.find(use)
    if person:
        return person_referent(scene, person)
    token = scene.reading.doc[phrase.head]
    if scene.reading.entities[phrase.head] == "PERSON" and is_speech(token) and use.end - use.start == 1:
        return scene.bodies.setdefault(token.text, Referent(token.text, "person", "name", 0.6))
    return None


def _whole_mark(reading: Reading, phrase: Phrase) -> Mark | None:
    """The listed name that the phrase consists of, adjectives before it aside."""
    mark = reading.names_ending.get(phrase.head + 1)
    if mark is None or mark.kind == "adjective" or mark.start < phrase.start:
        return None
    before = range(phrase.start, mark.start)
    return mark if all(not reading.words[at][:1].isupper() or at == phrase.start for at in before) else None


def _marked(scene: Scene, phrase: Phrase, mark: Mark) -> Referent | None:
    reading = scene.reading
    if mark.kind == "organisation":
        return _shared(scene, mark.value, "organisation", "name" if reading.text(mark.start, mark.end) == mark.value else "alias")
    if mark.kind == "demonym":
        plural = reading.tags[phrase.head] in PLURAL_TAGS or reading.words[phrase.head].endswith("s")
        words = _words(reading, phrase)
        return Referent(words, "group" if plural else "person", "words", 0.7, is_plural=plural, is_named=False)
    token = reading.doc[phrase.head]
    is_place = token.dep_ == "pobj" and token.head.lower_ in WHEREABOUTS and token.head.head.lower_ != "according"
    if is_place or (mark.kind == "capital" and phrase.weight < 2):
        return None
    name = mark.value if mark.kind == "seat" else government_name(mark.value)
    basis = "name" if mark.kind == "country" else "seat"
    country = None if mark.kind == "seat" else mark.value
    return _shared(scene, name, "government", basis, country)


def _shared(scene: Scene, name: str, kind: str, basis: str, country: str | None = None) -> Referent:
    if name not in scene.bodies:
        scene.bodies[name] = Referent(name, kind, basis, 0.9, country=country)
    return scene.bodies[name]


def _government(scene: Scene, phrase: Phrase, noun_start: int) -> Referent:
    reading = scene.reading
    codes = countries_of(reading, phrase, noun_start)
    if codes:
        name = "; ".join(government_name(code) for code in codes)
        referent = _shared(scene, name, "government", "alias", codes[0] if len(codes) == 1 else None)
        referent.is_plural = referent.is_plural or len(codes) > 1
        return referent
    for at in range(phrase.start, noun_start):
        use = scene.uses.get(at)
        if use and (person := scene.cast.find(use)):
            return _shared_holder(scene, phrase, person)
    if is_plain(reading, phrase, noun_start) or _is_ministry(reading, phrase):
        code = main_country(reading) or country_before(reading, phrase.head)
        if code and reading.tags[phrase.head] != "NNS":
            return _shared(scene, government_name(code), "government", "alias", code)
        if code and reading.lower[phrase.head] == "authorities":
            return _shared(scene, government_name(code), "government", "alias", code)
    organisation = _first_organisation(scene, phrase, noun_start)
    if organisation:
        return organisation
    plural = reading.tags[phrase.head] in PLURAL_TAGS
    return Referent(_words(reading, phrase), "group", "words", 0.6, is_plural=plural, is_named=False)


def _shared_holder(scene: Scene, phrase: Phrase, person: Person) -> Referent:
    if person.country:
        return _shared(scene, government_name(person.country), "government", "alias", person.country)
    words = _words(scene.reading, phrase)
    return scene.bodies.setdefault(words, Referent(words, "government", "words", 0.6, holder=person.name, is_named=False))


def _first_organisation(scene: Scene, phrase: Phrase, noun_start: int) -> Referent | None:
    for at in range(phrase.start, noun_start):
        mark = scene.reading.names_at.get(at)
        if mark and mark.kind == "organisation" and mark.end == noun_start:
            return _shared(scene, mark.value, "organisation", "alias")
    return None


def _is_ministry(reading: Reading, phrase: Phrase) -> bool:
    return (
        reading.lower[phrase.head] in {"ministry", "department"} and phrase.start == phrase.head and phrase.end > phrase.head + 1
    )


def _organisation(scene: Scene, phrase: Phrase) -> Referent | None:
    reading, head = scene.reading, phrase.head
    word = reading.words[head]
    if word[:1].isupper() and (reading.entities[head] == "ORG" or reading.lower[head] in nouns()):
        name = _proper_name(reading, phrase)
        if len(name.split()) == 1 and reading.lower[head] in nouns():
            return _earlier(scene, reading.lower[head], head)
        return _shared(scene, scene.acronyms.get(name, name), "organisation", "alias" if name in scene.acronyms else "name")
    return None


def _proper_name(reading: Reading, phrase: Phrase) -> str:
    first = phrase.head
    while first > phrase.start and (
        reading.words[first - 1][:1].isupper() or reading.words[first - 1] in {"-", "&", "of", "and"}
    ):
        first -= 1
    while first < phrase.head and not reading.words[first][:1].isupper():
        first += 1
    end = phrase.head + 1
    while end < phrase.end and (reading.words[end][:1].isupper() or reading.lower[end] in {"of", "for", "the", "and", "on"}):
        end += 1
    while end > phrase.head + 1 and not reading.words[end - 1][:1].isupper():
        end -= 1
    return reading.text(first, end)


def _earlier(scene: Scene, noun: str, head: int) -> Referent | None:
    """The organisation named last before a token whose name holds the noun; any, for a company or a club."""
    for seen in reversed(scene.discourse.seen):
        referent = seen.referent
        if seen.head < head and referent.kind == "organisation" and referent.name and referent.basis != "words":
            name = re.split(r"[\W_]+", referent.name.lower())
            if noun in name or (noun in ANONYMOUS_COMPANY and not set(name) & nouns().keys()):
                return referent
    return None


def _office(scene: Scene, phrase: Phrase) -> Referent | None:
    reading = scene.reading
    mark = reading.titles_ending.get(phrase.head + 1)
    if mark is None or mark.value == "honorific" or reading.tags[phrase.head] in PLURAL_TAGS:
        return None
    owner = reading.lower[phrase.start : mark.start]
    is_definite = phrase.start == 0 or (reading.lower[phrase.start - 1] != "a" and reading.lower[phrase.start - 1] != "an")
    codes = countries_of(reading, phrase, mark.start)
    if not codes and ("country" in owner or "nation" in owner):
        code = country_before(reading, phrase.start, 1)
        codes = [code] if code else []
    country = codes[0] if codes else None
    if is_definite and (person := find_holder(scene.cast.people, reading, mark, country, phrase.head)):
        return person_referent(scene, person)
    words = _words(reading, phrase)
    gender = mark.gender
    role = mark.value if is_definite and mark.value else None
    return Referent(
        words,
        "person",
        "title" if role else "words",
        0.5,
        gender,
        role=role,
        country=country or (main_country(reading) if role else None),
        is_named=False,
    )


def _described(scene: Scene, phrase: Phrase, noun: tuple[int, str] | None) -> Referent | None:
    reading, head = scene.reading, phrase.head
    lower, tag = reading.lower[head], reading.tags[head]
    plural = tag in PLURAL_TAGS
    if noun and noun[1] == "organisation":
        if not plural and noun[0] == phrase.start and (earlier := _earlier(scene, lower, head)):
            return earlier
        return Referent(
            _words(reading, phrase), "group" if plural else "organisation", "words", 0.6, is_plural=plural, is_named=False
        )
    if noun:
        return Referent(_words(reading, phrase), "group", "words", 0.6, is_plural=True, is_named=False)
    lemma = reading.doc[head].lemma_.lower()
    if lemma in person_nouns() or any(key == (lemma,) for key, *_ in titles().get(lemma, ())):
        return Referent(_words(reading, phrase), "group" if plural else "person", "words", 0.6, is_plural=plural, is_named=False)
    if reading.entities[head] == "NORP":
        return Referent(_words(reading, phrase), "group", "words", 0.5, is_plural=True, is_named=False)
    return Referent(None, "thing", "words", 0.0, is_plural=plural)


def _words(reading: Reading, phrase: Phrase) -> str:
    return reading.text(phrase.start, phrase.end)
