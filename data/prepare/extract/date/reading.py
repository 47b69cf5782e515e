"""What surrounds an expression of time and what it may lean on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.prepare.extract.date import values

Parts = dict[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression may lean on: publication, the paragraph's year, the last year and day named, and the tense."""

    published: date | None
    paragraph_year: int | None = None
    year: int | None = None
    day: date | None = None
    tense: str | None = None
    sentence_day: date | None = None
    is_start: bool = False

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
            fitting = [(year, moment) for year, moment in fitting if moment <= self.published] or fitting
        if self.tense == "future":
            fitting = [(year, moment) for year, moment in fitting if moment >= self.published] or fitting
        published = self.published
        return min(fitting, key=lambda pair: abs((pair[1] - published).days))[0] if fitting else near[0]

    def year_of_month(self, month: int) -> int | None:
        """The year of a month that is named without one."""
        if self.paragraph_year is not None and self.tense != "future":
            return self.paragraph_year
        if self.published is None:
            return self.year
        ahead = month - self.published.month
        if self.tense == "future":
            return self.published.year + (ahead < 0)
        if ahead > 0 and (self.tense == "past" or ahead >= 6):
            return self.published.year - 1
        return self.published.year
