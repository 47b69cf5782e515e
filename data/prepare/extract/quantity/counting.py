"""What a number counts: its unit's name and kind, the words that say it, and where the figure's span ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Token

from data.prepare import lexicon
from data.prepare.extract.quantity import units
from data.prepare.extract.quantity.ages import AGE, is_age
from data.prepare.extract.quantity.counted import DETERMINERS, NOUNS, PLURAL, PRONOUNS, Counted, counted, is_person, subject
from data.prepare.extract.quantity.currencies import national
from data.prepare.extract.quantity.measures import context
from data.prepare.extract.quantity.numerals import Number
from data.prepare.extract.quantity.paragraph import Paragraph
from data.prepare.extract.quantity.surroundings import is_people

DESCRIBED = re.compile(
    r"\s+(?:full|whole|more|straight|consecutive|successive|further|extra|additional|solid|entire|long|calendar|working|trading)\s",
    re.IGNORECASE,
)
OF = re.compile(r"\s+of\s")
MAGNITUDE = re.compile(r"\bmagnitude(?:\s+of)?[-\s]+$", re.IGNORECASE)
LASTING = frozenset({"last", "take", "continue", "drag", "run", "go", "cost"})
MORE = re.compile(r"\s+and\s+(?:a|one)[-\s](?:half|third|quarter)(?!\w)", re.IGNORECASE)
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


def counting(paragraph: Paragraph, number: Number, numeral: Token) -> Counting:
    """What a number of the paragraph counts; `numeral` is its last token."""
    return (
        _money(paragraph, number, numeral)
        or _age(paragraph, number, numeral)
        or _measured(paragraph, number, numeral)
        or _magnitude(paragraph, number, numeral)
        or _thing(paragraph, number, numeral)
        or Counting(number.start, number.end, "", "bare", "", numeral, number.start, number.end)
    )


def _thing(paragraph: Paragraph, number: Number, numeral: Token) -> Counting | None:
    """People or things, named by a noun phrase after the number."""
    if re.match(r"-[A-Za-z]", paragraph.after(number.end, 2)):
        return _hyphenated(paragraph, number, numeral)
    if is_people(paragraph.after(number.end, 24)):
        return None
    is_part = number.form in ("part", "rate")
    end = paragraph.start + number.end
    found = counted(paragraph.doc, end, is_plural=number.value != 1 and not is_part, is_part=is_part)
    if found is None or found.head.sent.start != numeral.sent.start or not _fits(number, found):
        return None
    counted_thing = _phrase(number, found, paragraph.start)
    is_inner = found.is_of and counted_thing.end <= number.end  # "148 of the 301 seats"
    return replace(counted_thing, head=numeral) if is_inner else counted_thing


def _magnitude(paragraph: Paragraph, number: Number, numeral: Token) -> Counting | None:
    """As in "a magnitude 6.8 earthquake"."""
    found = MAGNITUDE.search(paragraph.before(number.start, 24))
    if found is None or number.form != "figure":
        return None
    start = number.start - len(found[0])
    return Counting(start, number.end, "magnitude", "scale", "magnitude", numeral, start, number.end)


def _age(paragraph: Paragraph, number: Number, numeral: Token) -> Counting | None:
    age = AGE.match(paragraph.text, number.end)
    if age is None and not is_age(paragraph.text, number, numeral):
        return None
    end, unit = (age.end(), age["unit"].lower()) if age else (number.end, "year")
    return Counting(number.start, end, unit, "age", unit, numeral, number.start, end)


def _is_verb(paragraph: Paragraph, offset: int) -> bool:
    span = paragraph.span(offset, offset + 1)
    return span is not None and span[0].pos_ in ("VERB", "AUX")


def _fits(number: Number, found: Counted) -> bool:
    """Whether the phrase can be what the number counts."""
    if found.is_of:
        return found.head.lower_ not in PRONOUNS or number.form in ("part", "rate")
    if number.form == "vague" or number.scale >= 1_000_000:
        noun = found.head.lemma_.lower()
        is_many = found.head.tag_ in PLURAL or noun in context("invariant")
        return is_many or found.head.ent_type_ == "NORP" or is_person(found.head, noun)
    return True


def _money(paragraph: Paragraph, number: Number, numeral: Token) -> Counting | None:
    currency = units.currency_before(paragraph.text, number.start)
    if currency is None:
        return None
    trailing = re.match(r"\s?(?:US|USD)(?!\w)", paragraph.after(number.end, 5))
    end = number.end + (trailing.end() if trailing else 0)
    rate = units.per(paragraph.text, end)
    money = national(currency.name, paragraph.doc)
    name = f"{money} per {rate[1]}" if rate else money
    end = rate[0] if rate else end
    words = _about(paragraph, measured_thing(numeral, is_duration=False)) or (currency.start, end)
    return Counting(currency.start, end, name, "money", currency.name, numeral, *words)


def _measured(paragraph: Paragraph, number: Number, numeral: Token) -> Counting | None:
    """A unit of measurement directly after the number, or after "of" ("millions of dollars")."""
    text = paragraph.text
    unit = units.unit_after(text, number.end)
    if unit is None and (described := DESCRIBED.match(text, number.end)):
        unit = units.unit_after(text, described.end() - 1)
        unit = unit if unit is not None and unit.kind == "duration" and unit.end - unit.start > 2 else None
    if unit is None and (number.form == "vague" or number.scale > 1):
        of = OF.match(text, number.end)
        unit = units.unit_after(text, of.end() - 1) if of else None
        unit = unit if unit is not None and unit.end - unit.start > 2 else None
    if unit is None or (unit.kind == "money" and _is_verb(paragraph, unit.start)):
        return None
    long = LONG.match(text, unit.end) if unit.kind == "duration" else None
    end = long.end() if long else unit.end
    more = MORE.match(text, end) if number.value != int(number.value) and number.form == "word" else None
    end = more.end() if more else end
    rate = units.per(text, end)
    own = national(unit.name, paragraph.doc) if unit.kind == "money" else unit.name
    name = f"{own} per {rate[1]}" if rate else own
    end = rate[0] if rate else end
    span = paragraph.span(unit.start, unit.end)
    head = span.root if span is not None else numeral
    words = _about(paragraph, measured_thing(head, is_duration=unit.kind == "duration")) or (unit.start, unit.end)
    return Counting(number.start, end, name, unit.kind, unit.name, head, *words)


def _about(paragraph: Paragraph, words: tuple[int, int] | None) -> tuple[int, int] | None:
    """Offsets in the Doc as offsets of the paragraph."""
    return (max(0, words[0] - paragraph.start), words[1] - paragraph.start) if words else None


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


def _hyphenated(paragraph: Paragraph, number: Number, numeral: Token) -> Counting | None:
    """As in "three-member", "four-cylinder": the word after the hyphen is the unit."""
    match = re.match(r"-([A-Za-z]+)", paragraph.after(number.end, 40))
    end = number.end + (match.end() if match else 0)
    span = paragraph.span(number.end + 1, end) if match else None
    if span is None or span[0].tag_ not in NOUNS | {"JJ"} or span[0].lower_ in context("hyphenated"):
        return None
    return Counting(number.start, end, singular(span[0]), "count", span[0].lemma_.lower(), numeral, number.end + 1, end)


def _phrase(number: Number, found: Counted, shift: int) -> Counting:
    noun = singular(found.head)
    kind = "person" if is_person(found.head, noun) else "count"
    name = "person" if kind == "person" else noun
    if number.form in ("part", "rate"):
        name, kind = "share", "share"
    start, end = subject(found)
    return Counting(number.start, found.end - shift, name, kind, noun, found.head, start - shift, end - shift)


def singular(token: Token) -> str:
    """The noun's singular, lower case."""
    known = lexicon.table("measure_context")["singular"].get(token.lower_)
    if known:
        return str(known)
    lemma = token.lemma_.lower()
    if token.tag_ in PLURAL and lemma == token.lower_ and len(lemma) > 3:
        lemma = (
            lemma[:-3] + "y" if lemma.endswith("ies") else lemma.removesuffix("s") if not lemma.endswith(("ss", "us")) else lemma
        )
    return lemma
