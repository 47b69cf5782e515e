"""Whose report each article is: by its credit, by the text it shares, or its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from data.prepare.lineage.words import Reading


def origins(readings: Sequence[Reading], copies: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    """A row of the table origins for each article; `copies` are pairs of article_ids that count as one report.

    Where no article of a cluster has a credit, the source of it that the others name is the origin, else the earliest one;
    the latter is certain only where the dates of the first two are stated and differ.
    """
    clusters = _clusters(readings, copies)
    return [row for cluster in clusters for row in (_clustered(cluster) if len(cluster) > 1 else [_single(cluster[0])])]


def _clusters(readings: Sequence[Reading], copies: Iterable[tuple[str, str]]) -> list[list[Reading]]:
    leader = {reading.article_id: reading.article_id for reading in readings}

    def find(article_id: str) -> str:
        while leader[article_id] != article_id:
            article_id = leader[article_id]
        return article_id

    order = {reading.article_id: at for at, reading in enumerate(readings)}
    for first, other in copies:
        one, two = sorted((find(first), find(other)), key=order.__getitem__)
        leader[two] = one
    clusters: dict[str, list[Reading]] = {}
    for reading in readings:
        clusters.setdefault(find(reading.article_id), []).append(reading)
    return list(clusters.values())


def _single(reading: Reading) -> dict[str, Any]:
    if reading.origin:
        return _row(reading, reading.origin, None, "credit", _credit(reading), is_certain=not _is_told(reading))
    reason = "It credits nobody and shares no text with another article."
    return _row(reading, reading.source, None, "own", reason, is_certain=True)


def _clustered(cluster: Sequence[Reading]) -> list[dict[str, Any]]:
    cluster_id = sha256(" ".join(sorted(reading.article_id for reading in cluster)).encode()).hexdigest()[:16]
    credited = sorted({reading.origin for reading in cluster if reading.origin} or _named(cluster))
    name = credited[0] if len(credited) == 1 else cluster[0].source
    is_certain = len(credited) == 1 or (_is_first_known(cluster) and not credited)
    return [
        _row(
            reading,
            reading.origin or name,
            cluster_id,
            "credit" if reading.origin else "shared text",
            _reason(reading, cluster, credited, is_certain=is_certain),
            is_certain=is_certain or (reading.origin is not None and not _is_told(reading)),
        )
        for reading in cluster
    ]


def _named(cluster: Sequence[Reading]) -> set[str]:
    """The sources of a cluster that an article of another one of it names."""
    return {one.source for one in cluster for other in cluster if other.source != one.source and _names(other, one.source)}


def _names(reading: Reading, source: str) -> bool:
    return re.search(rf"\b{re.escape(source)}\b", reading.text) is not None


def _is_first_known(cluster: Sequence[Reading]) -> bool:
    first, second = cluster[:2]
    return first.is_dated and second.is_dated and first.published != second.published


def _reason(reading: Reading, cluster: Sequence[Reading], credited: Sequence[str], *, is_certain: bool) -> str:
    if reading.origin:
        return _credit(reading)
    others = sorted({other.source for other in cluster if other is not reading})
    shared = f"It shares most of its text with {', '.join(others)}"
    if len(credited) == 1 and credited[0] != reading.source and _names(reading, credited[0]):
        return f"{shared}, and names {credited[0]}."
    if len(credited) == 1:
        return f"{shared}, and one of these credits {credited[0]}."
    if is_certain:
        return f"{shared}; {cluster[0].source} published it first."
    return f"{shared}; which of them came first is not known, so the first in order stands for it."


def _is_told(reading: Reading) -> bool:
    """Whether somebody told that outlet something, which may be a report of its own on an interview elsewhere."""
    return re.search(rf"\btold (?:the )?{re.escape(reading.origin or '')}\b", reading.text, re.IGNORECASE) is not None


def _credit(reading: Reading) -> str:
    if _is_told(reading):
        return f"Somebody in it told {reading.origin} something, and it names no other outlet, so it may repeat that report."
    return f"A credit, a place line or who compiled the corpus names {reading.origin}."


def _row(reading: Reading, origin: str, cluster_id: str | None, basis: str, reason: str, *, is_certain: bool) -> dict[str, Any]:
    return {
        "article_id": reading.article_id,
        "origin": origin,
        "cluster_id": cluster_id,
        "basis": basis,
        "is_certain": is_certain,
        "reason": reason,
    }
