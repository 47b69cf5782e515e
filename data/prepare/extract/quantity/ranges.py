"""Two numbers that stand for one: the ends of a range, or the sides of a score."""

from __future__ import annotations

import re

from data.prepare.extract.quantity import units
from data.prepare.extract.quantity.measures import context
from data.prepare.extract.quantity.numerals import Number
from data.prepare.extract.quantity.paragraph import Paragraph

GAP = re.compile(
    r"(?P<unit>.{0,24}?)(?P<join>\s*-+\s*(?:to\s*-\s*)?|\s+to(?:\s+|-)|\s+or\s+|\s+and\s+|/)(?P<currency>(?:[A-Z]{1,3}\s?)?[$€£¥₹]|[A-Z]{2,3}\s?)?$",
    re.DOTALL,
)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+ages\s+of\s+)?(?:[A-Z]{0,3}[$€£¥₹]\s?)?$", re.IGNORECASE)
VOTING = re.compile(r"\b(?:vot(?:e|ed|es)|passed|ruled|approved|rejected)\b[^.]{0,30}$")
# How many times the change what it led to is at least.
FAR = 8
UNIT = re.compile(r"\s?-?(?:%|°[CF]?|per\s*cent|percent|[a-zA-Z]+(?:\s[a-z]+)?)?$")


def relation(paragraph: Paragraph, pair: tuple[Number, Number]) -> str | None:
    """`range`, `change`, `score`, `vote` or None: how two neighbouring numbers of a paragraph belong together."""
    first, second = pair
    match = GAP.fullmatch(paragraph.text, first.end, second.start) if second.start - first.end <= 30 else None
    if match is None or not UNIT.fullmatch(match["unit"]):
        return None
    join, unit, text = match["join"].strip(), match["unit"].strip(" -"), paragraph.text
    if join in ("and", "or", "/"):
        is_range = {
            "and": bool(BETWEEN.search(paragraph.before(first.start, 32))) and _is_alike(text, pair),
            "or": not unit and first.value < second.value <= 2 * first.value and second.scale == first.scale,
            "/": bool(match["currency"]),
        }[join]
        return "range" if is_range else None
    if set(join) <= {"-"} and not unit and not match["currency"]:
        return _hyphenated(paragraph, pair)
    is_apart = join == "to" and (_is_otherwise(paragraph, pair, unit) or _is_end(paragraph, pair))
    if is_apart or not _is_alike(text, pair) or {first.form, second.form} & {"part", "rate"}:
        return None
    after = re.match(r"[\s-]([a-z]+)", paragraph.after(second.end, 20))
    if after and second.value == 1 and after[1] in context("scores") | context("votes"):
        return "score"  # "by a 3 to 1 margin"
    is_change = join.startswith("to") and _is_change(paragraph, first.start)
    return "change" if is_change else _directed(first, second)


def _is_alike(text: str, pair: tuple[Number, Number]) -> bool:
    """Whether both numbers can be of one unit: a unit or currency beside the first has to stand beside the second."""
    first, second = pair
    own, other = units.unit_after(text, first.end), units.unit_after(text, second.end)
    sign, other_sign = units.currency_before(text, first.start), units.currency_before(text, second.start)
    if sign is not None or other_sign is not None:
        return own is None and sign is not None and (other_sign is None or other_sign.name == sign.name)
    return own is None or (other is not None and other.name == own.name)


def _is_otherwise(paragraph: Paragraph, pair: tuple[Number, Number], unit: str) -> bool:
    """Whether the numbers count different things, so that the second is what a change led to: "rose 2 points to 9 percent"."""
    if not unit or units.unit_after(paragraph.text, pair[0].end) is not None:
        return False
    return not re.match(rf"[\s-]*{re.escape(unit.partition(' ')[0][:4])}", paragraph.after(pair[1].end, 20), re.IGNORECASE)


def _is_end(paragraph: Paragraph, pair: tuple[Number, Number]) -> bool:
    """As in "fell by 2,000 to 1.5 million", where the first number is the change and the second what is left."""
    first, second = pair
    words = paragraph.before(first.start, 40)
    is_told = bool(re.search(r"\bby\s+(?:about\s+|some\s+|nearly\s+|almost\s+)?[$€£¥₹]?$", words, re.IGNORECASE))
    return is_told and second.value >= FAR * first.value > 0


def _directed(first: Number, second: Number) -> str | None:
    """A range runs upwards."""
    scaled = first.value * (second.scale if first.scale == 1 and first.value < 1000 else 1)
    return None if scaled >= second.value and first.value >= second.value else "range"


def _hyphenated(paragraph: Paragraph, pair: tuple[Number, Number]) -> str | None:
    """Numbers joined by a hyphen: a range where they count something and rise, a score or a vote otherwise."""
    first, second = pair
    word = re.match(r"[\s-]?([A-Za-z%°]+)", paragraph.after(second.end, 20))
    noun = word[1].lower() if word else ""
    if noun in context("votes") or VOTING.search(paragraph.before(first.start, 40)):
        return "vote"
    if noun and noun not in context("scores") and first.value < second.value:
        return "range"
    is_large = first.scale > 1 or second.scale > 1 or second.value >= 1000
    return "range" if first.value < second.value and is_large else "score"


def _is_change(paragraph: Paragraph, offset: int) -> bool:
    """Whether a verb or noun of change stands before "from A to B"."""
    span = paragraph.span(offset, offset + 1)
    if span is None:
        return False
    words = list(span.doc[max(span.sent.start, span.start - 12) : span.start])
    is_from = any(token.lower_ == "from" for token in words[-3:])
    return is_from and any(token.lemma_.lower() in context("change") for token in words)


def bounds(first: Number, second: Number) -> tuple[float, float]:
    """The ends of a range, where one scale word may stand for both ("1 to 2 thousand")."""
    low, high = first.value, second.value
    if first.scale == 1 and second.scale > 1 and low < high / second.scale:
        low *= second.scale
    elif second.scale == 1 and first.scale > 1 and high * first.scale > low and high < low:
        high *= first.scale
    return low, high
