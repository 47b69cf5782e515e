"""Which place a name is: candidates weighed by what they are and by the article's other places.

A conditional logit over each name's readings (McFadden's choice model), twice: by the readings alone,
then with the places that the first round chose for the article's other names. Its weights stand in
`data/reference/place_weights.csv`. Mentions of one name at one level share a sense in an article.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from data.prepare import lexicon
from data.prepare.extract.place.names import Name
from data.prepare.extract.place.relations import contains
from data.prepare.resolve.country_clues import Clues
from data.prepare.resolve.gazetteer import Place
from data.prepare.resolve.gazetteer_entries import ALTERNATE, MAIN, OVERLAY, SHORT, SPELLING
from data.spelling import fold

Floats = NDArray[np.float64]
MOST_READINGS = 60
KINDS = ["country", "admin", "district", "city", "region", "area", "landmark", "former_state"]
STATIC = [
    *("size", "largest", "capital", "exact", "overlay", "main", "spelling", "alternate", "short"),
    *("large", "huge", "acting_capital", "holds", "shadowed", "outnamed", "bare_unit"),
    *("held", "not_held", "level_fits", "level_differs", "part_fits", *(f"kind:{kind}" for kind in KINDS)),
]
CONTEXT = [
    *("near", "near_wide", "nearest", "country_share", "country_named", "admin_named"),
    *("adjective_share", "word_share", "unit_share"),
]
UNIT_DOUBT = 3.0
"""How much company a unit must have before its share tells: one other name of a state does not make the article about it."""

LEAST_WITNESS = 0.05
"""The chance from which on a reading of one name speaks for the readings of others."""


@dataclass(slots=True)
class Sense:
    """All mentions of one name at one level in an article, with their readings, best first once ranked."""

    mentions: list[Name]
    readings: list[tuple[Place, int]]
    static: Floats
    context: Floats
    chances: Floats


@dataclass(frozen=True, slots=True)
class Company:
    """What the article's other names may be: places, how sure that is, whether they are small, points in radians."""

    places: list[Place]
    sure: Floats
    small: Floats
    where: Floats
    clues: Clues


@cache
def weights(model: str) -> dict[str, float]:
    """The fitted weights of a model by feature's name."""
    return {row["feature"]: float(row["weight"]) for row in lexicon.rows("place_weights") if row["model"] == model}


@lru_cache(maxsize=10_000)
def _vector(model: str, features: tuple[str, ...]) -> Floats:
    known = weights(model)
    return np.array([known.get(feature, 0.0) for feature in features])


def senses(names: Sequence[Name]) -> list[Sense]:
    """The names of one article grouped by sense, with the features of each reading alone."""
    groups: dict[tuple[str, str, str], list[Name]] = defaultdict(list)
    for name in names:
        groups[name.key, name.level, "short" if name.is_abbreviation else ""].append(name)
    found = []
    for mentions in groups.values():
        readings = sorted(_own(mentions[0]), key=lambda reading: -reading[0].population)[:MOST_READINGS]
        static = np.array([_static(mentions, place, standing, readings) for place, standing in readings])
        chances = _softmax(static @ _vector("alone", tuple(STATIC)))
        found.append(Sense(mentions, readings, static, np.zeros((len(readings), len(CONTEXT))), chances))
    return found


def _own(name: Name) -> list[tuple[Place, int]]:
    """A name's readings, but of a country's name no town or unit inside it that is called so too, unless that is told."""
    lands = {place.country for place, standing in name.readings if place.kind == "country" and standing >= SPELLING}
    if not lands or name.level:
        return list(name.readings)
    return [
        (place, standing) for place, standing in name.readings
        if place.country not in lands or not (place.kind == "admin" or (place.kind == "city" and standing == ALTERNATE))
    ]  # fmt: skip


def resolve(names: Sequence[Name], clues: Clues, witnesses: Sequence[Name] = (), rounds: int = 3) -> list[Sense]:
    """The senses of one article's names with the chance of each reading.

    `witnesses` are names that are no places here but tell where others are.
    """
    own, silent = senses(names), senses(witnesses)
    found = [*own, *silent]
    vector = np.concatenate([_vector("context", tuple(STATIC)), _vector("context", tuple(CONTEXT))])
    for _ in range(rounds):
        add_context(found, clues)
        for sense in found:
            sense.chances = _softmax(np.hstack([sense.static, sense.context]) @ vector)
    return own


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())


