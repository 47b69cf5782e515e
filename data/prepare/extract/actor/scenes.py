"""Scenes set: the names, titles and organisations of an article found before any phrase of it is interpreted."""

from __future__ import annotations

from collections.abc import Iterable

from data.prepare.extract.actor.appositions import Apposition, appositions, is_spoken_of_as_thing
from data.prepare.extract.actor.cast import Cast
from data.prepare.extract.actor.governments import countries_of
from data.prepare.extract.actor.lexicon_marks import Mark
from data.prepare.extract.actor.noun_phrases import Phrase, Reading, weight
from data.prepare.extract.actor.organisations import organisations
from data.prepare.extract.actor.people import NameUse, name_use
from data.prepare.extract.actor.pronouns import Discourse, is_speech
from data.prepare.extract.actor.scene import Scene


def scene_of(reading: Reading) -> Scene:
    """The scene of an article: its people, organisations and who stands beside which description."""
    _add_loose_names(reading)
    uses = {phrase.head: use for phrase in reading.phrases if (use := name_use(reading, phrase))}
    beside = list(appositions(reading))
    named = _names_beside(reading, uses, beside)
    things = [use for use in uses.values() if not use.title and is_spoken_of_as_thing(reading, use.end)]
    uses = {head: use for head, use in uses.items() if use not in things}
    uses |= _loose_surnames(reading, uses)
    cast = Cast(reading, list(uses.values()))
    scene = Scene(reading, cast, uses, organisations(reading, beside, _bodies(reading, things)), Discourse(reading), named)
    scene.bodies_beside = {a.description.head: a.end - 1 for a in beside if a.kind == "organisation"}
    for head, at in scene.bodies_beside.items():
        scene.called.setdefault(scene.organisations.name(at) or "", set()).add(reading.lower[head])
    _tell_appositions(scene)
    return scene


def _bodies(reading: Reading, things: Iterable[NameUse]) -> list[tuple[int, int]]:
    """The names of more than one word, taken for a person's, that do what only people and bodies do."""
    return [(use.start, use.end) for use in things if use.end - use.start > 1 and is_speech(reading.doc[use.end - 1])]


def _add_loose_names(reading: Reading) -> None:
    """People's names and, in headings, titles that the parser left inside other phrases."""
    heads = {phrase.head for phrase in reading.phrases}
    for entity in reading.doc.ents:
        last = entity.end - 1
        while last > entity.start and not reading.tags[last].startswith("NN"):
            last -= 1
        if entity.label_ == "PERSON" and reading.sentence[entity.start] >= 0 and last not in heads and last >= entity.start:
            reading.phrases.append(Phrase(entity.start, last, last + 1, 1.0))
    for mark in reading.titles_at.values():
        last = mark.end - 1
        if reading.heading[last] and last not in heads and mark.value and reading.words[last][0].isupper():
            first = mark.start
            while first and reading.heading[first - 1] and reading.names_ending.get(first):
                first = reading.names_ending[first].start
            reading.phrases.append(Phrase(first, last, last + 1, 3.0))
    reading.phrases.sort(key=lambda phrase: (phrase.head, phrase.start))


def _names_beside(reading: Reading, uses: dict[int, NameUse], beside: Iterable[Apposition]) -> dict[int, NameUse]:
    """Names that a description beside them proves to be people's, by the head of the description; `uses` are corrected."""
    heads = {phrase.head for phrase in reading.phrases}
    found = {}
    for pair in beside:
        head = pair.end - 1
        known = uses.get(head)
        if pair.kind == "organisation":
            uses.pop(head, None)
            continue
        title = pair.title or (known.title if known else None)
        first = known.start if known and known.title and pair.first <= known.start else pair.first
        use = NameUse(first, pair.end, title, known.country if known else None, known.body if known else None, is_sure=True)
        uses[head] = found[pair.description.head] = use
        if head not in heads:
            reading.phrases.append(Phrase(pair.first, head, pair.end, weight(reading.doc[pair.description.head])))
    reading.phrases.sort(key=lambda phrase: (phrase.head, phrase.start))
    return found


def _loose_surnames(reading: Reading, uses: dict[int, NameUse]) -> dict[int, NameUse]:
    """Surnames of people whom the article spells out elsewhere, where the parser made no phrase of them."""
    surnames = {reading.words[use.end - 1] for use in uses.values() if use.is_sure and use.end - use.start > 1}
    taken = {at for use in uses.values() for at in range(use.start, use.end)} | {phrase.head for phrase in reading.phrases}
    found = {}
    for at, word in enumerate(reading.words):
        if word in surnames and at not in taken and reading.sentence[at] >= 0 and reading.tags[at] == "NNP":
            phrase = Phrase(at, at, at + 1, weight(reading.doc[at]))
            if use := name_use(reading, phrase):
                reading.phrases.append(phrase)
                found[at] = use
    reading.phrases.sort(key=lambda phrase: (phrase.head, phrase.start))
    return found


def _tell_appositions(scene: Scene) -> None:
    """Give a person the title that stands beside the name: "Reed, the prime minister" and "the prime minister, Reed"."""
    reading = scene.reading
    for phrase in reading.phrases:
        token = reading.doc[phrase.head]
        mark = reading.titles_ending.get(phrase.head + 1)
        if (use := scene.beside.get(phrase.head)) and mark:
            _tell(scene, use, mark, phrase)
            continue
        if token.dep_ != "appos":
            continue
        other = token.head.i
        if mark and (use := scene.uses.get(other)):
            pair = use, mark, phrase
        elif (mark := reading.titles_ending.get(other + 1)) and (use := scene.uses.get(phrase.head)):
            pair = use, mark, next((p for p in reading.phrases if p.head == other), phrase)
        else:
            continue
        _tell(scene, *pair)


def _tell(scene: Scene, use: NameUse, mark: Mark, phrase: Phrase) -> None:
    person = scene.cast.find(use)
    if person is None:
        return
    codes = countries_of(scene.reading, phrase, mark.start)
    body = next(
        (m.value for at, m in scene.reading.names_at.items() if phrase.start <= at < phrase.end and m.kind == "organisation"),
        None,
    )
    person.country = person.country or (codes[0] if codes else None)
    scene.cast.give_title(person, mark, person.country, body)
