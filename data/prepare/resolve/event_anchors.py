"""Which event a figure belongs to, by the words and dates around it; nothing where two events are possible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from data.prepare.extract.date import values
from data.prepare.resolve.event import Event
from data.prepare.resolve.event_kinds import head, kind, kinds_in, kinds_of, singular
from data.prepare.spans import DateSpan, QuantitySpan, SentenceSpan

RECENT = timedelta(days=14)
# People are missing on days after what happened to them.
LASTING = frozenset({"missing"})
# How many sentences, the title aside, are an article's opening.
OPENING = 2
# What makes an event the time before or after which something happened.
APART = re.compile(r"\b(?:after|before|since|until|following)\s+(?:[\w’'-]+\s+){0,3}[\w’'-]*$", re.IGNORECASE)
# People die after what killed them.
CAUSED = frozenset({"killed", "wounded", "missing", "damage"})
APART_FROM_CAUSE = re.compile(r"\b(?:before|since|until)\s+(?:[\w’'-]+\s+){0,3}[\w’'-]*$", re.IGNORECASE)
BASES = {"_named": "named", "_dated": "anchor", "_told_before": "anchor", "_current": "published", "_opening": "published"}
Found = tuple[Event, str]


@dataclass(frozen=True, slots=True)
class Report:
    """One article as far as events need it; `place` is where its opening says that something happens."""

    published: date | None
    text: str
    sentences: Sequence[SentenceSpan] = ()
    dates: Sequence[DateSpan] = ()
    place: str | None = None

    def is_of(self, event: Event) -> bool:
        """Whether the article can be about an event of which the place is known: it names that place, or opens with no other."""
        return event.place is None or self.place in (None, event.place) or event.place in self.text

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
    able = [
        e for e in events if report.is_of(e) and (quantity.measure != "duration" or e.can_last(quantity.value, quantity.unit))
    ]
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
    for finder in (_named, _dated, _told_before, _current, _opening):
        for kinds in kinds_of(quantity.measure):
            candidates = finder([e for e in able if kinds & e.kinds()], report, quantity)
            if candidates:
                event = only({e.event_id: e for e in candidates}.values())
                return (event, BASES[finder.__name__]) if event is not None else None
        if finder is _dated and _moment(quantity) is not None and quantity.measure not in LASTING:
            return None
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


def _moment(quantity: QuantitySpan) -> str | None:
    """The time that the figure's own sentence gives it."""
    return quantity.event_date or (quantity.as_of if quantity.as_of_basis == "stated" else None)


def _named(events: Sequence[Event], report: Report, quantity: QuantitySpan) -> list[Event]:
    """The events that the sentence names."""
    return list(_names(events, report, quantity, *report.sentence(quantity.start)))


def _dated(events: Sequence[Event], report: Report, quantity: QuantitySpan) -> list[Event]:
    """The events that the figure's time lies in."""
    moment, (start, end) = _moment(quantity), report.sentence(quantity.start)
    return [e for e in events if _is_dated(e, moment, report.text[start:end])] if moment is not None else []


def _current(events: Sequence[Event], report: Report, quantity: QuantitySpan) -> list[Event]:
    """The events that were on, or hardly over, when a count was published that still ran."""
    published = report.published
    if quantity.as_of_basis != "published" or published is None:
        return []
    return [e for e in events if (days := e.days()) and days[0] <= published <= days[1] + RECENT]


def _opening(events: Sequence[Event], report: Report, quantity: QuantitySpan) -> list[Event]:
    """The events that an article reports as news: just happened, and its opening has the noun for them without a time of old."""
    is_dated = _moment(quantity) is not None and quantity.measure not in LASTING
    if is_dated or report.published is None or quantity.measure == "duration":
        return []
    opening = report.sentences[: OPENING + 1]
    words = frozenset(
        singular(word)
        for s in opening
        for word in re.findall(r"[a-z-]+", report.text[s.start : s.end].casefold())
        if kind(singular(word))
    )
    start, (_, end) = report.paragraph(quantity.start), report.sentence(quantity.start)
    nearby = [values.ends(d.value) for d in report.dates if start <= d.start < end]
    news = [e for e in events if (days := e.days()) and days[0] <= report.published <= days[0] + RECENT and words & e.heads()]
    return [e for e in news if all(covered is None or _is_of_days(e, covered, report.published) for covered in nearby)]


def _is_of_days(event: Event, covered: tuple[date, date], published: date) -> bool:
    """Whether a date lies between the event and the day of publication."""
    days = event.days()
    return days is not None and days[0] <= covered[0] and covered[1] <= published


def _names(events: Sequence[Event], report: Report, quantity: QuantitySpan, start: int, end: int) -> Iterator[Event]:
    """The events that a stretch of text names, also by "the offensive" if it was just then; none that something came after."""
    apart = APART_FROM_CAUSE if quantity.measure in CAUSED else APART
    for event in events:
        patterns = [_pattern(name) for name in event.names()]
        patterns += [_brief(noun) for noun in sorted(event.heads()) if kind(noun)] if event.is_near(report.published) else []
        for match in (match for pattern in patterns for match in pattern.finditer(report.text, start, end)):
            if not apart.search(report.text, max(start, match.start() - 40), match.start()):
                yield event


@lru_cache(maxsize=10_000)
def _brief(noun: str) -> re.Pattern[str]:
    """A noun as something known: "the military offensive", "last week's offensive"."""
    return re.compile(rf"(?i:\b(?:the|this|that)|[’']s)\s+(?:[a-z-]+\s+){{0,2}}{re.escape(noun)}(?![\w-])")


@lru_cache(maxsize=10_000)
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


def _told_before(events: Sequence[Event], report: Report, quantity: QuantitySpan) -> list[Event]:
    """The events that the paragraph, up to the figure, names or dates; none where it turns to something else."""
    start, (_, end) = report.paragraph(quantity.start), report.sentence(quantity.start)
    told = list(_names(events, report, quantity, start, quantity.start))
    for moment in report.dates:
        if not start <= moment.start < quantity.start or moment.basis != "explicit" or values.ends(moment.value) is None:
            continue
        fitting = [event for event in events if _is_dated(event, str(moment.value), report.text[start:end])]
        if not fitting:
            return []
        told += fitting
    return told
