"""Numbers that are no figures: clock times, telephone numbers, addresses, and numbers inside names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from data.prepare import lexicon
from data.prepare.extract.date.tense import telling
from data.prepare.extract.quantity import units
from data.prepare.extract.quantity.counted import NOUNS
from data.prepare.extract.quantity.measures import context
from data.prepare.extract.quantity.numerals import Number
from data.prepare.extract.quantity.paragraph import Paragraph

ELSEWHERE = re.compile(
    r"""
    (?<!\S)[^\s@]{1,64}@\S+ | (?:https?://|www\.)\S+                                              # addresses on the net
    | \d{4}-\d\d-\d\dT[\d:.]+Z?                                                   # time stamps
    | (?<![\d.,$€£])\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.m\.?|[ap]m\b|o'clock)       # clock times
    | (?<![\d.,$€£])(?:[01]?\d|2[0-3]):[0-5]\d(?::\d\d)?(?!\d)
    | \b(?:[01]\d|2[0-3])\.?[0-5]\d\s?(?:GMT|BST|UTC|CET|CEST|EST|EDT|PST|PDT|IST|hrs|hours\s+(?:local|GMT))\b
    | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o'clock
    | \+\d[\d\s().-]{7,}\d | \(\d{3,5}\)\s?\d{3}[\d\s-]{3,} | \b\d{3}-\d{3}-\d{4}\b
    | \b0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}\b                                          # telephone
    | \b\d+\.\d+\.\d+(?:\.\d+)*\b | \b24/7\b | \b9/11\b | \b\d{1,2}/\d{1,2}/\d{2,4}\b
    | \b[A-Z]{1,3}\d{1,2}\s?\d[A-Z]{2}\w*                                          # postcodes
    | \b\d+[-\s]min(?:ute)?s?\s+read\b
    | \b\d['′]?(?:,\d['′]?)+-\w\S*                                               # chemical names
    | (?:\b[Yy]es|\b[Nn]o)["']?\s+on\s+\d+                                                     # ballot measures
    | \b\d+\s+block\s+of\s+(?=[A-Z])
    | \#\d+ | \b[Nn]o\.?\s?\d+
    | ^\s*\d+\s+(?:comments?|views?|shares?|likes?|replies|min(?:ute)?s?\s+read)\b(?=\s*(?:$|[|·•]))          # furniture
    """,
    re.VERBOSE,
)
NAMED = frozenset({"PRODUCT", "FAC", "LAW", "EVENT", "WORK_OF_ART", "ORG", "GPE", "LOC", "PERSON"})
NAME_GOES_ON = re.compile(r"\s[A-Z][a-z]+")
GONE = re.compile(
    r"\s+(?:second|minute|hour|day|night|week|month|year|decade|centur)\w*\s+(?:and\s+a\s+half\s+)?(?:ago|earlier|previously)\b",
    re.IGNORECASE,
)
# After so many of these something happened on a day; hours after it are a length of time.
# Before "one" where it counts nothing.
UNCOUNTED = frozenset({"no", "any", "every", "each", "the", "this", "that", "another", "which", "some", "number"})
ROAD_NUMBERS = 1000
LONG_UNITS = frozenset({"day", "week", "month", "year", "decade", "century"})
# What stands before the later numbers of a row of them: "Routes 9, 20 and 44".
ROW = re.compile(r"(?<!\w)(?P<word>[A-Z][\w.]+)\s\d{1,3}[A-Z]?(?:,\s\d{1,3}[A-Z]?)*(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+)$")
DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northbound", "southbound", "eastbound", "westbound", "northeast", "northwest"}
    | {"southeast", "southwest"}
)
# As in "one of 22 mills", which counts; "one of the oldest" does not.
ONE_OF = re.compile(
    r"\s+of\s+(?:(?:the|its|their)\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds)\b"
)
GROUPS = re.compile(r"\b(?:Group|Gang|Council|Big|Top|Club|Committee|Band|Six|Final|Sweet)(?:\s+of)?(?:\s+the)?[-\s]+$")


def elsewhere(text: str) -> list[tuple[int, int]]:
    """Stretches of a text whose numbers are times, addresses or codes."""
    return [match.span() for match in ELSEWHERE.finditer(text)]


def is_name(paragraph: Paragraph, number: Number, tokens: tuple[Token, Token]) -> bool:
    """Whether a number of the paragraph, with its first and last token, is part of a name, an address, a list or an idiom."""
    return any(test for test in _tests(paragraph, number, tokens))


def _tests(paragraph: Paragraph, number: Number, tokens: tuple[Token, Token]) -> Iterator[bool]:
    first, last = tokens
    doc, text = paragraph.doc, paragraph.text
    before = doc[first.i - 1] if first.i else None
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    yield bool(re.search(r"[A-Za-z]-$", text[max(0, number.start - 2) : number.start])) and not re.search(
        r"(?:magnitude|mid|pre|post|non|sub|under|over|some|to)-$", text[: number.start][-12:].lower()
    )
    yield bool(GONE.match(text, number.end)) or _is_moment(last)
    yield bool(GROUPS.search(text[max(0, number.start - 24) : number.start]))
    has_unit = units.currency_before(text, number.start) is not None or units.unit_after(text, number.end) is not None
    yield not has_unit and (_is_attached(number, text) or (number.form == "figure" and number.value == 0))
    yield not has_unit and number.form == "figure" and _is_model(after)
    joined = re.match(r"-([a-z]+)", text[number.end : number.end + 20])
    yield joined is not None and not has_unit and joined[1] in context("hyphenated")
    yield _is_capitalised(number, before, text)
    yield _is_address(doc, last)
    if before is not None and number.form == "figure" and not has_unit:
        yield _is_designated(before, number, after) or _is_road(before, after)
        yield not _is_counting(after) and _is_in_row(number, text)
        yield _is_listed(before, number, after, text)
    yield _is_idiom(number, before, after, text)


def _is_moment(last: Token) -> bool:
    """As in "in May, three days after he was sworn in", which tells when, not how long."""
    unit = last.head
    if last.dep_ != "nummod" or unit.dep_ != "npadvmod" or unit.i != last.i + 1 or unit.lemma_.lower() not in LONG_UNITS:
        return False
    following = unit.nbor() if unit.i + 1 < len(unit.doc) else None
    if following is None or following.lower_ not in ("after", "before") or unit.head not in (following, following.head):
        return False
    return unit.left_edge.i > 0 and (unit.is_sent_start or unit.left_edge.nbor(-1).tag_ in (",", ":", "HYPH", "VBN", "VBD", "NN"))


def _is_attached(number: Number, text: str) -> bool:
    """Letters directly after a numeral that are no unit: 3D, 5G, 20s."""
    return number.form == "figure" and bool(re.match(r"[A-Za-z]", text[number.end : number.end + 1]))


def _is_model(after: Token | None) -> bool:
    """Capitals behind a numeral that are the rest of its name: "737 MAX", but not "12 UN peacekeepers"."""
    if after is None or not (after.is_upper and after.is_alpha and len(after) > 1) or after.tag_ != "NNP":
        return False
    following = after.nbor() if after.i + 1 < len(after.doc) else None
    return following is None or following.tag_ not in NOUNS


def _is_capitalised(number: Number, before: Token | None, text: str) -> bool:
    """A number word in capitals within a name: "Kick Six", "Formula One", "Zero Waste"."""
    if number.form not in ("word", "vague") or not text[number.start].isupper() or text[number.start : number.end].isupper():
        return False
    goes_on = NAME_GOES_ON.match(text, number.end) is not None
    is_inside = before is not None and before.i + 1 < len(before.doc) and not before.nbor().is_sent_start
    return goes_on if number.value == 0 else is_inside and (goes_on or (before is not None and before.text[0].isupper()))


def _is_address(doc: Doc, last: Token) -> bool:
    following = doc[last.i + 1 : last.i + 5]
    if len(following) > 2 and _is_house(doc[last.i - 1 : last.i], following):
        return True
    if not len(following) or not following[0].text[:1].isupper():
        return False
    for token in following:
        if not token.text[:1].isupper():
            return False
        if token.lower_ in context("streets"):
            return token.i > last.i + 1 or (token.i + 1 < len(doc) and doc[token.i + 1].text[:1].isupper())
    return False


def _is_designated(before: Token, number: Number, after: Token | None) -> bool:
    """A numeral after the word or name that it belongs to: "Article 5", "page 12", "Boeing 737"."""
    word = before.lower_
    if before.pos_ in ("VERB", "AUX") and not before.text[0].isupper():
        return False  # "could top 60"
    if number.end - number.start > 4 and number.value >= 1000 and number.end - number.start > 5:
        return False
    is_counting = _is_counting(after)
    if word in _designators() or (before.text[0].isupper() and _singular(word)):
        return not is_counting or (before.text[0].isupper() and word in _designators())
    is_named = before.tag_ == "NNP" and after is not None and after.tag_ in ("POS", "TO", "VBZ", "MD")
    is_proper = before.text[0].isupper() and before.tag_ in NOUNS and (is_named or not before.is_sent_start)
    if not is_proper or before.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL"):
        return False
    if before.ent_type_ in ("GPE", "PERSON", "NORP") and (is_counting or before.ent_type_ == "PERSON"):
        return False
    return not is_counting and (after is None or after.tag_ not in NOUNS or after.text[0].isupper())


def _is_house(before: Span, following: Span) -> bool:
    """As in "of 4 Dunmore, Tipperary": a name in the singular between "of" or "at" and a place."""
    name, comma, place = following[:3]
    is_led = len(before) > 0 and before[0].lower_ in ("of", "at")
    is_name = name.tag_ == "NNP" and name.text[0].isupper() and name.ent_type_ != "NORP" and not name.text.endswith("s")
    return is_led and is_name and comma.text == "," and place.tag_ == "NNP"


def _is_counting(after: Token | None) -> bool:
    """Whether the word after a numeral is one that it counts or scales with."""
    return after is not None and (
        after.tag_ in ("NNS", "NNPS") or after.lower_ in ("people", "percent", "per", "%", "million", "billion")
    )


def _designators() -> frozenset[str]:
    return lexicon.words("designators")


def _singular(word: str) -> str:
    """The singular of a plural, empty where it is none: "Routes 9 and 20"."""
    known = (word.removesuffix(ending) for ending in ("es", "s") if word.endswith(ending))
    return next((form for form in known if form in _designators()), "")


def _is_road(before: Token, after: Token | None) -> bool:
    """As in "U.S. 83 south of the town"."""
    return before.text[0].isupper() and before.tag_ in NOUNS and after is not None and after.lower_ in DIRECTIONS


def _is_in_row(number: Number, text: str) -> bool:
    """A later number of a row that names things: "Routes 9, 20 and 44", "U.S. 54, 56 and 83"."""
    row = ROW.search(text[max(0, number.start - 60) : number.start]) if number.value < ROAD_NUMBERS else None
    word = row["word"].lower() if row else ""
    return word == "u.s." or word in _designators() or bool(_singular(word))


def _is_listed(before: Token, number: Number, after: Token | None, text: str) -> bool:
    """A small numeral that numbers a list ("4. ", "4)") or rates a player ("Keeper: 4")."""
    if number.value >= 100 or number.scale != 1:
        return False
    line_start = text.rfind("\n", 0, number.start) + 1
    if not text[line_start : number.start].strip() and re.match(r"[.)]\s", text[number.end : number.end + 2]):
        return True
    return before.text == ":" and (after is None or after.text[0].isupper())


def _is_speaker(word: Token) -> bool:
    """As in "one trader said"."""
    noun = word.head if word.dep_ in ("amod", "compound") else word
    return noun.dep_ == "nsubj" and noun.head.lemma_.lower() in telling()


def _is_idiom(number: Number, before: Token | None, after: Token | None, text: str) -> bool:
    """The numeral one that counts nothing: "one of the", "one another", "no one", "one day"."""
    if number.form == "word" and after is not None and after.lower_ == "figures":
        return True
    if number.value != 1 or text[number.start : number.end].lower() != "one":
        return False
    joined = re.match(r"-([a-z]+)", text[number.end : number.end + 20])
    if joined:
        return joined[1] in context("idioms") - {"day"}
    is_in_case = before is not None and before.lower_ == "in" and after is not None and after.lower_ in ("case", "instance")
    if is_in_case or (after is not None and _is_speaker(after)) or (before is not None and before.lower_ in UNCOUNTED):
        return True
    if after is not None and after.lower_ == "of":
        return ONE_OF.match(text, number.end) is None
    return after is None or (after.lower_ in context("idioms") and after.text != "-")
