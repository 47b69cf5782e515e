"""A corpus made by hand: three outlets on an island that has two names, a state declared on it, and governments that act."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.tables import Rows, article_row, located, write_tables

SOURCES = {"h": "Harbour Herald", "m": "Mainland Mail", "n": "<b>Night</b> News"}
LAND, STATE, PORT, NATION, CAPITAL = "land", "state", "port", "nation", "capital"
PLACES = {
    LAND: ("Vessara", "region", "PE", 10.0, 20.0, [("Vessara", ""), ("Vess", "islanders"), ("Karn", "Karnish usage")]),
    STATE: ("Republic of Vessara", "former_state", "PE", 10.0, 20.0, [("Republic of Vessara", "")]),
    PORT: ("Port Lorn", "city", "PE", 11.0, 21.0, [("Port Lorn", "")]),
    NATION: ("Peru", "country", "PE", -10.0, -76.0, [("Peru", "")]),
    CAPITAL: ("Lima", "city", "PE", -12.05, -77.04, [("Lima", "")]),
}
# article, words as they stand in its text, place, voice, metonym, score
MENTIONS = [
    ("h", "Vessara", LAND, "narrator", False, 0.9),
    ("h", "VESSARA", LAND, "narrator", False, 0.9),
    ("h", "Vess’s", LAND, "quoted", False, 0.9),
    ("h", "Republic of Vessara", STATE, "scare", False, 0.9),
    ("h", "Lima", CAPITAL, "narrator", True, 0.9),
    ("h", "Port Lorn", PORT, "narrator", False, 0.3),
    ("m", "Karn", LAND, "narrator", False, 0.9),
    ("m", "Vessara", LAND, "named", False, 0.9),
    ("m", "Peru", NATION, "paraphrase", True, 0.9),
    ("m", "Lima", CAPITAL, "narrator", False, 0.9),
    ("n", "Karn", LAND, "paraphrase", False, 0.4),
    ("n", "Peru", NATION, "narrator", True, 0.9),
    ("n", "Vessara", LAND, "narrator", True, 0.9),
    ("n", "<i>Nowhere</i>", None, "narrator", False, 0.2),
]
DATES = {"h": date(2031, 5, 1), "m": date(2031, 5, 3), "n": None}


def isles(folder: Path, more: list[tuple[Any, ...]] | None = None) -> Path:
    """Tables of three articles, each one long sentence, with a statement that Peru makes about Karn and a figure."""
    mentions = [*MENTIONS, *(more or [])]
    texts = {key: f"It says {', '.join(row[1] for row in mentions if row[0] == key)}." for key in SOURCES}
    texts["m"] += " Fifty boats."
    articles = [
        article_row(
            key,
            text=text,
            source=SOURCES[key],
            title=f"On the isle, {key}",
            published=DATES[key],
            published_basis="assigned" if key == "m" else "stated" if DATES[key] else None,
        )
        for key, text in texts.items()
    ]
    rows: Rows = {"articles": articles, "mentions": [_mention(at, row, texts) for at, row in enumerate(mentions)]}
    rows["places"] = [_place(place_id) for place_id in PLACES]
    rows["statements"] = [_statement(texts["m"])]
    rows["quantities"] = [_quantity(texts["m"])]
    return write_tables(folder, rows)


def _mention(at: int, row: tuple[Any, ...], texts: dict[str, str]) -> dict[str, Any]:
    key, words, place_id, voice, metonym, score = row
    place, kind, country, lat, lon, _ = PLACES[place_id] if place_id else (words, "city", None, None, None, [])
    return {
        **located(texts[key], words, key),
        "mention_id": f"m{at}",
        "place_id": place_id,
        "place": place,
        "kind": kind,
        "country": country,
        "lat": lat,
        "lon": lon,
        "located_by": "own" if place_id else None,
        "metonym": metonym,
        "literal": not metonym,
        "voice": voice,
        "score": score,
        "alternatives": ["Port Lorn, Chile"] if score < 0.5 and place_id else [],
        "near_places": [place_id] if place_id else [],
    }


def _place(place_id: str) -> dict[str, Any]:
    place, kind, country, lat, lon, names = PLACES[place_id]
    told = [{"name": name, "language": "en", "usage": usage} for name, usage in names]
    return {"place_id": place_id, "place": place, "kind": kind, "country": country, "lat": lat, "lon": lon, "names": told}


def _statement(text: str) -> dict[str, Any]:
    """Peru is the speaker; what it says begins with Karn."""
    peru, end = text.index("Peru"), text.index(" Fifty") - 1
    return {
        **located(text, text[text.index("Karn") : peru - 2], "m"),
        "sentence_end": end + 1,
        "statement_id": "s1",
        "kind": "indirect",
        "speaker_start": peru,
        "speaker_end": peru + 4,
        "speaker": "Peru",
        "actor": "Peru (government)",
        "actor_ids": ["peru"],
        "actor_basis": "name",
        "act": "say",
        "negated": False,
        "context_start": 0,
        "score": 0.9,
    }


def _quantity(text: str) -> dict[str, Any]:
    return {
        **located(text, "Fifty boats", "m"),
        "quantity_id": "q1",
        "value": 50.0,
        "modifier": "exact",
        "unit": "boat",
        "measure": "other",
        "subject": "boats",
        "attribution": "narrator",
        "voice": "narrator",
        "score": 0.9,
    }
