"""Actors: the names, noun phrases and pronouns that stand for someone who may speak or be spoken of."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from data.prepare.extract.actor.documents import issuer
from data.prepare.extract.actor.noun_phrases import Phrase, Reading, read, weight
from data.prepare.extract.actor.phrases import interpret
from data.prepare.extract.actor.pronouns import NEUTER, PLURAL, SINGULAR, Referent
from data.prepare.extract.actor.scene import Scene
from data.prepare.extract.actor.scenes import scene_of
from data.prepare.spans import ActorSpan

PRONOUNS = frozenset({*SINGULAR, *PLURAL, *NEUTER})


def actors(doc: Doc) -> Iterator[ActorSpan]:
    """Each actor's span in the order of the heads; a phrase and a name within it are two spans."""
    scene = scene_of(read(doc))
    for phrase in scene.reading.phrases:
        referent, basis = _referent(scene, phrase)
        if referent is None:
            continue
        scene.discourse.mention(referent, phrase.head, phrase.weight * (0.5 if basis == "document" else 1.0))
        _mention_pair(scene, phrase)
        if referent.name is not None:
            yield _span(scene, phrase, referent, basis or _basis(scene, phrase, referent))
        elif basis == "pronoun":
            yield _span(scene, phrase, referent, basis)


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
    if same := _same_as(scene, token):
        return same, "title"
    if told := issuer(scene, phrase, interpret):
        return told, "document"
    return interpret(scene, phrase), None


def _quoting(scene: Scene, at: int) -> set[int]:
    """The people named around a quotation in its own sentence, by id: of whom the "he" within it is none."""
    sentence = scene.reading.doc[at].sent
    heads = [head for head in range(sentence.start, sentence.end) if head in scene.uses and not scene.reading.quoted[head]]
    return {id(scene.person(person)) for head in heads if (person := scene.cast.find(scene.uses[head]))}


def _same_as(scene: Scene, token: Token) -> Referent | None:
    """The named person beside whom a description or title stands."""
    use = scene.beside.get(token.i)
    if use and (person := scene.cast.find(use)):
        return scene.person(person)
    if token.dep_ != "appos":
        return None
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
