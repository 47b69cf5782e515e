"""Two numbers that stand for one: the ends of a range, or the sides of a score."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from data.prepare.extract import units
from data.prepare.extract.measures import context
from data.prepare.extract.numbers import Number

GAP = re.compile(r"(?P<unit>.{0,24}?)(?P<join>\s*-+\s*(?:to\s*-\s*)?|\s+to(?:\s+|-)|\s+or\s+|\s+and\s+|/)(?P<currency>(?:[A-Z]{1,3}\s?)?[$€£¥₹]|[A-Z]{2,3}\s?)?$", re.DOTALL)
UNIT = re.compile(r"\s?-?(?:%|°[CF]?|per\s*cent|percent|[a-zA-Z]+(?:\s[a-z]+)?)?$")


def relation(doc: Doc, text: str, pair: tuple[Number, Number], shift: int) -> str | None:
    """`range`, `change`, `score`, `vote` or None: how two neighbouring numbers of a text belong together.

    `shift` is the text's offset in the Doc.
    """
    first, second = pair
    match = GAP.fullmatch(text, first.end, second.start) if second.start - first.end <= 30 else None
    if match is None or not UNIT.fullmatch(match["unit"]):
        return None
    join, unit = match["join"].strip(), match["unit"].strip(" -")
    is_between = bool(re.search(r"\bbetween\s+(?:[A-Z]{0,3}[$€£¥₹]\s?)?$", text[max(0, first.start - 14) : first.start], re.IGNORECASE))
    if join == "and":
        return "range" if is_between and _is_alike(text, pair) else None
    if {first.form, second.form} & {"part", "rate"}:
        return None
    if join == "or":
        return "range" if not unit and first.value < second.value <= 2 * first.value and second.scale == first.scale else None
    if join == "/":
        return "range" if match["currency"] else None
    if set(join) <= {"-"} and not unit and not match["currency"]:
        return _hyphenated(text, pair)
    if not _is_alike(text, pair):
        return None
    return "change" if join.startswith("to") and _is_change(doc, shift + first.start) else _directed(first, second, unit)


def _is_alike(text: str, pair: tuple[Number, Number]) -> bool:
    """Whether both numbers can be of one unit: a unit or currency beside the first has to stand beside the second."""
    first, second = pair
    own, other = units.unit_after(text, first.end), units.unit_after(text, second.end)
    sign, other_sign = units.currency_before(text, first.start), units.currency_before(text, second.start)
    if sign is not None or other_sign is not None:
        return own is None and sign is not None and (other_sign is None or other_sign.name == sign.name)
    return own is None or (other is not None and other.name == own.name)


def _directed(first: Number, second: Number, unit: str) -> str | None:
    """A range runs upwards; a word between its numbers has to be a unit that both share."""
    scaled = first.value * (second.scale if first.scale == 1 and first.value < 1000 else 1)
    if scaled >= second.value and first.value >= second.value:
        return None
    return "range" if not unit or len(unit) < 20 else None


def _hyphenated(text: str, pair: tuple[Number, Number]) -> str | None:
    """Numbers joined by a hyphen: a range where they count something and rise, a score or a vote otherwise."""
    first, second = pair
    after = text[second.end : second.end + 20]
    word = re.match(r"[\s-]?([A-Za-z%°]+)", after)
    noun = word[1].lower() if word else ""
    if noun in context("votes") or re.search(r"\b(?:vot(?:e|ed|es)|passed|ruled|approved|rejected)\b[^.]{0,30}$", text[max(0, first.start - 40) : first.start]):
        return "vote"
    if noun in context("scores") or not noun or first.value >= second.value:
        return "range" if first.value < second.value and (first.scale > 1 or second.scale > 1 or second.value >= 1000) else "score"
    return "range"


def _is_change(doc: Doc, offset: int) -> bool:
    """Whether a verb or noun of change stands before "from A to B"."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    if span is None:
        return False
    start = max(span.sent.start, span.start - 12)
    words = [token for token in doc[start : span.start]]
    if not any(token.lower_ == "from" for token in words[-3:]):
        return False
    return any(token.lemma_.lower() in context("change") for token in words)


def bounds(first: Number, second: Number) -> tuple[float, float]:
    """The ends of a range, where one scale word may stand for both ("1 to 2 thousand")."""
    low, high = first.value, second.value
    if first.scale == 1 and second.scale > 1 and low < high / second.scale:
        low *= second.scale
    elif second.scale == 1 and first.scale > 1 and high * first.scale > low and high < low:
        high *= first.scale
    return low, high
