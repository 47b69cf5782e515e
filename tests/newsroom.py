"""A small corpus made by hand: three outlets on a flood that never happened, one of them hostile."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from tests.tables import Rows, article_row, with_ledger, write_tables

HOSTILE = (
    "<script>window.pwned=1</script> <iframe srcdoc='<script>parent.pwned=1</script>'></iframe> "
    "![x](http://198.51.100.7/x.png) <style>body{display:none}</style> <b>bold</b> [link](http://198.51.100.7/)"
)
HOSTILE_SOURCE = "Coast <b>Wire</b> ![x](http://198.51.100.7/s.png)"

TEXTS = {
    "post": "Flood closes Orvale bridge. At least 12 people were killed in Orvale, mayor Ana Ruiz said. "
    "“We lost the old bridge,” Ruiz said. The river Tamsin rose for two days.",
    "post2": "Orvale counts its losses. Some 300 people fled Orvale. Ruiz denied that the dam had failed.",
    "courier": "Officials in Orvale said 14 people were killed. The old bridge is gone. The government of Lirenia promised aid.",
    "wire": f"{HOSTILE}. Orvale was under water for two days. Ruiz blamed Lirenia.",
}
PLACES = {
    "Orvale": ("p1", "city", -12.05, -77.04),
    "Tamsin": ("p2", "area", -11.5, -76.0),
    "Lirenia": ("p3", "country", -10.0, -75.0),
}
ACTORS = {"Ana Ruiz": ("x1", "person"), "Lirenia (government)": ("x2", "government")}


def newsroom(folder: Path) -> Path:
    """Tables of four articles by three sources: dates stated, assigned and missing; a problem; hostile text."""
    rows: Rows = {"articles": _articles(), "places": _places(), "actors": _actors()}
    rows["sentences"] = [sentence for article in TEXTS for sentence in _sentences(article)]
    rows["mentions"] = [mention for article in TEXTS for mention in _mentions(article)]
    rows["statements"] = _statements()
    rows["quantities"] = _quantities()
    rows["voices"] = [_voice(row["article_id"], row["start"], row["end"], row["kind"]) for row in rows["statements"]]
    rows["problems"] = [{"path": "broken.txt", "stage": "read", "message": "The file is empty. Put the article's text into it."}]
    return write_tables(folder, with_ledger(rows))


def _articles() -> list[dict[str, Any]]:
    def dated(day: date | None, basis: str | None) -> dict[str, Any]:
        return {"published": day, "published_basis": basis}

    return [
        article_row(
            "post",
            text=TEXTS["post"],
            source="Harbour Post",
            title="Flood closes Orvale bridge",
            **dated(date(2031, 3, 2), "stated"),
        ),
        article_row(
            "post2",
            text=TEXTS["post2"],
            source="Harbour Post",
            title="Orvale counts its losses",
            **dated(date(2031, 3, 9), "text"),
        ),
        article_row("courier", text=TEXTS["courier"], source="Valley Courier", **dated(date(2031, 3, 4), "assigned")),
        article_row("wire", text=TEXTS["wire"], source=HOSTILE_SOURCE, title=HOSTILE, **dated(None, None)),
    ]


def _places() -> list[dict[str, Any]]:
    return [
        {"place_id": key, "place": name, "kind": kind, "lat": lat, "lon": lon, "names": []}
        for name, (key, kind, lat, lon) in PLACES.items()
    ]


def _actors() -> list[dict[str, Any]]:
    return [{"actor_id": key, "actor": name, "kind": kind, "aliases": []} for name, (key, kind) in ACTORS.items()]


def _sentences(article: str) -> list[dict[str, Any]]:
    ends = [match.end() for match in re.finditer(r"[.”](?= |$)", TEXTS[article])]
    spans = [(0 if at == 0 else ends[at - 1] + 1, end) for at, end in enumerate(ends)]
    return [
        {**_span(article, TEXTS[article][start:end]), "sentence_id": f"{article}-s{at}", "paragraph": 0}
        for at, (start, end) in enumerate(spans)
        if end > start
    ]


def _span(article: str, words: str) -> dict[str, Any]:
    """A located row for the first place where the words stand."""
    text = TEXTS[article]
    start = text.index(words)
    sentence_start = max(text.rfind(". ", 0, start), text.rfind("” ", 0, start)) + 2 if start else 0
    end = start + len(words)
    sentence_end = next((match.end() for match in re.finditer(r"\.(?= |$)", text[end - 1 :])), 0) + end - 1
    sentence_start = 0 if sentence_start == 1 else sentence_start
    sentence = text[sentence_start:sentence_end]
    return {
        "article_id": article,
        "start": start,
        "end": end,
        "text": words,
        "sentence_start": min(sentence_start, start),
        "sentence_end": max(sentence_end, end),
        "near_places": [key for name, (key, *_) in PLACES.items() if name in sentence],
        "near_actors": ["x1"] if "Ruiz" in sentence else ["x2"] if "promised" in sentence else [],
    }


def _mentions(article: str) -> list[dict[str, Any]]:
    named = [name for name in PLACES if name in TEXTS[article]]
    return [
        {
            **_span(article, name),
            "mention_id": f"{article}-{name}",
            "place_id": PLACES[name][0],
            "place": name,
            "kind": PLACES[name][1],
            "lat": PLACES[name][2],
            "lon": PLACES[name][3],
            "located_by": "own",
            "metonym": name == "Lirenia",
            "literal": name != "Lirenia",
            "voice": "narrator",
            "score": 0.9,
            "alternatives": [],
        }
        for name in named
    ]


def _statements() -> list[dict[str, Any]]:
    told = [
        ("post", "At least 12 people were killed in Orvale", "indirect", "say", "x1", "said"),
        ("post", "“We lost the old bridge,”", "direct", "say", "x1", "said"),
        ("post2", "the dam had failed", "indirect", "deny", "x1", "denied"),
        ("courier", "aid", "indirect", "promise", "x2", "promised"),
        ("wire", "Lirenia", "indirect", "accuse", "x1", "blamed"),
    ]
    names = {key: name for name, (key, _) in ACTORS.items()}
    return [
        {
            **_span(article, words),
            "statement_id": f"{article}-st{at}",
            "kind": kind,
            "actor": names[actor],
            "actor_ids": [actor],
            "cue": cue,
            "act": act,
            "negated": False,
            "context_start": 0,
            "score": 0.8,
        }
        for at, (article, words, kind, act, actor, cue) in enumerate(told)
    ]


def _quantities() -> list[dict[str, Any]]:
    counted = [
        ("post", "At least 12 people", 12.0, 12.0, None, "at_least", "killed"),
        ("courier", "14 people", 14.0, 14.0, 14.0, "exact", "killed"),
        ("post2", "Some 300 people", 300.0, None, None, "approx", "displaced"),
    ]
    return [
        {
            **_span(article, words),
            "quantity_id": f"{article}-q",
            "value": value,
            "low": low,
            "high": high,
            "modifier": modifier,
            "unit": "person",
            "measure": measure,
            "attribution": "narrator",
            "voice": "narrator",
            "score": 0.8,
        }
        for article, words, value, low, high, modifier, measure in counted
    ]


def _voice(article: str, start: int, end: int, kind: str) -> dict[str, Any]:
    return {"article_id": article, "start": start, "end": end, "voice": "quoted" if kind == "direct" else "paraphrase"}
