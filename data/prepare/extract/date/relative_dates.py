"""Expressions of time that lean on the day of publication, or on a time that was named before them."""

from __future__ import annotations

from datetime import date, timedelta

from data.prepare import lexicon
from data.prepare.extract.date import values
from data.prepare.extract.date.reading import Parts, Reading


def relative_month(parts: Parts, reading: Reading) -> str | None:
    """As in "last March", "this coming June"."""
    if reading.published is None:
        return None
    month = values.month_number(parts["month"])
    step = {"last": -1 if month >= reading.published.month else 0, "next": 1 if month <= reading.published.month else 0}
    return values.month_of(reading.published.year + step.get(parts["which"], 0), month)


def month_of_relative_year(parts: Parts, reading: Reading) -> str | None:
    """As in "March of last year"."""
    year = values.ends(relative({"which": parts["which"], "unit": "year"}, reading))
    return values.month_of(year[0].year, values.month_number(parts["month"])) if year else None


def day_of_relative_year(parts: Parts, reading: Reading) -> str | None:
    """As in "April 3 of last year"."""
    year = values.ends(relative({"which": parts["which"], "unit": "year"}, reading))
    month, number = parts.get("month") or parts["month2"], parts.get("day") or parts["day2"]
    moment = values.day(year[0].year, values.month_number(month), int(number.rstrip("stndrh"))) if year else None
    return values.interval(moment, moment)


def relative_season(parts: Parts, reading: Reading) -> str | None:
    """As in "last summer"."""
    if reading.published is None:
        return None
    if parts["which"].startswith("last") or parts["which"].endswith("past"):
        return values.latest_season(parts["season"], reading.published)
    first, last = lexicon.table("calendar")["seasons"][parts["season"]]
    is_over = last < reading.published.month or (parts["which"] == "next" and first <= reading.published.month)
    return values.season(parts["season"], reading.published.year + is_over)


def ago(parts: Parts, reading: Reading) -> str | None:
    """As in "three years ago" is a year, "two weeks ago" a week, "four days ago" a day."""
    count, unit = values.number(parts["count"]), unit_of(parts)
    if "half" in parts:
        count, unit = {"century": (50 * count, "year"), "decade": (5 * count, "year"), "year": (6 * count, "month")}.get(
            unit, (0, unit)
        )
    return values.shift(reading.published, -count, unit) if reading.published and count else None


def unit_of(parts: Parts) -> str:
    """The singular of the unit that was matched."""
    return parts["unit"].rstrip("s").replace("centurie", "century").replace("night", "day")


def earlier(parts: Parts, reading: Reading) -> str | None:
    """So long before or after the year or day named last; a year before publication where none is named."""
    count, unit = values.number(parts["count"]), unit_of(parts)
    sign = 1 if parts["which"] == "later" else -1
    if unit in ("year", "decade", "century") and reading.year is not None:
        return values.shift(date(reading.year, 1, 1), sign * count, unit)
    if unit == "year" and sign < 0 and reading.published is not None:
        return values.shift(reading.published, -count, unit)
    return values.shift(reading.day, sign * count, unit) if reading.day else None


def weekday(parts: Parts, reading: Reading) -> str | None:
    """A day of the week, with or without "last" or "next"."""
    if reading.published is None:
        return None
    number, which = lexicon.table("calendar")["weekdays"][parts["weekday"]], parts.get("which")
    is_ahead = reading.tense in ("future", "present") or (reading.is_awaited and reading.tense != "past")
    base = reading.day if which in ("the following", "the previous") and reading.day else reading.published
    found = values.weekday(base, number, which, is_future=is_ahead)
    if reading.is_start and reading.sentence_day is not None and found < reading.sentence_day:
        found = values.weekday(reading.sentence_day, number, which, is_future=True)
    return found.isoformat()


def weekday_of_week(parts: Parts, reading: Reading) -> str | None:
    """As in "Friday last week"."""
    if reading.published is None:
        return None
    step = {"last": -7, "next": 7}.get(parts["which"], 0)
    monday = reading.published - timedelta(days=reading.published.weekday())
    return (monday + timedelta(days=lexicon.table("calendar")["weekdays"][parts["weekday"]] + step)).isoformat()


def day_before(parts: Parts, reading: Reading) -> str | None:
    """As in "the day before", of the day named last."""
    return earlier({**parts, "count": "one"}, reading)


BACK = {"last": -1, "this past": -1, "the previous": -1, "the preceding": -1}
FORTH = {"next": 1, "the coming": 1, "this coming": 1, "the following": 1, "the next": 1}
NAMED_BEFORE = ("the previous", "the preceding", "the following", "the next", "the same", "that", "that same")


def relative(parts: Parts, reading: Reading) -> str | None:
    """As in "this week", "last year", "the same day"."""
    unit, which = parts["unit"], parts["which"]
    step = {**BACK, **FORTH}.get(which, 0)
    if which in NAMED_BEFORE and (unit == "day" or _named(reading, unit) is not None):
        base = _named(reading, unit)
        return values.shift(base, step, unit) if base and unit != "weekend" else None
    if reading.published is None or unit == "day":
        return None
    if unit == "weekend":
        return weekend(reading.published, which, reading.tense)
    moment = reading.published
    if unit in ("decade", "century"):
        length = {"decade": 10, "century": 100}[unit]
        first = moment.year // length * length + step * length
        return values.years(first, first + length - 1)
    return values.shift(moment, step, unit)


def _named(reading: Reading, unit: str) -> date | None:
    """The year, month or day named last, which "that year", "the same month", "the next day" lean on."""
    if unit == "year":
        return date(reading.year, 1, 1) if reading.year is not None else None
    return reading.month if unit == "month" and reading.month is not None else reading.day


def weekend(moment: date, which: str, tense: str | None) -> str | None:
    """A Saturday and Sunday: "this weekend" is to come unless told as past, "the weekend" is over unless told as to come."""
    is_on = moment.weekday() >= 5
    is_ahead = tense == "future" or which in FORTH or (which == "this" and tense != "past")
    ahead = int(is_ahead and (not is_on or which in FORTH))
    back = int(which in BACK and is_on)
    return values.weekend_of(moment + timedelta(weeks=ahead - back))


def part_of_relative(parts: Parts, reading: Reading) -> str | None:
    """As in "the end of the year", "earlier this month": no more exact than the whole."""
    which = "this" if parts["which"] == "the" else parts["which"]
    return relative({"which": which, "unit": parts["unit"]}, reading)


def deictic(parts: Parts, reading: Reading) -> str | None:
    """As in "yesterday", "today", "now"."""
    steps = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}
    return values.shift(reading.published, steps.get(parts.get("word", ""), 0), "day") if reading.published else None
