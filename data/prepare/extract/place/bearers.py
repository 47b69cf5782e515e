"""Who else bears a place's name in an article: persons, ships, companies and clubs, whose mentions are no places.

Told at one mention ("defense attorney Austin Reyes", "the carrier Shandong", "Preston Foods Inc."), it
holds for the name alone elsewhere in the article, unless the words there say that a place is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc, Span, Token

from data.prepare import lexicon
from data.prepare.annotate import is_word
from data.prepare.extract.place.bodies import names_body
from data.prepare.extract.place.contests import clubs_among, is_match_report, names_event
from data.prepare.extract.place.context import given_names, titles
from data.prepare.extract.place.evidence import strength
from data.prepare.extract.place.names import Name, acronyms, surroundings
from data.prepare.extract.place.told import is_told
from data.spelling import fold

LONGEST_PERSON, LONGEST_BODY = 3, 6
SMALL = frozenset({"weak", "alternate", "medium"})


def mark_bearers(names: Sequence[Name], doc: Doc) -> None:
    """Set `is_other` on the mentions that are a person, a ship, a company or a club."""
    surnames, things = _surnames(doc), set()
    clubs = clubs_among(names, doc) if is_match_report(doc) else frozenset()
    for name in names:
        level = strength(name.readings)
        person = _is_person(name, level)
        name.is_body = not person and (names_body(name) or names_event(name) or _is_organisation(name))
        is_club = id(name) in clubs
        if person or name.is_body or is_club or _is_thing(name, level):
            name.is_other = True
            if person and " " not in name.key:
                surnames.add(name.key)
            if is_club or (not person and (_has_class_before(name) or _is_company(name))):
                things.add(name.key)
    for name in names:
        known = name.key in things or (name.key in surnames and strength(name.readings) != "top")
        if known and not is_told(name):
            name.is_other = True


def stretch(span: Span) -> Span:
    """The capitalised words around a span without a mark between them: "Austin Reyes" around "Austin"."""
    doc, start, end, sentence = span.doc, span.start, span.end, span.sent
    while start > sentence.start and _is_part(doc[start - 1]):
        start -= 1
    while end < sentence.end and _is_part(doc[end]):
        end += 1
    return doc[start:end]


def _is_part(token: Token) -> bool:
    return token.text[0].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ") and token.text[-1] not in ",;:"


def _surnames(doc: Doc) -> set[str]:
    """Folded last words of the article's persons who are named by a given name or a title before it."""
    found = set()
    for entity in doc.ents:
        end = entity.end - (entity[-1].lower_ in ("'s", "'"))
        if entity.label_ == "PERSON" and end - entity.start > 1 and _names_person(entity[0]):
            found.add(fold(doc[end - 1].text))
    return found


def _names_person(token: Token) -> bool:
    return fold(token.text) in given_names() or token.lower_.rstrip(".") in titles()


def _is_person(name: Name, level: str) -> bool:
    """Whether the words right around a name say that it is somebody's, in whole or in part."""
    whole = stretch(name.span)
    start, doc = whole.start, name.span.doc
    while start < name.span.start and doc[start].lower_.rstrip(".") in titles():
        start += 1
    is_titled, rest = start > whole.start, doc[start : whole.end]
    if len(rest) > LONGEST_PERSON or rest[-1].lower_ in _no_surnames() or _is_relative(name):
        return _is_relative(name)
    before = doc[start - 1] if start > name.sentence.start else None
    has_role = is_titled or (before is not None and _is_role(before))
    if len(rest) == len(name.span):
        return has_role and level != "top" and not _is_state_title(name, is_titled)
    if has_role:
        return True
    starts = rest.start < name.span.start and fold(rest[0].text) in given_names() and not _is_plain_word(rest[0])
    return starts and rest.end == name.span.end and level != "top" and _entity_label(rest[0]) not in ("GPE", "LOC", "FAC", "ORG")


def _no_surnames() -> frozenset[str]:
    words = surroundings()
    return words["organisation"] | words["feature"] | words["after"] | words["facility"] | words["company"]


def _is_plain_word(token: Token) -> bool:
    return is_word(token.lower_)


def _entity_label(token: Token) -> str:
    return str(token.ent_type_)


def _is_state_title(name: Name, is_titled: bool) -> bool:
    """Whether a title in capitals before a name alone may be a heading's: "Mayor London" is a person, "General Santos" a town."""
    return is_titled and name.span.start == name.sentence.start


def _is_role(token: Token) -> bool:
    """Whether a word says what a person does: "attorney", and not a plural or what countries are to each other."""
    word = token.lower_
    return token.is_lower and word in lexicon.words("person_nouns") and word not in surroundings()["peer"]


