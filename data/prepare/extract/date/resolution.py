"""What an expression of time stands for, given the day of publication and what was named before it.

Rules of resolution follow SUTime (Chang and Manning, 2012) in spirit: the nearest fitting past moment, unless
wording or tense points to the future.
"""

from __future__ import annotations

from collections.abc import Callable

from data.prepare import lexicon
from data.prepare.extract.date import relative_dates, values
from data.prepare.extract.date.grammar import Expression
from data.prepare.extract.date.reading import Parts, Reading

TURN = 50
"""The number from which on a year of two figures is one of the last century."""


def _year(parts: Parts, reading: Reading, month: int, number: int) -> int | None:
    year = int(parts["year"]) if "year" in parts else reading.year_of(month, number)
    return year - reading.anniversary if year is not None and "year" not in parts else year


def _day(parts: Parts, reading: Reading) -> str | None:
    month, number = values.month_number(parts["month"]), _ordinal(parts["day"])
    moment = values.day(_year(parts, reading, month, number), month, number)
    return values.interval(moment, moment)


def _days(parts: Parts, reading: Reading) -> str | None:
    month, last_month = (values.month_number(parts.get(name, parts["month"])) for name in ("month", "month2"))
    first, last = _ordinal(parts["day"]), _ordinal(parts["day2"])
    year = _year(parts, reading, month, first)
    begin = values.day(int(parts["year0"]) if "year0" in parts else year, month, first)
    end = values.day(year, last_month, last)
    if begin and end and end < begin and "year0" not in parts:
        begin = values.day(begin.year - 1, month, first)
    return values.interval(begin, end)


def _ordinal(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _month(parts: Parts, reading: Reading) -> str | None:
    month = values.month_number(parts["month"])
    year = int(parts["year"]) if "year" in parts else reading.year_of_month(month)
    return values.month_of(year, month) if year is not None else None


def _months(parts: Parts, _: Reading) -> str | None:
    first, last = values.month_number(parts["month"]), values.month_number(parts["month2"])
    year = int(parts["year"])
    begin = int(parts.get("year0", year - (last < first)))
    return values.months(begin, first, last + 12 * (year - begin))


def _iso(parts: Parts, _: Reading) -> str | None:
    moment = values.day(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    return values.interval(moment, moment)


def _numeric(parts: Parts, _: Reading) -> str | None:
    """A day in figures, where only one reading as day and month is possible (with full stops the day is first)."""
    first, second, year = int(parts["first"]), int(parts["second"]), _full_year(parts["year"])
    readings = (
        {values.day(year, second, first)}
        if parts["mark"] == "."
        else {values.day(year, second, first), values.day(year, first, second)}
    )
    readings.discard(None)
    return values.interval(*2 * (readings.pop(),)) if len(readings) == 1 else None


def _full_year(year: str) -> int:
    """Of two figures, the year of this century or the last that they stand for."""
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < TURN else 1900)


def _quarter(parts: Parts, reading: Reading) -> str | None:
    length = 3 if parts["unit"].startswith("q") else 6
    number = int(parts["number"]) if "number" in parts else int(lexicon.table("calendar")["ordinals"][parts["ordinal"]])
    number = min(number, 12 // length)
    year = values.ends(parts.get("year") or relative_dates.relative({"which": parts.get("which", ""), "unit": "year"}, reading))
    return values.months(year[0].year, (number - 1) * length + 1, number * length) if year else None


def _decade(parts: Parts, _: Reading) -> str | None:
    named = lexicon.table("calendar")["decades"].get(parts["decade"])
    first = int(named or parts["decade"])
    return values.decade(first + 1900 if first < 100 else first, parts.get("part"))


def _season(parts: Parts, _: Reading) -> str | None:
    return values.season(parts["season"], int(parts["year"]))


def _years(parts: Parts, _: Reading) -> str | None:
    first, last = int(parts["year"]), int(parts["year2"])
    last += first // 100 * 100 if last < 100 else 0
    return values.years(first, last) if first < last <= first + 400 else None


def _holiday(parts: Parts, reading: Reading) -> str | None:
    """A feast day of the year told, or of the year in which it is nearest to publication."""
    name = parts["holiday"]
    usual = values.holiday(name, reading.published.year) if reading.published is not None else None
    month, number = (usual.month, usual.day) if usual is not None else (12, 31)
    year = _year(parts, reading, month, number)
    moment = values.holiday(name, year) if year is not None else None
    return values.interval(moment, moment)


RESOLVERS: dict[str, Callable[[Parts, Reading], str | None]] = {
    "iso": _iso,
    "numeric": _numeric,
    "terror": lambda _, __: "2001-09-11",
    **dict.fromkeys(("month_days", "days_month", "span_of_days", "span_of_days_reversed"), _days),
    **dict.fromkeys(("day", "day_reversed"), _day),
    **dict.fromkeys(("part_of_month", "month", "month_alone"), _month),
    "months": _months,
    "month_of_relative_year": relative_dates.month_of_relative_year,
    "day_of_relative_year": relative_dates.day_of_relative_year,
    "relative_month": relative_dates.relative_month,
    **dict.fromkeys(("decades", "short_decade", "named_decade"), _decade),
    "century": lambda parts, _: values.century(int(parts["number"]), parts.get("part")),
    **dict.fromkeys(("quarter", "quarter_sign"), _quarter),
    "season": _season,
    "relative_season": relative_dates.relative_season,
    **dict.fromkeys(("years", "between_years"), _years),
    **dict.fromkeys(("year", "part_of_year"), lambda parts, _: parts["year"]),
    "ago": relative_dates.ago,
    **dict.fromkeys(("earlier", "later"), relative_dates.earlier),
    "day_before": relative_dates.day_before,
    "weekday": relative_dates.weekday,
    "weekday_of_week": relative_dates.weekday_of_week,
    "relative": relative_dates.relative,
    "part_of_relative": relative_dates.part_of_relative,
    "weekend": lambda parts, reading: relative_dates.relative({**parts, "which": "the"}, reading),
    "last_night": lambda _, reading: values.shift(reading.published, -1, "day") if reading.published else None,
    "this_morning": relative_dates.deictic,
    "holiday": _holiday,
    "deictic": relative_dates.deictic,
}
RELATIVE = frozenset(
    [
        "ago",
        "earlier",
        "later",
        "day_before",
        "weekday",
        "weekday_of_week",
        "relative",
        "part_of_relative",
        "weekend",
        "last_night",
        "this_morning",
        "deictic",
        "relative_month",
        "relative_season",
        "month_of_relative_year",
        "day_of_relative_year",
    ]
)


def resolve(expression: Expression, reading: Reading) -> str | None:
    """The ISO 8601 value, None where the expression leans on something that is not known or is no date."""
    return RESOLVERS[expression.rule](expression.parts, reading)
