"""A corpus made by hand: four outlets on an earthquake that never happened, with every kind of place and wording of figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.tables import Rows, article_row, located, with_ledger, write_tables

SOURCES = {"g": "Gulf Gazette", "h": "Highland Herald", "m": "Metro Mail", "n": "<b>Night</b> News"}

# article, words, place_id, place, kind, lat, lon, located_by, metonym, literal, score
MENTIONS = [
    ("g", "Belmar", "b", "Belmar", "city", 10.0, 20.0, "own", False, True, 0.9),
    ("h", "Belmar", "b", "Belmar", "city", 10.0, 20.0, "own", False, True, 0.9),
    ("m", "Belmar", "b", "Belmar", "city", 10.0, 20.0, "own", True, False, 0.9),
    ("g", "Old Mint", "o", "Old Mint", "landmark", 10.4, 20.6, "container", False, True, 0.4),
    ("h", "Town Hall", "t", "Town Hall", "landmark", 10.3, 19.2, "own", False, True, 0.8),
    ("h", "Tessia", "c", "Tessia", "country", 10.8, 21.0, "own", False, True, 0.9),
    ("m", "Tessia", "c", "Tessia", "country", 10.8, 21.0, "own", False, False, 0.9),
    ("n", "Tessia", "c", "Tessia", "country", 10.8, 21.0, "own", True, False, 0.9),
    ("m", "Corran", "r", "Corran", "region", 9.2, 19.0, "own", False, True, 0.3),
    ("n", "Springvale", "s1", "Springvale", "city", 9.5, 20.8, "own", False, True, 0.4),
    ("g", "Springvale", "s2", "Springvale", "city", 48.0, -100.0, "own", False, True, 0.9),
    ("n", "<b>Nowhere</b>", None, "<b>Nowhere</b>", "city", None, None, None, False, True, 0.2),
]

# article, words, value, low, high, modifier, unit, measure, event_id, attributed_to ("?": unresolved), as_of, as_of_basis
FIGURES = [
    ("g", "over 6,700 people", 6700, 6700, None, "at_least", "person", "displaced", "q", None, "2031-05-02", "stated"),
    (
        "h",
        "nearly 8,000 people",
        8000,
        None,
        8000,
        "approx",
        "person",
        "displaced",
        "q",
        "Tessia (government)",
        "2031-05-03",
        "published",
    ),
    ("m", "up to 9,000 people", 9000, None, 9000, "at_most", "person", "displaced", "q", "?", None, None),
    ("n", "thousands of people", None, 2000, None, "vague", "person", "displaced", "q", None, None, None),
    (
        "m",
        "5,000 to 7,500 people",
        None,
        5000,
        7500,
        "range",
        "person",
        "displaced",
        "q",
        "Relief Union",
        "2031-05-03",
        "event_end",
    ),
    ("n", "7,100 residents", 7100, 7100, 7100, "exact", "person", "displaced", "q", None, None, None),
    ("h", "about 400 soldiers", 400, None, None, "approx", "person", "displaced", "q", None, None, None),
    ("g", "3 people", 3, 3, 3, "exact", "person", "killed", "q", None, None, None),
    ("h", "at least 5,000 people", 5000, 5000, None, "at_least", "person", "killed", "q", None, None, None),
    ("m", "40 people", 40, 40, 40, "exact", "person", "killed", None, None, None, None),
    ("n", "41 people", 41, 41, 41, "exact", "person", "killed", None, None, None, None),
    ("g", "two days", 2, 2, 2, "exact", "day", "duration", "q", None, None, None),
    ("n", "48 hours", 48, 48, 48, "exact", "hour", "duration", "q", None, None, None),
    ("n", "seven <i>clauses</i>", 7, 7, 7, "exact", "clause", "other", None, None, None, None),
]


def quake(folder: Path) -> Path:
    """Tables of four articles, each of which names its places and figures in one long sentence."""
    texts = {key: f"It says {', '.join(words for words in _words(key))}." for key in SOURCES}
    articles = [
        article_row(
            key,
            text=text,
            source=SOURCES[key],
            title=f"Day {at} in Belmar",
            published=date(2031, 5, at),
            published_basis="stated",
        )
        for at, (key, text) in enumerate(texts.items(), start=1)
    ]
    rows: Rows = {"articles": articles, "mentions": _mentions(texts), "quantities": _quantities(texts), "places": _places()}
    rows["events"] = [{"event_id": "q", "event": "Belmar *quake*", "start": "2031-05-01", "aliases": [], "basis": "profile"}]
    return write_tables(folder, with_ledger(rows))


def _words(key: str) -> list[str]:
    return [row[1] for row in (*MENTIONS, *FIGURES) if row[0] == key]


def _mentions(texts: dict[str, str]) -> list[dict[str, Any]]:
    names = ["place_id", "place", "kind", "lat", "lon", "located_by", "metonym", "literal", "score"]
    return [
        {
            **_row(texts, row),
            **dict(zip(names, row[2:], strict=True)),
            "mention_id": f"m{at}",
            "voice": "narrator",
            "alternatives": [],
        }
        for at, row in enumerate(MENTIONS)
    ]


def _quantities(texts: dict[str, str]) -> list[dict[str, Any]]:
    names = ["value", "low", "high", "modifier", "unit", "measure", "event_id", "attributed_to", "as_of", "as_of_basis"]
    found = []
    for at, row in enumerate(FIGURES):
        told = dict(zip(names, row[2:], strict=True))
        claimant = told["attributed_to"]
        told["attribution"] = {None: "narrator", "?": "unresolved"}.get(claimant, "attributed")
        told["attributed_to"] = None if claimant == "?" else claimant
        subject = row[1].split()[-1]
        found.append({**_row(texts, row), **told, "quantity_id": f"q{at}", "subject": subject, "voice": "narrator", "score": 0.9})
    return found


def _row(texts: dict[str, str], row: tuple[Any, ...]) -> dict[str, Any]:
    return located(texts[row[0]], row[1], row[0])


def _places() -> list[dict[str, Any]]:
    found = {
        row[2]: {"place_id": row[2], "place": row[3], "kind": row[4], "lat": row[5], "lon": row[6], "names": []}
        for row in MENTIONS
        if row[2]
    }
    return list(found.values())
