"""What the words between and beside names say about them: which lies in which, and at what level a name is meant.

"Granada, Spain" and "Spain's Granada" put the first in the second, "Idlib in northern Syria" does so
too, and "Kherson oblast" or "the districts of X and Y" say that a unit is meant and not its town.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from data.prepare import lexicon
from data.prepare.extract.place.lists import listed_units
from data.prepare.extract.place.metonymy import acts
from data.prepare.extract.place.names import Name
from data.prepare.resolve.gazetteer import Gazetteer, Place, gazetteer
from data.prepare.resolve.gazetteer_entries import SPELLING, distance_km

WITHIN = re.compile(r",? in (?:the )?(?:[a-z]+(?:-[a-z]+)? ){0,2}$")
BEHIND = re.compile(r", $| \($|,$")
OWNER = re.compile(r"['’]s? (?:[a-z]+(?:-[a-z]+)? ){0,3}$")
AND = re.compile(r",? and ")
LIST = re.compile(r"(?:, and |, | and | or |-| & )$")
WIDE = frozenset({"country", "admin", "district", "region", "area", "former_state"})
SIZES = {"country": 4, "former_state": 4, "area": 4, "region": 3, "admin": 3, "district": 2, "city": 1, "landmark": 0}
NEAR_REGION_KM = 400.0
LONGEST_APPOSITION = 10
FORTH = ">"
"""The mark of a level that a plural before a list tells, for all of it: "the states of Gombe, Kogi and Niger"."""

BESIDE = re.compile(
    r"(,? (?:both |all |just )?)(?:(?:about |some |around |roughly )?\d{1,2} ?(?:km|kilomet(?:er|re)s?|miles?) )?"
    r"(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of|near|outside|close to|not far from)"
    r"(?: the (?:city|town|village) of)? $"
)
AWAY = re.compile(
    r",? (?:about |some |around |roughly |just |over |nearly )?\d[\d,.]* ?(?:km|kilomet(?:er|re)s?|miles?)\b[^,.;]{0,40}\bof $"
)


@cache
def levels() -> dict[str, str]:
    """The level that a word beside a name tells: {"oblast": "admin", "town": "city"}."""
    return {row["word"]: row["level"] for row in lexicon.rows("place_levels")}


def relate(names: Sequence[Name], text: str) -> None:
    """Set each name's container and level."""
    units = listed_units(names, text)
    _set_containers(names, text, units)
    _set_beside(names, text)
    _set_levels(names, text, units)
    places = gazetteer()
    for name in names:
        if id(name) in units:
            name.readings = tuple(reading for reading in name.readings if _is_unit(reading[0], units[id(name)]))
        elif name.level in ("admin", "district"):
            name.readings = _with_level(name, places)
        name.acts = acts(name.span.root)


def _set_containers(names: Sequence[Name], text: str, units: Mapping[int, str]) -> None:
    """Set what each name is said to lie in."""
    for at, (name, following) in enumerate(pairwise(names)):
        between = text[name.end : following.start]
        if between == ", " and _goes_on(names, at, text):
            continue
        if len(between) > 60 or (between == ", " and {id(name), id(following)} <= units.keys()):
            continue
        if (BEHIND.match(between) or WITHIN.match(between)) and holds(following, name):
            name.container = following
            following.inner += name.readings if len(between) <= 2 else ()
        elif OWNER.match(between) and holds(name, following):
            following.container = following.container or name


def _goes_on(names: Sequence[Name], at: int, text: str) -> bool:
    """Whether a capital's name opens a list of towns, where no state is named behind it: "Washington, New York and Boston"."""
    if at + 2 >= len(names) or not AND.fullmatch(text[names[at + 1].end : names[at + 2].start]):
        return False
    return any(place.is_capital for place, standing in names[at].readings if standing >= SPELLING)


def _set_levels(names: Sequence[Name], text: str, units: Mapping[int, str]) -> None:
    """Set each name's level; a plural behind a list ("Erie, Huron and Kent counties") holds for all of it."""
    for name in names:
        name.level = _level(name) or _told_behind(name) or ("admin" if id(name) in units else "")
    for name, following in pairwise(names):
        if name.level.endswith(FORTH) and not following.level and is_listed(name, following, text):
            following.level = name.level
    for name, following in zip(reversed(names[:-1]), reversed(names[1:]), strict=False):
        plural = name.span.doc[following.span.end].lower_ if following.span.end < len(name.span.doc) else ""
        between = text[name.end : following.start]
        listed = LIST.match(between) is not None or (between == ", " and following.level.endswith("+"))
        if listed and not name.level and following.level and (plural.endswith("s") or following.level.endswith("+")):
            name.level = following.level.rstrip("+") + "+"
    for name in names:
        name.level = name.level.rstrip("+" + FORTH)


