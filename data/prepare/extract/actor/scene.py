"""A scene: one article while its phrases are read, with what was found of it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.prepare.extract.actor.cast import Cast, Person
from data.prepare.extract.actor.lexicon_marks import outlet_names, stand_ins
from data.prepare.extract.actor.noun_phrases import Reading
from data.prepare.extract.actor.offices import office_name, role_of
from data.prepare.extract.actor.organisations import Organisations
from data.prepare.extract.actor.people import NameUse
from data.prepare.extract.actor.pronouns import Discourse, Referent, Seen
from data.prepare.extract.actor.short_forms import shares_noun
from data.spelling import whole

NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
ADDRESSED = frozenset({"dobj", "dative"})
"""The place in a sentence of an outlet that somebody "told", which no later "the company" means."""


@dataclass(slots=True)
class Scene:
    """The people and organisations of an article, and whom it has mentioned up to here.

    `beside` are the names beside which descriptions stand, by the head of the description; `bodies_beside` the heads of
    the names of organisations; `called` the nouns that describe an organisation of a name ("a supplier"); `documents` the
    heads and lemmas of documents with whose they are.
    """

    reading: Reading
    cast: Cast
    uses: dict[int, NameUse]
    organisations: Organisations
    discourse: Discourse
    beside: dict[int, NameUse] = field(default_factory=dict)
    bodies_beside: dict[int, int] = field(default_factory=dict)
    called: dict[str, set[str]] = field(default_factory=dict)
    people: dict[int, Referent] = field(default_factory=dict)
    bodies: dict[str, Referent] = field(default_factory=dict)
    documents: list[tuple[int, str, Referent]] = field(default_factory=list)

    def person(self, person: Person) -> Referent:
        """The referent of a person of the cast, one object an article."""
        key = id(person)
        if key not in self.people:
            self.people[key] = Referent(
                person.name,
                "person",
                "name",
                0.95,
                person.gender,
                role=role_of(person),
                country=person.country,
                office=office_name(person),
                is_gender_told=person.is_gender_told,
            )
        return self.people[key]

    def body(self, name: str, kind: str, basis: str, country: str | None = None) -> Referent:
        """The referent of a government or organisation of that name, one object an article and basis."""
        key = f"{name}|{basis}"
        if key not in self.bodies:
            twin = next((r for k, r in self.bodies.items() if r.name == name), None)
            self.bodies[key] = Referent(name, kind, basis, 0.9, country=country, mentions=twin.mentions if twin else 0)
        return self.bodies[key]

    def described(self, start: int, end: int, kind: str, is_plural: bool = False, gender: str = "") -> Referent:
        """Somebody known by a description only, in the article's own words."""
        return Referent(self._words(start, end), kind, "words", 0.6, gender, is_plural, is_named=False)

    def _words(self, start: int, end: int) -> str:
        """A description without the capital that only a sentence's beginning gives it, and without half a pair of marks."""
        reading, words = self.reading, whole(self.reading.text(start, end))
        first = reading.words[start]
        is_opening = (
            reading.heading[start] or bool(reading.doc[start].is_sent_start) or reading.lower[start - 1] in {"the", "a", "an"}
        )
        is_name = reading.tags[start].startswith("NNP") or start in reading.names_at or reading.entities[start] in NAMED
        is_plain = is_opening and not is_name and first[1:].islower()
        return words[:1].lower() + words[1:] if is_plain else words

    def earlier_organisation(self, noun: str, head: int) -> Referent | None:
        """The organisation that "the court", "the company" at a token means: of those that may, the most prominent one.

        How often the whole article names it weighs most for companies, how lately it was named for all others.
        """
        best, best_score = None, float("-inf")
        for seen in self.discourse.seen:
            referent, name = seen.referent, seen.referent.name or ""
            if seen.head >= head or referent.kind != "organisation" or not referent.is_named or "; " in name:
                continue
            called = self.called.get(name, set())
            if self.reading.doc[seen.head].dep_ in ADDRESSED or not (noun in called or shares_noun(name, noun)):
                continue
            is_company = "*" in stand_ins().get(noun, ())
            if is_company and name in outlet_names():
                continue
            if is_company and any("*" not in stand_ins().get(other, "*") for other in called):
                continue
            score = self._prominence(seen, head, 0.6 if is_company else 0.1) + 5.0 * (noun in called)
            if score >= best_score:
                best, best_score = referent, score
        return best

    def _prominence(self, seen: Seen, head: int, by_count: float) -> float:
        uses = sum(self.organisations.name(at) == seen.referent.name for at in self.organisations.at)
        distance = self.reading.sentence[head] - self.reading.sentence[seen.head]
        is_opening = self.reading.sentence[seen.head] <= 1
        return by_count * (min(uses, 6) + 2.0 * is_opening) + 0.3 * seen.weight - 0.5 * min(distance, 6)
