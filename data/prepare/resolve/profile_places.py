"""The places of a profile as the recogniser takes them: what an analyst says about a name goes before the gazetteer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from data.prepare.profile import Profile, ProfilePlace
from data.prepare.resolve.gazetteer import Gazetteer, Place
from data.prepare.resolve.gazetteer_entries import MAIN, distance_km
from data.spelling import fold

SAME_KM = 50.0
SOURCE = "profile"
WEIGHT = 1_000_000
NOWHERE = 0.0
"""The latitude and longitude that a place without a point has while names are resolved: far from every named place."""

type Spellings = list[tuple[str, str, str]]


class ProfilePlaces:
    """A profile's places by folded name; empty without a profile."""

    def __init__(self, profile: Profile | None, known: Gazetteer) -> None:
        """Take the places of a profile; one that the gazetteer has nearby under one of the names keeps its id."""
        self._named: dict[str, tuple[tuple[Place, int], ...]] = {}
        self._longest: dict[str, int] = defaultdict(int)
        for place, entry in identified(profile, known):
            for key in dict.fromkeys(_keys(entry)):
                self._named[key] = (*self._named.get(key, ()), (place, MAIN))
                first = key.split(" ", 1)[0]
                self._longest[first] = max(self._longest[first], key.count(" ") + 1)

    def lookup(self, key: str) -> tuple[tuple[Place, int], ...]:
        """The profile's places of a folded name, as the gazetteer gives them."""
        return self._named.get(key, ())

    def longest(self, first: str) -> int:
        """How many pieces a name that begins with this piece can have, 0 where there is none."""
        return self._longest.get(first, 0)


def identified(profile: Profile | None, known: Gazetteer) -> Iterator[tuple[Place, ProfilePlace]]:
    """Each place of a profile with its entry; no two have one id."""
    taken: set[str] = set()
    for number, entry in enumerate(profile.places if profile else ()):
        near = _nearest(entry, known)
        place_id = near.place_id if near else f"{SOURCE}-{fold(entry.name).replace(' ', '-')}-{entry.kind}"
        if place_id in taken:
            place_id = f"{place_id}-{number + 1}"
        taken.add(place_id)
        country = entry.country or (near.country if near else None)
        lat, lon = (NOWHERE if one is None else one for one in (entry.lat, entry.lon))
        yield Place(-1 - number, place_id, entry.name, entry.kind, country, "", lat, lon, WEIGHT, False, SOURCE), entry


def unplaced(profile: Profile | None, known: Gazetteer) -> frozenset[str]:
    """The ids of a profile's places that have no point."""
    return frozenset(place.place_id for place, entry in identified(profile, known) if entry.lat is None)


def names_with(profile: Profile | None, known: Gazetteer) -> Callable[[str], Spellings]:
    """Every spelling known of a place as (name, language, usage): the profile's, then those that only the gazetteer has."""
    own = {place.place_id: _spellings(entry) for place, entry in identified(profile, known)}

    def names_of(place_id: str) -> Spellings:
        told = own.get(place_id, [])
        names = {name.casefold() for name, *_ in told}
        return [*told, *(row for row in known.names_of(place_id) if row[0].casefold() not in names)]

    return names_of


def _spellings(entry: ProfilePlace) -> Spellings:
    told = {one.name: (one.name, one.language or "", one.usage or "") for one in entry.spellings}
    return list({entry.name: (entry.name, "", ""), **told}.values())


def _keys(entry: ProfilePlace) -> list[str]:
    return [key for name in (entry.name, *(spelling.name for spelling in entry.spellings)) if (key := fold(name))]


def _nearest(entry: ProfilePlace, known: Gazetteer) -> Place | None:
    """The gazetteer's place of that kind and one of the names that is near, which the entry then is."""
    if entry.lat is None or entry.lon is None:
        return None
    for key in _keys(entry):
        for place, _ in known.lookup(key):
            if place.kind == entry.kind and distance_km(place.lat, place.lon, entry.lat, entry.lon) < SAME_KM:
                return place
    return None