def _is_relative(name: Name) -> bool:
    """Whether a name stands in apposition to a relative or to "surname"."""
    doc, at = name.span.doc, name.span.start - 1
    if at - 1 < name.sentence.start or doc[at].text != ",":
        return False
    follows = doc[name.span.end].text if name.span.end < name.sentence.end else "."
    return doc[at - 1].lower_ in surroundings()["kin"] and follows in (",", ".", ")", ";")


def _is_thing(name: Name, level: str) -> bool:
    """Whether the words right around a name say that it is a ship's, a company's, a club's or an acronym."""
    if (_has_class_before(name) or _is_vessel(name)) and level != "top":
        return True
    if level in ("weak", "alternate") and name.key in _organisations():
        return True
    if level in SMALL and name.key in surroundings()["school_name"] and name.container is None:
        return True
    if _is_team(name) or (name.key in surroundings()["side"] and not name.level):
        return True
    if _is_organisation(name) or _is_club(name, level) or _is_acronym(name) or _is_company(name):
        return True
    return _is_employer(name, level)


def _has_class_before(name: Name) -> bool:
    at = name.span.start - 1
    return at >= name.sentence.start and name.span.doc[at].lower_ in surroundings()["bearer"]


def _is_vessel(name: Name) -> bool:
    """Whether the noun behind a name is a ship's or a storm's: "the Shandong aircraft carrier"."""
    doc, at = name.span.doc, name.span.end
    if at < name.sentence.end and doc[at].lower_ == "aircraft":
        at += 1
    return at < name.sentence.end and doc[at].lower_ in surroundings()["vessel"] and doc[at - 1].text != "-"


@cache
def _organisations() -> frozenset[str]:
    return frozenset(fold(row["acronym"]) for row in lexicon.rows("organisations") if row["acronym"])


def _is_organisation(name: Name) -> bool:
    """Whether the next word, or the last of the name, makes it an organisation's: "Kent County Crown Court"."""
    if name.span.end >= name.sentence.end:
        return False
    token, words = name.span.doc[name.span.end], surroundings()["organisation"] - {"city", "police"}
    if not (token.is_title and token.pos_ == "PROPN"):
        return False
    whole = stretch(name.span)
    is_proper = all(part.pos_ == "PROPN" for part in whole)
    return token.lower_ in words or (is_proper and len(whole) <= LONGEST_BODY and whole[-1].lower_ in words)


def _is_company(name: Name) -> bool:
    """Whether a small town's name opens a stretch that ends as companies' names do: "Preston Foods Inc."."""
    if strength(name.readings) not in SMALL:
        return False
    whole = stretch(name.span)
    return whole.start == name.span.start and len(whole) > len(name.span) and _ends_as_company(whole)


def _ends_as_company(whole: Span) -> bool:
    return whole[-1].lower_.rstrip(".") in surroundings()["company"]


def _is_club(name: Name, level: str) -> bool:
    """Whether a town's name is its team's: "Bilbao's own coach"."""
    doc, at = name.span.doc, name.span.end
    if level == "top" and any(place.kind == "country" for place, _ in name.readings):
        return False
    while at < name.sentence.end and doc[at].lower_ in ("'s", "'", "own", "new", "former"):
        at += 1
    return at < name.sentence.end and doc[at].lower_ in surroundings()["team"]


def _is_team(name: Name) -> bool:
    """Whether a name is part of a team's: "Boston Red Sox", "Bayern Munich"."""
    doc, at, before = name.span.doc, name.span.end, name.span.start - 1
    if before >= name.sentence.start and doc[before].is_title and doc[before].lower_ in surroundings()["club_before"]:
        return True
    if at >= name.sentence.end or not doc[at].is_title:
        return False
    return bool({doc[at].lower_, str(doc[at : at + 2].text.lower())} & surroundings()["nickname"])


def _is_acronym(name: Name) -> bool:
    """Whether capitals are an organisation's or nobody's: short, in running text, and no state's."""
    words = name.text
    if not words.isupper() or words.lower() in acronyms() or name.is_abbreviation:
        return False
    if words in {row["acronym"] for row in lexicon.rows("organisations")}:
        return True
    return len(words) <= 3 and name.span.start > name.sentence.start and not name.sentence.text.isupper()


def _is_employer(name: Name, level: str) -> bool:
    """Whether somebody is said to work at it: "an analyst at Preston"; towns take "in"."""
    doc, at = name.span.doc, name.span.start - 1
    if level not in SMALL or name.container is not None or at < name.sentence.start or doc[at].lower_ != "at":
        return False
    return any(token.lower_ in surroundings()["employed"] for token in doc[max(name.sentence.start, at - 4) : at])
