"""When a figure held: a stretch of time, and whether a date that somebody assigned is behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from data.prepare.extract.date import values

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """From `start` to before `end`; `basis` is stated (the text tells it), published (the article's date) or event_end."""

    start: datetime
    end: datetime
    basis: str
    is_assigned: bool = False

    def is_before(self, other: Moment) -> bool:
        """Whether all of it lies before the other."""
        return self.end <= other.start

    @property
    def is_hour(self) -> bool:
        """Whether it is told to the hour."""
        return self.end - self.start < DAY

    def is_same(self, other: Moment) -> bool:
        """Whether both are the same hour, or the same days without hours."""
        return (self.start, self.end) == (other.start, other.end)

    def written(self) -> str:
        """As words: "25 September 2023, 11:00"."""
        first, last = self.start, self.end - timedelta(microseconds=1)
        if self.is_hour:
            return f"{day_written(first.date())}, {first:%H:%M}"
        return days_written(first.date(), last.date())


def moment(value: str | None, basis: str, *, is_assigned: bool = False) -> Moment | None:
    """The moment of an ISO 8601 day, hour, month, year or interval; None where it is no such value."""
    if not value:
        return None
    day, _, hour = value.partition("T")
    covered = values.ends(day)
    if covered is None:
        return None
    if hour[:2].isdigit() and "/" not in value:
        start = datetime.combine(covered[0], datetime.min.time()) + timedelta(hours=int(hour[:2]))
        return Moment(start, start + timedelta(hours=1), basis, is_assigned)
    first, last = (datetime.combine(bound, datetime.min.time()) for bound in covered)
    return Moment(first, last + DAY if last.date() < date.max else last, basis, is_assigned)


def day_written(day: date) -> str:
    """As words: "25 September 2023"."""
    return f"{day.day} {day:%B %Y}"


def days_written(first: date, last: date) -> str:
    """As words: "19 to 20 September 2023"."""
    if first == last:
        return day_written(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_written(last)}"
    return f"{day_written(first)} to {day_written(last)}"
