"""Which event a figure belongs to, by the words and dates around it; nothing where two events are possible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from data.prepare.extract import date_values as values
from data.prepare.resolve.event import Event
from data.prepare.resolve.event_kinds import head, kind, kinds_in, kinds_of
from data.prepare.spans import DateSpan, QuantitySpan, SentenceSpan

RECENT = timedelta(days=14)
# What makes an event the time before or after which something happened.
APART = re.compile(r"\b(?:after|before|since|until|following)\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE)
Found = tuple[Event, str]


@dataclass(frozen=True, slots=True)
class Report:
    """One article as far as events need it."""

    published: date | None
    text: str
    sentences: Sequence[SentenceSpan] = ()
    dates: Sequence[DateSpan] = ()

    def sentence(self, start: int) -> tuple[int, int]:
        """Offsets of the sentence around an offset, or of the paragraph where sentences are unknown."""
        within = next(((s.start, s.end) for s in self.sentences if s.start <= start < s.end), None)
        end = self.text.find("\n", start)
        return within or (self.paragraph(start), end if end >= 0 else len(self.text))

    def paragraph(self, start: int) -> int:
        """Where the paragraph around an offset begins."""
        return self.text.rfind("\n", 0, start) + 1


def found(events: Sequence[Event], report: Report, quantity: QuantitySpan) -> Found | None:
    """The profile's event that a figure belongs to, and whether its name, a date or publication told it."""
    able = [e for e in events if quantity.measure != "duration" or e.can_last(quantity.value, quantity.unit)]
    if quantity.event:
        noun = head(quantity.event)
        named = only(e for e in able if noun in e.heads() and _is_then(e, quantity, report))
        if named is not None:
            return named, "named"
        able = [e for e in able if kind(noun) in e.kinds()]
        if quantity.event_date:
            return None if (event := only(e for e in able if e.covers(quantity.event_date))) is None else (event, "anchor")
    if quantity.measure == "duration" and not quantity.event and not _is_of_event(able, quantity):
        return None
    for name in kinds_of(quantity.measure):
        fitting = [e for e in able if name in e.kinds()]
        anchored = _anchored(fitting, report, quantity)
        if anchored is not None:
            return anchored
    return None


def only(events: Iterable[Event]) -> Event | None:
    """The event where there is exactly one."""
    candidates = list(events)
    return candidates[0] if len(candidates) == 1 else None


def _is_then(event: Event, quantity: QuantitySpan, report: Report) -> bool:
    return event.meets(quantity.event_date) if quantity.event_date else event.is_near(report.published)


def _is_of_event(events: Iterable[Event], quantity: QuantitySpan) -> bool:
    """Whether a length of time is told of something that happens."""
    return bool(kinds_in(quantity.subject)) or any(head(quantity.subject) in event.heads() for event in events)


def _anchored(events: Sequence[Event], report: Report, quantity: QuantitySpan) -> Found | None:
    """The one of these events that sentence, dates, paragraph or publication point to, in this order."""
    start, end = report.sentence(quantity.start)
    names = {event.event_id: event for _, event in _named(events, report.text, start, end)}
    if names:
        return (event, "named") if (event := only(names.values())) is not None else None
    moment = quantity.event_date or (quantity.as_of if quantity.as_of_basis == "stated" else None)
    if moment is not None:
        event = only(e for e in events if _is_dated(e, moment, report.text[start:end]))
        return (event, "anchor") if event is not None else None
    before = _told_before(events, report, quantity)
    if before is not None:
        return before, "anchor"
    if quantity.as_of_basis != "published" or report.published is None:
        return None
    published = report.published
    current = only(e for e in events if (days := e.days()) and days[0] <= published <= days[1] + RECENT)
    return (current, "published") if current is not None else None


def _named(events: Sequence[Event], text: str, start: int, end: int) -> Iterator[tuple[int, Event]]:
    """Where a stretch of text names one of the events, unless as the time before or after something."""
    for event in events:
        for name in event.names():
            for match in _pattern(name).finditer(text, start, end):
                if not APART.search(text, max(start, match.start() - 40), match.start()):
                    yield match.start(), event


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = [re.escape(word) for word in re.sub(r"^(?:the|an?)\s+", "", name, flags=re.IGNORECASE).split()]
    return re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)", re.IGNORECASE)


def _is_dated(event: Event, moment: str, text: str) -> bool:
    """Whether a moment lies in an event; what is no day needs words for such an event beside it."""
    told = kinds_in(text)
    is_day = len(moment.partition("T")[0]) == 10
    return event.covers(moment) and (not told or bool(told & event.kinds())) if is_day else _is_told(event, moment, told)


def _is_told(event: Event, moment: str, told: frozenset[str]) -> bool:
    return event.meets(moment) and bool(told & event.kinds())


def _told_before(events: Sequence[Event], report: Report, quantity: QuantitySpan) -> Event | None:
    """The event that the paragraph, up to the figure, names or dates; None where it turns to something else."""
    start, (_, end) = report.paragraph(quantity.start), report.sentence(quantity.start)
    text = report.text[start:end]
    told: dict[str, Event] = {event.event_id: event for _, event in _named(events, report.text, start, quantity.start)}
    for moment in report.dates:
        if not start <= moment.start < quantity.start or moment.value is None or moment.basis != "explicit":
            continue
        if values.ends(moment.value) is None:
            continue
        fitting = [event for event in events if _is_dated(event, moment.value, text)]
        if not fitting:
            return None
        told |= {event.event_id: event for event in fitting}
    return only(told.values())
