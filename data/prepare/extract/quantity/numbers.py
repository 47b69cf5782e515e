"""Numbers as they are written in English news text, whatever they may count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from math import isfinite

from data.prepare import lexicon
from data.prepare.extract.quantity import fractions, numerals
from data.prepare.extract.quantity.numerals import Number


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Number | None]], ...]:
    """Ways to write a number, the more telling first, each with what reads it."""
    names = lexicon.table("numbers")
    ones, scales, vague, parts = (_either(names[key]) for key in ("ones", "scales", "vague", "parts"))
    figure = r"(?:\d{1,3}(?:,\d{3})+(?!\d|,\d)|\d+)(?:\.\d+)?|\.\d+"
    tens = _either(name for name, value in names["ones"].items() if value >= 20)
    below_hundred = rf"(?:(?:{tens})(?:[-\s](?:{ones}))?|(?:{ones}))"
    scaled = rf"(?:an?|{below_hundred})[-\s]+(?:{scales})(?:[-\s]+(?:{scales})){{0,2}}"
    small = rf"(?:\d{{1,3}}|{ones})"
    spans, short_spans = _either(names["spans"]), _either(name for name, kind in names["spans"].items() if kind == "short")
    of = rf"(?:(?P<count>an?|one|{ones}|\d{{1,2}})[-\s])"
    suffix = rf"(?P<gap>[-\s]?)(?P<scale>{scales}|{_either(names['suffixes'])})(?![\w²³]|')"
    rules = (
        (rf"(?:(?P<some>several|(?:a\s+)?few|many)\s+)(?P<scale>{scales})(?:\s+(?P<scale2>{scales}))?", numerals.several),
        (rf"(?:(?P<first>tens|hundreds|dozens|scores)\s+of\s+)?(?P<vague>{vague})", numerals.vague),
        (rf"(?P<count>{small})\s*(?:in|out\s+of)(?:\s+every)?\s+(?P<of>{small})(?:\s+(?P<of_scale>{scales}))?", fractions.rate),
        (
            rf"(?P<whole>{figure}|{ones})\s+and\s+(?:a|one)[-\s]+(?P<part>half|third|quarter)(?:\s+(?P<scale>{scales}))?",
            fractions.mixed,
        ),
        (rf"a\s+pair(?=\s+of\s+(?!{_either(names['paired'])})[a-z])", fractions.pair),
        (rf"an?(?=\s+(?:{spans})(?:\s+and\s+(?:a|one)[-\s](?P<more>half|third|quarter))?(?!\w))", fractions.single),
        (rf"{of}?(?P<part>{parts})[-\s]+(?:of[-\s]+)?an?[-\s]+(?P<scale>{scales})", fractions.of_scale),
        (rf"{of}?(?P<part>half|quarters?)[-\s](?P<scale>{scales})", fractions.of_scale),
        (rf"{of}?(?P<part>{parts})[-\s]+(?:of[-\s]+)?an?(?=[-\s]+(?:{spans})(?!\w))", fractions.of_unit),
        (rf"{of}?(?P<part>half|quarters?|eighth)(?=[-\s]+(?:{short_spans})s?(?!\w))", fractions.of_unit),
        (rf"{of}(?P<part>{parts})", fractions.part),
        (r"(?P<part>half)", fractions.part),
        (r"(?P<whole>\d+\s?)?(?P<sign>[½⅓⅔¼¾⅕⅛])", fractions.sign),
        (r"(?P<count>\d{1,3})\s?[/⁄]\s?(?P<of>\d{1,3})(?!\s?[/⁄])", fractions.rate),
        (rf"(?P<figure>{figure})(?:{suffix})?", numerals.figure),
        (rf"{scaled}(?:\s+(?:and\s+)?{scaled}){{0,5}}(?:\s+(?:and\s+)?{below_hundred})?|{below_hundred}", numerals.words),
    )
    return tuple(
        (re.compile(rf"(?:{rule})" + ("" if read is numerals.figure else r"(?!\w)"), re.IGNORECASE), read) for rule, read in rules
    )


@cache
def _beginnings() -> re.Pattern[str]:
    """Where a number can begin: a digit, a number word, or a digit right after a currency's letters ("RM20")."""
    names = lexicon.table("numbers")
    words = {*names["ones"], *names["vague"], "a", "an", "half", "several", "few", "many"}
    codes = {row["form"].upper() for row in lexicon.rows("currencies") if row["place"] != "after" and row["form"].isalpha()}
    attached = "|".join(sorted(codes | {"US", "A", "Rs"}, key=len, reverse=True))
    return re.compile(rf"(?<![\w.,])(?:(?=[\d½⅓⅔¼¾⅕⅛]|\.\d)|(?:{attached})(?=\d)|(?=(?i:{_either(words)})(?!\w)))")


def numbers(text: str) -> list[Number]:
    """Every number in the text, in reading order, none overlapping another."""
    found: list[Number] = []
    at = 0
    for beginning in _beginnings().finditer(text):
        if beginning.end() < at:
            continue
        for pattern, read in _patterns():
            match = pattern.match(text, beginning.end())
            number = read(match) if match else None
            if number is not None and isfinite(number.value) and number.start >= at:
                found.append(number)
                at = number.end
                break
    return found
