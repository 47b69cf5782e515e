"""The places of a profile as the recogniser takes them: what an analyst says about a name goes before the gazetteer."""

from __future__ import annotations

from collections import defaultdict

from data.prepare.profile import Profile, ProfilePlace
from data.prepare.resolve.gazetteer import Gazetteer, Place
from data.prepare.resolve.gazetteer_entries import MAIN, distance_km
from data.prepare.resolve.naming import fold

SAME_KM = 50.0
SOURCE = "profile"
WEIGHT = 1_000_000


class ProfilePlaces:
    """A profile's places by folded name; empty without a profile."""

    def __init__(self, profile: Profile | None, known: Gazetteer) -> None:
        """Take the places of a profile; one that the gazetteer has nearby under one of the names keeps its id."""
        self._named: dict[str, tuple[tuple[Place, int], ...]] = {}
        self._longest: dict[str, int] = defaultdict(int)
        for number, entry in enumerate(profile.places if profile else ()):
            keys = [fold(name) for name in (entry.name, *(spelling.name for spelling in entry.spellings))]
            place = _place(-1 - number, entry, keys, known)
            for key in filter(None, keys):
                self._named.setdefault(key, ((place, MAIN),))
                first = key.split(" ", 1)[0]
                self._longest[first] = max(self._longest[first], key.count(" ") + 1)

    def lookup(self, key: str) -> tuple[tuple[Place, int], ...]:
        """The profile's place of a folded name, as the gazetteer gives it."""
        return self._named.get(key, ())

    def longest(self, first: str) -> int:
        """How many pieces a name that begins with this piece can have, 0 where there is none."""
        return self._longest.get(first, 0)


def _place(number: int, entry: ProfilePlace, keys: list[str], known: Gazetteer) -> Place:
    near = [
        place
        for key in keys
        for place, _ in known.lookup(key)
        if distance_km(place.lat, place.lon, entry.lat, entry.lon) < SAME_KM and place.kind == entry.kind
    ]
    place_id = near[0].place_id if near else f"{SOURCE}-{keys[0].replace(' ', '-')}-{entry.kind}"
    country = entry.country or (near[0].country if near else None)
    return Place(number, place_id, entry.name, entry.kind, country, "", entry.lat, entry.lon, WEIGHT, False, SOURCE)
