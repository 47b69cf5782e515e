"""A scale of time on which what is told of much has much room, so that a week and a decade can both be seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import numpy as np
import pandas as pd

from data.queries.time_window import EARLIEST, Window

# How much of the room goes by the clock; the rest is shared out evenly between the moments that are told of.
BY_CLOCK = 0.3
MOST_KNOTS = 400
TICK_ROOM = 0.11
EDGE = 0.03
ROUND_YEARS = (100, 20, 10, 5, 1)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Where a moment lies, from 0 to 1: `seconds` since the first day of the calendar, rising, and their `places`."""

    seconds: tuple[float, ...]
    places: tuple[float, ...]

    def place(self, moment: datetime) -> float:
        """Where a moment lies; 0 or 1 for what lies outside."""
        return float(np.interp(_seconds(moment), self.seconds, self.places))

    def moment(self, place: float) -> datetime:
        """The moment that lies there; an end of the scale for what lies outside."""
        return EARLIEST + timedelta(seconds=round(float(np.interp(place, self.places, self.seconds))))

    def ticks(self) -> dict[float, str]:
        """What is written along the scale, by place: round years first, then months and days where there is room."""
        found: dict[float, str] = {}
        for moment, words in self._candidates():
            place = self.place(moment)
            if EDGE < place < 1 - EDGE and all(abs(place - other) >= TICK_ROOM for other in found):
                found[place] = words
        return found

    def _candidates(self) -> Iterator[tuple[datetime, str]]:
        first, last = self.moment(0), self.moment(1)
        years = range(first.year + 1, last.year + 1)
        for every in ROUND_YEARS:
            yield from ((first.replace(year, 1, 1, 0, 0, 0), f"{year}") for year in years if not year % every)
        for step in ("MS", "D"):
            # Only between neighbouring years or months that lie far apart is there room for what is smaller.
            for start, end in self._wide_parts():
                yield from ((at.to_pydatetime(), _words(at)) for at in pd.date_range(start, end, freq=step, normalize=True))

    def _wide_parts(self) -> Iterator[Window]:
        moments = [self.moment(place) for place in np.linspace(0, 1, round(1 / TICK_ROOM) * 2 + 1)]
        for start, end in pairwise(moments):
            if end - start < timedelta(days=400):
                yield start, end


def time_scale(times: pd.DataFrame, whole: Window) -> TimeScale:
    """The scale of a window for rows of timeline.times (first, last)."""
    moments = {_seconds(moment) for name in ("first", "last") for moment in times[name] if whole[0] < moment < whole[1]}
    knots = np.array([_seconds(whole[0]), *sorted(moments), _seconds(whole[1])])
    if len(knots) > MOST_KNOTS:
        knots = knots[np.linspace(0, len(knots) - 1, MOST_KNOTS).round().astype(int)]
    by_clock = (knots - knots[0]) / (knots[-1] - knots[0])
    places = BY_CLOCK * by_clock + (1 - BY_CLOCK) * np.linspace(0, 1, len(knots))
    return TimeScale(tuple(knots.tolist()), tuple(places.tolist()))


def _words(moment: pd.Timestamp) -> str:
    return f"{moment:%b}<br>{moment.year}" if moment.day == 1 else f"{moment.day} {moment:%b}"


def _seconds(moment: datetime) -> float:
    return (moment - EARLIEST).total_seconds()
