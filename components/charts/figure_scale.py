"""The axis that some reported figures share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

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
            return self._log_ticks()
        rough = (self.high - self.low) / MOST_TICKS
        if self.is_whole:
            rough = max(rough, 1.0)
        unit = 10.0 ** math.floor(math.log10(rough))
        step = next(unit * factor for factor in (1, 2, 5, 10) if unit * factor >= rough)
        first = math.ceil(self.low / step)
        return [round(step * n, 10) for n in range(first, math.floor(self.high / step) + 1)]

    def _log_ticks(self) -> list[float]:
        """Powers of ten, every other one where they are many; between them 2 and 5 where they are few."""
        first, last = math.floor(math.log10(self.low)), math.ceil(math.log10(self.high))
        every = max(1, math.ceil((last - first) / (MOST_TICKS + 1)))
        factors = (1, 2, 5) if last - first <= 2 else (1,)
        ticks = [factor * 10.0**power for power in range(first, last + 1, every) for factor in factors]
        return [round(tick, 10) for tick in ticks if self.low <= tick <= self.high]


def figure_scale(panels: Sequence[pd.DataFrame], *, is_log: bool) -> Scale:
    """An axis with room for every value, bound and open end of the figures of some panels.

    A linear one starts at nought; a logarithmic one has no nought, so that it stays linear where a figure is no more than that.
    """
    known = pd.concat([panel[name] for panel in panels for name in ("value", "low", "high")] or [pd.Series(dtype=float)])
    known = known.dropna().astype(float)
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    if is_log and low > 0:
        return Scale(low / 2, high * 4, is_log=True)
    # A band that fades out needs more of the axis than a dot.
    room = HEADROOM if any((panel["modifier"] != "vague").any() for panel in panels) else 3 * HEADROOM
    return Scale(min(0.0, low), max(high * room, low + 1 if high <= 0 else 0.0), is_whole=bool((known == known.round()).all()))
