"""Clubs and contests that are named for places: "beat Sunderland", "Team Canada", "the Lisbon-Porto rally".

In a report of a match a town's name is mostly its club's, which plays, wins and is beaten. Countries
stay places: who plays for one plays for a country.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from data.prepare.extract.place.lists import runs
from data.prepare.extract.place.names import Name, surroundings

LEAST_SPORT = 5
"""The different words of sport from which on an article counts as the report of a match."""

CLUB_KINDS = frozenset({"city", "district"})
TOWN_SHARE = 5
"""How many times a town's people its unit may have for the name to be the town's still: "Derby" is a town and a district."""

RACE = re.compile(r"(?:-| to |-to-)(?P<goal>[A-Z]\w+(?: [A-Z]\w+)?)(?: [a-z]+)? (?:race|rally|marathon|regatta)\b")
GOAL = re.compile(r"(?: [a-z]+)? (?:race|rally|marathon|regatta)\b")
START = re.compile(r"[A-Z]\w+(?:-| to |-to-)$")
SCORE = re.compile(r" \d{1,2}(?:[-\u2013 ]|, )(?:[A-Z][\w ]{2,24} )?\d{1,2}\b")


def is_match_report(doc: Doc) -> bool:
    """Whether an article tells of a match, by how many words of sport it has."""
    words = surroundings()["sport"]
    return len({token.lower_ for token in doc} & words) >= LEAST_SPORT


def clubs_among(names: Sequence[Name], doc: Doc) -> frozenset[int]:
    """The ids of the names of towns that are clubs', with those that are listed beside one: "beat Leeds and Hull"."""
    found = {id(name) for name in names if is_club_of(name)}
    for run in runs(names, doc.text):
        if any(id(name) in found for name in run):
            found |= {id(name) for name in run if _is_town(name)}
    return frozenset(found)


def _is_town(name: Name) -> bool:
    """Whether a name is a town's before all, and not a country's or a much larger state's."""
    towns = max((place.population for place, _ in name.readings if place.kind in CLUB_KINDS), default=0)
    return TOWN_SHARE * towns >= max(place.population for place, _ in name.readings)


def is_club_of(name: Name) -> bool:
    """Whether a town plays in its sentence: it beats, is beaten, has a score behind it or a club's second word."""
    if name.key not in surroundings()["club_after"] and not _is_town(name):
        return False
    doc, at, before = name.span.doc, name.span.end, name.span.start - 1
    if before >= name.sentence.start and name.key in surroundings()["club_after"] and doc[before].is_title:
        return True
    if SCORE.match(doc.text, name.end) or (at < name.sentence.end and _is_second(doc[at])):
        return True
    return _plays(name.span.root)


def names_event(name: Name) -> bool:
    """Whether a name is part of a contest's, a prize's or a national team's: "America's Cup", "Team Peru"."""
    doc, start, end = name.span.doc, name.span.start, name.span.end
    if start > name.sentence.start and doc[start - 1].text == "Team":
        return True
    if doc[end : end + 1].text in ("'s", "\u2019s") and doc[end + 1 : end + 2].text in ("Cup", "Got"):
        return True
    return _is_of_the_year(name) or _is_race(name)


def _is_second(token: Token) -> bool:
    return token.is_title and token.lower_ in surroundings()["club_after"]


def _plays(token: Token) -> bool:
    """Whether a name is who plays or is played against, coordination followed up."""
    steps = 0
    while token.dep_ in ("conj", "appos") and token.head.i != token.i and steps < 6:
        token, steps = token.head, steps + 1
    head = token.head
    if token.dep_ in ("nsubj", "dobj", "nsubjpass"):
        return head.lemma_ in surroundings()["played"]
    if token.dep_ != "pobj":
        return False
    governor = head.head
    is_against = head.lower_ in ("against", "over", "to", "with", "at", "by", "from", "for")
    return head.lower_ == "against" or (is_against and governor.lemma_ in surroundings()["game"])


def _is_of_the_year(name: Name) -> bool:
    """As in "Kenya Farmer of the Year"."""
    doc, at = name.span.doc, name.span.end
    while at < name.sentence.end and doc[at].is_title:
        at += 1
    return at > name.span.end and doc[at : at + 3].text in ("of the Year", "of the Match", "of the Month")


def _is_race(name: Name) -> bool:
    """As in "Lima-Cusco rally" and "the Genoa to Nice yacht race"."""
    text = name.span.doc.text
    if RACE.match(text, name.end):
        return True
    return GOAL.match(text, name.end) is not None and START.search(text, max(0, name.start - 30), name.start) is not None
