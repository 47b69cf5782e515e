"""Where a name lies that the gazetteer has not, or has only far from where the text says it is.

First what the sentence says ("in Burkina Faso", "near Goma"), then what the same name was taken for
before, then the nearest town of the paragraph where something happens, then of the article's main country.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from data.prepare.extract.place.names import Name, surroundings
from data.prepare.extract.place.unlisted import Unlisted
from data.prepare.resolve.gazetteer import Place
from data.prepare.resolve.gazetteer_entries import distance_km

TOWNS = frozenset({"city", "district", "region", "admin"})
SURE = 0.6
SAID, NEAR, COUNTRY, GUESSED = 0.3, 0.25, 0.15, 0.15
"""The scores of a place said to lie in or by another, in the paragraph of a town, in a country, and guessed by the article."""

BESIDE_KM = 120.0
MILE_KM, DEGREE_KM, FARTHEST_KM = 1.609, 111.2, 1000.0
DISTANCE = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?) ?(?P<unit>km|kilomet(?:er|re)s?|miles?|mi)\b"
    r"(?: \([^)]*\))? (?:to the )?(?P<way>(?:north|south)?[- ]?(?:north|south|east|west)) of\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A name with the place it was taken for, the chance of that, and whether it stands for a government or for the place."""

    name: Name
    place: Place
    chance: float
    others: tuple[Place, ...]
    metonym: bool = False
    literal: bool = True


@dataclass(slots=True)
class Containers:
    """What an article's resolved names say about where others lie; remembers what each name was given."""

    doc: Doc
    resolved: Sequence[Resolved]
    given: dict[str, Place] = field(default_factory=dict)
    by_name: dict[int, Resolved] = field(init=False)

    def __post_init__(self) -> None:
        """Index the resolved names."""
        self.by_name = {id(one.name): one for one in self.resolved}

    def of(self, entity: Unlisted, text: str) -> tuple[Place, float] | None:
        """The place whose point an unlisted name takes, and how good that is."""
        found = self._said(entity) or self._before(text) or self._nearest(entity.start)
        if found is not None:
            self.given.setdefault(text.lower(), found[0])
        return found

    def beside(self, name: Name) -> Place | None:
        """The place that a name is said to be near."""
        one = self.by_name.get(id(name.beside)) if name.beside is not None else None
        return one.place if one is not None and one.place.kind in TOWNS else None

    def quarter(self, name: Name) -> Place | None:
        """The town whose part a name such as "Midtown" is: the last town named before it."""
        towns = [one.place for one in self._towns(name.start) if one.place.kind == "city" and one.name.key != name.key]
        return towns[-1] if towns and name.container is None else None

    def _said(self, entity: Unlisted) -> tuple[Place, float] | None:
        within = self.by_name.get(id(entity.within)) if entity.within is not None else None
        told = self.by_name.get(id(entity.behind)) if entity.behind is not None else None
        if told is not None and told.place.kind in ("city", "district"):
            return offset(told.place, self.doc._.article.text[entity.end : told.name.start]), SAID
        if within is not None and within.chance >= SURE and within.place.kind != "country":
            return within.place, SAID
        behind = self.by_name.get(id(entity.behind)) if entity.behind is not None else None
        if behind is None:
            behind = self._stated_before(entity.start)
        if behind is None:
            return None
        if behind.place.kind != "country":
            return behind.place, SAID
        town = next((one for one in reversed(self._towns(entity.start)) if one.place.country == behind.place.country), None)
        return (town.place, NEAR) if town is not None else (behind.place, COUNTRY)

    def _stated_before(self, start: int) -> Resolved | None:
        """The country or region that the sentence says, before the name, that things are in."""
        found = None
        for one in self.resolved:
            sentence, at = one.name.sentence, one.name.span.start - 1
            if one.name.start >= start or not sentence.start_char <= start < sentence.end_char or at < sentence.start:
                continue
            doc = one.name.span.doc
            before = doc[at - 1] if doc[at].lower_ in surroundings()["compass"] | {"the"} and at > sentence.start else doc[at]
            if one.place.kind in ("country", "admin", "region") and before.lower_ in surroundings()["inside"]:
                found = one
        return found

    def _before(self, text: str) -> tuple[Place, float] | None:
        place = self.given.get(text.lower())
        return (place, NEAR) if place is not None else None

    def _towns(self, start: int) -> list[Resolved]:
        return [one for one in self.resolved if one.name.start < start and one.literal and one.place.kind in TOWNS]

    def _nearest(self, start: int) -> tuple[Place, float] | None:
        """A town of the same paragraph, else the nearest before it in the country that the article is mostly about."""
        block = next((block for block in self.doc._.article.blocks if block.start <= start < block.end), None)
        before = self._towns(start)
        if block is not None and before and before[-1].name.start >= block.start:
            return before[-1].place, NEAR
        lands = Counter(one.place.country for one in self.resolved if one.literal and one.place.country)
        main = lands.most_common(1)[0][0] if lands else None
        near = [one for one in before if one.place.country == main]
        return (near[-1].place, GUESSED) if near else None


def offset(place: Place, words: str) -> Place:
    """A place moved as far as words such as "240 kilometres north-east of" say; the place itself where they say nothing.

    The distance is laid off on a sphere along the parallel and the meridian, which is exact enough for what news text means.
    """
    told = DISTANCE.search(words)
    if told is None:
        return place
    length = float(told["number"].replace(",", "")) * (MILE_KM if told["unit"].startswith("mi") else 1.0)
    if length > FARTHEST_KM:
        return place
    way = told["way"].lower().replace("-", "").replace(" ", "")
    north, east = ("north" in way) - ("south" in way), ("east" in way) - ("west" in way)
    step = length / (DEGREE_KM * math.hypot(north, east))
    lon = place.lon + east * step / max(0.1, math.cos(math.radians(place.lat)))
    return replace(place, lat=round(place.lat + north * step, 3), lon=round(lon, 3))


def is_near(place: Place, other: Place) -> bool:
    """Whether two places are as near as "south of" and "near" mean."""
    return distance_km(place.lat, place.lon, other.lat, other.lon) <= BESIDE_KM
