"""What a number counts: its unit's name and kind, the words that say it, and where the figure's span ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from data.prepare import lexicon
from data.prepare.extract import units
from data.prepare.extract.counted import DETERMINERS, NOUNS, PLURAL, PRONOUNS, Counted, counted, subject
from data.prepare.extract.measures import context
from data.prepare.extract.numbers import Number

AGE = re.compile(r"(?:-|\s)(?:to-[\w,]+-)?years?(?:-|\s)old(?!\w)|-years?-olds?(?!\w)", re.IGNORECASE)
OF = re.compile(r"\s+of\s")
MAGNITUDE = re.compile(r"\bmagnitude(?:\s+of)?\s+$", re.IGNORECASE)
LASTING = frozenset({"last", "take", "continue", "drag", "run", "go", "cost"})
AGED = re.compile(r"\b(?:aged|ages?|age\s+of|ages\s+of|ages?\s+(?:between|from))\s+(?:about\s+|around\s+|just\s+)?$", re.IGNORECASE)
LONG = re.compile(r"[-\s](?:long|plus)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counting:
    """A unit: its name and kind, the noun's lemma, the token to read the syntax from, and character offsets in the paragraph.

    `start` is where number or currency sign begin; `subject_start` and `subject_end` are the words that say what is counted.
    `kind` is a unit's kind from the list of units, or person, count, age or bare (nothing is counted).
    """

    start: int
    end: int
    name: str
    kind: str
    noun: str
    head: Token
    subject_start: int
    subject_end: int


def counting(doc: Doc, text: str, shift: int, number: Number, numeral: Token) -> Counting:
    """What the number at these offsets of a paragraph's text counts; `shift` is the paragraph's offset in the Doc."""
    currency = units.currency_before(text, number.start)
    if currency is not None:
        return _money(text, shift, number, currency, numeral)
    age = AGE.match(text, number.end)
    if age or _is_age(text, number, numeral):
        end = age.end() if age else number.end
        return Counting(number.start, end, "year", "age", "year", numeral, number.start, end)
    unit = units.unit_after(text, number.end)
    if unit is not None and not (unit.kind == "money" and _is_verb(doc, shift + unit.start)):
        return _measured(doc, text, shift, number, unit, numeral)
    whole = OF.match(text, number.end) if number.form == "vague" or number.scale > 1 else None
    unit = units.unit_after(text, whole.end() - 1) if whole else None
    if unit is not None and len(text[unit.start : unit.end]) > 2:
        return _measured(doc, text, shift, number, unit, numeral)
    magnitude = MAGNITUDE.search(text[max(0, number.start - 24) : number.start])
    if magnitude and number.form == "figure":
        start = number.start - len(magnitude[0])
        return Counting(start, number.end, "magnitude", "scale", "magnitude", numeral, start, number.end)
    if re.match(r"-[A-Za-z]", text[number.end : number.end + 2]):
        return _hyphenated(doc, text, shift, number, numeral)
    found = counted(doc, shift + number.end, is_plural=number.value != 1 and number.form not in ("part", "rate"), is_part=number.form in ("part", "rate"))
    if found is not None and found.head.sent.start == numeral.sent.start and _fits(number, found):
        return _phrase(number, found, shift, numeral)
    return Counting(number.start, number.end, "", "bare", "", numeral, number.start, number.end)


def _is_age(text: str, number: Number, numeral: Token) -> bool:
    """ "Aged 34", "the age of 21", or a numeral set off after a person's name."""
    if number.form != "figure" or number.scale != 1 or not 0 < number.value < 120 or number.value != int(number.value):
        return False
    if AGED.search(text[max(0, number.start - 24) : number.start]):
        return True
    if number.value < 10 or numeral.i < 2 or text[max(0, number.start - 2) : number.start] not in (", ", " ("):
        return False
    name, closing = numeral.doc[numeral.i - 2], text[number.end : number.end + 2]
    is_somebody = name.ent_type_ == "PERSON" or name.tag_ == "NNP" or (name.tag_ == "NN" and is_person(name, name.lemma_.lower()))
    return is_somebody and bool(re.match(r"[,;)]|\.(?:\s|$)", closing))


def _is_verb(doc: Doc, offset: int) -> bool:
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    return span is not None and span[0].pos_ in ("VERB", "AUX")


def _fits(number: Number, found: Counted) -> bool:
    """Whether the phrase can be what the number counts."""
    if found.is_of:
        return found.head.lower_ not in PRONOUNS or number.form in ("part", "rate")
    if number.form == "vague" or number.scale >= 1_000_000:
        return found.head.tag_ in PLURAL or found.head.ent_type_ == "NORP" or is_person(found.head, found.head.lemma_.lower())
    return True


def _money(text: str, shift: int, number: Number, currency: units.Unit, numeral: Token) -> Counting:
    end = number.end
    trailing = re.match(r"\s?(?:US|USD)(?!\w)", text[end : end + 5])
    end += trailing.end() if trailing else 0
    rate = units.per(text, end)
    name = f"{currency.name} per {rate[1]}" if rate else currency.name
    end = rate[0] if rate else end
    what = measured_thing(numeral, is_duration=False)
    words = (max(0, what[0] - shift), what[1] - shift) if what else (currency.start, end)
    return Counting(currency.start, end, name, "money", currency.name, numeral, *words)


