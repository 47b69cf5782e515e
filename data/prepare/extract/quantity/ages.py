"""Numbers that are ages of people."""

from __future__ import annotations

import re

from spacy.tokens import Token

from data.prepare.extract.quantity.counted import is_person
from data.prepare.extract.quantity.numerals import Number

AGE = re.compile(r"(?:-|\s)(?:to-[\w,]+-)?(?P<unit>year|month|week|day)s?(?:-|\s)olds?(?!\w)", re.IGNORECASE)
BEING = re.compile(r"\b(?:who|he|she)\s+(?:is|was|turned|turns)\s+$", re.IGNORECASE)
# As in "He turned 50 on Friday", "At 82, she is the oldest".
TURNED = re.compile(r"\b(?:turned|turns|turning)\s+(?:just\s+)?$")
TURNED_ENDS = re.compile(r"\s*(?:[.,;)]|$|(?:on|in|last|this|next|today|yesterday|earlier|and|when)\b)")
AT = re.compile(r"(?:^|[.\n]\s*)At\s+(?:just\s+)?$")
AGED = re.compile(
    r"\b(?:aged|ages?|age\s+of|ages\s+of|ages?\s+(?:between|from))\s+(?:about\s+|around\s+|just\s+)?$", re.IGNORECASE
)
# As in "children under five", "women over 40".
YOUNG = re.compile(
    r"\b(?:children|girls|boys|people|women|men|adults|kids|patients|infants|babies|those|anyone|everyone|residents|citizens|males|females)"
    r"\s+(?:aged\s+)?(?:under|over|below|above)\s+(?:the\s+age\s+of\s+)?$",
    re.IGNORECASE,
)
YOUNG_ENDS = re.compile(r"\s*(?:[.,;:)]|$|(?:in|were|was|are|is|have|had|and|who|at|from|to|against|for)\b)", re.IGNORECASE)


def is_age(text: str, number: Number, numeral: Token) -> bool:
    """As in "Aged 34", "the age of 21", or a numeral set off after a person's name."""
    if number.scale != 1 or not 0 < number.value < 120 or number.value != int(number.value):
        return False
    if YOUNG.search(text[max(0, number.start - 40) : number.start]) and YOUNG_ENDS.match(text, number.end):
        return True
    return number.form == "figure" and _is_told_age(text, number, numeral)


def _is_told_age(text: str, number: Number, numeral: Token) -> bool:
    """As in "aged 34", "who is 34," or "Jane Doe, 34, said"."""
    if AGED.search(text[max(0, number.start - 24) : number.start]):
        return True
    if TURNED.search(text[max(0, number.start - 16) : number.start]) and TURNED_ENDS.match(text, number.end):
        return True
    if AT.search(text[max(0, number.start - 10) : number.start]) and re.match(
        r",\s+(?:s?he\b|[A-Z])", text[number.end : number.end + 6]
    ):
        return True
    if BEING.search(text[max(0, number.start - 16) : number.start]) and re.match(r"[,;.)]", text[number.end : number.end + 1]):
        return True
    if (
        numeral.i < 3
        or (number.value < 10 and not _is_full_name(numeral))
        or text[max(0, number.start - 2) : number.start] not in (", ", " (")
    ):
        return False
    name, closing = numeral.doc[numeral.i - 2], text[number.end : number.end + 2]
    is_somebody = name.ent_type_ == "PERSON" or name.tag_ == "NNP" or (name.tag_ == "NN" and is_person(name, name.lemma_.lower()))
    return is_somebody and bool(re.match(r"[,;)]|\.(?:\s|$)", closing))


def _is_full_name(numeral: Token) -> bool:
    """Whether a person's first and last name stand before the mark before the numeral: "Ida Moe, 8; Leo Ruud, 6;"."""
    first, last = numeral.doc[numeral.i - 3], numeral.doc[numeral.i - 2]
    return all(token.tag_ == "NNP" and token.ent_type_ == "PERSON" for token in (first, last))
