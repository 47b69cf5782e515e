"""Documents that speak ("a police statement said", "the survey found"): whose words they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from data.prepare.extract.actor.governments import body_noun
from data.prepare.extract.actor.noun_phrases import Phrase, Reading
from data.prepare.extract.actor.pronouns import Referent, is_speech
from data.prepare.extract.actor.scene import Scene
from data.prepare.lexicon import words

FINDINGS = frozenset({"report", "study", "survey", "review", "assessment", "paper", "poll", "audit", "analysis", "document"})
UTTERANCES = frozenset({"statement", "release", "communique", "communiqué", "message", "declaration", "letter", "tweet", "post"})
DEFINITE = frozenset({"the", "this", "that", "its", "their", "his", "her"})
PUBLISHING = frozenset({"publish", "release", "issue", "post", "send", "write", "produce", "circulate", "unveil", "present"})
NOT_ISSUERS = frozenset({"court", "courts", "media", "press", "news", "newspaper", "newspapers"})
"""Bodies that keep or print what others write."""
NO_NAMES = frozenset({"DATE", "TIME", "PERSON", "GPE", "LOC", "NORP", "EVENT", "LAW", "WORK_OF_ART"})

Interpret = Callable[[Scene, Phrase], Referent | None]


def issuer(scene: Scene, phrase: Phrase, interpret: Interpret) -> Referent | None:
    """Who issued the document that speaks, None for other phrases and where the article does not tell.

    Whose a document is that does not speak here is kept for when it does.
    """
    reading = scene.reading
    lemma = _document(reading, phrase.head)
    if lemma is None:
        return None
    found = _named_within(scene, phrase, interpret) or _published_by(scene, phrase.head)
    before = reading.lower[phrase.start - 1] if phrase.start else ""
    if found is None and phrase.start == phrase.head and before in DEFINITE:
        found = _issued_before(scene, phrase.head, lemma)
    if found is None:
        return None
    scene.documents.append((phrase.head, lemma, found))
    return found if is_speech(reading.doc[phrase.head]) or _is_source(reading, phrase.head) else None


def _document(reading: Reading, at: int) -> str | None:
    """The lemma of a noun for what is written or spoken."""
    token = reading.doc[at]
    lemma = token.lemma_.lower()
    return lemma if token.pos_ == "NOUN" and lemma in words("documents") else None


def _is_source(reading: Reading, at: int) -> bool:
    """Whether a noun is what something is said according to."""
    token = reading.doc[at]
    return token.dep_ == "pobj" and token.head.head.lower_ == "according"


def _named_within(scene: Scene, phrase: Phrase, interpret: Interpret) -> Referent | None:
    """The body named before the document's noun ("army statement", "the bank's survey") or behind it ("report by the bank")."""
    reading = scene.reading
    if name := _capitalised(reading, phrase):
        return scene.body(name, "organisation", "document")
    for part in _parts(reading, phrase):
        mark = reading.names_ending.get(part.head + 1)
        is_listed = mark is not None and mark.kind == "organisation"
        is_body = is_listed or part.head in scene.organisations.at or body_noun(reading, part) is not None
        if not is_body or reading.lower[part.head] in NOT_ISSUERS:
            continue
        found = interpret(scene, part)
        if found is not None and found.name and found.kind in {"organisation", "government", "group"}:
            return found
    return None


def _capitalised(reading: Reading, phrase: Phrase) -> str | None:
    """The name that all words before the document's noun make ("Coastal Public Relations statement")."""
    run = range(phrase.start, phrase.head)
    kinds = {reading.entities[at] for at in run}
    is_name = len(run) > 1 and all(reading.words[at][:1].isupper() for at in run) and not kinds & NO_NAMES
    listed = any(at in reading.names_at or at in reading.titles_at for at in run)
    return reading.text(phrase.start, phrase.head) if is_name and not listed and not reading.heading[phrase.head] else None


def _parts(reading: Reading, phrase: Phrase) -> Iterator[Phrase]:
    """The phrases that may name whose a document is, those next to its noun first."""
    for last in range(phrase.head - 1, phrase.start - 1, -1):
        start = phrase.start
        while start < last and reading.words[last][:1].isupper() and reading.words[start].islower():
            start += 1
        yield Phrase(start, last, last + 1, 0.0)
    before = phrase.start - 2
    if before > 1 and reading.words[before + 1] == ")" and reading.words[before - 1] == "(":
        yield Phrase(before, before, before + 1, 0.0)
    yield from (part for part in reading.phrases if _is_author(reading, part.head, phrase))


def _is_author(reading: Reading, head: int, document: Phrase) -> bool:
    token = reading.doc[head]
    return token.dep_ == "pobj" and token.head.lower_ in {"by", "from"} and token.head.head.i == document.head


def _published_by(scene: Scene, at: int) -> Referent | None:
    """The subject of the verb of publishing whose object a document is ("the bank released a survey")."""
    token = scene.reading.doc[at]
    if token.dep_ != "dobj" or token.head.lemma_ not in PUBLISHING:
        return None
    subject = next((child.i for child in token.head.children if child.dep_ == "nsubj"), -1)
    return next((seen.referent for seen in reversed(scene.discourse.seen) if seen.head == subject and seen.referent.name), None)


def _issued_before(scene: Scene, at: int, lemma: str) -> Referent | None:
    """Whose document of the kind the article spoke of last, or who spoke in one."""
    kind = next((group for group in (FINDINGS, UTTERANCES) if lemma in group), frozenset())
    earlier = [(head, found) for head, other, found in scene.documents if other in kind and head < at]
    spoken = [(head, found) for head, found in _spoken_in(scene, at) if _document(scene.reading, head) in kind]
    return max([*earlier, *spoken], key=lambda pair: pair[0], default=(0, None))[1]


def _spoken_in(scene: Scene, at: int) -> Iterator[tuple[int, Referent]]:
    """The documents in which somebody said something ("the ministry said in a statement"), with who that was."""
    for seen in scene.discourse.seen:
        subject = scene.reading.doc[seen.head]
        if seen.head >= at or seen.referent.name is None or not is_speech(subject):
            continue
        for child in subject.head.children:
            if child.dep_ == "prep" and child.lower_ == "in":
                yield from ((noun.i, seen.referent) for noun in child.children if noun.dep_ == "pobj" and noun.i < at)
