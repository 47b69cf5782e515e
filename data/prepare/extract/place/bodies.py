"""Bodies and events that are named for places: "University of Utah", "Mission in South Sudan", "Battle of Verdun".

A place inside such a name is none. What comes before "of" tells: a word for bodies, or several
capitalised words that are no office, no level and no part of a place.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from data.prepare.extract.place.context import given_names, titles
from data.prepare.extract.place.names import Name, surroundings
from data.prepare.extract.place.relations import levels
from data.spelling import fold

HEADLINE_SHARE = 0.6
"""The share of capitalised words from which on a sentence is set as headlines are, where capitals tell nothing."""

LONGEST_GAP = 2
CAMPUS = frozenset({"university", "universities", "college"})
"""Bodies whose name goes on with "at" and a town: "University of Wisconsin at Madison"."""


def names_body(name: Name) -> bool:
    """Whether a name is part of a body's or an event's name."""
    return _ends_body(name) or _begins_body(name) or _is_campus(name)


def _begins_body(name: Name) -> bool:
    """As in "Kenya Centre for Crop Research"."""
    doc, at = name.span.doc, name.span.end
    if at + 2 >= name.sentence.end or doc[at + 1].lower_ not in ("for", "on", "of") or not doc[at + 2].is_title:
        return False
    return doc[at].is_title and doc[at].lower_ in surroundings()["body_for"] | surroundings()["body_on"]


def _is_campus(name: Name) -> bool:
    """Whether a state of the United States is a university's name: "Ohio State", but "New York State" is listed as such."""
    doc, at = name.span.doc, name.span.end
    if at >= name.sentence.end or doc[at].text != "State" or (at + 1 < name.sentence.end and doc[at + 1].text == "Department"):
        return False
    return any(place.kind == "admin" and place.country == "US" for place, _ in name.readings)


def _ends_body(name: Name) -> bool:
    doc, first = name.span.doc, name.sentence.start
    at = name.span.start - 1
    if (
        at >= first
        and doc[at].text[0].isalpha()
        and doc[_first(doc, at, first)].is_title
        and _word(doc, at, first) in surroundings()["body_before"]
        and " " not in name.key
    ):
        return True
    while at > first and (doc[at].lower_ == "the" or _is_side(doc[at])) and name.span.start - at <= LONGEST_GAP:
        at -= 1
    head = doc[at - 1] if at - 1 >= first else None
    if head is None or not head.text[0].isupper():
        return False
    word, link = head.lower_, doc[at].lower_
    if link == "of":
        return word in surroundings()["body_of"] or _is_long_name(doc, at - 1, first, name)
    if link == "at":
        return any(token.is_title and token.lower_ in CAMPUS for token in doc[max(first, at - 5) : at])
    return link in ("in", "for", "on", "to") and word in surroundings()[f"body_{link}"] and _is_capital(doc, at - 2, first)


def _is_side(token: Token) -> bool:
    return token.is_title and token.lower_ in surroundings()["compass"]


def _is_capital(doc: Doc, at: int, first: int) -> bool:
    return at >= first and doc[at].text[0].isupper()


def _is_long_name(doc: Doc, at: int, first: int, name: Name) -> bool:
    """Whether several capitalised words before "of" name a body of people: "National Farmers of Ohio"."""
    head, around = doc[at], surroundings()
    if not (head.tag_.startswith("NNP") and head.lower_.endswith("s")) or head.lower_ in titles():
        return False
    if head.ent_type_ == "PERSON" or fold(doc[at - 1].text) in given_names():
        return False
    if head.lower_ in around["of"] | around["governed"] | around["feature"] | around["physical"]:
        return False
    if head.lower_ in levels() or head.lower_.rstrip("s") in levels() or head.lower_ in around["compass"]:
        return False
    words = [token for token in name.sentence if token.is_alpha]
    is_headline = sum(token.text[0].isupper() for token in words) > HEADLINE_SHARE * len(words)
    return _is_capital(doc, at - 1, first) and at - 1 > first and not is_headline


def _word(doc: Doc, at: int, first: int) -> str:
    """A word in lower case with what a hyphen joins to it: "geo-science"."""
    return str(doc[_first(doc, at, first) : at + 1].text.lower())


def _first(doc: Doc, at: int, first: int) -> int:
    return at - 2 if at - 2 >= first and doc[at - 1].text == "-" else at
