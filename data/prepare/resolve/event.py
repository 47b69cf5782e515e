"""Something that happened, and how a date or a noun relates to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from data.prepare.extract.date import values
from data.prepare.resolve.event_kinds import head, is_length, kind

NEAR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: ISO 8601 first and last day (either may be unknown), where it is known from, its place."""

    event_id: str
    event: str
    start: str | None
    end: str | None
    aliases: tuple[str, ...]
    basis: str
    place: str | None = None

    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.event, *self.aliases)

    def heads(self) -> frozenset[str]:
        """The nouns that its names turn on."""
        return frozenset(head(name) for name in self.names())

    def kinds(self) -> frozenset[str]:
        """What kinds of things these nouns name."""
        return frozenset(found for noun in self.heads() if (found := kind(noun)))

    def covers(self, value: str | None) -> bool:
        """Whether a date falls into the event, the event's own bounds being exact enough to say so."""
        inside, own = values.ends(value), self.days()
        if inside is None or own is None:
            return False
        return own[0] <= inside[0] and inside[1] <= own[1]

    def meets(self, value: str | None) -> bool:
        """Whether event and date have a day in common, or one of them is unknown."""
        inside, own = values.ends(value), self.days()
        return inside is None or own is None or (inside[0] <= own[1] and own[0] <= inside[1])

    def days(self) -> tuple[date, date] | None:
        """First and last day, where either is known; something of which only the start is known goes on."""
        start, end = values.ends(self.start), values.ends(self.end)
        if start is None and end is None:
            return None
        last = end[1] if end else date.max - NEAR
        return (start[0] if start else last, last)

    def is_near(self, published: date | None) -> bool:
        """Whether it had begun and was not long over when an article was published."""
        own = self.days()
        return published is not None and own is not None and own[0] <= published <= own[1] + NEAR

    def can_last(self, value: float | None, unit: str) -> bool:
        """Whether a length of time can be the event's own; always where the event is not known to the day."""
        own = self.days()
        is_exact = all(bound is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", bound) for bound in (self.start, self.end))
        return own is None or not is_exact or (value is not None and is_length((own[1] - own[0]).days + 1, value, unit))
