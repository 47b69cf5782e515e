"""Names that may be places: stretches of capitalised words that the gazetteer knows or the model calls a place.

Longest match first, over folded pieces of the text (`naming.fold`); only capitalised words open a
look-up, so that a text costs a few hundred of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc, Span

from data.prepare import lexicon
from data.prepare.annotate import content_sentences
from data.prepare.resolve.gazetteer import Place, gazetteer, names_of
from data.prepare.resolve.gazetteer_entries import OVERLAY, SHORT
from data.prepare.resolve.profile_places import SOURCE as PROFILE
from data.prepare.resolve.profile_places import ProfilePlaces
from data.spelling import WORD, fold, plain_letters

Readings = tuple[tuple[Place, int], ...]
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
JOIN = re.compile(r"[ \u00a0]|[-‐‑]|['’ʻ]|\. ?|, |/| \(")
"""What may stand between two pieces of one name."""

NAMED_WHOLE = frozenset({"landmark", "region", "area"})
"""Kinds whose names keep a last word in lower case: "Suez canal" but "Norfolk" of "Norfolk county"."""

DOTTED = re.compile(r"(?:[A-Z]\. ?){1,}[A-Z]$")
SHORT_FORM = re.compile(r"[A-Z]{2,3}$|[A-Z]\.?[A-Z]\.?[A-Z]?$|[A-Z][a-z]{1,4}$|W\. ?Va$")


@dataclass(slots=True)
class Piece:
    """A word of the text: offsets, its folded form, whether it begins with a capital, and whether it is printed with one.

    Headings print many capitals that the Doc's text has not.
    """

    start: int
    end: int
    key: str
    is_capital: bool
    is_printed: bool


@dataclass(slots=True)
class Name:
    """A candidate place name in the text; `readings` are the gazetteer's places of that name.

    `container` is the name of what it is said to lie in, `inner` the readings of what is said to lie in
    it, `level` the kind that a word beside it tells, and `acts` that it does what governments do. `beside` is
    the name of what it is said to be near, `is_other` that a person or an organisation bears it here, `is_body`
    that a body is named for the place: "Ohio State Highway Patrol" tells that Ohio is near.
    """

    start: int
    end: int
    key: str
    readings: Readings
    span: Span
    sentence: Span
    container: Name | None = None
    inner: Readings = ()
    acts: bool = False
    level: str = ""
    is_abbreviation: bool = False
    is_other: bool = False
    is_body: bool = False
    beside: Name | None = None
    features: dict[str, float] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The words as they stand in the article."""
        return str(self.span.doc._.article.text[self.start : self.end])


@cache
def lower_endings() -> frozenset[str]:
    """The last words of names that the overlay writes in lower case ("crossing")."""
    forms = [form.partition("=")[0] for row in lexicon.rows("places") for form in row["spellings"].split("|")]
    return frozenset(fold(form.split()[-1]) for form in forms if form and form.split()[-1].islower())


