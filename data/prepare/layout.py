"""Where the spans of one article stand to each other: sentences, voices, and what is named nearby."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from data.prepare.spans import Extraction


class Layout:
    """Look-ups by character offset in one article's extraction.

    `speakers` gives, for each statement of the extraction, the ids of its actors.
    """

    def __init__(self, extraction: Extraction, speakers: Sequence[Sequence[str]]) -> None:
        """Index the extraction's sentences."""
        self._extraction = extraction
        self._speakers = speakers
        self._starts = [sentence.start for sentence in extraction.sentences]
        self._ends = [sentence.end for sentence in extraction.sentences]

    def sentences(self, start: int, end: int) -> tuple[int, int]:
        """Start of the first and end of the last sentence that a span touches, never within the span."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end) - 1
        if first > last:
            return start, end
        return min(start, self._starts[first]), max(end, self._ends[last])

    def before(self, start: int) -> int:
        """Start of the sentence before the one at that offset, in the same article; the offset itself at the top."""
        at = bisect_right(self._starts, start) - 1
        return self._starts[max(at - 1, 0)] if at >= 0 else start

    def places(self, start: int, end: int) -> list[str]:
        """Ids of the places named between two offsets."""
        found = {p.place_id for p in self._extraction.places if p.place_id and start <= p.start and p.end <= end}
        return sorted(found)

    def actors(self, start: int, end: int) -> list[str]:
        """Ids of the actors of the statements, speaker's words included, that touch a stretch."""
        found: set[str] = set()
        for statement, actor_ids in zip(self._extraction.statements, self._speakers, strict=True):
            low = min(x for x in (statement.start, statement.speaker_start, statement.cue_start) if x is not None)
            high = max(x for x in (statement.end, statement.speaker_end, statement.cue_end) if x is not None)
            if low < end and start < high:
                found.update(actor_ids)
        return sorted(found)

    def voice(self, start: int, end: int) -> str:
        """The voice of the stretch that covers most of a span; the narrator's where none does."""
        covered = {"narrator": 0}
        for stretch in self._extraction.voices:
            shared = min(end, stretch.end) - max(start, stretch.start)
            if shared > 0:
                covered[stretch.voice] = covered.get(stretch.voice, 0) + shared
        covered["narrator"] = end - start - sum(covered.values())
        return max(covered, key=lambda voice: covered[voice])
