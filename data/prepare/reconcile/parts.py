"""Figures that the text itself ties together: "20 people, including six children", "up from 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from data.prepare import lexicon
from data.prepare.reconcile.conversion import unit

Row = Mapping[str, Any]
# How far back, in characters, the whole may stand that a part is counted in.
REACH = 300
NO_MEASURE = "other"


def wholes(text: str, quantities: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Each part with the whole that the text counts it in; `quantities` are those of one article in reading order."""
    for at, row in enumerate(quantities):
        whole = _whole_before(text, quantities[:at], row)
        if whole is not None:
            yield row, whole
    for at, row in enumerate(quantities):
        if not _ahead().search(_before(text, row)):
            continue
        for part in _parts_around(text, quantities, at):
            yield part, row


def compared(text: str, quantities: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Each figure that its sentence compares with another, and that other: "over 50, up from 12"."""
    for first, second in pairwise(quantities):
        is_one = first["sentence_start"] == second["sentence_start"] and _is_alike(first, second)
        if is_one and _comparing().search(text[first["end"] : second["start"]]):
            yield second, first


def _whole_before(text: str, before: Sequence[Row], row: Row) -> Row | None:
    after = text[row["end"] : row["sentence_end"]]
    if not (_counted_in().search(_before(text, row)) or _of_them().match(after)):
        return None
    for whole in reversed(before):
        if row["start"] - whole["end"] > REACH or "\n" in text[whole["end"] : row["start"]]:
            return None
        if _is_within(row, whole):
            return whole
    return None


def _parts_around(text: str, quantities: Sequence[Row], at: int) -> Iterator[Row]:
    """The figure right before "of the 20 dead", or those that follow where a clause begins with it."""
    whole = quantities[at]
    cue = _ahead().search(_before(text, whole))
    opening = whole["start"] - (len(cue[0]) if cue else 0)
    previous = quantities[at - 1] if at else None
    if previous is not None and 0 <= opening - previous["end"] <= 1:
        if _is_within(previous, whole):
            yield previous
        return
    if text[whole["sentence_start"] : opening].strip(" ,;“\"'"):
        return
    for part in quantities[at + 1 :]:
        if part["sentence_start"] == whole["sentence_start"] and _is_within(part, whole):
            yield part


def _is_within(part: Row, whole: Row) -> bool:
    one, other = _figure(part), _figure(whole)
    return one is not None and other is not None and one < other and _is_alike(whole, part)


def _is_alike(first: Row, second: Row) -> bool:
    is_same = first["measure"] == second["measure"] or second["measure"] == NO_MEASURE
    return is_same and unit(first["unit"]).dimension == unit(second["unit"]).dimension


def _figure(row: Row) -> float | None:
    found = next((row[name] for name in ("value", "low", "high") if row[name] is not None), None)
    return None if found is None else float(found)


def _before(text: str, row: Row) -> str:
    return text[max(row["sentence_start"], row["start"] - 60) : row["start"]]


def _cues(whole: str) -> str:
    found = [row["words"] for row in lexicon.rows("part_words") if row["whole"] == whole]
    return "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in sorted(found, key=len, reverse=True))


@cache
def _counted_in() -> re.Pattern[str]:
    """Words before a part, which may stand a few words off: "including at least"."""
    return re.compile(rf"\b(?:{_cues('before')})(?:\s+[\w’'-]+){{0,3}}\s*$", re.IGNORECASE)


@cache
def _of_them() -> re.Pattern[str]:
    """Words after a part: "six of them"."""
    return re.compile(r"\s+(?:of\s+(?:them|those|whom)|among\s+them)\b", re.IGNORECASE)


@cache
def _ahead() -> re.Pattern[str]:
    """Words before a whole: "of the 20 dead"."""
    return re.compile(rf"(?<![\w-])(?:{_cues('ahead')})\s*$", re.IGNORECASE)


@cache
def _comparing() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(lexicon.words("comparing_words"), key=len)[::-1])
    return re.compile(rf"\b(?:{words})\s*(?:[\w’'-]+\s+){{0,2}}$", re.IGNORECASE)
