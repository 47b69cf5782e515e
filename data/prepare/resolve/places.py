"""Which place a name is: candidates weighed by what they are and by the article's other places.

A conditional logit over each name's readings (McFadden's choice model), twice: by the readings alone,
then with the places that the first round chose for the article's other names. Its weights stand in
`data/reference/place_weights.csv`. Mentions of one name at one level share a sense in an article.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from data.prepare import lexicon
from data.prepare.extract.place.names import Name
from data.prepare.extract.place.relations import contains
from data.prepare.resolve.gazetteer import Place, countries
from data.prepare.resolve.gazetteer_entries import ALTERNATE, MAIN, OVERLAY, SHORT, SPELLING

Floats = NDArray[np.float64]
MOST_READINGS = 60
KINDS = ["country", "admin", "district", "city", "region", "area", "landmark", "former_state"]
STATIC = [
    *("size", "largest", "capital", "exact", "overlay", "main", "spelling", "alternate", "short"),
    *("large", "huge", "acting_capital", "holds", "shadowed"),
    *("held", "not_held", "level_fits", "level_differs", "part_fits", *(f"kind:{kind}" for kind in KINDS)),
]
CONTEXT = ["near", "near_wide", "nearest", "country_share", "country_named", "admin_named", "adjective_share"]


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
    """What the article's other names were taken for: places, how sure that is, whether they are small, points in radians."""

    tops: list[Place]
    sure: Floats
    small: Floats
    where: Floats
    adjectives: Counter[str]


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
        readings = sorted(mentions[0].readings, key=lambda reading: -reading[0].population)[:MOST_READINGS]
        static = np.array([_static(mentions, place, standing, readings) for place, standing in readings])
        chances = _softmax(static @ _vector("alone", tuple(STATIC)))
        found.append(Sense(mentions, readings, static, np.zeros((len(readings), len(CONTEXT))), chances))
    return found


def resolve(names: Sequence[Name], adjectives: Counter[str], rounds: int = 2) -> list[Sense]:
    """The senses of one article's names with the chance of each reading; `adjectives` counts "Syrian" by country."""
    found = senses(names)
    vector = np.concatenate([_vector("context", tuple(STATIC)), _vector("context", tuple(CONTEXT))])
    for _ in range(rounds):
        add_context(found, adjectives)
        for sense in found:
            sense.chances = _softmax(np.hstack([sense.static, sense.context]) @ vector)
    return found


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
        float(any(held)), float(bool(held) and not any(held)), float(bool(level) and fits),
        float(bool(level) and not is_part and not fits), float(is_part and place.kind in ("district", "landmark", "city")),
        *(float(place.kind == kind) for kind in KINDS),
    ]  # fmt: skip


def add_context(found: Sequence[Sense], adjectives: Counter[str]) -> None:
    """Fill the features that depend on what the article's other names were taken for."""
    tops = [sense.readings[int(sense.chances.argmax())][0] for sense in found]
    sure = np.array([float(sense.chances.max()) * min(len(sense.mentions), 4) ** 0.5 for sense in found])
    small = np.array([place.kind not in ("country", "area", "former_state") for place in tops], dtype=float)
    where = np.radians(np.array([(place.lat, place.lon) for place in tops]).reshape(-1, 2))
    for sense in found:
        others = [k for k, other in enumerate(found) if other.mentions[0].key != sense.mentions[0].key]
        company = Company([tops[k] for k in others], sure[others], small[others], where[others], adjectives)
        sense.context = _context(sense, company)


def _context(sense: Sense, company: Company) -> Floats:
    """The features of a sense's readings in context, in the order of CONTEXT."""
    tops, sure, where, adjectives = company.tops, company.sure, company.where, company.adjectives
    here = np.radians(np.array([(place.lat, place.lon) for place, _ in sense.readings]))
    half = np.sin((here[:, None, 0] - where[None, :, 0]) / 2) ** 2
    half = half + np.cos(here[:, None, 0]) * np.cos(where[None, :, 0]) * np.sin((here[:, None, 1] - where[None, :, 1]) / 2) ** 2
    distances = 2 * 6371.0 * np.arcsin(np.sqrt(np.minimum(half, 1)))
    weighed = sure * company.small
    near = np.log1p((np.exp(-distances / 60) * weighed).sum(axis=1))
    wide = np.log1p((np.exp(-distances / 400) * weighed).sum(axis=1))
    nearest = (np.exp(-distances / 150) * weighed).max(axis=1, initial=0.0)
    shares: dict[str, float] = defaultdict(float)
    for place, chance in zip(tops, sure, strict=True):
        shares[place.country or ""] += float(chance)
    total = sum(shares.values()) + 1.0
    named = {place.country for place in tops if place.kind == "country"}
    units = {(place.country, place.admin) for place in tops if place.kind == "admin" and place.admin}
    spoken = sum(adjectives.values()) + 1.0
    rest = [
        [
            shares[place.country or "-"] / total, float(place.country in named), float((place.country, place.admin) in units),
            adjectives[place.country or ""] / spoken,
        ]
        for place, _ in sense.readings
    ]  # fmt: skip
    return np.column_stack([near, wide, nearest, np.array(rest)])


@cache
def adjective_countries() -> dict[str, str]:
    """The country that each demonym or adjective belongs to."""
    found: dict[str, str] = {}
    for iso2, country in countries().items():
        for form in (*country.demonyms, *country.adjectives):
            found.setdefault(form, iso2)
    return found
