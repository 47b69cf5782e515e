"""Places that a text names, each with the gazetteer's entry it most likely is.

Recognition weighs the gazetteer's names by their sentence (`place_evidence`), adds what the model
calls a place and the gazetteer does not know, and resolution chooses among the places of one name
(`resolve.places`). Spans are bare names; a name without a good candidate stays without coordinates.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from data.prepare.extract.place.bearers import mark_bearers
from data.prepare.extract.place.company import SURE, keep_company
from data.prepare.extract.place.containers import SAID, Containers, Resolved, is_near
from data.prepare.extract.place.evidence import strength, weigh
from data.prepare.extract.place.metonymy import metonymy
from data.prepare.extract.place.names import Name, names, surroundings
from data.prepare.extract.place.relations import relate
from data.prepare.extract.place.told import (
    STRONG,
    TOLD_CHANCE,
    TOWNS,
    is_governed,
    is_greater,
    is_kept,
    is_listed,
    is_range,
    is_sole,
    is_struck,
    opens_report,
    owns_office,
    whole,
)
from data.prepare.extract.place.unlisted import Unlisted, unlisted
from data.prepare.resolve.country_clues import clues_of
from data.prepare.resolve.gazetteer import Place, countries
from data.prepare.resolve.gazetteer_entries import OVERLAY
from data.prepare.resolve.places import Sense, resolve, weights
from data.prepare.resolve.profile_places import SOURCE as PROFILE
from data.prepare.spans import PlaceSpan
from data.spelling import fold

LEAST = 0.35
"""The chance of being a place from which on a name counts as one: where F1 on labelled news is highest."""

LEAST_AGAIN, ELSEWHERE = 0.2, 0.85
"""The least chance of a name whose other mentions in the article have at least the second chance."""

MOST_ALTERNATIVES = 4
LISTED_CHANCE = 0.02
SEAT_CHANCE = 0.85
TOWN_OF_UNIT = 50_000
"""The least people of a town that is meant rather than the unit named for it."""

SMALL_TOWN = 50_000
TOWN_KINDS = frozenset({"city", "district", "admin"})
PROFILE_CHANCE = 0.98
UNPLACED_SCORE = 0.4


def places(doc: Doc) -> Iterator[PlaceSpan]:
    """One span per mention of a place in title or body, in reading order."""
    found = weighed(doc)
    kept = known(found)
    more = unlisted(doc, kept, [name for name in found if name.is_other])
    inside = {id(entity.within) for entity in more if entity.within is not None}
    witnesses = witnesses_among(found, kept)
    resolved = [_resolved(sense, name) for sense in resolve(kept, clues_of(doc), witnesses) for name in sense.mentions]
    resolved.sort(key=lambda one: one.name.start)
    containers = Containers(doc, resolved)
    spans = [_listed_span(one, containers) for one in resolved if id(one.name) not in inside]
    spans += [_unlisted_span(doc, entity, containers) for entity in more]
    yield from sorted(spans)


def known(found: list[Name]) -> list[Name]:
    """The names that count as places: likely ones, and less likely ones of well-known places that are sure elsewhere."""
    chances = {id(name): likelihood(name) for name in found}
    sure = {name.key for name in found if chances[id(name)] >= ELSEWHERE}
    strong = {name.key for name in found if name.key in sure and strength(name.readings) in STRONG}
    return [
        name for name in found
        if chances[id(name)] >= LEAST
        or (chances[id(name)] >= LEAST_AGAIN and name.key in strong and not {"doc:surname", "after:propn"} & name.features.keys())
        or (not name.is_other and name.key in sure and "before:locative" in name.features and "doc:surname" not in name.features)
    ]  # fmt: skip


def witnesses_among(found: Sequence[Name], kept: Sequence[Name]) -> list[Name]:
    """Names inside those of bodies, which are no places but tell where the article's places are."""
    known = {id(name) for name in kept}
    return [name for name in found if id(name) not in known and (name.is_body or _is_inside_body(name))]


def _is_inside_body(name: Name) -> bool:
    """Whether the model calls a longer stretch around a name an organisation."""
    marks = name.features
    return (
        not name.is_other
        and bool({"ner:ORG:first", "ner:ORG:middle", "ner:ORG:last"} & marks.keys())
        and not {"ordinary", "doc:surname", "before:given", "before:title"} & marks.keys()
    )


def weighed(doc: Doc) -> list[Name]:
    """The candidate names, weighed twice: alone, then by the company of the sure ones."""
    found = list(names(doc))
    relate(found, doc.text)
    weigh(found, doc)
    first = {id(name): chance(name, "name") for name in found}
    sure = [name for name in found if first[id(name)] >= SURE]
    clues = clues_of(doc)
    keep_company(found, first, resolve(sure, clues, rounds=1), clues.adjectives, doc.text)
    mark_bearers(found, doc)
    return found


def likelihood(name: Name) -> float:
    """The chance that a name is a place: sure for the profile's, none for what others bear, at least high for seats."""
    if name.readings[0][0].source == PROFILE:
        return PROFILE_CHANCE
    level = strength(name.readings)
    if name.is_other or is_doubtful(name):
        return 0.0
    is_certain = is_governed(name) or is_struck(name) or (level in STRONG and (owns_office(name) or is_kept(name)))
    is_certain = is_certain or is_sole(name) or (level in STRONG and is_greater(name)) or (level in TOWNS and is_listed(name))
    is_certain = is_certain or (level != "alternate" and (name.container or name.beside) is not None)
    return max(chance(name, "company"), SEAT_CHANCE if is_seat(name) else 0.0, TOLD_CHANCE if is_certain else 0.0)


