"""What happened, for the whole corpus: the profile's events and those that an article itself names with a time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from data.prepare.extract import date_values as values
from data.prepare.profile import Profile
from data.prepare.spans import Extraction, QuantitySpan

RECENT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: ISO 8601 first and last day (either may be unknown), and where it is known from."""

    event_id: str
    event: str
    start: str | None
    end: str | None
    aliases: tuple[str, ...]
    basis: str

    def covers(self, value: str | None) -> bool:
        """Whether a date falls into the event, the event's own bounds being exact enough to say so."""
        inside, own = values.ends(value), self.days()
        if inside is None or own is None:
            return False
        return own[0] <= inside[0] and inside[1] <= own[1]

    def days(self) -> tuple[date, date] | None:
        """First and last day, where either is known."""
        start, end = values.ends(self.start), values.ends(self.end)
        if start is None and end is None:
            return None
        first = start or end
        last = end or start
        return (first[0], last[1]) if first and last else None


@dataclass(frozen=True, slots=True)
class _Report:
    published: date | None
    text: str


class EventIndex:
    """The corpus's events, and which of them a figure belongs to."""

    def __init__(self, events: Iterable[Event], reports: Mapping[str, _Report]) -> None:
        self.events = tuple(sorted(events, key=lambda event: (event.start or "", event.event)))
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
        if quantity.event:
            named = self._named(quantity)
            if named is not None:
                return named.event_id, "named"
        if quantity.event_date:
            return self._only([e for e in self.events if e.basis == "profile" and e.covers(quantity.event_date)], "anchor")
        report = self._reports.get(article_id)
        if quantity.event or report is None or report.published is None or quantity.as_of_basis != "published":
            return None, None
        published = report.published
        current = [
            e for e in self.events if e.basis == "profile" and (days := e.days()) and days[0] <= published <= days[1] + RECENT
        ]
        return self._only(current, "published")

    def _named(self, quantity: QuantitySpan) -> Event | None:
        found = self._by_name.get(_key(quantity.event or ""), [])
        if quantity.event_date:
            found = [e for e in found if e.days() is None or _meet(e, quantity.event_date)]
        if not found and quantity.event_date:
            found = [e for e in self.events if e.basis == "profile" and e.covers(quantity.event_date)]
        return found[0] if len(found) == 1 else None

    @staticmethod
    def _only(found: list[Event], basis: str) -> tuple[str | None, str | None]:
        return (found[0].event_id, basis) if len(found) == 1 else (None, None)


def resolve_events(articles: Mapping[str, tuple[date | None, str, Extraction]], profile: Profile | None) -> EventIndex:
    """The events of a corpus; `articles` holds publication, text and extraction by article_id."""
    events = [_event(e.name, _iso(e.start), _iso(e.end), e.aliases, "profile") for e in (profile.events if profile else ())]
    known = {_key(name) for event in events for name in (event.event, *event.aliases)}
    for name, value, aliases in _told(articles):
        if _key(name) in known or any(event.covers(value) and event.basis == "profile" for event in events):
            continue
        covered = values.ends(value)
        exact = covered is not None and len(value) > 4
        first, last = (covered[0].isoformat(), covered[1].isoformat()) if covered and exact else (value, value)
        events.append(_event(name, first, last, aliases, "text"))
    return EventIndex(events, {key: _Report(published, text) for key, (published, text, _) in articles.items()})


def _told(articles: Mapping[str, tuple[date | None, str, Extraction]]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Name, time and other spellings of each event that a figure's own article names with a time."""
    spellings: dict[tuple[str, str], list[str]] = defaultdict(list)
    for _, _, extraction in articles.values():
        for quantity in extraction.quantities:
            if quantity.event and quantity.event_date:
                spellings[(_key(quantity.event), quantity.event_date)].append(" ".join(quantity.event.split()))
    told = []
    for (_, value), names in sorted(spellings.items()):
        best = max(sorted(set(names)), key=names.count)
        told.append((best, value, tuple(sorted(set(names) - {best}))))
    return told


def _event(name: str, start: str | None, end: str | None, aliases: tuple[str, ...], basis: str) -> Event:
    digest = sha256("\n".join(("event", basis, name, start or "", end or "")).encode()).hexdigest()[:16]
    return Event(digest, name, start, end, aliases, basis)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _key(name: str) -> str:
    """A name folded for comparison: case, articles and punctuation aside."""
    words = re.sub(r"[^\w\s]", " ", name.casefold()).split()
    return " ".join(word for word in words if word not in ("the", "a", "an", "in", "of", "on", "s"))


def _meet(event: Event, value: str) -> bool:
    """Whether an event and a date have a day in common."""
    inside, own = values.ends(value), event.days()
    return inside is None or own is None or (inside[0] <= own[1] and own[0] <= inside[1])
