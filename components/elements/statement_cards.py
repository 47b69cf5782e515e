"""Statements as the browser gets them: words, extraction, judgement, citation and address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.elements.frame import View
from components.elements.opened import ask
from components.elements.passages import as_passages
from components.elements.statement_address import linked_id, names_of, statement_address
from components.elements.statement_citation import citation
from components.passages.statements import Segment, Statement
from data.queries.citations import citations
from data.queries.located import records
from data.queries.written import moment

EXPORTED = ["source", "title", "published", "published_basis", "article_id", "start", "end", "words", "kind", "act", "cue"]
EXPORTED += ["speaker", "actor", "actor_found", "about", "said_on", "said_on_basis", "via", "negated", "score", "row_id"]

_CARD = ("kind", "speaker", "actor_found", "about", "via")


def citation_lines(view: View, rows: pd.DataFrame) -> dict[str, str]:
    """The citation of each statement of `statements` or of pairs, by its id."""
    ids = tuple(sorted(set(rows["row_id"])))
    known = {row["row_id"]: row for row in records(ask(citations, view.store, ids))}
    return {row["row_id"]: citation(row, known[row["row_id"]]) for row in records(rows) if row["row_id"] in known}


def as_cards(view: View, rows: pd.DataFrame) -> list[Statement]:
    """A card for each row of `statements` or of pairs, in its order, in the first column and band, to nobody anything."""
    names, lines, linked = names_of(view, rows["actor"].dropna()), citation_lines(view, rows), linked_id()
    cards = []
    for row, passage in zip(records(rows), as_passages(rows, view.sources), strict=True):
        card = {
            **passage,
            **{name: row[name] for name in _CARD},
            "chips": [chip for chip in (row["kind"], row["act"], row["cue"]) if chip],
            "actors": names.get(row["actor"] or "", []),
            "said_on": moment(row["said_on"]) if row["said_on"] else None,
            "negated": bool(row["negated"]),
            "citation": lines.get(row["row_id"], ""),
            "link": statement_address(row["row_id"]),
            "linked": row["row_id"] == linked,
        }
        cards.append(_placed(card, row))
    return cards


def _placed(card: Mapping[str, Any], row: Mapping[str, Any]) -> Statement:
    nowhere: dict[str, Any] = {"column": 0, "band": 0, "role": "", "membership": None, "parted": []}
    segments = [Segment(text=one["text"], is_same=one["is_same"]) for one in row.get("segments") or []]
    return Statement(**{**nowhere, **card, "segments": segments})  # type: ignore[typeddict-item]