def is_doubtful(name: Name) -> bool:
    """Whether no word says that a place is meant by another name of small towns, or by "the" and a common noun."""
    told = {"before:locative", "contained", "list:place", "after:level", "dateline"}
    if {"before:the", "ordinary"} <= name.features.keys() and {place.kind for place, _ in name.readings} <= TOWN_KINDS:
        return not told & name.features.keys() and not name.level
    is_small = strength(name.readings) == "alternate" and all(place.population < SMALL_TOWN for place, _ in name.readings)
    return is_small and name.beside is None and not told & name.features.keys()


def is_seat(name: Name) -> bool:
    """Whether a name is that of a building which stands for a government, and no part of a longer name."""
    marks = name.features
    return "seat" in marks and not {"after:organisation", "after:propn", "before:propn", "before:given"} & marks.keys()


def chance(name: Name, model: str) -> float:
    """The chance that a name is a place, from its features."""
    known = weights(model)
    total = sum(known.get(feature, 0.0) * value for feature, value in name.features.items())
    return 1 / (1 + math.exp(-total))


def _resolved(sense: Sense, name: Name) -> Resolved:
    order = sense.chances.argsort()[::-1]
    best = _town_of_unit(sense, int(order[0]))
    listed = [int(k) for k in order[: MOST_ALTERNATIVES + 1] if int(k) != best and sense.chances[int(k)] >= LISTED_CHANCE]
    others = tuple(sense.readings[k][0] for k in listed[:MOST_ALTERNATIVES])
    place = sense.readings[best][0]
    metonym, literal = metonymy(name.span, place, name.text, name.container is not None or opens_report(name))
    metonym = metonym and "after:office" not in name.features
    same = float(sense.chances[best] + (sense.chances[order[0]] if best != order[0] else 0.0))
    return Resolved(name, place, same, others, metonym, literal)


def _town_of_unit(sense: Sense, best: int) -> int:
    """The town for which a unit is named, where the text does not say that the unit is meant: "fled to Kandahar"."""
    unit, level = sense.readings[best][0], sense.mentions[0].level
    if unit.kind != "admin" or unit.country == "US" or unit.source == OVERLAY or level in ("admin", "district"):
        return best
    towns = {
        place.population: k
        for k, (place, _) in enumerate(sense.readings)
        if place.kind == "city" and place.population >= TOWN_OF_UNIT and place.country == unit.country and is_near(place, unit)
        and fold(place.name) == fold(unit.name)
    }  # fmt: skip
    return towns[max(towns)] if towns else best


def described(place: Place) -> str:
    """A place's name with what tells it from others of the name: "Granada, Nicaragua"."""
    country = countries().get(place.country or "")
    if country is None or country.name == place.name:
        return f"{place.name} ({place.kind.replace('_', ' ')})"
    unit = f", {place.admin}" if place.country == "US" and place.kind in ("city", "district") else ""
    return f"{place.name}{unit}, {country.name}" + ("" if place.kind == "city" else f" ({place.kind})")


def _listed_span(one: Resolved, containers: Containers) -> PlaceSpan:
    name, beside = one.name, containers.beside(one.name)
    place, score, located_by = one.place, round(likelihood(name) * one.chance, 3), "own"
    if beside is not None and place.kind == "city" and not is_near(place, beside):
        place, located_by = _moved(name, beside), "own"
    kind, common, (start, end) = place.kind, place.name, whole(name, place)
    if (start, end) != (name.start, name.end):
        kind, score, located_by = "district" if start < name.start else "area", round(score / 2, 3), "container"
        common = str(name.span.doc._.article.text[start:end])
    if beside is not None and place is beside:
        kind, common, score, located_by = "city", name.text, SAID, "container"
    if kind == "city" and (name.level in ("district", "area") or is_range(name)):
        kind, common = name.level or "area", f"{place.name} District" if name.level == "district" else place.name
    if kind == "city" and name.level == "part":
        kind = "district"
    town = containers.quarter(name) if kind == "city" and name.key in surroundings()["quarter"] else None
    if town is not None and not is_near(place, town):
        place, kind, common, score, located_by = town, "district", name.text, SAID, "container"
    place_id = place.place_id if located_by == "own" else f"{place.place_id}/{common.lower()}"
    return PlaceSpan(
        start, end, place_id, common, kind, place.country, place.lat, place.lon, located_by,
        one.metonym, one.literal, score, tuple(described(other) for other in one.others),
    )  # fmt: skip


def _moved(name: Name, beside: Place) -> Place:
    """The place of a name that is near the one it is said to be near, or else that one."""
    near = [place for place, _ in name.readings if is_near(place, beside) and place.number != beside.number]
    return max(near, key=lambda place: place.population) if near else beside


def _unlisted_span(doc: Doc, entity: Unlisted, containers: Containers) -> PlaceSpan:
    """A name that the gazetteer has not; it takes the point of the place it is said to be in, or of a town near in the text."""
    text = doc._.article.text[entity.start : entity.end]
    is_placed = entity.kind != "area" or entity.within is not None or entity.behind is not None
    found = containers.of(entity, text) if is_placed else None
    if found is None:
        return PlaceSpan(entity.start, entity.end, None, text, entity.kind, None, None, None, None, False, True, UNPLACED_SCORE)
    place, score = found
    place_id = f"{place.place_id}/{text.lower()}"
    return PlaceSpan(
        entity.start, entity.end, place_id, text, entity.kind, place.country, place.lat, place.lon, "container",
        False, True, score,
    )  # fmt: skip
