"""Appositions: a description and a name side by side for one actor ("the mayor, Tomás Arrieta", "Arrieta, a teacher").

Read from commas and capitals, since the parser joins the two often to other words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.prepare.extract.actor.governments import body_noun
from data.prepare.extract.actor.lexicon_marks import Mark, gender_of, person_nouns
from data.prepare.extract.actor.noun_phrases import SUBJECTS, Phrase, Reading
from data.prepare.extract.actor.people import PARTICLES
from data.prepare.extract.actor.pronouns import speech_verbs

CLOSING = frozenset({",", ".", "(", ")", ";", ":", "-", "--", "—", '"', "who", "whose"})
TIMES = frozenset({"DATE", "TIME"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
LISTED = frozenset({"country", "capital", "seat", "adjective", "demonym"})


@dataclass(frozen=True, slots=True)
class Apposition:
    """A name (tokens `first` to `end`, exclusive), the `title` before it, and the phrase that describes it.

    `kind` (person or organisation) is what the description says of it; `is_before` tells that the description comes first.
    """

    description: Phrase
    first: int
    end: int
    title: Mark | None
    kind: str
    is_before: bool


def appositions(reading: Reading) -> Iterator[Apposition]:
    """Every description beside a name, one a name: of "the head of the mission, Ann Reed" it is the head."""
    best: dict[int, Apposition] = {}
    for phrase in reading.phrases:
        kind = _described_kind(reading, phrase)
        found = kind and (
            _name_after(reading, phrase, kind) or _name_before(reading, phrase, kind) or _name_within(reading, phrase, kind)
        )
        if not found:
            continue
        other = best.get(found.end)
        if other is None or _fits_better(reading, found, other):
            best[found.end] = found
    yield from sorted(best.values(), key=lambda pair: pair.description.head)


def _fits_better(reading: Reading, new: Apposition, old: Apposition) -> bool:
    if new.kind != old.kind:
        is_person = reading.entities[new.end - 1] == "PERSON" or gender_of(reading.words[new.first]) != ""
        return (new.kind == "person") == is_person
    return new.description.start < old.description.start


def _described_kind(reading: Reading, phrase: Phrase) -> str | None:
    """What a common noun in the singular says that somebody is, None for names and for whatever is no actor."""
    head = phrase.head
    is_title = head + 1 in reading.titles_ending
    if reading.tags[head] in PLURAL_TAGS or not (reading.words[head].islower() or is_title) or reading.tags[head] == "PRP":
        return None
    noun = body_noun(reading, phrase)
    if noun and noun[1] == "organisation" and not is_title:
        return "organisation"
    lemma = reading.doc[head].lemma_.lower()
    return "person" if is_title or lemma in person_nouns() or lemma.rpartition("-")[2] in person_nouns() else None


def _name_after(reading: Reading, phrase: Phrase, kind: str) -> Apposition | None:
    """The name between commas behind a description; a name that a verb follows at once is another clause's subject."""
    at = phrase.end
    if at + 1 >= len(reading.words) or reading.words[at] != "," or reading.heading[at]:
        return None
    first, title = at + 1, None
    while mark := reading.titles_at.get(first) if kind == "person" else None:
        if reading.words[mark.end : mark.end + 1] in ([","], ["."]) or (not mark.value and reading.words[mark.end - 1].islower()):
            break
        first, title = mark.end, mark
    end = run_end(reading, first)
    is_titled = kind == "organisation" and first in reading.titles_at
    if end == first or is_titled or not _is_free(reading, first, end, kind):
        return None
    is_closed = end >= len(reading.words) or reading.lower[end] in CLOSING or reading.sentence[end] != reading.sentence[at]
    return Apposition(phrase, first, end, title, kind, True) if is_closed else None


