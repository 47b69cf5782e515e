"""Expressions of time as patterns over plain text; what they stand for is worked out elsewhere.

The inventory follows TIMEX3 (Pustejovsky et al., 2003, TimeML) without durations, sets and times of day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from data.prepare import lexicon

FLAGS = re.VERBOSE | re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression of time: character offsets, the rule that found it, and the rule's named parts."""

    start: int
    end: int
    rule: str
    parts: dict[str, str]


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(w).replace(r"\ ", r"\s+") for w in words), key=len, reverse=True))


@cache
def _vocabulary() -> dict[str, str]:
    names = lexicon.table("calendar")
    long = [m for m in names["months"] if len(m) > 4 or m in ("may", "june", "july")]
    short = [m for m in names["months"] if m not in long]
    return {
        "MONTH": rf"(?:{_either(long)}|(?:{_either(short)})\b\.?)",
        "WEEKDAY": rf"(?:{_either(names['weekdays'])})",
        "SHORTDAY": r"(?-i:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\.?",
        "SEASON": rf"(?:{_either(names['seasons'])})",
        "HOLIDAY": rf"(?:{_either([*names['holidays'], *names['movable'], *names['easter']])})",
        "DECADE": rf"(?:{_either(names['decades'])})",
        "ORDINAL": rf"(?:{_either(names['ordinals'])})",
        "COUNT": rf"(?:\d{{1,3}}|(?:{_either(names['numbers'])})(?:\s+(?:hundred|dozen))?)",
        "DAY": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)",
        "YEAR": r"(?:1\d{3}|2[01]\d{2})(?![\d%]|[.,:]\d)",
        "TO": r"(?:\s*-+\s*|\s*—\s*|\s+(?:to|through|until|till|and)\s+)",
        "UNIT": r"(?:day|week|month|year|decade|century|centurie)s?",
    }


