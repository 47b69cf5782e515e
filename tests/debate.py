"""A small corpus made by hand on a ferry that never was: who said what, in a large outlet, a smaller and a very small one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.tables import Rows, article_row, write_tables

SENTENCES = {
    "gazette": [
        "Ferry minister Ida Holm said “the pier is safe for every crew”.",
        "Holm promised to “open the pier” on Monday.",
        "The dockers’ union accused Norvik of hiding the cracks.",
        "Norvik denied hiding the cracks.",
        "Holm did not say that the ferry would sail.",
        "“Nobody asked us,” it was said in the port.",
        "He said the crew was tired.",
        "Holm and Captain Bo Lund urged calm.",
    ],
    "herald": [
        "Holm said the pier was safe for all crews.",
        "Lund said “we sail”, “we wait”, and “we hope”.",
        "Lund said “no more”.",
        "Lund said “not now”.",
        "Lund said “not ever”.",
        "Lund said “not here”.",
    ],
    "note": ["The union said the pier was unsafe.", "Norvik said the cracks were old."],
}
SOURCES = {"gazette": "Pier Gazette", "herald": "Sound Herald", "note": "Island Note"}
PUBLISHED = {"gazette": (date(2032, 5, 1), "stated"), "herald": (date(2032, 5, 3), "assigned"), "note": (None, None)}
ACTORS = {
    "holm": ("Ida Holm", "person", "minister for ferries", "Norvik"),
    "lund": ("Bo Lund", "person", None, None),
    "norvik": ("Norvik (government)", "government", None, "Norvik"),
    "union": ("dockers’ union", "organisation", None, None),
}
# Article, sentence, words, kind, act, cue, speaker as written, ids of the actors, and what else is known.
type Told = tuple[str, int, str, str, str, str, str | None, list[str], dict[str, Any]]
TOLD: list[Told] = [
    ("gazette", 0, "“the pier is safe for every crew”", "direct", "say", "said", "Ferry minister Ida Holm", ["holm"], {}),
    ("gazette", 1, "to “open the pier” on Monday", "mixed", "promise", "promised", "Holm", ["holm"], {}),
    (
        "gazette",
        2,
        "Norvik of hiding the cracks",
        "indirect",
        "accuse",
        "accused",
        "union",
        ["union"],
        {"about": "Norvik (government)"},
    ),
    ("gazette", 3, "hiding the cracks", "indirect", "deny", "denied", "Norvik", ["norvik"], {}),
    ("gazette", 4, "the ferry would sail", "indirect", "say", "say", "Holm", ["holm"], {"negated": True}),
    ("gazette", 5, "“Nobody asked us,”", "direct", "say", "said", None, [], {}),
    ("gazette", 6, "the crew was tired", "indirect", "say", "said", "He", [], {}),
    ("gazette", 7, "calm", "indirect", "urge", "urged", "Holm and Captain Bo Lund", ["holm", "lund"], {}),
    ("herald", 0, "the pier was safe for all crews", "indirect", "say", "said", "Holm", ["holm"], {}),
    ("herald", 1, "“we sail”, “we wait”, and “we hope”", "mixed", "say", "said", "Lund", ["lund"], {}),
    ("herald", 2, "“no more”", "direct", "say", "said", "Lund", ["lund"], {}),
    ("herald", 3, "“not now”", "direct", "say", "said", "Lund", ["lund"], {}),
    ("herald", 4, "“not ever”", "direct", "say", "said", "Lund", ["lund"], {}),
    ("herald", 5, "“not here”", "direct", "say", "said", "Lund", ["lund"], {}),
    ("note", 0, "the pier was unsafe", "indirect", "say", "said", "union", ["union"], {}),
    (
        "note",
        1,
        "the cracks were old",
        "indirect",
        "say",
        "said",
        "Norvik",
        ["norvik"],
        {"about": "Norvik (government); dockers’ union"},
    ),
]
SUBJECTS = {"pier, safe": ["gazette-0", "herald-0", "note-0"], "cracks": ["gazette-2", "gazette-3"]}


def debate(folder: Path) -> Path:
    """Tables of three articles by three sources with subjects, a statement told twice and a claim with its answer."""
    rows: Rows = {"articles": [_article(name) for name in SENTENCES]}
    rows["actors"] = [
        {"actor_id": key, "actor": name, "kind": kind, "office": office, "party": party, "aliases": [name.split()[-1]]}
        for key, (name, kind, office, party) in ACTORS.items()
    ]
    rows["statements"] = [_statement(told) for told in TOLD]
    rows["voices"] = [voice for statement in rows["statements"] for voice in _quoted(statement)]
    rows["subjects"] = [_membership(heading, row_id) for heading, ids in SUBJECTS.items() for row_id in ids]
    rows["statement_pairs"] = [
        _pair("same statement", "gazette-0", "herald-0", "same words: pier, safe", 0.9),
        _pair("answer", "gazette-2", "gazette-3", "the same words: hiding, cracks", 0.4),
    ]
    return write_tables(folder, rows)


def _article(name: str) -> dict[str, Any]:
    published, basis = PUBLISHED[name]
    text = " ".join(SENTENCES[name])
    return article_row(
        name, text=text, source=SOURCES[name], title=f"{SOURCES[name]} on the ferry", published=published, published_basis=basis
    )


def _statement(told: Told) -> dict[str, Any]:
    article, at, words, kind, act, cue, speaker, actors, more = told
    sentence_start = len(" ".join(SENTENCES[article][:at])) + (1 if at else 0)
    start = sentence_start + SENTENCES[article][at].index(words)
    return {
        "article_id": article,
        "start": start,
        "end": start + len(words),
        "text": words,
        "sentence_start": sentence_start,
        "sentence_end": sentence_start + len(SENTENCES[article][at]),
        "context_start": sentence_start,
        "near_places": [],
        "near_actors": actors,
        "statement_id": f"{article}-{at}",
        "kind": kind,
        "act": act,
        "cue": cue,
        "speaker": speaker,
        "actor": "; ".join(ACTORS[key][0] for key in actors) or None,
        "actor_ids": actors,
        "actor_basis": "name" if actors else None,
        "negated": False,
        "score": 0.9,
        **more,
    }


def _quoted(statement: dict[str, Any]) -> list[dict[str, Any]]:
    """The stretches of a statement between quotation marks, the marks among them."""
    found, text = [], statement["text"]
    at = text.find("“")
    while at >= 0:
        end = text.index("”", at) + 1
        start = statement["start"] + at
        found.append({"article_id": statement["article_id"], "start": start, "end": start + end - at, "voice": "quoted"})
        at = text.find("“", end)
    return found


def _membership(heading: str, row_id: str) -> dict[str, Any]:
    ids = SUBJECTS[heading]
    joined_to = ids[1] if row_id == ids[0] else ids[0]
    same = {"heading": heading, "reason": f"same words: {heading}; likeness 0.80", "score": 0.8}
    return {"membership_id": f"{row_id}-{heading}", "subject_id": heading, "statement_id": row_id, "joined_to": joined_to, **same}


def _pair(relation: str, first: str, other: str, reason: str, score: float) -> dict[str, Any]:
    made = {"pair_id": f"{first}-{other}", "statement_id": first, "other_id": other}
    return {**made, "relation": relation, "reason": reason, "score": score}
