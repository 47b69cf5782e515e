"""Places that a text names, each with the gazetteer's entry it most likely is.

Recognition weighs the gazetteer's names by their sentence (`place_evidence`), adds what the model
calls a place and the gazetteer does not know, and resolution chooses among the places of one name
(`resolve.places`). Spans are bare names; a name without a good candidate stays without coordinates.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from data.prepare.extract.metonymy import metonymy
from data.prepare.extract.place_bearers import mark_bearers
from data.prepare.extract.place_company import SURE, keep_company
from data.prepare.extract.place_evidence import strength, weigh
from data.prepare.extract.place_names import Name, names
from data.prepare.extract.place_relations import relate
from data.prepare.extract.place_told import STRONG, TOLD_CHANCE, is_governed, is_kept, owns_office
from data.prepare.extract.place_unlisted import Unlisted, unlisted
from data.prepare.resolve.gazetteer import Place, countries
from data.prepare.resolve.places import Sense, adjective_countries, resolve, weights
from data.prepare.resolve.profile_places import SOURCE as PROFILE
from data.prepare.spans import PlaceSpan

LEAST = 0.35
"""The chance of being a place from which on a name counts as one: where F1 on labelled news is highest."""

MOST_ALTERNATIVES = 4
LISTED_CHANCE = 0.02
TOWNS = frozenset({"city", "district", "region"})
SEAT_CHANCE = 0.85
PROFILE_CHANCE = 0.98
CONTAINED_SCORE = 0.3
UNPLACED_SCORE = 0.4


@dataclass(frozen=True, slots=True)
class Resolved:
    """A name with the place it was taken for and the chance of that."""

    name: Name
    place: Place
    chance: float
    others: tuple[Place, ...]


def places(doc: Doc) -> Iterator[PlaceSpan]:
    """One span per mention of a place in title or body, in reading order."""
    found = weighed(doc)
    kept = [name for name in found if likelihood(name) >= LEAST]
    more = unlisted(doc, kept, [name for name in found if name.is_other])
    inside = {id(entity.within) for entity in more if entity.within is not None}
    resolved = [_resolved(sense, name) for sense in resolve(kept, adjectives_of(doc)) for name in sense.mentions]
    resolved.sort(key=lambda one: one.name.start)
    spans = [_listed_span(one) for one in resolved if id(one.name) not in inside]
    towns = [one for one in resolved if one.place.kind in TOWNS and id(one.name) not in inside]
    spans += [_unlisted_span(doc, entity, resolved, towns) for entity in more]
    yield from sorted(spans)


def weighed(doc: Doc) -> list[Name]:
    """The candidate names, weighed twice: alone, then by the company of the sure ones."""
    found = list(names(doc))
    relate(found, doc.text)
    weigh(found, doc)
    first = {id(name): chance(name, "name") for name in found}
    sure = [name for name in found if first[id(name)] >= SURE]
    adjectives = adjectives_of(doc)
    keep_company(found, first, resolve(sure, adjectives, rounds=1), adjectives, doc.text)
    mark_bearers(found, doc)
    return found


def likelihood(name: Name) -> float:
    """The chance that a name is a place: sure for the profile's, none for what others bear, at least high for seats."""
    if name.readings[0][0].source == PROFILE:
        return PROFILE_CHANCE
    if name.is_other:
        return 0.0
    is_certain = is_governed(name) or (strength(name.readings) in STRONG and (owns_office(name) or is_kept(name)))
    return max(chance(name, "company"), SEAT_CHANCE if is_seat(name) else 0.0, TOLD_CHANCE if is_certain else 0.0)


def is_seat(name: Name) -> bool:
    """Whether a name is that of a building which stands for a government, and no part of a longer name."""
    marks = name.features
    return "seat" in marks and not {"after:organisation", "after:propn", "before:propn", "before:given"} & marks.keys()


def chance(name: Name, model: str) -> float:
    """The chance that a name is a place, from its features."""
    known = weights(model)
    total = sum(known.get(feature, 0.0) * value for feature, value in name.features.items())
    return 1 / (1 + math.exp(-total))


def adjectives_of(doc: Doc) -> Counter[str]:
    """How often each country's adjective or demonym stands in an article."""
    known = adjective_countries()
    return Counter(known[token.text] for token in doc if token.text in known)


def _resolved(sense: Sense, name: Name) -> Resolved:
    order = sense.chances.argsort()[::-1]
    best = int(order[0])
    others = tuple(sense.readings[int(k)][0] for k in order[1 : MOST_ALTERNATIVES + 1] if sense.chances[int(k)] >= LISTED_CHANCE)
    return Resolved(name, sense.readings[best][0], float(sense.chances[best]), others)


def described(place: Place) -> str:
    """A place's name with what tells it from others of the name: "Granada, Nicaragua"."""
    country = countries().get(place.country or "")
    if country is None or country.name == place.name:
        return f"{place.name} ({place.kind.replace('_', ' ')})"
    unit = f", {place.admin}" if place.country == "US" and place.kind in ("city", "district") else ""
    return f"{place.name}{unit}, {country.name}" + ("" if place.kind == "city" else f" ({place.kind})")


def _listed_span(one: Resolved) -> PlaceSpan:
    name, place = one.name, one.place
    kind, common = place.kind, place.name
    if name.level == "district" and kind == "city":
        kind, common = "district", f"{place.name} District"
    metonym, literal = metonymy(name.span, place, name.text, name.container is not None)
    return PlaceSpan(
        name.start, name.end, place.place_id, common, kind, place.country, place.lat, place.lon, "own",
        metonym, literal, round(likelihood(name) * one.chance, 3), tuple(described(other) for other in one.others),
    )  # fmt: skip


def _unlisted_span(doc: Doc, entity: Unlisted, resolved: Sequence[Resolved], towns: Sequence[Resolved]) -> PlaceSpan:
    """A name that the gazetteer has not; streets and buildings take the point of the town they are said to be in."""
    text = doc._.article.text[entity.start : entity.end]
    container = _container(entity, resolved, towns) if entity.kind != "area" or entity.within is not None else None
    if container is None:
        return PlaceSpan(entity.start, entity.end, None, text, entity.kind, None, None, None, None, False, True, UNPLACED_SCORE)
    place_id = f"{container.place_id}/{text.lower()}"
    return PlaceSpan(
        entity.start, entity.end, place_id, text, entity.kind, container.country, container.lat, container.lon, "container",
        False, True, CONTAINED_SCORE,
    )  # fmt: skip


def _container(entity: Unlisted, resolved: Sequence[Resolved], towns: Sequence[Resolved]) -> Place | None:
    """The place that an unlisted name lies in: one inside or right behind it, else the article's nearest town before it."""
    for one in resolved:
        if entity.within is not None and one.name is entity.within and one.chance >= SURE and one.place.kind != "country":
            return one.place
        if entity.behind is not None and one.name is entity.behind:
            return one.place
    before = [one for one in towns if one.name.start < entity.start]
    nearest = before[-1] if before else towns[0] if towns else None
    return nearest.place if nearest else None