def _is_unit(place: Place, country: str) -> bool:
    return place.kind == "admin" and place.country == country


def _set_beside(names: Sequence[Name], text: str) -> None:
    """Set what each name is said to be near; "both" and "all" hold for the name before in a list too."""
    for at, (name, following) in enumerate(pairwise(names)):
        told = BESIDE.match(text[name.end : following.start])
        if told is None:
            continue
        name.beside, back = following, at
        while told.group(1).strip(", ") in ("both", "all") and back and is_listed(names[back - 1], names[back], text):
            back -= 1
            names[back].beside = following


def is_listed(name: Name, following: Name, text: str) -> bool:
    """Whether two names stand next to each other in a list."""
    between = text[name.end : following.start]
    return between == ", " or LIST.match(between) is not None


def _with_level(name: Name, places: Gazetteer) -> tuple[tuple[Place, int], ...]:
    """A name's readings with the units that are called so with the word behind it ("Kherson region")."""
    known = {place.number for place, _ in name.readings}
    more = [
        reading
        for word in ("region", "oblast", "province", "state", "county", "district")
        for reading in places.lookup(f"{name.key} {word}")
        if reading[0].kind in ("admin", "district", "region") and reading[0].number not in known
    ]
    return (*name.readings, *dict.fromkeys(more))


def holds(outer: Name, inner: Name) -> bool:
    """Whether some place of the one name holds some place of the other."""
    return any(contains(place, other) for place, _ in outer.readings if place.kind in WIDE for other, _ in inner.readings)


def contains(outer: Place, inner: Place) -> bool:
    """Whether a place lies in another, as far as countries, codes and distance tell."""
    if SIZES[outer.kind] <= SIZES[inner.kind] or outer.number == inner.number:
        return False
    if outer.kind == "country":
        return outer.country == inner.country
    if outer.kind == "admin" and outer.admin and inner.admin:
        return outer.country == inner.country and outer.admin == inner.admin
    if outer.country and inner.country and outer.country != inner.country:
        return False
    reach = 1500.0 if outer.kind == "area" else NEAR_REGION_KM if outer.kind in ("region", "admin") else 60.0
    return distance_km(outer.lat, outer.lon, inner.lat, inner.lon) < reach


def _level(name: Name) -> str:
    """The level told by the word after a name, or by "the town of" before it."""
    doc, end, start = name.span.doc, name.span.end, name.span.start
    if end < name.sentence.end:
        word = doc[end].lower_
        if word in levels():
            return levels()[word]
        single = word[:-3] + "y" if word.endswith("ies") else word[:-1]
        if word.endswith("s") and single in levels():
            return levels()[single] + "+"
    at = start - 1
    if at > name.sentence.start and doc[at].lower_ == "the":
        at -= 1
    if at - 1 > name.sentence.start and doc[at - 1 : at + 1].text == "such as":
        at -= 1
    if at > name.sentence.start and doc[at].lower_ in ("of", "such"):
        word = doc[at - 1].lower_
        single = levels().get(word[:-3] + "y" if word.endswith("ies") else word.rstrip("s"), "")
        return levels().get(word) or (single + FORTH if single else "")
    return ""


def _told_behind(name: Name) -> str:
    """The level told by an apposition: "New York, the third-largest state"."""
    doc, at, last = name.span.doc, name.span.end, name.sentence.end
    if at + 2 >= last or doc[at].text != "," or doc[at + 1].lower_ not in ("a", "an", "the"):
        return ""
    for token in doc[at + 2 : min(at + LONGEST_APPOSITION, last - 1)]:
        level = levels().get(token.lower_, "") if token.is_lower else ""
        if level and doc[token.i + 1].pos_ not in ("NOUN", "PROPN", "PART") and doc[token.i + 1].text != "-":
            return level if any(place.kind == level for place, _ in name.readings) else ""
        if token.pos_ in ("VERB", "AUX", "ADP", "PUNCT") and token.text != "-":
            return ""
    return ""