# In order of precedence: what an earlier rule covers, a later one does not see.
RULES: dict[str, str] = {
    "iso": r"(?P<year>YEAR)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?=\b|T)",
    "numeric": r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2}(?!\d|[./]\d))",
    "terror": r"9/11(?!/)",
    "month_days": r"(?P<month>MONTH)\s+(?P<day>DAY)TO(?P<day2>DAY)(?!\s+MONTH)(?:,?\s+(?P<year>YEAR))?",
    "days_month": r"(?:the\s+)?(?P<day>DAY)TO(?:the\s+)?(?P<day2>DAY)\s+(?:of\s+)?(?P<month>MONTH)(?:,?\s+(?P<year>YEAR))?",
    "span_of_days": r"(?P<month>MONTH)\s+(?P<day>DAY)(?:,?\s+(?P<year0>YEAR))?TO"
    r"(?P<month2>MONTH)\s+(?P<day2>DAY)(?:,?\s+(?P<year>YEAR))?",
    "span_of_days_reversed": r"(?P<day>DAY)\s+(?P<month>MONTH)(?:,?\s+(?P<year0>YEAR))?TO"
    r"(?P<day2>DAY)\s+(?P<month2>MONTH)(?:,?\s+(?P<year>YEAR))?",
    "day_of_relative_year": r"(?:(?P<month>MONTH)\s+(?P<day>DAY)|(?P<day2>DAY)\s+(?P<month2>MONTH)),?\s+(?:of\s+)?"
    r"(?P<which>last|this|next|the\s+same|that)\s+year",
    "day": r"(?:(?:WEEKDAY|SHORTDAY),?\s+(?:the\s+)?)?(?P<month>MONTH)\s+(?:the\s+)?(?P<day>DAY)"
    r"(?:(?:,|\s+of)?\s+(?P<year>YEAR))?",
    "day_reversed": r"(?:(?:WEEKDAY|SHORTDAY),?\s+(?:the\s+)?)?(?P<day>DAY)\s+(?:of\s+)?(?P<month>MONTH)(?:,?\s+(?P<year>YEAR))?",
    "part_of_month": r"(?P<part>early|mid|late)[-\s]+(?:in\s+)?(?P<month>MONTH)(?:,?\s+(?:of\s+)?(?P<year>YEAR))?",
    "months": r"(?P<month>MONTH)(?:,?\s+(?P<year0>YEAR))?\s*(?:-|to|through|until)\s*"
    r"(?P<month2>MONTH),?\s+(?:of\s+)?(?P<year>YEAR)",
    "month": r"(?P<month>MONTH),?\s+(?:of\s+)?(?P<year>YEAR)",
    "month_of_relative_year": r"(?P<month>MONTH),?\s+(?:of\s+)?(?P<which>last|this|next|the\s+same|that)\s+year",
    "relative_month": r"(?P<which>last|this|next|this\s+coming|this\s+past)\s+(?P<month>MONTH)",
    "decades": r"(?:(?P<part>early|mid|late)[-\s]+)?(?P<decade>(?:1\d|20)\d0)'?s",
    "short_decade": r"(?:(?P<part>early|mid|late)[-\s]+)?'(?P<decade>[2-9]0)'?s",
    "named_decade": r"(?P<part>early|mid|late)[-\s]+(?P<decade>DECADE)",
    "century": r"(?:(?P<part>early|mid|late)[-\s]+)?(?P<number>1\d|2[01]|[1-9])(?:th|st|nd|rd)[-\s]+century",
    "quarter": r"(?P<ordinal>ORDINAL)[-\s](?P<unit>quarter|half)\s+of\s+(?:(?P<year>YEAR)|(?P<which>last|this|next|the)\s+year)",
    "quarter_sign": r"(?P<unit>Q|H)(?P<number>[1-4])(?:\s+of)?(?:\s+|/|-)(?P<year>YEAR)",
    "season": r"(?:(?P<part>early|mid|late)[-\s]+)?(?P<season>SEASON)(?:\s+of)?\s+(?P<year>YEAR)(?:[-/]\d\d\b)?",
    "relative_season": r"(?P<which>last|this|next|this\s+past|this\s+coming)\s+(?P<season>SEASON)",
    "holiday": r"(?P<holiday>HOLIDAY)(?:,?\s+(?P<year>YEAR))?",
    "years": r"(?P<year>YEAR)(?P<gap>\s*-\s*|\s+(?:to|through|until|till)\s+)(?P<year2>YEAR|\d{2}(?![\d%]|[.,:]\d))",
    "between_years": r"(?<=between\s)(?P<year>YEAR)\s+and\s+(?P<year2>YEAR)",
    "part_of_year": r"(?P<part>early|mid|late)[-\s]+(?:in\s+)?(?P<year>YEAR)",
    "year": r"(?P<year>YEAR)",
    "ago": r"(?:(?P<half>half)[-\s]+)?(?P<count>COUNT)[-\s]+(?P<unit>UNIT)\s+ago",
    "earlier": r"(?P<count>COUNT)\s+(?P<unit>UNIT)\s+(?P<which>earlier|previously)",
    "later": r"(?P<count>COUNT)\s+(?P<unit>UNIT)\s+(?P<which>later)",
    "day_before": r"the\s+(?P<unit>day|night|week|month|year)\s+(?P<which>before)(?=\s*[.,;)]|\s+to\b)",
    "weekday_of_week": r"(?P<weekday>WEEKDAY)\s+(?:of\s+)?(?P<which>last|this|next)\s+week",
    "weekday": r"(?:(?P<which>last|this|next|this\s+past|this\s+coming|the\s+coming|the\s+following|the\s+previous|that)\s+)?"
    r"(?P<weekday>WEEKDAY)s?",
    "part_of_relative": r"(?:(?:the\s+)?(?P<part>end|start|beginning|middle)\s+of|(?P<part2>earlier|later|early|late)(?:\s+in)?)"
    r"\s+(?P<which>this|last|next|the)\s+(?P<unit>year|month|week)",
    "relative": r"(?P<which>last|this|next|the\s+coming|this\s+coming|the\s+following|the\s+previous|the\s+same|the\s+preceding|"
    r"that\s+same|that|the\s+next|this\s+past)\s+(?P<unit>year|month|week|weekend|decade|century|day)",
    "weekend": r"the\s+(?P<unit>weekend)",
    "last_night": r"(?P<which>last)\s+(?P<unit>night)",
    "this_morning": r"this\s+(?:morning|afternoon|evening)",
    "deictic": r"(?P<word>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|"
    r"yesterday|tomorrow|today|tonight|now|currently|nowadays)",
    "month_alone": r"(?P<month>MONTH)",
}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    choices = _vocabulary()
    compiled = []
    for rule, pattern in RULES.items():
        filled = re.sub("(?<![A-Z])(?:" + "|".join(choices) + ")(?![A-Z])", lambda word: choices[word[0]], pattern)
        compiled.append((rule, re.compile(rf"(?<![\w$€£¥.,/#-])(?:{filled})(?!\w)(?!-\d)", FLAGS)))
    return tuple(compiled)


def expressions(text: str) -> list[Expression]:
    """Every expression of time in the text, in reading order, none overlapping another."""
    found: list[Expression] = []
    for rule, pattern in _patterns():
        matches = list(pattern.finditer(text))
        for match in matches:
            parts = {name: " ".join(part.split()).lower() for name, part in match.groupdict().items() if part}
            found.append(Expression(match.start(), match.end(), rule, parts))
        text = _masked(text, matches)
    return sorted(found, key=lambda expression: expression.start)


def _masked(text: str, matches: list[re.Match[str]]) -> str:
    """The text of the same length with what was matched made unreadable for later rules."""
    if not matches:
        return text
    pieces, at = [], 0
    for match in matches:
        pieces += [text[at : match.start()], "\0" * (match.end() - match.start())]
        at = match.end()
    return "".join([*pieces, text[at:]])
