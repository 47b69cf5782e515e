"""Governments and organisations among noun phrases: "Chilean officials", "the ministry", "Lima's police"."""

from __future__ import annotations

from data.prepare.extract.actor.governments import (
    MINISTRIES,
    body_noun,
    context_country,
    countries_of,
    government_name,
    is_plain,
    settled_country,
)
from data.prepare.extract.actor.lexicon_marks import Mark, department_countries
from data.prepare.extract.actor.noun_phrases import Phrase, Reading
from data.prepare.extract.actor.pronouns import Referent
from data.prepare.extract.actor.scene import Scene

NONE = frozenset({"no", "neither", "none"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
RULES = frozenset({"administration", "government", "regime", "cabinet"})
PARTS_OF_NAMES = frozenset(
    {"campaign", "camp", "team", "bureau", "office", "committee", "commission", "board", "court", "department"}
)
"""Nouns that are never left out of the name before them ("the Stone campaign")."""
KINDS_OF_BODY = frozenset(
    {"movement", "group", "party", "militia", "organisation", "organization", "alliance", "bloc", "network"}
)
"""Nouns that only tell what kind of body the name before them is ("the Red Lantern movement")."""
FORCES = frozenset({"army", "military", "navy", "coastguard", "marines"})
SPEAKS_FOR_ALL = frozenset({"authorities"})
WHEREABOUTS = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "into", "within", "through", "of", "from", "to"}
)


def marked(scene: Scene, phrase: Phrase, mark: Mark) -> Referent | None:
    """What a listed name stands for: a country, capital or seat for its government, where it is no mere whereabouts."""
    reading = scene.reading
    if mark.kind == "organisation":
        return scene.body(mark.value, "organisation", "name" if reading.text(mark.start, mark.end) == mark.value else "alias")
    if mark.kind == "demonym":
        plural = reading.tags[phrase.head] in PLURAL_TAGS or reading.words[phrase.head].endswith("s")
        return (not plural and follow_up(scene, phrase)) or scene.described(
            phrase.start, phrase.end, "group" if plural else "person", plural
        )
    token = reading.doc[phrase.head]
    is_place = token.dep_ == "pobj" and token.head.lower_ in WHEREABOUTS and token.head.head.lower_ != "according"
    if is_place or (mark.kind == "capital" and phrase.weight < 2):
        return None
    if mark.kind == "seat":
        return scene.body(mark.value, "government" if mark.value.endswith("(government)") else "organisation", "seat")
    return scene.body(government_name(mark.value), "government", "name" if mark.kind == "country" else "seat", mark.value)


def follow_up(scene: Scene, phrase: Phrase, gender: str = "") -> Referent | None:
    """The person whom "the Swede", "the striker" goes on speaking of."""
    is_definite = phrase.start > 0 and scene.reading.lower[phrase.start - 1] == "the"
    return scene.discourse.topic(gender, phrase.head) if is_definite else None


def government(scene: Scene, phrase: Phrase) -> Referent | None:
    """The government that a ministry, "officials" or "the X administration" belongs to; None for other phrases."""
    reading = scene.reading
    noun = body_noun(reading, phrase)
    if noun is None or noun[1] != "government":
        return None
    codes = countries_of(reading, phrase, noun[0])
    if codes:
        referent = scene.body(
            "; ".join(map(government_name, codes)), "government", "alias", codes[0] if len(codes) == 1 else None
        )
        referent.is_plural = len(codes) > 1
        return referent
    for at in range(phrase.start, noun[0]):
        use = scene.uses.get(at)
        if use and (person := scene.cast.find(use)):
            return _administration(scene, phrase, person.name, person.country)
    before = noun[0] - 1
    if (
        before >= phrase.start
        and reading.tags[before] == "NNP"
        and noun[0] not in reading.names_ending
        and reading.lower[phrase.head] in RULES
    ):
        return _administration(scene, phrase, reading.words[before], None)
    earlier = _earlier_office(scene, phrase)
    if earlier is None and is_plain(reading, phrase, noun[0]) and (code := _context(scene, phrase)):
        return scene.body(government_name(code), "government", "alias", code)
    return (
        earlier
        or _of_organisation(scene, phrase, noun[0])
        or scene.described(phrase.start, phrase.end, "group", reading.tags[phrase.head] in PLURAL_TAGS)
    )


def _earlier_office(scene: Scene, phrase: Phrase) -> Referent | None:
    """The ministry or department that "the ministry" goes on speaking of: the last one that spoke or acted."""
    reading, head = scene.reading, phrase.head
    is_bare = phrase.start == head and reading.lower[head - 1] in {"the", "this", "that"}
    if not is_bare or reading.lower[head] not in MINISTRIES:
        return None
    for seen in reversed(scene.discourse.seen):
        is_same = reading.lower[seen.head] == reading.lower[head] and seen.head < head
        if is_same and seen.referent.name and seen.referent.kind in {"government", "organisation", "group"}:
            return seen.referent
    return None


