"""Parts of one: halves and thirds, "one in five", "half an hour", "a mile and a half"."""

from __future__ import annotations

import re

from data.prepare import lexicon
from data.prepare.extract.quantity.numerals import Number, scale_of, small_number

BOUNDED = re.compile(
    r"\b(?:(?:more|less|longer|fewer) than|(?:for|tak(?:e|es|ing)|took|after|of|last(?:ed|ing)|been|is|was|well|just|spent) over"
    r"|(?:just )?under|nearly|almost|about|around|roughly|at least|up to|(?:inch(?:es)?|foot|feet|yards?|miles?) to)\s+$",
    re.IGNORECASE,
)
# As in "just under half, 49 percent," and "nearly a third say".
LED = re.compile(
    r"\b(?:nearly|almost|about|roughly|around|(?:more|less|fewer)\s+than|at\s+least|shy\s+of|(?:just|well|slightly)\s+(?:under|over))\s+$",
    re.IGNORECASE,
)
LED_ENDS = re.compile(
    r"\s*(?:[.,;:)]|$|(?:say|said|says|think|thought|believe|back|support|oppose|want|fear|agree|expect|report|do|did|had)\b)"
)
CURRENCY = re.compile(r"[$€£¥₹]\s?$")
ROUND = 10


def rate(match: re.Match[str]) -> Number | None:
    """As in "one in five"; of a large number that is not round it is a count ("90 out of 275"), and "$1 in two" is none."""
    count, of = small_number(match["count"]), small_number(match["of"]) * scale_of(match.groupdict().get("of_scale"))
    if not 0 < count < of or CURRENCY.search(match.string[max(0, match.start() - 2) : match.start()]):
        return None
    is_counted = "out" in match[0].lower() and of > ROUND and str(int(of)).strip("0") != "1"
    return Number(*match.span(), count, "word") if is_counted else Number(*match.span(), count / of, "rate")


def pair(match: re.Match[str]) -> Number:
    """As in "a pair of geese"."""
    return Number(*match.span(), 2.0, "word")


def single(match: re.Match[str]) -> Number | None:
    """A lone unit behind a modifier, or with a part more: "in more than a year", "nearly a mile", "a mile and a half"."""
    more = match["more"]
    if more is None and not BOUNDED.search(match.string, 0, match.start()):
        return None
    return Number(*match.span(), 1.0 + (_share(more) if more else 0.0), "word")


def mixed(match: re.Match[str]) -> Number:
    """As in "two and a half million"."""
    scale = scale_of(match["scale"])
    return Number(*match.span(), (small_number(match["whole"]) + _share(match["part"])) * scale, "word", scale)


def of_scale(match: re.Match[str]) -> Number | None:
    """As in "half a million", "three quarters of a million"."""
    count, scale = match["count"], scale_of(match["scale"])
    many = small_number(count) if count else 1.0
    if (many > 1) != match["part"].lower().endswith("s"):
        return None
    return Number(*match.span(), many * _share(match["part"]) * scale, "word", scale)


def of_unit(match: re.Match[str]) -> Number | None:
    """A part of a unit of measurement: "half an hour", "three-quarters of an inch", "a quarter mile"."""
    count = match["count"]
    many = small_number(count) if count else 1.0
    return Number(*match.span(), many * _share(match["part"]), "word") if (many > 1) == match["part"].endswith("s") else None


def part(match: re.Match[str]) -> Number | None:
    """A share of a whole; an ordinal ("a third man") or a quarter of a year is none."""
    name = match["part"].lower()
    count = match.groupdict().get("count")
    many = small_number(count) if count else 1.0
    after = match.string[match.end() :]
    is_plural = name.endswith("s") or name == "halves"
    if (many > 1) != is_plural:
        return None
    if count and "-" in match[0] and count.lower() not in ("a", "an") and not count.isdecimal():
        return Number(*match.span(), many * _share(name), "part")
    is_led = (
        LED.search(match.string[max(0, match.start() - 20) : match.start()]) is not None and LED_ENDS.match(after) is not None
    )
    if is_led:
        return Number(*match.span(), many * _share(name), "part")
    if name == "half" and not re.match(r"\s+(?:of\b|the\b|its\b|their\b|his\b|her\b|an?\b|all\b)", after):
        return None
    if (
        not is_plural
        and name != "half"
        and not re.match(r"\s+(?:of\b|the\b)|\s*[.,;)]|\s+(?:in|since|to|on|by|from|were|was|are|is|have|has)\b", after)
    ):
        return None
    return Number(*match.span(), many * _share(name), "part")


def sign(match: re.Match[str]) -> Number:
    """As in "2½"."""
    whole = float(match["whole"]) if match["whole"] else 0.0
    return Number(*match.span(), whole + lexicon.table("numbers")["signs"][match["sign"]], "figure")


def _share(name: str) -> float:
    return float(lexicon.table("numbers")["parts"][name.lower()])
