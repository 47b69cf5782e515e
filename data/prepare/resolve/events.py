"""What happened, for the whole corpus: the profile's events and those that an article itself names with a time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from data.prepare.extract.date import values
from data.prepare.profile import Profile
from data.prepare.resolve import event_anchors
from data.prepare.resolve.event import Event
from data.prepare.resolve.event_anchors import Report
from data.prepare.resolve.event_kinds import head
from data.prepare.resolve.news import news, place_of
from data.prepare.spans import Extraction, QuantitySpan


class EventIndex:
    """The corpus's events, and which of them a figure belongs to."""

    def __init__(self, events: Iterable[Event], reports: Mapping[str, Report]) -> None:
        self.events = tuple(sorted(events, key=lambda event: (event.start or "", event.event)))
        self._known = tuple(event for event in self.events if event.basis == "profile" or event.place)
        self._reports = reports
        self._by_name: dict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            for name in (event.event, *event.aliases):
                self._by_name[_key(name)].append(event)

    def rows(self) -> list[dict[str, Any]]:
        """One row for each event, as in events.parquet."""
        return [
            {
                "event_id": event.event_id,
                "event": event.event,
                "start": event.start,
                "end": event.end,
                "aliases": list(event.aliases),
                "basis": event.basis,
            }
            for event in self.events
        ]

    def end(self, event_id: str) -> str | None:
        """The last day of an event, None where that is not known to the day."""
        event = next((event for event in self.events if event.event_id == event_id), None)
        return event.end if event is not None else None

    def of(self, article_id: str, quantity: QuantitySpan) -> tuple[str | None, str | None]:
        """The event that a figure belongs to and how that is known: named, anchor or published; None where it is open."""
        named = self._named(quantity)
        if named is not None:
            return named.event_id, "named"
        report = self._reports.get(article_id)
        found = event_anchors.found(self._known, report, quantity) if report is not None else None
        return (found[0].event_id, found[1]) if found is not None else (None, None)

    def _named(self, quantity: QuantitySpan) -> Event | None:
        """The event of which the article uses the name."""
        found = [e for e in self._by_name.get(_key(quantity.event or ""), []) if e.meets(quantity.event_date)]
        return event_anchors.only(e for e in found if quantity.measure != "duration" or e.can_last(quantity.value, quantity.unit))


def resolve_events(articles: Mapping[str, tuple[date | None, str, Extraction]], profile: Profile | None) -> EventIndex:
    """The events of a corpus; `articles` holds publication, text and extraction by article_id."""
    events = [_event(e.name, _iso(e.start), _iso(e.end), e.aliases, "profile") for e in (profile.events if profile else ())]
    for event in news(articles):
        if not any(other.meets(event.start) and other.kinds() & event.kinds() for other in events):
            events.append(event)
    known = {_key(name) for event in events for name in event.names()}
    for name, value, aliases in _told(articles):
        if _key(name) in known or any(_is_same(event, name, value) for event in events):
            continue
        covered = values.ends(value)
        exact = covered is not None and len(value) > 4
        first, last = (covered[0].isoformat(), covered[1].isoformat()) if covered and exact else (value, value)
        events.append(_event(name, first, last, aliases, "text"))
    reports = {
        key: Report(published, text, extraction.sentences, extraction.dates, place_of(extraction))
        for key, (published, text, extraction) in articles.items()
    }
    return EventIndex(events, reports)


def _is_same(event: Event, name: str, value: str) -> bool:
    """Whether an event of the profile, or one that openings tell, is what an article names with a time."""
    if event.basis != "profile":
        return event.place is not None and event.covers(value) and head(name) in event.heads()
    return event.covers(value) or (event.meets(value) and head(name) in event.heads())


def _told(articles: Mapping[str, tuple[date | None, str, Extraction]]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Name, time and other spellings of each event that a figure's own article names with a time."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for _, _, extraction in articles.values():
        for quantity in extraction.quantities:
            if quantity.event and quantity.event_date:
                groups[(head(quantity.event), quantity.event_date)].append(" ".join(quantity.event.split()))
    told = []
    for (_, value), names in sorted(groups.items()):
        for spellings in _of_one(names):
            best = max(sorted(set(spellings)), key=spellings.count)
            told.append((best, value, tuple(sorted(set(spellings) - {best}))))
    return told


def _of_one(names: list[str]) -> list[list[str]]:
    """Names with one head noun and one time, those of one event together: all of them unless proper names set them apart."""
    owners = {name: frozenset(word for word in re.findall(r"[\w'’-]+", name) if word[0].isupper()) for name in names}
    if len({owner for owner in owners.values() if owner}) <= 1:
        return [names]
    parts: dict[frozenset[str], list[str]] = defaultdict(list)
    for name in names:
        parts[owners[name]].append(name)
    return list(parts.values())


def _event(name: str, start: str | None, end: str | None, aliases: tuple[str, ...], basis: str) -> Event:
    digest = sha256("\n".join(("event", basis, name, start or "", end or "")).encode()).hexdigest()[:16]
    return Event(digest, name, start, end, aliases, basis)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _key(name: str) -> str:
    """A name folded for comparison: case, articles and punctuation aside."""
    words = re.sub(r"[^\w\s]", " ", name.casefold()).split()
    return " ".join(word for word in words if word not in ("the", "a", "an", "in", "of", "on", "s"))
