"""What several articles open with as news: something that happened on one day in one place, told by two of them at least."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from data.prepare.extract.date import values
from data.prepare.resolve.event import Event
from data.prepare.resolve.event_kinds import kind, singular
from data.prepare.spans import Extraction, PlaceSpan, SentenceSpan

KINDS = frozenset({"violence", "accident", "disaster", "unrest"})
PLACES = frozenset({"city", "district", "admin", "landmark"})
# How many sentences, the title first, are an opening, and how old news may be.
OPENING = 3
FRESH = timedelta(days=7)
TOLD_BY = 2

Articles = Mapping[str, tuple[date | None, str, Extraction]]


@dataclass(frozen=True, slots=True)
class _Told:
    """An event noun with the day and the place of one article's opening."""

    article_id: str
    noun: str
    day: date
    place: str

    @property
    def kind(self) -> str:
        return kind(self.noun) or self.noun


def news(articles: Articles) -> list[Event]:
    """The events that the openings of at least two articles tell, the best supported of one kind, place and week."""
    groups: dict[tuple[str, str, date], list[_Told]] = defaultdict(list)
    for article_id, (published, text, extraction) in sorted(articles.items()):
        if published is not None:
            for told in _openings(article_id, published, text, extraction):
                groups[told.kind, told.place, told.day].append(told)
    support = {key: len({told.article_id for told in found}) for key, found in groups.items()}
    kept: list[tuple[str, str, date]] = []
    for key in sorted(groups, key=lambda key: (-support[key], key[2], key[:2])):
        is_other_day = any(key[:2] == other[:2] and abs(key[2] - other[2]) <= FRESH for other in kept)
        if support[key] >= TOLD_BY and not is_other_day:
            kept.append(key)
    return [_event(groups[key]) for key in sorted(kept)]


def place_of(extraction: Extraction) -> str | None:
    """The first town, district or site that an article's opening names as one where something happens."""
    found = next(_places(extraction, extraction.sentences[:OPENING]), None)
    return found.place if found is not None else None


def _openings(article_id: str, published: date, text: str, extraction: Extraction) -> Iterator[_Told]:
    place = place_of(extraction)
    told_on = {statement.said_on for statement in extraction.statements}
    for sentence in extraction.sentences[:OPENING] if place else ():
        words = re.findall(r"[a-z-]+", text[sentence.start : sentence.end].casefold())
        nouns = [noun for word in words if kind(noun := singular(word)) in KINDS]
        dates = [d for d in extraction.dates if sentence.start <= d.start < sentence.end and d.value not in told_on]
        for found in dates:
            covered = values.ends(found.value)
            if nouns and place and covered and covered[0] == covered[1] and timedelta(0) <= published - covered[0] <= FRESH:
                yield _Told(article_id, nouns[0], covered[0], place)


def _places(extraction: Extraction, sentences: tuple[SentenceSpan, ...]) -> Iterator[PlaceSpan]:
    end = sentences[-1].end if sentences else 0
    yield from (p for p in extraction.places if p.start < end and p.literal and p.kind in PLACES)


def _event(told: list[_Told]) -> Event:
    nouns = Counter(noun for _, noun in {(one.article_id, one.noun) for one in told})
    noun = min(nouns, key=lambda noun: (-nouns[noun], noun))
    day, place = told[0].day, told[0].place
    name = f"{noun} in {place} on {day.day} {day:%B %Y}"
    aliases = tuple(f"{other} in {place}" for other in sorted(nouns) if nouns[other] >= TOLD_BY)
    digest = sha256("\n".join(("event", "text", name, day.isoformat())).encode()).hexdigest()[:16]
    return Event(digest, name, day.isoformat(), day.isoformat(), aliases, "text", place)
