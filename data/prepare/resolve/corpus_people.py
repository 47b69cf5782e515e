"""People over the whole corpus: which names in which articles are one person's.

Two names are one person's where one spells out the other and nothing that titles tell contradicts it; a bare surname
needs evidence besides (an office, or a country that the article speaks of), since a surname alone proves nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from data.prepare.extract.actor.cast import shortens
from data.prepare.spans import ActorSpan, PlaceSpan
from data.spelling import fold

Key = tuple[str, str]
"""An article's id and a name as that article has it."""


@dataclass(slots=True)
class Known:
    """A person of the corpus: the fullest name with its folded pieces, every name in use, and what titles tell."""

    tokens: tuple[str, ...]
    name: str = ""
    names: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    countries: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)

    def tell(self, span: ActorSpan) -> None:
        """Take in what one span says."""
        if span.name:
            self.names[span.name] += 1
        self.roles |= {span.role} if span.role else set()
        self.countries.update([span.country] if span.country else [])
        self.genders.update([span.gender] if span.gender else [])
        self.offices.update([span.office] if span.office else [])

    def join(self, other: Known) -> None:
        """Take in another, who is the same."""
        self.names += other.names
        self.roles |= other.roles
        self.countries += other.countries
        self.genders += other.genders
        self.offices += other.offices
        self.articles |= other.articles

    def contradicts(self, other: Known) -> bool:
        """Whether genders or countries are told of both and none is shared."""
        pairs = ((self.genders, other.genders), (self.countries, other.countries))
        return any(mine and theirs and not mine.keys() & theirs.keys() for mine, theirs in pairs)


def _tokens(name: str) -> tuple[str, ...]:
    """A name's pieces, folded."""
    return tuple(fold(name).split())


def is_person(span: ActorSpan) -> bool:
    """Whether a span means one person by name."""
    return span.kind == "person" and span.is_named and span.name is not None and "; " not in span.name


@dataclass(slots=True)
class Company:
    """Whom else an article names: countries, surnames, organisations."""

    countries: set[str]
    names: set[str]

    def shares(self, other: Company, surname: str) -> bool:
        """Whether two articles have at least two names in common besides the one in question."""
        return len((self.names & other.names) - {surname}) >= 2


def merge_people(spans: Mapping[str, Iterable[ActorSpan]], places: Mapping[str, Iterable[PlaceSpan]]) -> dict[Key, Known]:
    """Each article's named people, those of different articles who are the same sharing one Known."""
    found: dict[Key, Known] = {}
    company: dict[str, Company] = {}
    for article_id, those in spans.items():
        company[article_id] = _company(those, places[article_id])
        for span in those:
            if is_person(span):
                known = found.setdefault((article_id, str(span.name)), Known(_tokens(str(span.name)), articles={article_id}))
                known.tell(span)
    by_token: dict[str, list[Known]] = {}
    for key in sorted(found, key=lambda key: (-len(found[key].tokens), key)):
        known = found[key]
        same = _same(known, by_token.get(known.tokens[-1], []), company) if known.tokens else None
        if same:
            same.join(known)
            found[key] = same
        else:
            for token in set(known.tokens):
                by_token.setdefault(token, []).append(known)
    for known in found.values():
        known.name = _fullest(known.names)
    return found


def _fullest(names: Counter[str]) -> str:
    """The fullest name; of equally full ones the most frequent, then the first of the alphabet."""
    return min(names, key=lambda name: (-len(fold(name).split()), -names[name], name))


def _company(spans: Iterable[ActorSpan], places: Iterable[PlaceSpan]) -> Company:
    named = [span for span in spans if span.is_named and span.name]
    return Company(
        {span.country for span in named if span.kind == "government" and span.country}
        | {place.country for place in places if place.kind == "country" and place.country},
        {fold(span.name or "").split()[-1] if span.kind == "person" else fold(span.name or "") for span in named},
    )


def _same(known: Known, people: Iterable[Known], company: Mapping[str, Company]) -> Known | None:
    fitting = [person for person in people if shortens(known.tokens, person.tokens) and not known.contradicts(person)]
    exact = [person for person in fitting if person.tokens == known.tokens]
    if exact and len(known.tokens) > 1:
        return exact[0]
    if len(known.tokens) == 1:
        here = company[min(known.articles)]
        told = [person for person in fitting if known.roles & person.roles]
        fitting = told or [
            person
            for person in fitting
            if person.countries.keys() & here.countries
            or any(here.shares(company[other], known.tokens[0]) for other in person.articles)
        ]
    return fitting[0] if len(fitting) == 1 else None
