"""Places by name: the lookup that recognition and resolution share.

The index stays on disk (see `gazetteer_index`); what was looked up is kept, so that the process
grows by about 10 MB for an ordinary corpus. Opening takes a few milliseconds once the index is built.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.prepare import lexicon
from data.prepare.resolve.gazetteer_index import index_path

COLUMNS = "id, place_id, name, kind, country, admin, lat, lon, population, capital, source"


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry; `admin` is GeoNames' code of its first-order unit, `lat` and `lon` degrees WGS 84."""

    number: int
    place_id: str
    name: str
    kind: str
    country: str | None
    admin: str
    lat: float
    lon: float
    population: int
    is_capital: bool
    source: str


@dataclass(frozen=True, slots=True)
class Country:
    """A row of `countries.csv`: a country's names and what its people and things are called."""

    iso2: str
    name: str
    short_forms: tuple[str, ...]
    demonyms: tuple[str, ...]
    adjectives: tuple[str, ...]
    capital: str
    lat: float
    lon: float


class Gazetteer:
    """All places by folded name (`data.spelling.fold`)."""

    def __init__(self, index: Path) -> None:
        """Open an index that `gazetteer_index` wrote."""
        self._database = sqlite3.connect(f"file:{index}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._named: dict[str, tuple[tuple[Place, int], ...]] = {}
        self._longest: dict[str, int] = {}
        self._places: dict[int, Place] = {}

    def lookup(self, key: str) -> tuple[tuple[Place, int], ...]:
        """Each place that bears a folded name, with the name's standing (`gazetteer_index.MAIN` and so on)."""
        found = self._named.get(key)
        if found is None:
            rows = self._database.execute("SELECT place, standing FROM name WHERE key = ?", (key,)).fetchall()
            found = self._named[key] = tuple((self._place(number), standing) for number, standing in rows)
        return found

    def longest(self, first: str) -> int:
        """How many pieces a name that begins with this piece can have, 0 where there is none."""
        found = self._longest.get(first)
        if found is None:
            row = self._database.execute("SELECT longest FROM word WHERE first = ?", (first,)).fetchone()
            found = self._longest[first] = row[0] if row else 0
        return found

    def names_of(self, place_id: str) -> list[tuple[str, str, str]]:
        """Every spelling known of a place as (name, language, usage); the last two are empty where unknown."""
        row = self._database.execute("SELECT spellings FROM place WHERE place_id = ?", (place_id,)).fetchone()
        lines = row[0].split("\n") if row and row[0] else []
        return [(name, language, usage) for name, language, usage in (line.split("\t") for line in lines)]

    def place(self, place_id: str) -> Place | None:
        """The place with this id."""
        row = self._database.execute("SELECT id FROM place WHERE place_id = ?", (place_id,)).fetchone()
        return self._place(row[0]) if row else None

    def _place(self, number: int) -> Place:
        found = self._places.get(number)
        if found is None:
            row = self._database.execute(f"SELECT {COLUMNS} FROM place WHERE id = ?", (number,)).fetchone()
            found = self._places[number] = Place(*row)
        return found


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of this process; its index is built on first use."""
    return Gazetteer(index_path())


def names_of(place_id: str) -> list[tuple[str, str, str]]:
    """Every spelling known of a place as (name, language, usage)."""
    return gazetteer().names_of(place_id)


@cache
def countries() -> dict[str, Country]:
    """Every country by its ISO 3166-1 alpha-2 code."""
    return {row["iso2"]: _country(row) for row in lexicon.rows("countries")}


def _country(row: dict[str, str]) -> Country:
    lists = [tuple(filter(None, row[column].split("|"))) for column in ("short_forms", "demonyms", "adjectives")]
    return Country(row["iso2"], row["name"], lists[0], lists[1], lists[2], row["capital"], float(row["lat"]), float(row["lon"]))


@cache
def seats() -> dict[str, str]:
    """What each seat or nickname of a government stands for: "Kremlin" is "Russia (government)"."""
    return {row["name"]: row["government"] for row in lexicon.rows("seats")}
