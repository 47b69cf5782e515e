"""The words of an article that can be compared, with where they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

WORD = re.compile(r"\w+(?:['’]\w+)*")
SHINGLE = 5


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as a row of words: folded forms, their offsets, and which stand in quotation marks."""

    article_id: str
    path: str
    source: str
    origin: str | None
    published: date | None
    is_dated: bool
    text: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]

    def shingles(self) -> list[tuple[str, ...]]:
        """Every run of SHINGLE words, in order."""
        return [self.forms[at : at + SHINGLE] for at in range(len(self.forms) - SHINGLE + 1)]


def readings(articles: Sequence[Mapping[str, Any]], voices: Sequence[Mapping[str, Any]]) -> list[Reading]:
    """The articles' words without page furniture, by date of publication (undated last) and path."""
    quoted: dict[str, list[tuple[int, int]]] = {}
    for row in voices:
        if row["voice"] == "quoted":
            quoted.setdefault(row["article_id"], []).append((row["start"], row["end"]))
    order = sorted(articles, key=lambda row: (row["published"] is None, row["published"] or date.max, row["path"]))
    return [_reading(row, quoted.get(row["article_id"], [])) for row in order]


def _reading(row: Mapping[str, Any], quotations: Sequence[tuple[int, int]]) -> Reading:
    text = row["text"]
    kept = bytearray(len(text))
    kept[row["body_start"] or 0 : row["body_end"] or 0] = b"\1" * ((row["body_end"] or 0) - (row["body_start"] or 0))
    for start, end in zip(row["furniture"][::2], row["furniture"][1::2], strict=True):
        kept[start:end] = bytes(end - start)
    speech = bytearray(len(text))
    for start, end in quotations:
        speech[start:end] = b"\1" * (end - start)
    found = [match for match in WORD.finditer(text) if kept[match.start()]]
    return Reading(
        **{name: row[name] for name in ("article_id", "path", "source", "origin", "published", "text")},
        is_dated=row["published"] is not None and row["published_basis"] != "assigned",
        forms=tuple(match.group().casefold().replace("’", "'") for match in found),
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
        quoted=tuple(bool(speech[match.start()]) for match in found),
    )
