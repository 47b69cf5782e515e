"""A figure while it is being read, before it becomes a span."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from data.prepare.extract.quantity.counting import Counting
from data.prepare.extract.quantity.numerals import Number
from data.prepare.extract.quantity.paragraph import Paragraph

SURE, INFERRED, BARE = 0.95, 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's offsets in the article, its value and bounds, what it counts, and the paragraph that it stands in.

    `measure` is empty where it is still to be read from the syntax.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    modifier: str
    count: Counting
    number: Number
    paragraph: Paragraph
    measure: str = ""
    score: float = SURE

    def before(self, reach: int) -> str:
        """So many characters of the paragraph before the figure."""
        return self.paragraph.before(self.start - self.paragraph.start, reach)

    def after(self, reach: int) -> str:
        """So many characters of the paragraph after the figure."""
        return self.paragraph.after(self.end - self.paragraph.start, reach)

    def between(self, other: Figure) -> str:
        """The words between the figure and one that follows it."""
        return self.after(max(0, other.start - self.end))

    def is_whole(self) -> bool:
        """Whether the number can be one of people or things: no fraction and no share."""
        bounds = (self.value, self.low, self.high)
        return all(bound is None or bound == int(bound) for bound in bounds) and self.number.form not in ("part", "rate")

    def as_people(self, name: str, score: float = INFERRED) -> Figure:
        """The figure as one of people with that measure, and its end after "others", "more" or "dead"."""
        extra = re.match(r"\s+(?:others|more|dead)\b", self.after(12)) if name else None
        count = replace(self.count, name="person", kind="person", noun="person")
        return replace(self, end=self.end + (extra.end() if extra else 0), count=count, measure=name, score=score)