@cache
def surroundings() -> dict[str, frozenset[str]]:
    """Words in and around places' names by their use: "of" in one, "county" behind one, "town" in "the town of"."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in lexicon.rows("place_words"):
        found[row["use"]].add(row["word"])
    return {use: frozenset(words) for use, words in found.items()}


@cache
def acronyms() -> frozenset[str]:
    """Folded names that are only names when written in capitals ("us", "uae")."""
    forms = [form for row in lexicon.rows("countries") for form in row["short_forms"].split("|")]
    forms += [form.partition("=")[0] for row in lexicon.rows("places") for form in row["spellings"].split("|")]
    return frozenset(fold(form) for form in forms if len(form) > 1 and form.replace(".", "").isupper())


@dataclass(slots=True)
class Scan:
    """A sentence on its way through the look-up; `last` is the name found before."""

    text: str
    sentence: Span
    pieces: list[Piece]
    own: ProfilePlaces
    last: Name | None = None


def names(doc: Doc) -> Iterator[Name]:
    """Each candidate name of the profile or the gazetteer, in reading order, without overlaps."""
    text, printed, own = doc.text, doc._.article.text, ProfilePlaces(doc._.profile, gazetteer())
    for sentence, _ in content_sentences(doc):
        pieces = [
            Piece(
                found.start(), found.end(), plain_letters(found.group()).lower(), found.group()[0].isupper(),
                printed[found.start()].isupper(),
            )
            for found in WORD.finditer(text, sentence.start_char, sentence.end_char)
        ]  # fmt: skip
        yield from _sentence_names(Scan(text, sentence, pieces, own))


def _sentence_names(scan: Scan) -> Iterator[Name]:
    at, pieces = 0, scan.pieces
    while at < len(pieces):
        name = _longest(scan, at) if _opens(pieces, at) else None
        if name is None:
            at += 1
            continue
        scan.last = name
        yield name
        while at < len(pieces) and pieces[at].start < name.end:
            at += 1


def _opens(pieces: list[Piece], at: int) -> bool:
    piece = pieces[at]
    return piece.is_capital or (piece.key in surroundings()["article"] and at + 1 < len(pieces) and pieces[at + 1].is_capital)


def _longest(scan: Scan, at: int) -> Name | None:
    """The longest name that starts at a piece, or None."""
    pieces, first = scan.pieces, scan.pieces[at].key
    reach = min(max(gazetteer().longest(first), scan.own.longest(first)), len(pieces) - at)
    ends = at + 1
    while ends < at + reach and JOIN.fullmatch(scan.text, pieces[ends - 1].end, pieces[ends].start):
        ends += 1
    for end in range(ends, at, -1):
        run = pieces[at:end]
        own = scan.own.lookup(" ".join(piece.key for piece in run)) if run[-1].is_capital or len(run) > 1 else ()
        readings = own or _readings(run)
        name = _name(scan, run, readings) if readings else None
        if name:
            return name
    return None


def _readings(run: list[Piece]) -> Readings:
    """The places that a run of pieces names, if it is written as a name: capitals, or a whole name of the overlay's."""
    particles = surroundings()["particle"]
    is_proper = run[-1].is_capital and all(piece.is_capital or piece.key in particles for piece in run)
    is_heading = run[0].is_capital and all(piece.is_printed or piece.key in particles for piece in run)
    if not is_proper and not is_heading and run[-1].key not in lower_endings():
        return ()
    key = " ".join(piece.key for piece in run)
    readings = gazetteer().lookup(key)
    if not is_proper:
        readings = tuple(
            (place, standing) for place, standing in readings if place.source == OVERLAY and place.kind in NAMED_WHOLE
        )
    if key.startswith("the ") and {place for place, _ in readings} & {place for place, _ in gazetteer().lookup(key[4:])}:
        return ()
    return readings


def _name(scan: Scan, run: list[Piece], readings: Readings) -> Name | None:
    """A candidate of the readings that its way of writing leaves, or None."""
    text, start, end, key = scan.text, run[0].start, run[-1].end, " ".join(piece.key for piece in run)
    words = text[start:end]
    if readings[0][0].source != PROFILE:
        readings = _as_written(scan, words, start, key, readings)
    if not readings or (", " in words and not any(_is_written(words, place) for place, _ in readings)):
        return None
    if text[end : end + 1] == "." and (DOTTED.match(words) or readings[0][1] == SHORT):
        end += 1
    if "(" in words:
        if text[end : end + 1] != ")":
            return None
        end += 1
    span = scan.sentence.doc.char_span(start, end, alignment_mode="expand")
    return Name(start, end, key, readings, span, scan.sentence, is_abbreviation=readings[0][1] == SHORT) if span else None


def _is_written(words: str, place: Place) -> bool:
    """Whether a place of the overlay or the profile has a spelling with a comma in it, as these words have."""
    if place.source not in (OVERLAY, PROFILE):
        return False
    return place.source == PROFILE or any(fold(words) == fold(form) and "," in form for form, *_ in names_of(place.place_id))


def _as_written(scan: Scan, words: str, start: int, key: str, readings: Readings) -> Readings:
    """Readings without abbreviations that are not written or placed as one, and acronyms not in capitals."""
    text, last = scan.text, scan.last
    follows = last is not None and text[last.end : start] in (", ", " (", " ", ",")
    is_short = words.replace(".", "").isupper() or text[start + len(words) : start + len(words) + 1] == "."
    short = tuple(reading for reading in readings if reading[1] == SHORT)
    if short and follows and is_short and SHORT_FORM.match(words):
        return short
    readings = tuple(reading for reading in readings if reading[1] != SHORT)
    if key in acronyms() and not words.replace(".", "").replace(" ", "").isupper():
        return tuple((place, standing) for place, standing in readings if fold(place.name) == key and place.kind != "country")
    return readings
