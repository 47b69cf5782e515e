"""An article's text cut where a mark starts or ends, so that overlapping marks can be drawn as stacked underlines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypedDict

LANES = 6


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `start` to `end`, end exclusive, under a name: a mark's number, or "furniture"."""

    start: int
    end: int
    name: int | str


class Segment(TypedDict):
    """Words between two cuts, the numbers of the marks that cover them and the parts ("speaker-4") they belong to."""

    text: str
    marks: list[int]
    parts: list[str]


class Block(TypedDict):
    """A line of the article: title, body or furniture; `gap` where blank lines stand before it."""

    kind: str
    gap: bool
    segments: list[Segment]


def lanes(marks: Sequence[Stretch]) -> list[int]:
    """The lane of each mark, 0 nearest to the words: shorter marks first, no two that overlap in one lane.

    Where more than LANES overlap, the last lane is shared.
    """
    taken: list[list[tuple[int, int]]] = [[] for _ in range(LANES)]
    given = [LANES - 1] * len(marks)
    for at in sorted(range(len(marks)), key=lambda at: (marks[at].end - marks[at].start, marks[at].start)):
        span = (marks[at].start, marks[at].end)
        for lane, others in enumerate(taken):
            place = bisect_left(others, span)
            if (place == 0 or others[place - 1][1] <= span[0]) and (place == len(others) or span[1] <= others[place][0]):
                others.insert(place, span)
                given[at] = lane
                break
    return given


def blocks(
    text: str, title: tuple[int, int] | None, furniture: Sequence[tuple[int, int]], drawn: Sequence[Stretch]
) -> list[Block]:
    """The lines of a text, in order and with nothing left out but line breaks.

    `drawn` are the marks (named by number) and parts (named by words); `furniture` stretches are cut out of their lines.
    """
    cuts = sorted(
        {0, len(text), *(at for one in drawn for at in (one.start, one.end)), *(at for pair in furniture for at in pair)}
    )
    waiting = sorted(drawn, key=lambda one: one.start, reverse=True)
    inside: list[Stretch] = []
    found: list[Block] = []
    gap = False
    at = 0
    for line in text.split("\n"):
        pieces = list(_pieces(at, at + len(line), furniture)) if line.strip() else []
        for start, end, is_furniture in pieces:
            kind = "furniture" if is_furniture else "title" if title and title[0] <= start and end <= title[1] else "body"
            while waiting and waiting[-1].start < end:
                inside.append(waiting.pop())
            inside = [one for one in inside if one.end > start]
            found.append(Block(kind=kind, gap=gap, segments=_segments(text, start, end, cuts, inside)))
        gap = not pieces
        at += len(line) + 1
    return found


def _pieces(start: int, end: int, furniture: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    for first, last in sorted(furniture):
        if last <= start or end <= first:
            continue
        if start < first:
            yield start, first, False
        yield max(start, first), min(end, last), True
        start = min(end, last)
    if start < end:
        yield start, end, False


def _segments(text: str, start: int, end: int, cuts: list[int], inside: Sequence[Stretch]) -> list[Segment]:
    edges = [start, *cuts[bisect_left(cuts, start + 1) : bisect_left(cuts, end)], end]
    return [_segment(text, first, last, inside) for first, last in pairwise(edges)]


def _segment(text: str, start: int, end: int, inside: Sequence[Stretch]) -> Segment:
    covering = [one.name for one in inside if one.start <= start and end <= one.end]
    return Segment(
        text=text[start:end],
        marks=[name for name in covering if isinstance(name, int)],
        parts=[name for name in covering if isinstance(name, str)],
    )


def parts(text: str, length: int) -> list[tuple[int, int]]:
    """Where a long text is cut to be shown part by part: at line breaks, every `length` characters or sooner after."""
    found, start = [], 0
    while start < len(text):
        end = len(text) if start + length >= len(text) else text.find("\n", start + length)
        end = min(start + 2 * length, len(text)) if end < 0 or end > start + 2 * length else end
        found.append((start, end))
        start = end
    return found or [(0, 0)]
