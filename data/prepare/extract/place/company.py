"""What a name's company in the article says: other names beside it in a list, and surer places near its own.

"Sake and Minova" are villages where Goma is near; "Settle and Grassington" where Skipton is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from data.prepare.extract.place.evidence import strength
from data.prepare.extract.place.lists import runs
from data.prepare.extract.place.names import Name
from data.prepare.resolve.gazetteer import Place
from data.prepare.resolve.gazetteer_entries import SPELLING
from data.prepare.resolve.places import Floats, Sense

LOCAL_KINDS = frozenset({"city", "district", "admin", "region", "landmark"})
SURE = 0.6


def keep_company(
    names: Sequence[Name], chances: Mapping[int, float], found: Sequence[Sense], adjectives: Counter[str], text: str
) -> None:
    """Add to each name's features what its company says; `chances` are by id of name, `found` the senses of the sure ones."""
    _lists(names, chances, text)
    tops = [(sense.mentions[0].key, sense.readings[int(sense.chances.argmax())][0]) for sense in found]
    local = [(key, place) for key, place in tops if place.kind in LOCAL_KINDS]
    where = np.radians(np.array([(place.lat, place.lon) for _, place in local]).reshape(-1, 2))
    lands = Counter(place.country for _, place in tops)
    done: dict[str, dict[str, float]] = {}
    for name in names:
        marks = done.get(name.key)
        if marks is None:
            marks = done[name.key] = _near(name, local, where) | _in_country(name, lands, adjectives)
        level = strength(name.readings)
        name.features |= marks | {f"{mark}:{level}": 1.0 for mark in marks}
        if "list:place" in name.features:
            name.features[f"list:place:{level}"] = 1.0


def _lists(names: Sequence[Name], chances: Mapping[int, float], text: str) -> None:
    """Mark names that stand in a list with a surer one, or else beside one that hardly is a place."""
    for run in runs(names, text):
        if len(run) == 1:
            continue
        sure = [name for name in run if chances[id(name)] >= SURE]
        for at, name in enumerate(run):
            others = [other for other in sure if other is not name]
            beside = run[max(0, at - 1) : at] + run[at + 1 : at + 2]
            if others and (len(run) > 2 or others[0] in beside):
                name.features["list:place"] = 1.0
            elif any(chances[id(other)] < 1 - SURE for other in beside):
                name.features["list:other"] = 1.0


def _near(name: Name, local: Sequence[tuple[str, Place]], where: Floats) -> dict[str, float]:
    """How near the nearest reading of a name is to another sure place."""
    rows = [k for k, (key, _) in enumerate(local) if key != name.key]
    places = [place for place, standing in name.readings if standing >= SPELLING and place.kind in LOCAL_KINDS][:60]
    if not rows or not places:
        return {"near:nothing": 1.0}
    here = np.radians(np.array([(place.lat, place.lon) for place in places]))
    there = where[rows]
    half = np.sin((here[:, None, 0] - there[None, :, 0]) / 2) ** 2
    half = half + np.cos(here[:, None, 0]) * np.cos(there[None, :, 0]) * np.sin((here[:, None, 1] - there[None, :, 1]) / 2) ** 2
    nearest = float((2 * 6371 * np.arcsin(np.sqrt(np.minimum(half, 1)))).min())
    band = next((limit for limit in (25, 80, 250) if nearest < limit), 0)
    many = "many" if len(places) > 3 else "few"
    return {f"near:{band}": 1.0, f"near:{band}:{many}": 1.0}


def _in_country(name: Name, lands: Counter[str | None], adjectives: Counter[str]) -> dict[str, float]:
    """Whether a reading of some size lies in a country that the article is about."""
    own = {
        place.country for place, standing in name.readings if standing >= SPELLING and place.population >= 5000 and place.country
    }
    if any(lands[country] >= 3 or adjectives[country] >= 2 for country in own if country):
        return {"country:main": 1.0}
    is_named = any(lands[country] or adjectives[country] for country in own if country)
    return {"country:named" if is_named else "country:other": 1.0}
