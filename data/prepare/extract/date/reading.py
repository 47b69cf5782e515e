"""What surrounds an expression of time and what it may lean on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.prepare.extract.date import values

Parts = dict[str, str]

SOON, LONG_AGO = 21, 270
"""Days ahead up to which, and days back from which on, a day without a year is meant ahead whatever the tense."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression may lean on: publication, the paragraph's year, the last year, day and month named, and the tense.

    `is_awaited` says that something lasts until then or is due by then, `anniversary` which one of it is told.
    """

    published: date | None
    paragraph_year: int | None = None
    year: int | None = None
    day: date | None = None
    month: date | None = None
    tense: str | None = None
    sentence_day: date | None = None
    is_start: bool = False
    is_awaited: bool = False
    anniversary: int = 0

    def year_of(self, month: int, number: int) -> int | None:
        """The year of a month and day that are named without one."""
        if self.paragraph_year is not None and self.tense != "future":
            return self.paragraph_year
        if self.published is None:
            return self.year
        near = [self.published.year + step for step in (0, -1, 1)]
        dated = [(year, values.day(year, month, number)) for year in near]
        fitting = [(year, moment) for year, moment in dated if moment is not None]
        if self.tense == "past":
            fitting = self._past(fitting, self.published)
        if self.tense == "future" or (self.is_awaited and self.tense == "present"):
            fitting = [(year, moment) for year, moment in fitting if moment >= self.published] or fitting
        published = self.published
        return min(fitting, key=lambda pair: abs((pair[1] - published).days))[0] if fitting else near[0]

    @staticmethod
    def _past(dated: list[tuple[int, date]], published: date) -> list[tuple[int, date]]:
        """The years in which a day is over, but for one close ahead that is else long ago: "the vote planned for May 7"."""
        over = [(year, moment) for year, moment in dated if moment <= published]
        soon = [(year, moment) for year, moment in dated if 0 < (moment - published).days <= SOON]
        is_long_ago = not over or min((published - moment).days for _, moment in over) >= LONG_AGO
        return soon if soon and is_long_ago else over or dated

    def year_of_month(self, month: int) -> int | None:
        """The year of a month that is named without one."""
        if self.paragraph_year is not None and self.tense != "future":
            return self.paragraph_year
        if self.published is None:
            return self.year
        ahead = month - self.published.month
        if self.tense == "future" or (self.is_awaited and self.tense != "past"):
            return self.published.year + (ahead < 0)
        if ahead > 0 and (self.tense == "past" or (ahead >= 6 and self.tense != "present")):
            return self.published.year - 1
        return self.published.year
