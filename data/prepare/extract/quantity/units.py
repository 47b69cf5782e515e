"""Units of measurement and currencies beside a number, under one name each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from data.prepare import lexicon

WEIGHING = re.compile(
    r"\b(?:weigh\w*|heavy|heavier|lighter|lost|lose|losing|gain\w*|dropp\w+|lift\w*|body|payload|meat|cocaine|rice)\b",
    re.IGNORECASE,
)
OF_MONEY = frozenset(
    {
        "fine",
        "note",
        "bill",
        "coin",
        "prize",
        "fee",
        "deal",
        "loan",
        "bonus",
        "contract",
        "salary",
        "budget",
        "fund",
        "cut",
        "debt",
    }
    | {
        "donation",
        "reward",
        "ticket",
        "grant",
        "payment",
        "bet",
        "bid",
        "charge",
        "penalty",
        "house",
        "home",
        "investment",
        "project",
    }
)
PER = r"(?:\s+(?:per|an?|every|each)\s+|-an?-|/)"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in the text: character offsets, its singular name, and its kind (share, duration, money, distance ...)."""

    start: int
    end: int
    name: str
    kind: str


@cache
def _after() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    names = {row["form"]: (row["unit"], row["kind"]) for row in lexicon.rows("units")}
    names |= {row["form"]: (row["unit"], "money") for row in lexicon.rows("currencies") if row["place"] != "before"}
    forms = "|".join(re.escape(form).replace(r"\ ", r"[-\s]+") for form in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?P<gap>\s?-?|-to-|\s\()(?P<form>{forms})(?![\w²³])", re.IGNORECASE), names


@cache
def _before() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {row["form"]: row["unit"] for row in lexicon.rows("currencies") if row["place"] != "after"}
    forms = "|".join(re.escape(form) for form in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w$])(?P<form>{forms})\s?-?$", re.IGNORECASE), names


@cache
def _per() -> re.Pattern[str]:
    kinds = ("duration", "distance", "area", "volume", "mass", "energy")
    forms = {row["form"] for row in lexicon.rows("units") if row["kind"] in kinds and len(row["form"]) > 1}
    forms |= {
        "person",
        "head",
        "capita",
        "share",
        "household",
        "family",
        "child",
        "vehicle",
        "unit",
        "game",
        "student",
        "cm2",
        "annum",
    }
    names = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    return re.compile(rf"{PER}(?P<form>{names})(?!\w)(?!\s+(?:earlier|ago|before|after|later|previously)\b)", re.IGNORECASE)


@cache
def forms() -> frozenset[str]:
    """Every way a unit or currency is written, lower case."""
    return frozenset({*_after()[1], *_before()[1]})


def currency_before(text: str, start: int) -> Unit | None:
    """The currency sign or code directly before a number."""
    pattern, names = _before()
    match = pattern.search(text, max(0, start - 8), start)
    if match is None:
        return None
    form = match["form"]
    is_code = form.isalpha()
    if is_code and not form.isupper() and form not in ("Rs", "Rp", "Ksh"):
        return None
    return Unit(match.start("form"), start, names[form.lower()], "money")


def unit_after(text: str, end: int) -> Unit | None:
    """The unit directly after a number, with or without space or hyphen ("24-hour", "250ml", "5 per cent")."""
    pattern, names = _after()
    match = pattern.match(text, end)
    if match is None or not _is_form(match):
        return None
    name, kind = (
        names[re.sub(r"[-\s]+", " ", match["form"].lower())]
        if " " in match["form"]
        else names.get(match["form"].lower(), names.get(re.sub(r"[-\s]+", " ", match["form"].lower()), ("", "")))
    )
    if not name:
        return None
    if (
        name == "pound sterling"
        and match["form"].lower() in ("pound", "pounds")
        and (WEIGHING.search(text[max(0, end - 60) : match.end() + 40]) or _is_weight(match))
    ):
        name, kind = "pound-mass", "mass"
    return Unit(match.start("form"), match.end(), name, kind)


def _is_weight(match: re.Match[str]) -> bool:
    """As in "a 40-pound dog", but not "a 40-pound fine"."""
    after = re.match(r"\s+([a-z]+)", match.string[match.end() : match.end() + 30])
    return match["gap"] == "-" and after is not None and after[1] not in OF_MONEY


def _is_form(match: re.Match[str]) -> bool:
    """Whether a symbol is written as symbols are: short ones attached or in capitals, words in any way."""
    form, gap = match["form"], match["gap"]
    if gap == " (":
        return False
    if len(form) == 1 and form.isalpha():
        return (
            (gap == "" and form not in "rRfFvCcG")
            or (gap == " " and form.isupper() and form not in "LGP")
            or (gap == "" and form in "CFV")
        )
    if (
        len(form) == 2
        and form.isalpha()
        and form.lower() not in ("km", "kg", "cm", "mm", "ft", "oz", "lb", "pc", "hp", "gb", "mb", "kw", "mw", "gw")
    ):
        return gap == "" or form.isupper() or form in ("kV", "mV", "kHz", "Hz", "ml", "mg", "ms", "ha", "hr")
    return not (
        form.lower() == "won"
        and gap == " "
        and re.match(r"\s+(?:the|a|an|in|by|over|against|his|her|their)\b", match.string[match.end() :])
    )


def per(text: str, end: int) -> tuple[int, str] | None:
    """The end and the name of what a rate is per ("a month", "per gallon")."""
    match = _per().match(text, end)
    if match is None:
        return None
    form = match["form"].lower()
    names = {row["form"]: row["unit"] for row in lexicon.rows("units")}
    return match.end(), names.get(form, form)