def _context(scene: Scene, phrase: Phrase) -> str | None:
    """The country that the article's other words give a bare "the government"; bare "officials" may be anyone's."""
    reading = scene.reading
    words = reading.text(phrase.start, phrase.end)
    if words.lower() in department_countries() and words[:1].isupper():
        return department_countries()[words.lower()]
    if reading.tags[phrase.head] in PLURAL_TAGS and reading.lower[phrase.head] not in SPEAKS_FOR_ALL:
        return None
    is_anyones = reading.lower[phrase.head] in SPEAKS_FOR_ALL
    return settled_country(reading, phrase.head) if is_anyones else context_country(reading, phrase.head)


def _administration(scene: Scene, phrase: Phrase, holder: str, country: str | None) -> Referent:
    if country:
        return scene.body(government_name(country), "government", "alias", country)
    referent = scene.described(phrase.start, phrase.end, "government")
    referent.holder = holder
    return referent


def _of_organisation(scene: Scene, phrase: Phrase, noun_start: int) -> Referent | None:
    mark = scene.reading.names_ending.get(noun_start)
    if mark and mark.kind == "organisation" and mark.start >= phrase.start:
        return scene.body(mark.value, "organisation", "alias")
    return None


def organisation(scene: Scene, phrase: Phrase) -> Referent | None:
    """The organisation that a name, its short form or "the company" stands for; None for other phrases."""
    reading, head = scene.reading, phrase.head
    name = scene.organisations.name(head)
    if name:
        return scene.body(name, "organisation", "name" if scene.organisations.at[head] == name else "alias")
    noun = body_noun(reading, phrase)
    if noun is None or noun[1] != "organisation":
        return None
    near = [scene.bodies_beside.get(head), *(child.i for child in reading.doc[head].rights if child.dep_ == "appos")]
    beside = next((n for at in near if at is not None and (n := scene.organisations.name(at))), None)
    if beside:
        scene.called.setdefault(beside, set()).add(reading.lower[head])
        return scene.body(beside, "organisation", "alias")
    plural = reading.tags[head] in PLURAL_TAGS
    if not plural and (named := _named_body(reading, phrase, noun[0])):
        return scene.body(scene.organisations.shorts.get(named, named), "organisation", "alias")
    if not plural and _is_definite(reading, phrase) and _is_bare(reading, phrase.start, noun[0]):
        earlier = scene.earlier_organisation(reading.text(noun[0], head + 1).lower(), head)
        if earlier := earlier or _earlier_force(scene, phrase, reading.lower[head]) or _earlier_office(scene, phrase):
            return earlier
    is_none = bool(NONE & {*reading.lower[max(0, phrase.start - 1) : phrase.start + 1]})
    return scene.described(phrase.start, phrase.end, "group" if plural or is_none else "organisation", plural)


def _earlier_force(scene: Scene, phrase: Phrase, noun: str) -> Referent | None:
    """The country's army that "the army" goes on speaking of."""
    if noun not in FORCES or phrase.start != phrase.head:
        return None
    known = (seen.referent for seen in reversed(scene.discourse.seen) if seen.referent.kind == "organisation")
    return next((body for body in known if not body.is_named and (body.name or "").lower().endswith(f" {noun}")), None)


def _named_body(reading: Reading, phrase: Phrase, noun: int) -> str | None:
    """The name before a body's noun in small letters ("the Fifth Star party", "the Dawn news agency")."""
    mark = reading.names_ending.get(noun)
    if mark and mark.kind == "organisation" and mark.start >= phrase.start and reading.lower[phrase.head] in KINDS_OF_BODY:
        return mark.value
    first = noun
    while first > phrase.start and reading.words[first - 1][:1].isupper() and first - 1 not in reading.names_at:
        first -= 1
    run = range(first, noun)
    if (
        reading.lower[phrase.head] in PARTS_OF_NAMES
        or not run
        or first in reading.names_at
        or reading.lower[noun][:1] != reading.words[noun][:1]
    ):
        return None
    kinds = {reading.entities[at] for at in run}
    is_name = "ORG" in kinds or (len(run) > 1 and not kinds & {"GPE", "NORP", "LOC", "PERSON", "DATE", "FAC"})
    is_opening = len(run) == 1 and bool(reading.doc[first].is_sent_start)
    return reading.text(first, noun) if is_name and not is_opening else None


def _is_bare(reading: Reading, start: int, noun: int) -> bool:
    """Whether nothing but its home stands before a noun ("the Munich-based company", "the French company")."""
    lower = reading.lower[start:noun]
    is_home = lower[-1:] in (["based"], ["owned"], ["listed"], ["headquartered"])
    mark = reading.names_at.get(start)
    return not lower or is_home or (mark is not None and mark.kind == "adjective" and mark.end == noun)


def _is_definite(reading: Reading, phrase: Phrase) -> bool:
    return phrase.start > 0 and reading.lower[phrase.start - 1] in {"the", "this", "that"}
