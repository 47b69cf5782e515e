"""The cast of one article: its people, whatever shorter names and titles it goes on to use for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from data.prepare.extract.actor.lexicon_marks import Mark, adjectives, gender_of
from data.prepare.extract.actor.noun_phrases import Reading
from data.prepare.extract.actor.people import NameUse, is_former
from data.spelling import fold

SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
REGNAL = frozenset({"pope", "king", "queen", "prince", "princess", "emperor", "empress", "emir", "sultan"})
"""Titles that are part of the name of whoever goes by a given name alone ("King Osric")."""


@dataclass(slots=True)
class Person:
    """Somebody whom the article names: the fullest name, and what titles tell.

    `titles` and `former` are the titles in lower case, each with its role; `offices` their forms to show, by role;
    `bodies` the organisations that the person holds an office of. `is_gender_told` is False where only the given name tells it.
    """

    tokens: tuple[str, ...]
    name: str
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    titles: dict[str, str] = field(default_factory=dict)
    former: dict[str, str] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)
    bodies: set[str] = field(default_factory=set)
    country: str | None = None
    uses: list[int] = field(default_factory=list)
    short_uses: int = 0
    is_gender_told: bool = False


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
                person.short_uses += self._tokens(use) == person.tokens[-1:]
                self._tell(person, use)

    def find(self, use: NameUse) -> Person | None:
        """The person that a name means, None where it is nobody's who is known."""
        return self._found.get(use.start)

    def _search(self, use: NameUse) -> Person | None:
        """Whose name it is or shortens: of two, the one who goes by the surname alone, else the one named last before."""
        found = list(self._matching(use)) or (self._within(use) if self._is_heading(use) else [])
        if len(found) > 1 and use.end - use.start == 1 and any(person.short_uses for person in found):
            found = [person for person in found if person.short_uses]
        return min(found, key=lambda person: distance(person, use.start), default=None)

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
            self.people.append(Person(tokens, self._full_name(use, tokens), uses=[use.start]))

    def _full_name(self, use: NameUse, tokens: Sequence[str]) -> str:
        is_regnal = use.title and len(tokens) == 1 and self.reading.lower[use.title.end - 1] in REGNAL
        return self.reading.text(use.title.end - 1 if use.title and is_regnal else use.start, use.end)

    def _tell(self, person: Person, use: NameUse) -> None:
        person.uses.append(use.start)
        if use.title:
            self.give_title(person, use.title, use.country, use.body)
            if (before := self.reading.titles_ending.get(use.title.start)) and use.title.value != "honorific":
                self.give_title(person, before, use.country, use.body)
        person.country = person.country or use.country
        person.gender = person.gender or (gender_of(person.tokens[0]) if len(person.tokens) > 1 else "")

    def give_title(self, person: Person, title: Mark, country: str | None, body: str | None) -> None:
        """Let a person hold a title, or have held it."""
        if title.gender and not person.is_gender_told:
            person.gender, person.is_gender_told = title.gender, True
        person.bodies.update([body] if body else [])
        words = self.reading.text(title.start, title.end)
        if title.value == "honorific":
            return
        if is_former(self.reading, title.start):
            person.former[words.lower()] = title.value
            return
        person.roles.add(title.value)
        person.titles.setdefault(words.lower(), title.value)
        if title.value == "kin":
            return
        before = self.reading.names_ending.get(title.start)
        if before and before.kind in {"country", "adjective", "organisation"}:
            words = f"{self.reading.text(before.start, before.end)} {_capitalised(words)}"
        elif country in adjectives():
            words = f"{adjectives()[country or '']} {_capitalised(words)}"
        person.offices.setdefault(title.value, _capitalised(words))

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
        return short[0] in (full[-1], full[0]) or (len(short[0]) > 2 and short[0] in full)
    if tuple(full[-len(short) :]) == tuple(short) or tuple(full[: len(short)]) == tuple(short):
        return True
    if short[-1] != full[-1]:
        return False
    rest = iter(full)
    return all(any(part == other or (len(part) == 1 and other.startswith(part)) for other in rest) for part in short)


def _capitalised(words: str) -> str:
    return " ".join(
        word if word in {"of", "the", "for", "and"} or not word.islower() else word.capitalize() for word in words.split()
    )


def distance(person: Person, at: int) -> tuple[int, int]:
    """How far before a token a person was named last; whoever is named only after it is farther."""
    if not person.uses:
        return (2, 0)
    before = [use for use in person.uses if use <= at]
    return (0, at - max(before)) if before else (1, min(person.uses) - at)
