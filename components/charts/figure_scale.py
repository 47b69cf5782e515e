"""The axis that some reported figures share."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

LOG_FROM = 100
HEADROOM = 1.3
MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `low` to `high` in the figures' unit, which comes in whole numbers or in parts."""

    low: float
    high: float
    is_log: bool = False
    is_whole: bool = False

    def share(self, value: float) -> float:
        """How far along the axis a value lies, from 0 to 1."""
        low, high, at = (
            (math.log10(v) for v in (self.low, self.high, max(value, self.low))) if self.is_log else (self.low, self.high, value)
        )
        return (at - low) / (high - low)

    def at(self, share: float) -> float:
        """The value so far along the axis."""
        share = min(max(share, 0.0), 1.0)
        if self.is_log:
            return float(self.low * (self.high / self.low) ** share)
        return self.low + (self.high - self.low) * share

    def range(self) -> list[float]:
        """Both ends as plotly wants them."""
        return [math.log10(self.low), math.log10(self.high)] if self.is_log else [self.low, self.high]

    def ticks(self) -> list[float]:
        """A few round values to write along the axis."""
        if self.is_log:
            return [10.0**power for power in range(math.ceil(math.log10(self.low)), math.floor(math.log10(self.high)) + 1)]
        rough = (self.high - self.low) / MOST_TICKS
        if self.is_whole:
            rough = max(rough, 1.0)
        unit = 10.0 ** math.floor(math.log10(rough))
        step = next(unit * factor for factor in (1, 2, 5, 10) if unit * factor >= rough)
        first = math.ceil(self.low / step)
        return [round(step * n, 10) for n in range(first, math.floor(self.high / step) + 1)]


def figure_scale(figures: pd.DataFrame) -> Scale:
    """An axis with room for every value, bound and open end of the figures.

    It starts at nought and is linear, or logarithmic where values differ more than a hundredfold.
    """
    known = pd.concat([figures["value"], figures["low"], figures["high"]]).dropna().astype(float)
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    if low > 0 and high > LOG_FROM * low:
        return Scale(low / 2, high * 4, is_log=True)
    # A band that fades out needs more of the axis than a dot.
    room = HEADROOM if (figures["modifier"] != "vague").any() else 3 * HEADROOM
    return Scale(min(0.0, low), max(high * room, low + 1 if high <= 0 else 0.0), is_whole=bool((known == known.round()).all()))
