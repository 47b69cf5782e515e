"""People of one article: where a name of one stands, and which of those names are one person's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from data.prepare.extract.lexicon_marks import Mark, gender_of, nouns
from data.prepare.extract.noun_phrases import Phrase, Reading
from data.prepare.resolve.naming import fold

PARTICLES = frozenset(
    {
        "de",
        "von",
        "van",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "da",
        "do",
        "dos",
        "di",
        "del",
        "della",
        "la",
        "le",
        "ben",
        "ter",
        "zu",
        "bint",
        "y",
    }
)
SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
FORMER = frozenset({"former", "ex", "late", "then", "ousted", "deposed"})
NAME_POS = frozenset({"PROPN", "NOUN", "ADJ", "X", "VERB"})
NOT_PEOPLE = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG", "EVENT", "DATE", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"})


@dataclass(frozen=True, slots=True)
class NameUse:
    """A person's name in the text: tokens start to end (exclusive), and the title that stands before it.

    `is_sure` tells that title, given name or recogniser vouch for a person; else only a full name elsewhere can.
    """

    start: int
    end: int
    title: Mark | None
    country: str | None
    is_sure: bool


@dataclass(slots=True)
class Person:
    """Somebody whom the article names: the fullest name, and what titles (each with its role) tell."""

    tokens: tuple[str, ...]
    name: str
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    titles: dict[str, str] = field(default_factory=dict)
    country: str | None = None
    uses: list[int] = field(default_factory=list)
    short_uses: int = 0


def name_use(reading: Reading, phrase: Phrase) -> NameUse | None:
    """The person's name at the end of a phrase, if there is one."""
    words, head = reading.words, phrase.head
    if (
        not words[head][:1].isupper()
        or reading.doc[head].pos_ not in NAME_POS
        or (words[head].isupper() and len(words[head]) < 5)
    ):
        return None
    first = _run_start(reading, phrase.start, head)
    title = _last_title(reading, first, head)
    if title and title.end > first:
        first = title.end
    while first <= head and (mark := reading.names_at.get(first)) and mark.kind in {"adjective", "demonym"} and mark.end <= head:
        first = mark.end
    if first > head:
        return None
    country = _country(reading, phrase.start, first)
    return NameUse(first, head + 1, title, country, _is_sure(reading, first, head, title))


def _run_start(reading: Reading, low: int, head: int) -> int:
    first = head
    while first > low:
        word = reading.words[first - 1]
        if reading.tags[first - 1] in {"DT", "PDT"} or word in {"The", "A", "An"}:
            break
        if word[:1].isupper() and (reading.tags[first - 1].startswith("NNP") or reading.entities[first - 1] == "PERSON"):
            first -= 1
        elif first - 2 >= low and reading.words[first - 2][:1].isupper() and (word in PARTICLES or word == "-"):
            first -= 2
        elif word in PARTICLES and reading.entities[first - 1] == "PERSON":
            first -= 1
        else:
            break
    return first


def _last_title(reading: Reading, first: int, head: int) -> Mark | None:
    """The title next before the name, but no given name that is a title too ("Dean") where a person starts with it."""
    best = None
    for end in range(first, head + 1):
        mark = reading.titles_ending.get(end)
        if mark is None:
            continue
        is_given = reading.entities[mark.start] == "PERSON" and gender_of(reading.words[mark.start]) != ""
        if not (is_given and mark.end - mark.start == 1 and mark.value != "honorific"):
            best = mark
    return best


def _country(reading: Reading, start: int, end: int) -> str | None:
    for at in range(start, end):
        mark = reading.names_at.get(at)
        if mark and mark.kind in {"country", "adjective"}:
            return mark.value
    return None


def _is_sure(reading: Reading, first: int, head: int, title: Mark | None) -> bool:
    lower, entity = reading.lower[head], reading.entities[head]
    mark = reading.names_at.get(first)
    if mark and mark.end == head + 1:
        return bool(title and title.end == first and mark.kind == "capital" and entity == "PERSON")
    if (
        title
        and title.end == first
        and not (reading.heading[head] and entity != "PERSON" and not gender_of(reading.words[first]))
    ):
        return lower not in nouns() or head > first or entity == "PERSON"
    if lower in nouns() or any(reading.names_at.get(at) for at in range(first, head)):
        return False
    if head == first or not reading.tags[head].startswith("NNP"):
        return False
    given = gender_of(reading.words[first])
    return (
        entity == "PERSON"
        or (given != "" and entity not in NOT_PEOPLE)
        or (given != "" and entity == "ORG" and head - first == 1)
    )


