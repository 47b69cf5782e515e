"""Place names within the names of the corpus' own sources: "the Lisbon Herald reports" names no place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.prepare.article import Article
from data.prepare.spans import Extraction, PlaceSpan


def outlets(articles: Sequence[Article]) -> re.Pattern[str] | None:
    """What finds the sources' names of several words in a text; None where no source has such a name."""
    names = sorted({a.source for a in articles if a.source and " " in a.source}, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b") if names else None


def without_outlets(text: str, extraction: Extraction, names: re.Pattern[str] | None) -> Extraction:
    """An extraction without the places that are a part of a source's name; a whole name stays where a known place bears it."""
    if names is None:
        return extraction
    found = [match.span() for match in names.finditer(text)]
    return replace(extraction, places=tuple(place for place in extraction.places if not _is_of_outlet(place, found)))


def _is_of_outlet(place: PlaceSpan, found: Sequence[tuple[int, int]]) -> bool:
    span = (place.start, place.end)
    return any(start <= span[0] and span[1] <= end and (span != (start, end) or not place.place_id) for start, end in found)
