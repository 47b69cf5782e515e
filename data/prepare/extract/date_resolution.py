"""What an expression of time stands for, given the day of publication and what was named before it.

Rules of resolution follow SUTime (Chang and Manning, 2012) in spirit: the nearest fitting past moment, unless
wording or tense points to the future.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from data.prepare import lexicon
from data.prepare.extract import date_values as values
from data.prepare.extract.date_grammar import Expression


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


Parts = dict[str, str]


def _year(parts: Parts, reading: Reading, month: int, number: int) -> int | None:
    return int(parts["year"]) if "year" in parts else reading.year_of(month, number)


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


def _relative_month(parts: Parts, reading: Reading) -> str | None:
    if reading.published is None:
        return None
    month = values.month_number(parts["month"])
    step = {"last": -1 if month >= reading.published.month else 0, "next": 1 if month <= reading.published.month else 0}
    return values.month_of(reading.published.year + step.get(parts["which"], 0), month)


def _month_of_relative_year(parts: Parts, reading: Reading) -> str | None:
    year = values.ends(_relative({"which": parts["which"], "unit": "year"}, reading))
    return values.month_of(year[0].year, values.month_number(parts["month"])) if year else None


def _iso(parts: Parts, _: Reading) -> str | None:
    moment = values.day(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    return values.interval(moment, moment)


def _numeric(parts: Parts, _: Reading) -> str | None:
    """A day in figures, where only one reading as day and month is possible (with full stops the day is first)."""
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    readings = {values.day(year, second, first)} if parts["mark"] == "." else {values.day(year, second, first), values.day(year, first, second)}
    readings.discard(None)
    return values.interval(*2 * (readings.pop(),)) if len(readings) == 1 else None


def _quarter(parts: Parts, reading: Reading) -> str | None:
    length = 3 if parts["unit"].startswith("q") else 6
    number = int(parts["number"]) if "number" in parts else int(lexicon.table("calendar")["ordinals"][parts["ordinal"]])
    number = min(number, 12 // length)
    year = values.ends(parts.get("year") or _relative({"which": parts.get("which", ""), "unit": "year"}, reading))
    return values.months(year[0].year, (number - 1) * length + 1, number * length) if year else None


def _decade(parts: Parts, _: Reading) -> str | None:
    named = lexicon.table("calendar")["decades"].get(parts["decade"])
    first = int(named or parts["decade"])
    return values.decade(first + 1900 if first < 100 else first, parts.get("part"))


def _season(parts: Parts, _: Reading) -> str | None:
    return values.season(parts["season"], int(parts["year"]))


def _relative_season(parts: Parts, reading: Reading) -> str | None:
    if reading.published is None:
        return None
    if parts["which"].startswith("last") or parts["which"].endswith("past"):
        return values.latest_season(parts["season"], reading.published)
    first, last = lexicon.table("calendar")["seasons"][parts["season"]]
    is_over = last < reading.published.month or (parts["which"] == "next" and first <= reading.published.month)
    return values.season(parts["season"], reading.published.year + is_over)


def _years(parts: Parts, _: Reading) -> str | None:
    first, last = int(parts["year"]), int(parts["year2"])
    last += first // 100 * 100 if last < 100 else 0
    return values.years(first, last) if first < last <= first + 400 else None


def _ago(parts: Parts, reading: Reading) -> str | None:
    count, unit = values.number(parts["count"]), _unit(parts)
    return values.shift(reading.published, -count, unit) if reading.published and count else None


def _unit(parts: Parts) -> str:
    return parts["unit"].rstrip("s").replace("centurie", "century")


def _earlier(parts: Parts, reading: Reading) -> str | None:
    """So long before or after the year or day named last; a year before publication where none is named."""
    count, unit = values.number(parts["count"]), _unit(parts)
    sign = 1 if parts["which"] == "later" else -1
    if unit in ("year", "decade", "century") and reading.year is not None:
        return values.shift(date(reading.year, 1, 1), sign * count, unit)
    if unit == "year" and sign < 0 and reading.published is not None:
        return values.shift(reading.published, -count, unit)
    return values.shift(reading.day, sign * count, unit) if reading.day else None


def _weekday(parts: Parts, reading: Reading) -> str | None:
    if reading.published is None:
        return None
    number, which = lexicon.table("calendar")["weekdays"][parts["weekday"]], parts.get("which")
    base = reading.day if which in ("the following", "the previous") and reading.day else reading.published
    found = values.weekday(base, number, which, is_future=reading.tense in ("future", "present"))
    if reading.is_start and reading.sentence_day is not None and found < reading.sentence_day:
        found = values.weekday(reading.sentence_day, number, which, is_future=True)
    return found.isoformat()


def _weekday_of_week(parts: Parts, reading: Reading) -> str | None:
    if reading.published is None:
        return None
    step = {"last": -7, "next": 7}.get(parts["which"], 0)
    monday = reading.published - timedelta(days=reading.published.weekday())
    return (monday + timedelta(days=lexicon.table("calendar")["weekdays"][parts["weekday"]] + step)).isoformat()


BACK = {"last": -1, "this past": -1, "the previous": -1, "the preceding": -1}
FORTH = {"next": 1, "the coming": 1, "this coming": 1, "the following": 1, "the next": 1}
NAMED_BEFORE = ("the previous", "the preceding", "the following", "the next", "the same", "that", "that same")


def _relative(parts: Parts, reading: Reading) -> str | None:
    unit, which = parts["unit"], parts["which"]
    step = {**BACK, **FORTH}.get(which, 0)
    if unit == "year" and which in NAMED_BEFORE and reading.year is not None:
        return f"{reading.year + step:04d}"
    if which in NAMED_BEFORE and (unit == "day" or (reading.day is not None and unit != "year")):
        return values.shift(reading.day, step, unit) if reading.day and unit != "weekend" else None
    if reading.published is None or unit == "day":
        return None
    if unit == "weekend":
        return _weekend(reading.published, which, reading.tense)
    moment = reading.published
    if unit in ("decade", "century"):
        length = {"decade": 10, "century": 100}[unit]
        first = moment.year // length * length + step * length
        return values.years(first, first + length - 1)
    return values.shift(moment, step, unit)


def _weekend(moment: date, which: str, tense: str | None) -> str | None:
    """"This weekend" is to come unless told as past, "the weekend" is over unless told as to come."""
    is_on = moment.weekday() >= 5
    is_ahead = tense == "future" or which in FORTH or (which == "this" and tense != "past")
    ahead = int(is_ahead and (not is_on or which in FORTH))
    back = int(which in BACK and is_on)
    return values.weekend_of(moment + timedelta(weeks=ahead - back))


def _part_of_relative(parts: Parts, reading: Reading) -> str | None:
    which = "this" if parts["which"] == "the" else parts["which"]
    return _relative({"which": which, "unit": parts["unit"]}, reading)


def _deictic(parts: Parts, reading: Reading) -> str | None:
    steps = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}
    return values.shift(reading.published, steps.get(parts.get("word", ""), 0), "day") if reading.published else None


def _holiday(parts: Parts, reading: Reading) -> str | None:
    month, number = lexicon.table("calendar")["holidays"][parts["holiday"]]
    moment = values.day(_year(parts, reading, month, number), month, number)
    return values.interval(moment, moment)


RESOLVERS: dict[str, Callable[[Parts, Reading], str | None]] = {
    "iso": _iso,
    "numeric": _numeric,
    "terror": lambda _, __: "2001-09-11",
    **dict.fromkeys(("month_days", "days_month", "span_of_days", "span_of_days_reversed"), _days),
    **dict.fromkeys(("day", "day_reversed"), _day),
    **dict.fromkeys(("part_of_month", "month", "month_alone"), _month),
    "months": _months,
    "month_of_relative_year": _month_of_relative_year,
    "relative_month": _relative_month,
    **dict.fromkeys(("decades", "short_decade", "named_decade"), _decade),
    "century": lambda parts, _: values.century(int(parts["number"]), parts.get("part")),
    **dict.fromkeys(("quarter", "quarter_sign"), _quarter),
    "season": _season,
    "relative_season": _relative_season,
    **dict.fromkeys(("years", "between_years"), _years),
    **dict.fromkeys(("year", "part_of_year"), lambda parts, _: parts["year"]),
    "ago": _ago,
    **dict.fromkeys(("earlier", "later"), _earlier),
    "weekday": _weekday,
    "weekday_of_week": _weekday_of_week,
    "relative": _relative,
    "part_of_relative": _part_of_relative,
    "weekend": lambda parts, reading: _relative({**parts, "which": "the"}, reading),
    "last_night": lambda _, reading: values.shift(reading.published, -1, "day") if reading.published else None,
    "this_morning": _deictic,
    "holiday": _holiday,
    "deictic": _deictic,
}
RELATIVE = frozenset(
    "ago earlier later weekday weekday_of_week relative part_of_relative weekend last_night this_morning deictic relative_month "
    "relative_season month_of_relative_year".split()
)


def resolve(expression: Expression, reading: Reading) -> str | None:
    """The ISO 8601 value, None where the expression leans on something that is not known or is no date."""
    return RESOLVERS[expression.rule](expression.parts, reading)
