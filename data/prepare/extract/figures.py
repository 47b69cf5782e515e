"""A figure while it is being read, before it becomes a span."""

from __future__ import annotations

from dataclasses import dataclass

from data.prepare.extract.counting import Counting
from data.prepare.extract.numbers import Number

SURE, INFERRED, BARE = 0.95, 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's offsets in the article, its value and bounds, and what it counts; `shift` is its paragraph's offset
    and `text` the paragraph.

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
    shift: int
    text: str
    measure: str = ""
    score: float = SURE

    def before(self, reach: int) -> str:
        """So many characters of the paragraph before the figure."""
        at = self.start - self.shift
        return self.text[max(0, at - reach) : at]

    def after(self, reach: int) -> str:
        """So many characters of the paragraph after the figure."""
        at = self.end - self.shift
        return self.text[at : at + reach]

    def between(self, other: Figure) -> str:
        """The words between the figure and one that follows it."""
        return self.text[self.end - self.shift : max(self.end, other.start) - self.shift]