class Cast:
    """The people of one article, found from all their names before any of them is resolved."""

    def __init__(self, reading: Reading, uses: Sequence[NameUse]) -> None:
        self.reading = reading
        self.people: list[Person] = []
        self._found: dict[int, Person | None] = {}
        for use in sorted(uses, key=lambda use: (self._is_heading(use), -(use.end - use.start), use.start)):
            if use.is_sure and (use.end - use.start > 1 or self._search(use) is None):
                self._add(use)
        for use in sorted(uses, key=lambda use: use.start):
            person = self._search(use)
            self._found[use.start] = person
            if person:
                person.short_uses += use.end - use.start == 1
                self._tell(person, use)

    def find(self, use: NameUse) -> Person | None:
        """The person that a name means, None where it is nobody's who is known."""
        return self._found.get(use.start)

    def _search(self, use: NameUse) -> Person | None:
        """Whose name it is or shortens: of two, the one who goes by the surname alone, else the one named last before."""
        found = list(self._matching(use)) or (self._within(use) if self._is_heading(use) else [])
        if len(found) > 1 and use.end - use.start == 1 and any(person.short_uses for person in found):
            found = [person for person in found if person.short_uses]
        return min(found, key=lambda person: _distance(person, use.start), default=None)

    def _matching(self, use: NameUse) -> Iterator[Person]:
        tokens = self._tokens(use)
        gender = use.title.gender if use.title else ""
        people = [p for p in self.people if shortens(tokens, p.tokens) and not (gender and p.gender and gender != p.gender)]
        exact = [p for p in people if len(p.tokens) == len(tokens)]
        last = [p for p in people if p.tokens[-len(tokens) :] == tokens]
        fitting = exact or last or people
        told = [p for p in fitting if use.title and use.title.value != "honorific" and use.title.value in p.roles]
        yield from told or fitting

    def _within(self, use: NameUse) -> list[Person]:
        """The people whose full names a heading's capitalised words hold ("Veteran Actor Jane Reed Dies")."""
        tokens = self._tokens(use)
        held = f" {' '.join(tokens)} "
        full = [person for person in self.people if len(person.tokens) > 1 and f" {' '.join(person.tokens)} " in held]
        return full or [person for person in self.people if tokens and person.tokens[-1] == tokens[0]]

    def _add(self, use: NameUse) -> None:
        tokens = self._tokens(use)
        if not tokens:
            return
        if self._search(use) is None:
            self.people.append(Person(tokens, self.reading.text(use.start, use.end), uses=[use.start]))

    def _tell(self, person: Person, use: NameUse) -> None:
        person.uses.append(use.start)
        if use.title:
            person.gender = person.gender or use.title.gender
            if use.title.value != "honorific" and not is_former(self.reading, use.title.start):
                person.roles.add(use.title.value)
                person.titles.setdefault(self.reading.text(use.title.start, use.title.end), use.title.value)
        person.country = person.country or use.country
        person.gender = person.gender or (gender_of(person.tokens[0]) if len(person.tokens) > 1 else "")

    def _tokens(self, use: NameUse) -> tuple[str, ...]:
        return tuple(fold(word) for word in self.reading.words[use.start : use.end] if fold(word) and word not in SUFFIXES)

    def _is_heading(self, use: NameUse) -> bool:
        return self.reading.heading[use.start]


def shortens(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a name is a person's fuller name with parts left out, at least its beginning or its end kept.

    An initial stands for a name ("John F Reed", "J Reed").
    """
    if len(short) > len(full):
        return False
    if len(short) == 1:
        return short[0] in (full[-1], full[0]) or (len(full) > 2 and short[0] == full[1] and len(short[0]) > 2)
    if tuple(full[-len(short) :]) == tuple(short) or tuple(full[: len(short)]) == tuple(short):
        return True
    if short[-1] != full[-1]:
        return False
    rest = iter(full)
    return all(any(part == other or (len(part) == 1 and other.startswith(part)) for other in rest) for part in short)


def is_former(reading: Reading, title_start: int) -> bool:
    """Whether a title is one that somebody held once."""
    before = reading.lower[max(0, title_start - 2) : title_start]
    return bool(before) and (before[-1] in FORMER or (before[-1] == "-" and before[0] in FORMER))


def _distance(person: Person, at: int) -> tuple[int, int]:
    if not person.uses:
        return (2, 0)
    before = [use for use in person.uses if use <= at]
    return (0, at - max(before)) if before else (1, min(person.uses) - at)
