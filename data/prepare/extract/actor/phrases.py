"""What one noun phrase of an article stands for: a person, a government, an organisation or a group."""

from __future__ import annotations

from data.prepare.annotate import is_lemma
from data.prepare.extract.actor.appositions import is_spoken_of_as_thing
from data.prepare.extract.actor.bodies import PLURAL_TAGS, follow_up, government, marked, organisation
from data.prepare.extract.actor.governments import body_noun, countries_of, country_before, home_country
from data.prepare.extract.actor.leads import named_after
from data.prepare.extract.actor.lexicon_marks import Mark, person_nouns, titles
from data.prepare.extract.actor.noun_phrases import QUANTIFIERS, Phrase, Reading
from data.prepare.extract.actor.offices import LEADERS, find_holder, office_mark
from data.prepare.extract.actor.people import FORMER, NameUse
from data.prepare.extract.actor.pronouns import Referent, is_speech
from data.prepare.extract.actor.scene import Scene

LEADING_PLAYERS = frozenset({"captain", "skipper"})
"""Who of a team is meant by name in the sentence before, as a report of a match varies its words."""


def interpret(scene: Scene, phrase: Phrase) -> Referent | None:
    """What a noun phrase stands for, None where it is no actor; pronouns are not for this."""
    if phrase.head in scene.organisations.covered:
        return None
    use = scene.uses.get(phrase.head)
    mark = _whole_mark(scene.reading, phrase)
    if use and (use.is_sure or not mark or _is_surname(scene, use, mark)) and (person := scene.cast.find(use)):
        return scene.person(person)
    if mark:
        return marked(scene, phrase, mark)
    if _is_nationality(scene.reading, phrase):
        return follow_up(scene, phrase) or scene.described(phrase.start, phrase.end, "group", is_plural=True)
    return (
        government(scene, phrase)
        or organisation(scene, phrase)
        or (_stranger(scene, phrase, use) if use else None)
        or _office(scene, phrase)
        or _described(scene, phrase)
    )


def _whole_mark(reading: Reading, phrase: Phrase) -> Mark | None:
    """The listed name that the phrase consists of, adjectives before it aside."""
    mark = reading.names_at.get(phrase.start)
    if mark and mark.end > phrase.head + 1 and mark.kind in {"organisation", "seat"}:
        return mark
    mark = reading.names_ending.get(phrase.head + 1)
    if mark is None or mark.kind == "adjective":
        return None
    if mark.start < phrase.start and not (mark.start == phrase.start - 1 and reading.words[mark.start] == "The"):
        return None
    before = range(phrase.start, mark.start)
    return mark if all(not reading.words[at][:1].isupper() or _is_plain_opening(reading, at) for at in before) else None


def _is_plain_opening(reading: Reading, at: int) -> bool:
    """Whether a capital is only that of a sentence's first word."""
    return bool(reading.doc[at].is_sent_start) and at not in reading.names_at and is_lemma(reading.lower[at])


def _is_surname(scene: Scene, use: NameUse, mark: Mark) -> bool:
    """Whether a listed name is the surname of somebody whom the article named in full before ("Douglas", "Finn")."""
    if mark.kind not in {"capital", "demonym", "adjective"} or use.end - use.start > 1 or mark.end != use.end:
        return False
    person = scene.cast.find(use)
    is_known = person is not None and any(at < use.start for at in person.uses) and len(person.tokens) > 1
    return is_known and person is not None and person.tokens[-1] == scene.reading.lower[use.start]


def _is_nationality(reading: Reading, phrase: Phrase) -> bool:
    """Whether an adjective of a country stands alone ("the Italian")."""
    mark = reading.names_ending.get(phrase.head + 1)
    return mark is not None and mark.kind == "adjective" and mark.start == phrase.start


def _stranger(scene: Scene, phrase: Phrase, use: NameUse) -> Referent | None:
    """A single name that speaks and that this article never spells out; another article may."""
    reading, token = scene.reading, scene.reading.doc[phrase.head]
    if use.end - use.start > 1 or reading.tags[phrase.head] != "NNP" or token.text.isupper():
        return None
    if phrase.head + 1 in reading.titles_ending and _is_spelt_as_title(reading, phrase):
        return None
    if name := _quoted_name(reading, phrase):
        return scene.body(name, "organisation", "name")
    if not (is_speech(token) or (reading.entities[phrase.head] == "PERSON" and phrase.weight >= 2.5)):
        return None
    if token.is_sent_start and is_lemma(reading.lower[phrase.head]) and not is_speech(token):
        return None
    is_thing = is_spoken_of_as_thing(reading, use.end)
    kind = (
        "person" if reading.entities[phrase.head] in {"PERSON", ""} and not is_thing else "organisation" if is_thing else "group"
    )
    return scene.bodies.setdefault(token.text, Referent(token.text, kind, "name", 0.5, is_named=kind != "group"))


