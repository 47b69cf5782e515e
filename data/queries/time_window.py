"""Which stretch of time a timeline shows: stretches to begin with, steps from one to the next, and what lies beyond."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import pandas as pd

from data.queries.timeline import period

EARLIEST, LATEST = datetime(1, 1, 1), datetime(9999, 12, 31)  # noqa: DTZ001 (the texts name no zone)
AROUND, EVERYTHING = "Around the articles", "Everything"
NARROWEST = timedelta(hours=6)
# A stretch longer than this is told in days, a shorter one in hours.
IN_DAYS = timedelta(days=14)
MARGIN = 0.06

type Window = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Beyond:
    """What lies wholly on one side of a window: how many rows and events, their time, and the window that holds them."""

    rows: int
    events: int
    first: datetime
    last: datetime
    window: Window


def windows(times: pd.DataFrame, known: pd.DataFrame) -> dict[str, Window]:
    """Stretches of time to look at, by name: the articles' days, everything, and each event; the first is the one to begin with.

    The arguments are rows of timeline.times and timeline.events. Empty where nothing has a time.
    """
    found = {}
    if times.empty:
        return {}
    articles = times[times["is_article"]]
    if len(articles):
        first, last = _ends(articles)
        found[AROUND] = _padded(first - timedelta(days=14), last + timedelta(days=1))
    found[EVERYTHING] = _padded(*_ends(pd.concat([times[["first", "last"]], known[["first", "last"]]])))
    for event in known.to_dict("records"):
        found.setdefault(str(event["event"]), _padded(event["first"], event["last"], least=timedelta(days=1)))
    return found


def window_at(asked: str, offered: Mapping[str, Window]) -> Window | None:
    """The window of that name, or of an ISO 8601 day, hour, month, year or interval; None for anything else."""
    if asked in offered:
        return offered[asked]
    found = period(asked.strip())
    return _at_least(found.first, found.last) if found else None


def written(window: Window) -> str:
    """The window as an ISO 8601 interval, both ends included: of hours where it is short, of days where it is long."""
    first, last = window[0], window[1] - timedelta(microseconds=1)
    if window[1] - first > IN_DAYS:
        return f"{first.date().isoformat()}/{last.date().isoformat()}"
    return f"{_hour(first)}/{_hour(last)}"


def closer(window: Window, times: pd.DataFrame) -> Window:
    """Half the window about its middle, or about the middle of what it holds where there is nothing in that half."""
    half = max((window[1] - window[0]) / 2, NARROWEST)
    near = _about(_middle(window), half)
    held = _begun(times, window)
    if held.empty or len(_begun(times, near)):
        return near
    return _about(pd.Timestamp(held["middle"].median()).to_pydatetime(), half)


def wider(window: Window, whole: Window) -> Window:
    """Twice the window about its middle, no wider than the whole."""
    first, last = _about(_middle(window), (window[1] - window[0]) * 2)
    return max(first, whole[0]), min(last, whole[1])


def stepped(window: Window, times: pd.DataFrame, *, later: bool) -> Window:
    """The window half of its width further on; where it would hold nothing new, on to the next thing there is."""
    width = window[1] - window[0]
    moved = _moved(window, width / 2 if later else -width / 2)
    if len(_begun(times, moved)):
        return moved
    side = times[times["first"] >= window[1]] if later else times[times["last"] <= window[0]]
    if side.empty:
        return window
    edge = side["first"].min() if later else side["last"].max()
    return _about(edge.to_pydatetime(), width)


def beyond(times: pd.DataFrame, known: pd.DataFrame, window: Window) -> tuple[Beyond | None, Beyond | None]:
    """What lies wholly before and wholly after a window; None where nothing does."""
    rows = times[~times["is_article"]]
    before = _side(rows[rows["last"] <= window[0]], known[known["last"] <= window[0]])
    return before, _side(rows[rows["first"] >= window[1]], known[known["first"] >= window[1]])


def in_window(known: pd.DataFrame, window: Window) -> pd.DataFrame:
    """The rows of timeline.events, or of timeline.times, that a window shows a part of."""
    if known.empty:
        return known
    return known[(known["last"] > window[0]) & (known["first"] < window[1])]


def _side(rows: pd.DataFrame, events: pd.DataFrame) -> Beyond | None:
    parts = [part for part in (rows, events) if len(part)]
    if not parts:
        return None
    first, last = _ends(pd.concat([part[["first", "last"]] for part in parts]))
    return Beyond(int(rows["rows"].sum()), len(events), first, last, _padded(first, last))


def _begun(times: pd.DataFrame, window: Window) -> pd.DataFrame:
    """The times that begin or end within a window, not those that last through it; with the `middle` of each."""
    if times.empty:
        return times
    inside = in_window(times, window)
    inside = inside[(inside["first"] >= window[0]) | (inside["last"] <= window[1])]
    return inside.assign(middle=inside["first"] + (inside["last"] - inside["first"]) / 2)


def _ends(times: pd.DataFrame) -> Window:
    return times["first"].min().to_pydatetime(), times["last"].max().to_pydatetime()


def _hour(moment: datetime) -> str:
    return f"{moment.date().isoformat()}T{moment:%H}"


def _middle(window: Window) -> datetime:
    return window[0] + (window[1] - window[0]) / 2


def _about(middle: datetime, width: timedelta) -> Window:
    """The window of that width about a moment, moved where the calendar ends."""
    before = min(width / 2, middle - EARLIEST)
    first = middle - before
    return first, first + min(width, LATEST - first)


def _moved(window: Window, by: timedelta) -> Window:
    step = max(by, EARLIEST - window[0]) if by < timedelta() else min(by, LATEST - window[1])
    return window[0] + step, window[1] + step


def _at_least(first: datetime, last: datetime) -> Window:
    return (first, last) if last - first >= NARROWEST else _about(_middle((first, last)), NARROWEST)


def _padded(first: datetime, last: datetime, least: timedelta = timedelta(days=2)) -> Window:
    room = max((last - first) * MARGIN, least)
    # A text may tell of the year 1, before which there is no date.
    return first - min(room, first - EARLIEST), last + min(room, LATEST - last)
