"""A figure while it is being read, before it becomes a span."""

from __future__ import annotations

from dataclasses import dataclass

from data.prepare.extract.counting import Counting
from data.prepare.extract.numbers import Number

SURE, INFERRED, BARE = 0.95, 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's offsets in the article, its value and bounds, and what it counts; `shift` is its paragraph's offset.

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
    measure: str = ""
    score: float = SURE