def _static(mentions: list[Name], place: Place, standing: int, readings: list[tuple[Place, int]]) -> list[float]:
    """The features of a reading alone, in the order of STATIC."""
    size, largest = math.log10(place.population + 1), math.log10(max(other.population for other, _ in readings) + 1)
    containers = [name.container for name in mentions if name.container is not None]
    held = [any(contains(outer, place) for outer, _ in container.readings) for container in containers]
    inner = [reading for name in mentions for reading in name.inner]
    level = mentions[0].level
    is_part = level == "part"
    fits = level == place.kind or (level == "district" and place.kind == "admin")
    return [
        size / 3, float(size == largest), float(place.is_capital),
        float(any(name.text == place.name for name in mentions)), float(place.source == OVERLAY),
        float(standing == MAIN), float(standing == SPELLING), float(standing == ALTERNATE), float(standing == SHORT),
        float(place.population >= 100_000), float(place.population >= 1_000_000),
        float(place.is_capital and any(name.acts for name in mentions)), float(any(contains(place, other) for other, _ in inner)),
        float(max(0.0, largest - size - 1.5) if largest >= 5.5 else 0.0),
        float(standing == ALTERNATE and any(other >= SPELLING for _, other in readings)),
        float(place.kind == "district" and not level and fold(place.name) != mentions[0].key),
        float(any(held)), float(bool(held) and not any(held)), float(bool(level) and fits),
        float(bool(level) and not is_part and not fits), float(is_part and place.kind in ("district", "landmark", "city")),
        *(float(place.kind == kind) for kind in KINDS),
    ]  # fmt: skip


def add_context(found: Sequence[Sense], clues: Clues) -> None:
    """Fill the features that depend on what the article's other names may be."""
    rows = [
        (at, place, float(sense.chances[k]) * min(len(sense.mentions), 4) ** 0.5)
        for at, sense in enumerate(found)
        for k in np.flatnonzero(sense.chances >= LEAST_WITNESS)
        for place in (sense.readings[int(k)][0],)
    ]
    owners = np.array([at for at, *_ in rows])
    keys = [sense.mentions[0].key for sense in found]
    sure = np.array([weight for *_, weight in rows])
    small = np.array([place.kind not in ("country", "area", "former_state") for _, place, _ in rows], dtype=float)
    where = np.radians(np.array([(place.lat, place.lon) for _, place, _ in rows]).reshape(-1, 2))
    for at, sense in enumerate(found):
        others = np.array([keys[owner] != keys[at] for owner in owners], dtype=bool)
        places = [place for (_, place, _), is_other in zip(rows, others, strict=True) if is_other]
        sense.context = _context(sense, Company(places, sure[others], small[others], where[others], clues))


def _context(sense: Sense, company: Company) -> Floats:
    """The features of a sense's readings in context, in the order of CONTEXT."""
    here = np.radians(np.array([(place.lat, place.lon) for place, _ in sense.readings]))
    distances = _distances(here, company.where)
    distances[_same(sense.readings, company.places)] = np.inf
    weighed = company.sure * company.small
    near = np.log1p((np.exp(-distances / 60) * weighed).sum(axis=1))
    wide = np.log1p((np.exp(-distances / 400) * weighed).sum(axis=1))
    nearest = (np.exp(-distances / 150) * weighed).max(axis=1, initial=0.0)
    return np.column_stack([near, wide, nearest, np.array(_shares(sense, company))])


def _same(readings: Sequence[tuple[Place, int]], places: Sequence[Place]) -> NDArray[np.bool_]:
    """Where a reading is the place that another name stands for: being itself, it does not bear out the reading."""
    numbers = np.array([place.number for place, _ in readings])
    return np.asarray(numbers[:, None] == np.array([place.number for place in places], dtype=int)[None, :])


def _distances(here: Floats, there: Floats) -> Floats:
    """Great-circle distances in kilometres between all points of two lists, by the haversine formula."""
    half = np.sin((here[:, None, 0] - there[None, :, 0]) / 2) ** 2
    half = half + np.cos(here[:, None, 0]) * np.cos(there[None, :, 0]) * np.sin((here[:, None, 1] - there[None, :, 1]) / 2) ** 2
    return np.asarray(2 * 6371.0 * np.arcsin(np.sqrt(np.minimum(half, 1))))


def _shares(sense: Sense, company: Company) -> list[list[float]]:
    """How much of the company lies in each reading's country and unit, and whether these are named."""
    lands: dict[str, float] = defaultdict(float)
    units: dict[tuple[str | None, str], float] = defaultdict(float)
    named: dict[str | None, float] = defaultdict(float)
    called: dict[tuple[str | None, str], float] = defaultdict(float)
    for place, weight in zip(company.places, company.sure.tolist(), strict=True):
        lands[place.country or ""] += weight
        if place.admin and place.kind != "country":
            units[place.country, place.admin] += weight
        if place.kind == "country":
            named[place.country] = max(named[place.country], min(weight, 1.0))
        if place.kind == "admin" and place.admin:
            called[place.country, place.admin] = max(called[place.country, place.admin], min(weight, 1.0))
    total, spoken = sum(lands.values()) + 1.0, sum(company.clues.adjectives.values()) + 1.0
    local, told = sum(units.values()) + UNIT_DOUBT, sum(company.clues.words.values()) + 1.0
    return [
        [
            lands[place.country or "-"] / total, named[place.country], called[place.country, place.admin],
            company.clues.adjectives[place.country or ""] / spoken, company.clues.words.get(place.country or "", 0.0) / told,
            units[place.country, place.admin] / local if place.admin else 0.0,
        ]
        for place, _ in sense.readings
    ]  # fmt: skip
