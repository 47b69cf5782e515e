"""Actors: the names, noun phrases and pronouns that stand for someone who may speak or be spoken of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from data.prepare.extract.actor.appositions import Apposition, appositions, is_spoken_of_as_thing
from data.prepare.extract.actor.cast import Cast
from data.prepare.extract.actor.governments import countries_of
from data.prepare.extract.actor.lexicon_marks import Mark
from data.prepare.extract.actor.noun_phrases import Phrase, Reading, read, weight
from data.prepare.extract.actor.organisations import organisations
from data.prepare.extract.actor.people import NameUse, name_use
from data.prepare.extract.actor.phrases import interpret
from data.prepare.extract.actor.pronouns import NEUTER, PLURAL, SINGULAR, Discourse, Referent, is_speech
from data.prepare.extract.actor.scene import Scene
from data.prepare.spans import ActorSpan

PRONOUNS = frozenset({*SINGULAR, *PLURAL, *NEUTER})


def actors(doc: Doc) -> Iterator[ActorSpan]:
    """Each actor's span in the order of the heads; a phrase and a name within it are two spans."""
    scene = _scene(read(doc))
    for phrase in scene.reading.phrases:
        referent, basis = _referent(scene, phrase)
        if referent is None:
            continue
        scene.discourse.mention(referent, phrase.head, phrase.weight)
        _mention_pair(scene, phrase)
        if referent.name is not None:
            yield _span(scene, phrase, referent, basis or _basis(scene, phrase, referent))
        elif basis == "pronoun":
            yield _span(scene, phrase, referent, basis)


def _scene(reading: Reading) -> Scene:
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


def _referent(scene: Scene, phrase: Phrase) -> tuple[Referent | None, str | None]:
    reading = scene.reading
    token = reading.doc[phrase.head]
    if reading.lower[phrase.head] in PRONOUNS:
        found = scene.discourse.antecedent(phrase.head, _quoting(scene, phrase.head) if reading.quoted[phrase.head] else ())
        return (found, "pronoun") if found else (None, None)
    is_name = token.is_upper and len(token) > 1
    if token.tag_ in {"WP", "WDT"} and not is_name:
        return _relative(scene, token), "pronoun"
    if (
        token.pos_ == "PRON"
        and not is_name
        and token.lower_ not in {"many", "some", "others", "both", "most", "several", "few", "those"}
    ):
        return None, None
    use = scene.beside.get(phrase.head)
    if use and (person := scene.cast.find(use)):
        return scene.person(person), "title"
    if token.dep_ == "appos" and (same := _same_as(scene, token)):
        return same, "title"
    return interpret(scene, phrase), None


def _quoting(scene: Scene, at: int) -> set[int]:
    """The people named around a quotation in its own sentence, by id: of whom the "he" within it is none."""
    sentence = scene.reading.doc[at].sent
    heads = [head for head in range(sentence.start, sentence.end) if head in scene.uses and not scene.reading.quoted[head]]
    return {id(scene.person(person)) for head in heads if (person := scene.cast.find(scene.uses[head]))}


def _same_as(scene: Scene, token: Token) -> Referent | None:
    """The named person beside whom a title stands in apposition."""
    for at in (token.head.i, token.i):
        use = scene.uses.get(at)
        other = token.i if at == token.head.i else token.head.i
        if use and scene.reading.titles_ending.get(other + 1) and (person := scene.cast.find(use)):
            return scene.person(person)
    return None


def _relative(scene: Scene, token: Token) -> Referent | None:
    """The noun whose relative clause a "who" opens."""
    clause = token.head
    while clause.dep_ not in {"relcl", "ROOT"} and clause.head.i != clause.i:
        clause = clause.head
    if clause.dep_ != "relcl":
        return None
    return next((seen.referent for seen in reversed(scene.discourse.seen) if seen.head == clause.head.i), None)


def _mention_pair(scene: Scene, phrase: Phrase) -> None:
    """After the last of coordinated actors, what they are together, for a "they" to stand for."""
    reading = scene.reading
    token = reading.doc[phrase.head]
    if token.dep_ != "conj" or any(child.dep_ == "conj" for child in token.children):
        return
    heads = [token.i]
    while token.dep_ == "conj":
        token = token.head
        heads.insert(0, token.i)
    parts = [next((s.referent for s in reversed(scene.discourse.seen) if s.head == head), None) for head in heads]
    if any(part is None or part.name is None for part in parts):
        return
    named = [part for part in parts if part is not None and part.name]
    if all(not part.is_named and not part.is_plural for part in named) and _is_one_person(reading, heads):
        return
    joined = Referent("; ".join(str(part.name) for part in named), named[0].kind, "alias", 0.7, is_plural=True)
    scene.discourse.mention(joined, phrase.head, weight(token) + 0.5)


def _is_one_person(reading: Reading, heads: list[int]) -> bool:
    """Whether one owner or article before several nouns tells of one person ("their son, brother and uncle")."""
    determined = [any(child.dep_ in {"det", "poss"} for child in reading.doc[head].lefts) for head in heads]
    return not any(determined[1:])


def _basis(scene: Scene, phrase: Phrase, referent: Referent) -> str:
    """How the words led to a named person: by the name, a part of it, or a title alone."""
    if referent.kind != "person" or not referent.is_named:
        return referent.basis
    use = scene.uses.get(phrase.head)
    if use is None or scene.cast.find(use) is None:
        return "title"
    return "name" if scene.reading.text(use.start, use.end) == referent.name else "alias"


def _span(scene: Scene, phrase: Phrase, referent: Referent, basis: str) -> ActorSpan:
    start, end = scene.organisations.extent.get(phrase.head, (phrase.start, phrase.end))
    use = scene.uses.get(phrase.head)
    if use and referent.kind == "person":
        start = max([start, *(at + 1 for at in range(start, use.start) if scene.reading.tags[at] == "CC")])
    doc = scene.reading.doc
    first, last = doc[start], doc[max(end, phrase.end) - 1]
    score = referent.score * (0.7 if basis == "pronoun" else 1.0)
    return ActorSpan(
        first.idx,
        last.idx + len(last),
        referent.name,
        referent.kind if referent.kind != "thing" else "group",
        basis,
        round(score, 2),
        referent.office,
        None,
        referent.country,
        referent.role,
        referent.gender,
        referent.is_named,
        referent.holder,
    )
