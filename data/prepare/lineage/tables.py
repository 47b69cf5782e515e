"""The rows of the tables of lineage, from those of articles and voices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from data.prepare.lineage.candidates import candidates
from data.prepare.lineage.origins import origins
from data.prepare.lineage.passages import Passage, passages
from data.prepare.lineage.words import Reading, readings

# What of the shorter article's own words must stand in the other one for both to count as one report.
COPIED = 0.5
FEWEST_COPIED = 40
# Less than this of both is a phrase that two writers hit upon, or one that every writer uses.
SHOWN = 0.1
FEWEST_SHOWN = 20

type Row = dict[str, Any]


def lineage(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, list[Row]]:
    """The rows of origins, copies and shared_passages."""
    read = readings(rows["articles"], rows["voices"])
    copies: list[Row] = []
    shared: list[Row] = []
    for first, other in candidates(read):
        found = passages(first, other)
        if copy := _copy(first, other, found):
            copies.append(copy)
            shared.extend(_shared(copy["pair_id"], first, other, passage) for passage in found)
    pairs = [(copy["article_id"], copy["other_id"]) for copy in copies if copy["is_copy"]]
    return {"origins": origins(read, pairs), "copies": copies, "shared_passages": shared}


def _copy(first: Reading, other: Reading, found: Sequence[Passage]) -> Row | None:
    words = sum(passage.words for passage in found)
    unquoted = sum(passage.unquoted(first) for passage in found)
    share, other_share = (min(1.0, unquoted / max(1, reading.quoted.count(False))) for reading in (first, other))
    if words < FEWEST_SHOWN or max(share, other_share, words / len(first.forms), words / len(other.forms)) < SHOWN:
        return None
    is_copy = max(share, other_share) >= COPIED and unquoted >= FEWEST_COPIED
    pair_id = sha256(f"copies|{first.article_id}|{other.article_id}".encode()).hexdigest()[:16]
    return {
        "pair_id": pair_id,
        "article_id": first.article_id,
        "other_id": other.article_id,
        "words": words,
        "unquoted": unquoted,
        "share": round(share, 3),
        "other_share": round(other_share, 3),
        "is_copy": is_copy,
        "reason": _reason(first, other, found, is_copy=is_copy),
    }


def _reason(first: Reading, other: Reading, found: Sequence[Passage], *, is_copy: bool) -> str:
    unquoted = sum(passage.unquoted(first) for passage in found)
    longest = max(passage.words for passage in found)
    own = f"{unquoted} of {first.quoted.count(False)} and of {other.quoted.count(False)} words outside quotations are the same"
    verdict = "so they count as one report" if is_copy else "too few to count as one report"
    return f"{own}, the longest run has {longest} words; {verdict}."


def _shared(pair_id: str, first: Reading, other: Reading, passage: Passage) -> Row:
    start, end = first.starts[passage.first], first.ends[passage.first + passage.words - 1]
    other_start, other_end = other.starts[passage.other], other.ends[passage.other + passage.words - 1]
    return {
        "pair_id": pair_id,
        "start": start,
        "end": end,
        "text": first.text[start:end],
        "other_start": other_start,
        "other_end": other_end,
        "other_text": other.text[other_start:other_end],
        "words": passage.words,
        "is_quoted": passage.unquoted(first) * 2 < passage.words,
    }