def _measured(doc: Doc, text: str, shift: int, number: Number, unit: units.Unit, numeral: Token) -> Counting:
    end = unit.end
    if unit.kind == "duration":
        long = LONG.match(text, end)
        end = long.end() if long else end
    rate = units.per(text, end)
    name = f"{unit.name} per {rate[1]}" if rate else unit.name
    end = rate[0] if rate else end
    span = doc.char_span(shift + unit.start, shift + unit.end, alignment_mode="expand")
    head = span.root if span is not None else numeral
    what = measured_thing(head, is_duration=unit.kind == "duration")
    first, last = (what[0] - shift, what[1] - shift) if what else (unit.start, unit.end)
    return Counting(number.start, end, name, unit.kind, unit.name, head, max(0, first), last)


def measured_thing(unit: Token, *, is_duration: bool) -> tuple[int, int] | None:
    """What a measure is of, as offsets in the Doc: "20 percent of the land", "a 24-hour offensive", "the war lasted 44 days"."""
    of = next((child for child in unit.rights if child.lower_ in ("of", "in") and child.i <= unit.i + 2), None)
    if of is not None and of.i + 1 < len(unit.doc) and of.right_edge.i > of.i:
        last = min(of.right_edge.i, of.i + 12)
        return unit.doc[of.i + 1].idx, _end(unit.doc[last])
    token = unit
    for _ in range(3):
        if token.dep_ in ("nmod", "compound", "npadvmod", "amod", "poss") and token.head.i > token.i:
            token = token.head
    if token is not unit and token.tag_ in NOUNS:
        first = next(t for t in unit.doc[unit.i + 1 : token.i + 1] if t.i == token.i or t.lower_ not in ("-", "long"))
        return first.idx, _end(token)
    whole = unit.head.head if unit.dep_ == "pobj" and unit.head.lower_ == "of" else None
    if whole is not None and whole.tag_ in NOUNS and unit.i - whole.i <= 4:  # "a net profit of $1.84bn"
        first = next(t for t in unit.doc[whole.left_edge.i : whole.i + 1] if t.i == whole.i or t.tag_ not in DETERMINERS)
        return first.idx, _end(whole)
    verb = next((ancestor for ancestor in unit.ancestors if ancestor.pos_ == "VERB"), None)
    telling = LASTING if is_duration else LASTING | context("change") | context("reaching")
    if verb is None or verb.lemma_.lower() not in telling:
        return None
    doer = verb.head if verb.dep_ == "relcl" else next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return (doer.left_edge.idx, _end(doer)) if doer is not None and doer.left_edge.i <= doer.i else None


def _end(token: Token) -> int:
    return int(token.idx + len(token.text))


def _hyphenated(doc: Doc, text: str, shift: int, number: Number, numeral: Token) -> Counting:
    """ "three-member", "four-cylinder": the word after the hyphen is the unit."""
    match = re.match(r"-([A-Za-z]+)", text[number.end :])
    end = number.end + (match.end() if match else 0)
    span = doc.char_span(shift + number.end + 1, shift + end, alignment_mode="expand")
    if match is None or span is None or span[0].tag_ not in NOUNS | {"JJ"} or span[0].lower_ in ("way", "time", "fold", "year"):
        return Counting(number.start, number.end, "", "bare", "", numeral, number.start, number.end)
    return Counting(number.start, end, singular(span[0]), "count", span[0].lemma_.lower(), numeral, number.end + 1, end)


def _phrase(number: Number, found: Counted, shift: int, numeral: Token) -> Counting:
    noun = singular(found.head)
    kind = "person" if is_person(found.head, noun) else "count"
    name = "person" if kind == "person" else noun
    if number.form in ("part", "rate"):
        name, kind = "share", "share"
    start, end = subject(found)
    head = numeral if found.is_of and found.head.dep_ == "" else found.head
    return Counting(number.start, found.end - shift, name, kind, noun, head, start - shift, end - shift)


def singular(token: Token) -> str:
    """The noun's singular, lower case."""
    known = lexicon.table("measure_context")["singular"].get(token.lower_)
    lemma = str(known or token.lemma_.lower())
    if token.tag_ in PLURAL and lemma == token.lower_ and len(lemma) > 3:
        lemma = lemma[:-3] + "y" if lemma.endswith("ies") else lemma.removesuffix("s") if not lemma.endswith(("ss", "us")) else lemma
    return lemma


def is_person(token: Token, noun: str) -> bool:
    """Whether the noun counts people: a word for people, or a people's name."""
    if noun in context("people") or noun in lexicon.words("person_nouns"):
        return True
    if noun.rpartition("-")[2] in lexicon.words("person_nouns"):
        return True
    return token.ent_type_ == "NORP" and token.tag_ in ("NNPS", "NNS", "JJ", "NNP")
