"""Numbers as they are written in English news text, whatever they may count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from math import isfinite

from data.prepare import lexicon


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: character offsets, and its value, or the least value of a wording like "dozens".

    `form` is figure, word, vague (value is the least), part (a share of something) or rate ("one in five");
    `scale` is what a scale word or suffix multiplied by, 1 where there is none.
    """

    start: int
    end: int
    value: float
    form: str
    scale: float = 1


SCORES_AFTER = re.compile(
    r"\b(?:kill|injur|wound|hurt|arrest|detain|displac|evacuat|maim|abduct|kidnap|strand)(?:s|es|ed|ing|e)?\s+$", re.IGNORECASE
)


BOUNDED = re.compile(
    r"\b(?:(?:more|less|longer|fewer) than|(?:for|tak(?:e|es|ing)|took|after|of|last(?:ed|ing)|been|is|was|well|just|spent) over"
    r"|(?:just )?under|nearly|almost|about|around|roughly|at least|up to)\s+$",
    re.IGNORECASE,
)
ROUND = 10


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
    rules = (
        (rf"(?:(?P<some>several|(?:a\s+)?few|many)\s+)(?P<scale>{scales})(?:\s+(?P<scale2>{scales}))?", _several),
        (rf"(?:(?P<first>tens|hundreds|dozens|scores)\s+of\s+)?(?P<vague>{vague})", _vague),
        (rf"(?P<count>{small})\s*(?:in|out\s+of)(?:\s+every)?\s+(?P<of>{small})", _rate),
        (rf"(?P<whole>{figure}|{ones})\s+and\s+(?:a|one)[-\s]+(?P<part>half|third|quarter)(?:\s+(?P<scale>{scales}))?", _mixed),
        (rf"a\s+pair(?=\s+of\s+(?!{_either(names['paired'])})[a-z])", _pair),
        (rf"an?(?=\s+(?:{_either(names['spans'])})(?!\w))", _single),
        (r"half[-\s]+an?[-\s]+(?P<scale>dozen|hundred|thousand|million|billion|trillion)", _half_of_scale),
        (rf"(?P<count>an?|one|{ones}|\d{{1,2}})[-\s](?P<part>{parts})", _part),
        (r"(?P<part>half)", _part),
        (r"(?P<whole>\d+\s?)?(?P<sign>[½⅓⅔¼¾⅕⅛])", _sign),
        (r"(?P<count>\d{1,3})\s?[/⁄]\s?(?P<of>\d{1,3})(?!\s?[/⁄])", _rate),
        (rf"(?P<figure>{figure})(?:(?P<gap>[-\s]?)(?P<scale>{scales}|{_either(names['suffixes'])})(?![\w²³]|'))?", _figure),
        (rf"{scaled}(?:\s+(?:and\s+)?{scaled}){{0,5}}(?:\s+(?:and\s+)?{below_hundred})?|{below_hundred}", _words),
    )
    return tuple(
        (re.compile(rf"(?:{rule})" + ("" if read is _figure else r"(?!\w)"), re.IGNORECASE), read) for rule, read in rules
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


def _scale(name: str | None) -> float:
    names = lexicon.table("numbers")
    return float({**names["scales"], **names["suffixes"]}.get((name or "").lower(), 1))


def _several(match: re.Match[str]) -> Number:
    scale = _scale(match["scale"]) * _scale(match["scale2"])
    return Number(*match.span(), 2 * scale, "vague", scale)


def _vague(match: re.Match[str]) -> Number | None:
    vague = lexicon.table("numbers")["vague"]
    name = match["vague"].lower()
    if name == "tens" or (name == "scores" and not _is_number_of_people(match)):
        return None
    first = match["first"].lower() if match["first"] else None
    value = vague[name] if first is None else vague[first] * vague[name] / 2
    return Number(*match.span(), float(value), "vague")


def _is_number_of_people(match: re.Match[str]) -> bool:
    """Whether "scores" is a number and no result: "scores of", "kill scores"."""
    if re.match(r"\s+(?:of|more|were|have|are|killed|dead|injured|wounded|missing|hurt)\b", match.string[match.end() :]):
        return True
    return SCORES_AFTER.search(match.string, 0, match.start()) is not None


def _small(words: str) -> float:
    words = words.lower()
    if words in ("a", "an"):
        return 1.0
    return (
        float(words.replace(",", ""))
        if re.fullmatch(r"[\d.,]+", words)
        else float(lexicon.table("numbers")["ones"].get(words, 0))
    )


def _rate(match: re.Match[str]) -> Number | None:
    count, of = _small(match["count"]), _small(match["of"])
    if not 0 < count < of:
        return None
    is_counted = "out" in match[0].lower() and of > ROUND and str(int(of)).strip("0") != "1"
    return Number(*match.span(), count, "word") if is_counted else Number(*match.span(), count / of, "rate")


def _pair(match: re.Match[str]) -> Number:
    return Number(*match.span(), 2.0, "word")


def _single(match: re.Match[str]) -> Number | None:
    """A lone unit behind a modifier: "in more than a year", "nearly a mile"."""
    return Number(*match.span(), 1.0, "word") if BOUNDED.search(match.string, 0, match.start()) else None


def _mixed(match: re.Match[str]) -> Number:
    value = (_small(match["whole"]) + lexicon.table("numbers")["parts"][match["part"].lower()]) * _scale(match["scale"])
    return Number(*match.span(), value, "word", _scale(match["scale"]))


def _half_of_scale(match: re.Match[str]) -> Number:
    return Number(*match.span(), _scale(match["scale"]) / 2, "word", _scale(match["scale"]))


def _part(match: re.Match[str]) -> Number | None:
    """A share of a whole; an ordinal ("a third man") or a quarter of a year is none."""
    part = match["part"].lower()
    count = match.groupdict().get("count")
    many = _small(count) if count else 1.0
    after = match.string[match.end() :]
    is_plural = part.endswith("s") or part == "halves"
    if (many > 1) != is_plural:
        return None
    if count and "-" in match[0] and count.lower() not in ("a", "an") and not count.isdecimal():
        return Number(*match.span(), many * lexicon.table("numbers")["parts"][part], "part")
    if part == "half" and not re.match(r"\s+(?:of\b|the\b|its\b|their\b|his\b|her\b|an?\b|all\b)", after):
        return None
    if (
        not is_plural
        and part != "half"
        and not re.match(r"\s+(?:of\b|the\b)|\s*[.,;)]|\s+(?:in|since|to|on|by|from|were|was|are|is|have|has)\b", after)
    ):
        return None
    return Number(*match.span(), many * lexicon.table("numbers")["parts"][part], "part")


def _sign(match: re.Match[str]) -> Number:
    whole = float(match["whole"]) if match["whole"] else 0.0
    return Number(*match.span(), whole + lexicon.table("numbers")["signs"][match["sign"]], "figure")


def _figure(match: re.Match[str]) -> Number | None:
    """A numeral; a lone letter is a scale only where it is attached and in its usual case ("35m", "4.3M", "$4b")."""
    text, scale, end = match.string, match["scale"], match.end()
    value = float(match["figure"].replace(",", ""))
    if scale and scale.lower() in lexicon.table("numbers")["suffixes"] and not _is_scale(match):
        scale, end = None, match.end("figure")
    if scale is None and re.match(r"(?:st|nd|rd|th)\b", text[end:]):
        return None
    start = match.start()
    minus = re.search(r"\bminus\s$", text[max(0, start - 8) : start], re.IGNORECASE)
    if minus and re.match(r"\s?(?:°|degrees|C\b|F\b|\d|%|percent)", text[end : end + 9]):
        value, start = -value, start - len(minus[0])
    if start and text[start - 1] == "-" and (start == 1 or text[start - 2] in " \t\n("):
        value, start = -value, start - 1
    return Number(start, end, value * _scale(scale), "figure", _scale(scale))


def _is_scale(match: re.Match[str]) -> bool:
    scale, is_attached = match["scale"], not match["gap"]
    if len(scale) > 1:
        return is_attached or scale.islower()
    before = match.string[max(0, match.start() - 4) : match.start()]
    has_currency = bool(re.search(r"[$€£¥₹₽₴₺₪₩]\s?$", before))
    after = match.string[match.end() : match.end() + 20]
    if not is_attached or "-" in (match["gap"] or ""):
        return has_currency and scale in "mb" and match["gap"] == " "
    if scale in "kK":
        return has_currency or bool(re.match(r"\s+[a-z]", after))
    if scale in "Bb":
        return has_currency or scale == "B" or bool(re.match(r"\s+[a-z]{3}", after))
    return has_currency or scale == "M" or bool(re.match(r"\s+(?:of\b|[a-z]+s\b|people\b|[A-Z]\w+s\b)", after))


def _words(match: re.Match[str]) -> Number | None:
    """Number words ("one hundred and five", "a dozen"), read from left to right."""
    names = lexicon.table("numbers")
    words = re.split(r"[-\s]+", match[0].lower())
    total = current = 0.0
    scale = 1.0
    for word in words:
        if word in ("a", "an"):
            current = 1.0
        elif word in names["ones"]:
            current += names["ones"][word]
        elif word in names["scales"]:
            scale = float(names["scales"][word])
            if scale >= 1000:
                total, current = total + (current or 1.0) * scale, 0.0
            else:
                current = (current or 1.0) * scale
    return Number(*match.span(), total + current, "word", scale)