def _is_spelt_as_title(reading: Reading, phrase: Phrase) -> bool:
    """Whether a capitalised title is no surname ("The Minister", "the Prof.", "Officer")."""
    before = reading.lower[phrase.start - 1] if phrase.start else ""
    is_person = reading.entities[phrase.head] == "PERSON" and is_speech(reading.doc[phrase.head])
    return (phrase.start == phrase.head and before in {"the", "a", "an"}) or not is_person


def _quoted_name(reading: Reading, phrase: Phrase) -> str | None:
    """The name of more than one word that quotation marks enclose: "Salt Road"."""
    first = phrase.head
    while first and reading.words[first - 1][:1].isupper():
        first -= 1
    is_enclosed = (
        first < phrase.head and reading.words[first - 1 : first] == ['"'] == reading.words[phrase.head + 1 : phrase.head + 2]
    )
    return reading.text(first, phrase.head + 1) if is_enclosed else None


def _office(scene: Scene, phrase: Phrase) -> Referent | None:
    """The person who holds the office that a bare title names, else the title's own words."""
    reading = scene.reading
    mark = office_mark(reading, phrase)
    if mark is None or mark.start < phrase.start or mark.value == "honorific" or reading.tags[phrase.head] in PLURAL_TAGS:
        return None
    before = reading.lower[phrase.start - 1] if phrase.start else ""
    owner = reading.lower[phrase.start : mark.start]
    codes = countries_of(reading, phrase, mark.start)
    if not codes and ("country" in owner or "nation" in owner):
        codes = [code for code in [country_before(reading, phrase.start, 1)] if code]
    country = codes[0] if codes else None
    is_definite = before not in {"a", "an"} and not {"another", "one"} & set(owner)
    is_theirs = any(word in {"his", "her", "their", "my", "our", "your", "its", "whose"} for word in owner)
    if not is_theirs:
        person = find_holder(scene.cast.people, reading, phrase, mark, country) if is_definite else None
        if person := person or named_after(scene, phrase, mark, is_definite):
            return scene.person(person)
    if is_definite and (topic := _topic(scene, phrase, mark, bool(codes), is_theirs)):
        return topic
    referent = scene.described(phrase.start, phrase.end, "person", gender=mark.gender)
    if is_definite and not is_theirs and mark.value:
        referent.basis, referent.role, referent.country = "title", mark.value, country or home_country(reading)
    return referent


def _topic(scene: Scene, phrase: Phrase, mark: Mark, is_of_country: bool, is_theirs: bool) -> Referent | None:
    """Whom the article goes on speaking of by "the leader", "the captain", "the striker" or "the former mayor"."""
    reading = scene.reading
    is_told = is_speech(reading.doc[phrase.head])
    is_bare = phrase.start == mark.start and reading.lower[phrase.start - 1] == "the"
    is_leader = is_bare and not is_of_country and mark.value in LEADERS and is_told
    if is_leader or (reading.lower[phrase.head] in LEADING_PLAYERS and not is_theirs):
        topic = scene.discourse.topic(mark.gender, phrase.head)
        if topic and topic.role is None:
            return topic
    is_past = bool(FORMER & set(reading.lower[phrase.start : mark.start])) and is_told and not is_of_country
    return follow_up(scene, phrase, mark.gender) if mark.value == "epithet" or is_past else None


def _described(scene: Scene, phrase: Phrase) -> Referent:
    """People known by a common noun only; else a thing, which can stand before an "it" but is no actor."""
    reading, head = scene.reading, phrase.head
    plural = reading.tags[head] in PLURAL_TAGS
    noun = body_noun(reading, phrase)
    if noun and (reading.lower[head] not in QUANTIFIERS or _counts_people(scene, phrase)):
        return scene.described(phrase.start, phrase.end, "group", is_plural=True)
    lemma = reading.doc[head].lemma_.lower()
    if reading.text(phrase.start, phrase.head + 1).endswith("-year-old"):
        return scene.discourse.topic("", head) or scene.described(phrase.start, phrase.end, "person")
    if lemma in person_nouns() or any(key == (lemma,) for key, *_ in titles().get(lemma, ())):
        return scene.described(phrase.start, phrase.end, "group" if plural else "person", plural)
    if reading.entities[head] == "NORP" or (reading.lower[head] in QUANTIFIERS and _counts_people(scene, phrase)):
        return scene.described(phrase.start, phrase.end, "group", is_plural=True)
    return Referent(None, "thing", "words", 0.0, is_plural=plural)


def _counts_people(scene: Scene, phrase: Phrase) -> bool:
    """Whether "many", "thousands of" count people: alone as a subject, or of a noun for them."""
    reading = scene.reading
    if phrase.end == phrase.head + 1:
        return is_speech(reading.doc[phrase.head])
    for part in reading.phrases:
        if phrase.head < part.head < phrase.end and reading.doc[part.head].dep_ == "pobj":
            lemma = reading.doc[part.head].lemma_.lower()
            mark = reading.names_ending.get(part.head + 1)
            return bool(body_noun(reading, part) or lemma in person_nouns() or (mark and mark.kind in {"demonym", "adjective"}))
    return False
