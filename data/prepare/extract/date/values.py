"""ISO 8601 values of days, months, years and intervals, and arithmetic with them."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from data.prepare import lexicon

WEEK = timedelta(days=6)


def interval(first: date | None, last: date | None) -> str | None:
    """First and last day as one value, a bare day where they are the same."""
    if first is None or last is None or last < first:
        return None
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def day(year: int | None, month: int, number: int) -> date | None:
    """A day of the calendar, None where there is no such day."""
    if year is None or not MINYEAR <= year <= MAXYEAR or not 1 <= month <= 12:
        return None
    return date(year, month, number) if 1 <= number <= monthrange(year, month)[1] else None


def months(year: int, first: int, last: int) -> str | None:
    """From the first day of a month to the last of another, counted on from January of the year (13 is the next January)."""
    begin, end = day(year + (first - 1) // 12, (first - 1) % 12 + 1, 1), day(year + last // 12, last % 12 + 1, 1)
    return interval(begin, end - timedelta(days=1)) if begin and end else None


def years(first: int, last: int) -> str | None:
    """From the first day of a year to the last of another."""
    return interval(day(first, 1, 1), day(last, 12, 31))


def week_of(moment: date) -> str | None:
    """Monday to Sunday of the week that a day is in."""
    monday = moment - timedelta(days=moment.weekday())
    return interval(monday, monday + WEEK)


def weekend_of(moment: date) -> str | None:
    """The latest Saturday and Sunday of which the first is not after the day."""
    saturday = moment - timedelta(days=(moment.weekday() - 5) % 7)
    return interval(saturday, saturday + timedelta(days=1))


def month_of(year: int, month: int) -> str:
    """A month, where the number may run over the year's ends (0 is the December before)."""
    return f"{year + (month - 1) // 12:04d}-{(month - 1) % 12 + 1:02d}"


def shift(moment: date, count: int, unit: str) -> str | None:
    """The day, week, month or year that lies `count` of that unit after the moment (before it where negative)."""
    try:
        if unit == "day":
            return (moment + timedelta(days=count)).isoformat()
        if unit == "week":
            return week_of(moment + timedelta(weeks=count))
    except OverflowError:
        return None
    if unit == "month":
        return month_of(moment.year, moment.month + count)
    year = moment.year + count * {"year": 1, "decade": 10, "century": 100}.get(unit, 1)
    return f"{year:04d}" if 0 < year <= MAXYEAR else None


def weekday(moment: date, number: int, which: str | None, *, is_future: bool = False) -> date:
    """The nearest such weekday on or before the moment, after it where the wording or the tense says so."""
    back = (moment.weekday() - number) % 7
    if which in ("next", "this coming", "the coming", "the following"):
        return moment + timedelta(days=7 - back)
    if is_future and back:
        return moment + timedelta(days=7 - back)
    if which in ("last", "this past", "the previous") and back == 0:
        back = 7
    return moment - timedelta(days=back)


def decade(first: int, part: str | None) -> str | None:
    """A decade, or its early (first four), mid (next three) or late (last three) years."""
    begin, end = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part or "", (0, 9))
    return years(first + begin, first + end)


def century(number: int, part: str | None) -> str | None:
    """A century, or its early, mid or late third."""
    begin, end = {"early": (1, 33), "mid": (34, 66), "late": (67, 100)}.get(part or "", (1, 100))
    return years((number - 1) * 100 + begin, (number - 1) * 100 + end)


def season(name: str, year: int) -> str | None:
    """A northern meteorological season; a winter is the one that begins in the year."""
    first, last = lexicon.table("calendar")["seasons"][name]
    return months(year, first, last)


def latest_season(name: str, moment: date) -> str | None:
    """The latest such season that was over before the moment's month."""
    year = moment.year if lexicon.table("calendar")["seasons"][name][1] < moment.month else moment.year - 1
    return season(name, year)


def holiday(name: str, year: int) -> date | None:
    """The day of a feast in a year: fixed, the n-th such weekday of a month (the last where negative), or so far from Easter."""
    calendar = lexicon.table("calendar")
    if name in calendar["holidays"]:
        return day(year, *calendar["holidays"][name])
    if name in calendar["easter"]:
        sunday = _easter(year) if MINYEAR < year < MAXYEAR else None
        return sunday + timedelta(days=calendar["easter"][name]) if sunday else None
    month, weekday_number, which = calendar["movable"][name]
    first = day(year, month, 1)
    if first is None:
        return None
    earliest = 1 + (weekday_number - first.weekday()) % 7
    if which > 0:
        return day(year, month, earliest + 7 * (which - 1))
    return day(year, month, earliest + (monthrange(year, month)[1] - earliest) // 7 * 7)


def _easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    shift_to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month_part = (golden + 11 * epact + 22 * shift_to_sunday) // 451
    month, days = divmod(epact + shift_to_sunday - 7 * month_part + 114, 31)
    return date(year, month, days + 1)


def number(words: str) -> int:
    """The count that figures or number words name ("two", "two dozen", "three hundred"), 0 where unknown."""
    first, _, scale = words.partition(" ")
    value = int(first) if first.isdecimal() else int(lexicon.table("calendar")["numbers"].get(first, 0))
    return value * {"dozen": 12, "hundred": 100}.get(scale, 1)


def month_number(name: str) -> int:
    """1 to 12 for a month's name or short form."""
    return int(lexicon.table("calendar")["months"][name.rstrip(".")])


def ends(value: str | None) -> tuple[date, date] | None:
    """First and last day that an ISO 8601 value (day, month, year or interval, hours allowed) covers."""
    if not value:
        return None
    first, _, last = value.partition("/")
    begin, end = _ends_of_one(first), _ends_of_one(last or first)
    return (begin[0], end[1]) if begin and end else None


def _ends_of_one(value: str) -> tuple[date, date] | None:
    parts = value.partition("T")[0].split("-")
    if not all(part.isdecimal() for part in parts) or not parts[0]:
        return None
    year, *rest = (int(part) for part in parts[:3])
    if not MINYEAR <= year <= MAXYEAR or (rest and not 1 <= rest[0] <= 12):
        return None
    if len(rest) == 2:
        only = day(year, rest[0], rest[1])
        return (only, only) if only else None
    if rest:
        return date(year, rest[0], 1), date(year, rest[0], monthrange(year, rest[0])[1])
    return date(year, 1, 1), date(year, 12, 31)