def _name_before(reading: Reading, phrase: Phrase, kind: str) -> Apposition | None:
    """The name before a comma and a description that is the subject of nothing ("Reed, a teacher,")."""
    at = phrase.start - 1
    article = reading.lower[at] if at > 1 else ""
    is_bare = article == "," and kind == "person"
    if not is_bare and (article not in {"a", "an", "the"} or reading.words[at - 1] != ","):
        return None
    token = reading.doc[phrase.head]
    if token.dep_ in SUBJECTS or (article == "the" and token.dep_ != "appos"):
        return None
    end = at if is_bare else at - 1
    first = end
    while first and reading.sentence[first - 1] == reading.sentence[end] and _is_part(reading, first - 1, end):
        first -= 1
    while first < end and not reading.words[first][:1].isupper():
        first += 1
    while first < end and (mark := reading.titles_at.get(first)) and mark.end < end:
        first = mark.end
    if first == end or not _is_free(reading, first, end, kind) or (is_bare and not _is_full_name(reading, first, end)):
        return None
    return Apposition(phrase, first, end, None, kind, False)


def _name_within(reading: Reading, phrase: Phrase, kind: str) -> Apposition | None:
    """The name with which a title ends that a field or a body parts from it ("director for coastal sports Ana Reed")."""
    if kind != "person" or phrase.head + 1 not in reading.titles_ending or reading.heading[phrase.head]:
        return None
    end = first = phrase.end
    while first - 1 > phrase.head + 2 and reading.entities[first - 1] == "PERSON" and reading.words[first - 1][:1].isupper():
        first -= 1
    is_apart = reading.tags[first - 1].startswith("NN") and first not in reading.titles_ending
    described = reading.lower[first - 1] in person_nouns() or reading.doc[first - 1].lemma_.lower() in person_nouns()
    if first == end or not is_apart or described or not _is_full_name(reading, first, end):
        return None
    return Apposition(phrase, first, end, None, kind, True)


def _is_full_name(reading: Reading, first: int, end: int) -> bool:
    """Whether a run is a person's name of more than one word ("Reed" alone may be a place before any list)."""
    is_person = all(reading.entities[at] == "PERSON" for at in range(first, end))
    is_given = gender_of(reading.words[first]) != "" and (first not in reading.names_at or is_person)
    return end - first > 1 and (is_given or is_person)


def run_end(reading: Reading, first: int) -> int:
    """Where the capitalised run that starts at a token ends, particles and hyphens within it included."""
    end = first
    while end < len(reading.words) and reading.sentence[end] == reading.sentence[first] and _is_part(reading, end, -1):
        end += 1
    while end > first and not reading.words[end - 1][:1].isupper():
        end -= 1
    return end if first < len(reading.words) and reading.words[first][:1].isupper() else first


def _is_part(reading: Reading, at: int, end: int) -> bool:
    word = reading.words[at]
    if word[:1].isupper():
        return reading.tags[at] not in {"DT", "PRP", "PRP$", "IN", "WRB"}
    return (
        at + 1 != end
        and (word in PARTICLES or word in {"-", "&"})
        and reading.words[at + 1 : at + 2] != []
        and (reading.words[at + 1][:1].isupper() or reading.words[at + 1] in PARTICLES or word == "-")
    )


def _is_free(reading: Reading, first: int, end: int, kind: str) -> bool:
    """Whether a run is no date and no listed name of another kind."""
    if any(reading.entities[at] in TIMES for at in range(first, end)):
        return False
    mark = reading.names_at.get(first)
    if mark and mark.end == end:
        return mark.kind == "organisation" and kind == "organisation"
    return kind == "person" or reading.entities[end - 1] not in {"GPE", "LOC"}


def is_spoken_of_as_thing(reading: Reading, end: int) -> bool:
    """Whether what goes on after a name shows that it is no person: "X, which", "X said it"."""
    words = reading.lower[end : end + 3]
    if words[:2] == [",", "which"]:
        return True
    head = reading.doc[end - 1]
    if head.dep_ not in SUBJECTS or head.head.lemma_ not in speech_verbs() or head.head.i < end:
        return False
    after = reading.lower[head.head.i + 1 : head.head.i + 3]
    return (
        bool(after)
        and (after[0] in {"it", "its"} or after in (["that", "it"], ["that", "its"]))
        and not _is_dummy(reading, head.head.i)
    )


def _is_dummy(reading: Reading, verb: int) -> bool:
    """The "it" of "said it was clear that" stands for no one."""
    at = verb + 1 + (reading.lower[verb + 1] == "that")
    subject = reading.doc[at]
    if subject.lower_ == "its":
        return False
    be = subject.head
    return subject.dep_ not in SUBJECTS or (be.lemma_ == "be" and any(child.dep_ in {"acomp", "attr"} for child in be.rights))
