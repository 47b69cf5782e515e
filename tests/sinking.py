"""A small corpus made by hand on a ferry that never sank: four outlets that differ, one of them with another's report."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.tables import Rows, article_row, with_ledger, write_tables

EVENT = "Sinking of the Marla"
TEXTS = {
    "north": "The Marla sank off Merrin. Nine people were killed, the coast guard said. The union called it murder.",
    "south": "The Marla was lost off Port Merrin. The number of dead is unverified. The coast guard denied this charge.",
    "west": "A ferry accident shook Merrin. The coast guard spoke of buoys.",
    "east": "The Marla sank off Merrin. Nine people were killed, the coast guard said.",
}
SOURCES = {"north": "North Post", "south": "South Mail", "west": "West Echo", "east": "East Copy"}


def sinking(folder: Path) -> Path:
    """The tables in a folder."""
    rows: Rows = {
        "articles": [
            article_row(name, source=SOURCES[name], text=text, title=f"Report {name}", **_dated(day), words=400)
            for day, (name, text) in enumerate(TEXTS.items(), start=4)
        ],
        "origins": [_origin(name) for name in TEXTS],
        "events": [{"event_id": "e", "event": EVENT, "start": "2031-05-03", "aliases": ["the Marla sank"], "basis": "profile"}],
        "actors": [_actor("guard", "coast guard"), _actor("union", "seamen’s union")],
        "places": [{"place_id": "p", "place": "Merrin", "kind": "city", "lat": 1.0, "lon": 2.0, "names": []}],
        "mentions": [_mention(name, "Port Merrin" if name == "south" else "Merrin") for name in TEXTS],
        "quantities": [_killed("north"), _killed("east")],
        "statements": [
            _said("north", "Nine people were killed", "say", "guard", "said"),
            _said("north", "murder", "accuse", "union", "called"),
            _said("south", "this charge", "deny", "guard", "denied"),
            _said("east", "Nine people were killed", "say", "guard", "said"),
        ],
        "statement_pairs": [
            {
                "pair_id": "a",
                "statement_id": "north-murder",
                "other_id": "south-this charge",
                "relation": "answer",
                "reason": "“denied this charge” points back",
                "score": 0.8,
            }
        ],
        "wordings": [
            _worded("north", "murder", "quoted"),
            _worded("south", "was lost", "narrator"),
            _worded("west", "ferry accident", "narrator"),
        ],
        "sentences": [sentence for name in TEXTS for sentence in _sentences(name)],
    }
    whole = with_ledger(rows)
    unverified = {**_span("south", "unverified"), "state": "said to be unverified", "measure": "killed", "event_id": "e"}
    return write_tables(
        folder, {**whole, "states": [*whole["states"], {**unverified, "state_id": "u", "source": SOURCES["south"]}]}
    )


def _dated(day: int) -> dict[str, Any]:
    return {"published": date(2031, 5, day), "published_basis": "stated"}


def _origin(name: str) -> dict[str, Any]:
    is_copy = name == "east"
    return {
        "article_id": name,
        "origin": SOURCES["north" if is_copy else name],
        "cluster_id": None,
        "basis": "credit" if is_copy else "own",
        "is_certain": True,
        "reason": "It credits North Post." if is_copy else "It credits nobody.",
    }


def _span(name: str, words: str) -> dict[str, Any]:
    text = TEXTS[name]
    start = text.index(words)
    opening = text.rfind(". ", 0, start)
    return {
        "article_id": name,
        "start": start,
        "end": start + len(words),
        "text": words,
        "sentence_start": opening + 2 if opening >= 0 else 0,
        "sentence_end": text.index(".", start) + 1,
        "near_places": [],
        "near_actors": [],
    }


def _sentences(name: str) -> list[dict[str, Any]]:
    return [{**_span(name, words), "sentence_id": f"{name}-{words}"} for words in TEXTS[name].removesuffix(".").split(". ")]


def _actor(actor_id: str, actor: str) -> dict[str, Any]:
    return {"actor_id": actor_id, "actor": actor, "kind": "organisation", "aliases": []}


def _mention(name: str, words: str) -> dict[str, Any]:
    known = {"place_id": "p", "place": "Merrin", "kind": "city", "lat": 1.0, "lon": 2.0, "located_by": "own"}
    told = {"metonym": False, "literal": True, "voice": "narrator", "score": 0.9, "alternatives": []}
    return {**_span(name, words), **known, **told, "mention_id": f"{name}-place"}


def _killed(name: str) -> dict[str, Any]:
    exact = {"value": 9.0, "low": 9.0, "high": 9.0, "modifier": "exact", "unit": "person", "measure": "killed"}
    told = {"event_id": "e", "event_basis": "stated", "attribution": "actor", "attributed_to": "coast guard"}
    return {**_span(name, "Nine people"), **exact, **told, "quantity_id": f"{name}-q", "voice": "paraphrase", "score": 0.9}


def _said(name: str, words: str, act: str, actor: str, cue: str) -> dict[str, Any]:
    return {
        **_span(name, words),
        "statement_id": f"{name}-{words}",
        "kind": "indirect",
        "act": act,
        "cue": cue,
        "speaker": "the coast guard",
        "actor": {"guard": "coast guard", "union": "seamen’s union"}[actor],
        "actor_ids": [actor],
        "negated": False,
        "context_start": 0,
        "score": 0.9,
    }


def _worded(name: str, words: str, voice: str) -> dict[str, Any]:
    return {**_span(name, words), "wording_id": f"{name}-w", "referent": "The loss of the Marla", "voice": voice}
