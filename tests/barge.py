"""A corpus made by hand: an outlet, one that reposts it, and a third with a report of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.tables import Rows, article_row, located, with_ledger, write_tables

OWN, REPOST, OTHER = "Lagoon Post", "Delta Mirror", "Upland Echo"
FIRST = "The salt barge ran aground at Solva on 3 May 2031."
WHOLE = (
    f"{FIRST} Nine sailors were hurt. The oil will be gone in weeks, pilot Ines Roth said. It drifts to Tarn, or Tarnside, "
    "which Lirenia wants to close. A clumsy manoeuvre, villagers say."
)
TEXTS = {"post": WHOLE, "mirror": f"{WHOLE} From other desks.", "echo": f"{FIRST} A clumsy manoeuvre, harbour men say."}
SOURCES = {"post": OWN, "mirror": REPOST, "echo": OTHER}
PLACES = {"Solva": ("solva", "city", False), "Tarn": ("tarn", "city", False), "Tarnside": ("tarn", "city", False)}
PLACES["Lirenia"] = ("lirenia", "country", True)


def barge(folder: Path, *, is_certain: bool = True) -> Path:
    """Tables of three articles: Solva and the manoeuvre are in all three, everything else in the report and its repost alone."""
    days = dict(zip(TEXTS, (4, 5, 5), strict=True))
    rows: Rows = {
        "articles": [
            article_row(key, text=text, source=SOURCES[key], published=date(2031, 5, days[key]), published_basis="stated")
            for key, text in TEXTS.items()
        ],
        "origins": [_origin(key, is_certain=is_certain or key != "mirror") for key in TEXTS],
        "places": [
            {"place_id": place_id, "place": name, "kind": kind, "lat": 10.0, "lon": 20.0 + at, "names": []}
            for at, (name, (place_id, kind, _)) in enumerate(PLACES.items())
            if name != "Tarnside"
        ],
        "actors": [{"actor_id": "roth", "actor": "Ines Roth", "kind": "person", "aliases": []}],
        "events": [
            {
                "event_id": "e",
                "event": "The grounding",
                "start": "2031-05-03",
                "end": "2031-05-03",
                "aliases": ["ran aground"],
                "basis": "profile",
            }
        ],
        "mentions": [_mention(key, name) for key in TEXTS for name in PLACES if f"{name}" in TEXTS[key]],
        "sentences": [row for key in TEXTS for row in _sentences(key)],
        "dates": [_in(key, "3 May 2031", date_id=f"d-{key}", value="2031-05-03", basis="explicit") for key in TEXTS],
        "wordings": [
            _in(key, "clumsy manoeuvre", wording_id=f"w-{key}", referent="The grounding", voice="narrator") for key in TEXTS
        ],
        "candidates": [
            {
                "candidate_id": "c",
                "kind": "loss",
                "name": "spill",
                "sources": 3,
                "wordings": 2,
                "score": 6,
                "reason": "One place.",
            }
        ],
        "candidate_uses": [
            _in(key, words, use_id=f"u-{words}-{key}", candidate_id="c", wording=words.lower(), voice="narrator")
            for key, words in [("post", "The oil"), ("mirror", "The oil"), ("mirror", "sailors")]
        ],
    }
    for key in ("post", "mirror"):
        rows.setdefault("statements", []).append(_statement(key))
        rows.setdefault("quantities", []).append(_quantity(key))
    rows["subjects"] = [
        {"membership_id": f"k-{key}", "subject_id": "k", "statement_id": f"s-{key}", "heading": "oil", "joined_to": "s-post"}
        | {"reason": "They share oil and weeks.", "score": 0.9}
        for key in ("post", "mirror")
    ]
    pair = {"pair_id": "pair", "statement_id": "s-post", "other_id": "s-mirror", "relation": "same statement"}
    rows["statement_pairs"] = [{**pair, "reason": "The same words.", "score": 0.9}]
    return write_tables(folder, with_ledger(rows))


def _origin(key: str, *, is_certain: bool) -> dict[str, Any]:
    name, basis = (OWN, "shared text") if key == "mirror" else (SOURCES[key], "own")
    return {"article_id": key, "origin": name, "basis": basis, "is_certain": is_certain, "reason": "It shares its text."}


def _in(key: str, words: str, **fields: Any) -> dict[str, Any]:
    """A row for those words, with the sentence that they stand in and the places of the article."""
    text = TEXTS[key]
    start = text.index(words)
    first = text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0
    last = text.find(". ", start)
    near = {"near_places": sorted({PLACES[name][0] for name in PLACES if name in text})}
    return {
        **located(text, words, key),
        "sentence_start": first,
        "sentence_end": len(text) if last < 0 else last + 1,
        **near,
        **fields,
    }


def _sentences(key: str) -> list[dict[str, Any]]:
    words = [f"{part.removesuffix('.')}." for part in TEXTS[key].split(". ")]
    return [_in(key, part, sentence_id=f"t-{key}-{at}", paragraph=0) for at, part in enumerate(words)]


def _mention(key: str, name: str) -> dict[str, Any]:
    place_id, kind, is_side = PLACES[name]
    known = {"place": "Tarn" if name == "Tarnside" else name, "lat": 10.0, "lon": 20.0, "located_by": "own", "alternatives": []}
    fields = {"mention_id": f"m-{key}-{name}", "place_id": place_id, "kind": kind, "metonym": is_side, "literal": not is_side}
    return _in(key, name, **known, **fields, voice="narrator", score=0.9)


def _statement(key: str) -> dict[str, Any]:
    speaker = TEXTS[key].index("pilot")
    return _in(
        key,
        "The oil will be gone in weeks",
        statement_id=f"s-{key}",
        kind="indirect",
        speaker_start=speaker,
        speaker_end=speaker + len("pilot Ines Roth"),
        speaker="pilot Ines Roth",
        actor="Ines Roth",
        actor_ids=["roth"],
        actor_basis="name",
        cue="said",
        act="say",
        negated=False,
        context_start=0,
        score=0.9,
        near_actors=["roth"],
    )


def _quantity(key: str) -> dict[str, Any]:
    return _in(
        key,
        "Nine sailors",
        quantity_id=f"q-{key}",
        value=9.0,
        low=9.0,
        high=9.0,
        modifier="exact",
        unit="person",
        measure="wounded",
        subject="sailors",
        event_id="e",
        attribution="narrator",
        voice="narrator",
        score=0.9,
    )
