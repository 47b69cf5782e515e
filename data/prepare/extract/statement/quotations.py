"""Stretches of an article in quotation marks, paired within their own paragraph.

Typographic marks tell by themselves whether they open or close; plain ones are judged by their
neighbours. A mark that finds no partner costs no more than its own paragraph, except that a
paragraph left open whose successor opens again is one quotation over both, as print has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from data.prepare.article import Block, BlockKind

DOUBLE = re.compile("[\"“”„‟«»]|''|``|‘‘|’’")
SINGLE = re.compile("['‘’‚‛]")
OPENING = "“„‟«"
SENTENCE_END = re.compile(r"[.?!](?=\s)")
ATTRIBUTED = re.compile(
    r",[\"”’']? (?:[\w.’'-]+ ){0,4}?(?:said|says|added|told|asked|wrote|tweeted)\b|\baccording to\b", re.IGNORECASE
)
LONGEST_OPEN = 400


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """One outermost pair of quotation marks, from the opening mark to the closing one, both included.

    `is_closed` is False where the closing mark is missing and the paragraph's end stands for it.
    """

    start: int
    end: int
    is_closed: bool = True

    def holds(self, start: int, end: int) -> bool:
        """Whether the stretch lies within the marks."""
        return self.start <= start and end <= self.end


def quotations(text: str, blocks: Iterable[Block]) -> list[Quotation]:
    """Outermost quotations of the content blocks, in reading order, none overlapping."""
    found: list[Quotation] = []
    pending: Quotation | None = None
    content = [block for block in blocks if block.is_content]
    for block, following in zip_longest(content, content[1:]):
        pairs, left_open = _pairs(text, block, following is not None and text[following.start] in '“"«')
        if left_open is None and following is not None:
            left_open = _goes_on(text, block, following, pairs)
        if pending is not None:
            first = pairs[0] if pairs else None
            if first is not None and first.start == block.start and block.kind is not BlockKind.TITLE:
                pairs[0] = Quotation(pending.start, first.end, first.is_closed)
            elif left_open is not None and left_open == block.start:
                pending = Quotation(pending.start, block.end, False)
                found.extend(pairs)
                continue
            else:
                found.append(pending)
            pending = None
        if left_open is not None:
            pending = Quotation(left_open, _stop(text, left_open, block), False)
        found.extend(pairs)
    if pending is not None:
        found.append(pending)
    return _outermost(found)


def _pairs(text: str, block: Block, is_resumed: bool) -> tuple[list[Quotation], int | None]:
    """The closed pairs of a block, and where a quotation starts that it leaves open; `is_resumed`: the next opens with a mark."""
    doubles, left_open = _double_pairs(text, block, is_resumed)
    singles = [pair for pair in _single_pairs(text, block) if not any(d.start < pair.start < d.end for d in doubles)]
    if left_open is not None and any(pair.holds(left_open, left_open + 1) for pair in singles):
        left_open = None
    if left_open is not None:
        singles = [pair for pair in singles if pair.end <= left_open]
    return _outermost([*doubles, *singles]), left_open


def _goes_on(text: str, block: Block, following: Block, pairs: list[Quotation]) -> int | None:
    """Where a single quotation starts that the next paragraph goes on with; a plural's apostrophe in it closed nothing."""
    if not pairs or text[following.start] not in "'‘" or text[block.end - 1] in "'’”\"":
        return None
    last = pairs[-1]
    is_plural = re.match(r"[sS]['’] [a-z]", text[last.end - 2 : last.end + 2]) is not None
    if text[last.start] not in "'‘" or not is_plural:
        return None
    return pairs.pop().start


def _stop(text: str, opened: int, block: Block) -> int:
    """Where a quotation ends that is never closed: with its paragraph, or with its sentence where that is long."""
    if block.end - opened <= LONGEST_OPEN:
        return block.end
    stop = SENTENCE_END.search(text, opened + 2, block.end)
    return stop.end() if stop else block.end


def _outermost(pairs: Iterable[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for pair in sorted(pairs, key=lambda pair: (pair.start, -pair.end)):
        if not kept or pair.start >= kept[-1].end:
            kept.append(pair)
    return kept


def _double_pairs(text: str, block: Block, is_resumed: bool) -> tuple[list[Quotation], int | None]:
    pairs: list[Quotation] = []
    opened: int | None = None
    last = block.start
    for found in DOUBLE.finditer(text, block.start, block.end):
        at, end = found.span()
        if opened is not None and _closes(text, at, end, opened, block):
            if at - opened > end - at:
                pairs.append(Quotation(opened, end))
            opened = None
        elif _opens(text, at, end, block) and not (opened is not None and _resumes(text, last, at)):
            opened = at
        last = end
    return pairs, opened if opened is not None and _may_stay_open(text, opened, block, is_resumed) else None


def _resumes(text: str, last: int, at: int) -> bool:
    """Whether a mark only opens the next paragraph of an open quotation, in a text whose paragraphs were run together."""
    stretch = text[last:at].rstrip()
    return len(stretch) > 1 and stretch[-1] in ".?!…" and ATTRIBUTED.search(stretch) is None


def _may_stay_open(text: str, opened: int, block: Block, is_resumed: bool) -> bool:
    """A quotation may lack its closing mark where it begins its paragraph, follows a comma or colon, or the next resumes it."""
    before = text[block.start : opened].rstrip()
    return not before or before[-1] in ",:" or (is_resumed and before[-1] in ".?!…")


def _around(text: str, at: int, end: int, block: Block) -> tuple[str, str]:
    """The characters before and after a mark, spaces at the paragraph's edges."""
    return text[at - 1] if at > block.start else " ", text[end] if end < block.end else " "


def _opens(text: str, at: int, end: int, block: Block) -> bool:
    if text[at] in OPENING or text[at:end] in {"``", "‘‘"}:
        return True
    before, after = _around(text, at, end, block)
    if text[at] in "”’":
        return before.isspace() and not after.isspace()
    return not after.isspace() and not before.isalnum()


def _closes(text: str, at: int, end: int, opened: int, block: Block) -> bool:
    mark = text[at]
    if text[opened] in "„‟":
        return mark in '“”"'
    if mark in OPENING or text[at:end] in {"``", "‘‘"}:
        return False
    if mark in "”»’":
        return True
    before, after = _around(text, at, end, block)
    if before.isspace() and not after.isspace():
        return False
    return not after.isalnum() or not before.isspace()


def _single_pairs(text: str, block: Block) -> Iterator[Quotation]:
    doubled = {at for found in DOUBLE.finditer(text, block.start, block.end) for at in range(*found.span())}
    marks = [found.start() for found in SINGLE.finditer(text, block.start, block.end) if found.start() not in doubled]
    if len(marks) < 2:
        return
    at = 0
    while at < len(marks):
        if not _opens_single(text, marks[at], block):
            at += 1
            continue
        close = _single_close(text, marks, at, block)
        if close is None:
            at += 1
            continue
        yield Quotation(marks[at], marks[close] + 1)
        at = close + 1


def _opens_single(text: str, at: int, block: Block) -> bool:
    before, after = _around(text, at, at + 1, block)
    if before.isalnum() or not (after.isalnum() or after in '“"£$€[…') or text[at] == "’":
        return False
    return not re.match(r"\d\ds\b|(?:em|til|tis|twas|cause|n)\b", text[at + 1 : at + 8], re.IGNORECASE)


def _single_close(text: str, marks: list[int], opened: int, block: Block) -> int | None:
    """The mark that closes a single quotation: the first that cannot be an apostrophe, else a plural's."""
    weak: int | None = None
    for index in range(opened + 1, len(marks)):
        at = marks[index]
        before, after = _around(text, at, at + 1, block)
        if _opens_single(text, at, block):
            return weak
        if after.isalnum() or before.isspace():
            continue
        if before not in "sS" or after in ",.;:?!":
            return index
        weak = index if weak is None else weak
    return weak
