"""Figures that an article reports: modifier, number and what it counts, with bounds, unit and measure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from data.prepare.article import Block
from data.prepare.extract import anchors, as_of, modifiers, ranges, units
from data.prepare.extract.counting import Counting, counting
from data.prepare.extract.ellipsis import completed
from data.prepare.extract.figures import Figure
from data.prepare.extract.measures import measure
from data.prepare.extract.not_counted import elsewhere, is_name
from data.prepare.extract.numbers import Number, numbers
from data.prepare.extract.plural_times import plural_times
from data.prepare.spans import DateSpan, QuantitySpan


def quantities(doc: Doc, dates: Sequence[DateSpan]) -> Iterator[QuantitySpan]:
    """Each figure in title and body, in reading order; `dates` are the article's dates, which are no figures.

    Whose figure it is, is not said here.
    """
    text = doc.text
    article_anchors = anchors.event_mentions(doc, dates)
    for block in doc._.article.blocks:
        if block.is_content:
            within = [date for date in dates if block.start <= date.start < block.end]
            found = _figures(doc, text, block, within)
            spans = [_span(doc, figure) for figure in found]
            spans = as_of.dated(doc, text, found, spans, within)
            yield from anchors.anchored(doc, spans, within, article_anchors, dates)


def _figures(doc: Doc, whole: str, block: Block, dates: Sequence[DateSpan]) -> list[Figure]:
    """The figures of one paragraph, in reading order, none overlapping another."""
    text = whole[block.start : block.end]
    taken = [(date.start - block.start, date.end - block.start) for date in dates if not _is_later(text, date, block.start)]
    taken = sorted(taken + elsewhere(text))
    found: list[Figure] = []
    pending = [n for n in numbers(text) if not _overlaps(taken, n)]
    at = 0
    while at < len(pending):
        figures, used = _read(doc, text, block.start, pending[at:])
        found += figures
        at += used
    found += [figure for figure in plural_times(doc, text, block.start) if not _overlaps(taken, figure)]
    return completed(_apart(sorted(found, key=lambda figure: figure.start)))


def _is_later(text: str, date: DateSpan, shift: int) -> bool:
    """ "Two years later" names a time and counts years; "two years ago" only names a time."""
    return text[: date.end - shift].lower().endswith("later")


def _overlaps(taken: Sequence[tuple[int, int]], number: Number | Figure) -> bool:
    return any(start < number.end and number.start < end for start, end in taken)


def _apart(figures: list[Figure]) -> list[Figure]:
    kept: list[Figure] = []
    for figure in figures:
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


def _read(doc: Doc, text: str, shift: int, pending: Sequence[Number]) -> tuple[list[Figure], int]:
    """The figures that begin with the first of the pending numbers, and how many numbers they take."""
    first = pending[0]
    tokens = _tokens(doc, shift, first)
    if tokens is None or is_name(doc, Number(first.start, first.end, first.value, first.form, first.scale), tokens, text):
        is_split = len(pending) > 1 and text[first.end : pending[1].start] == "-"
        return [], 1 + is_split
    joined = ranges.relation(doc, text, (first, pending[1]), shift) if len(pending) > 1 else None
    if joined == "score":
        return [], 2
    if joined == "range":
        return _range(doc, text, shift, (first, pending[1])), 2
    if joined == "change":
        return _change(doc, text, shift, (first, pending[1])), 2
    if joined == "vote":
        both = [_figure(doc, text, shift, number, replace_unit="vote") for number in pending[:2]]
        return [figure for figure in both if figure is not None], 2
    figure = _figure(doc, text, shift, first)
    return ([figure] if figure is not None else []), 1


def _tokens(doc: Doc, shift: int, number: Number) -> tuple[Token, Token] | None:
    span = doc.char_span(shift + number.start, shift + number.end, alignment_mode="expand")
    return (span[0], span[-1]) if span is not None and len(span) else None


def _figure(doc: Doc, text: str, shift: int, number: Number, replace_unit: str | None = None) -> Figure | None:
    tokens = _tokens(doc, shift, number)
    if tokens is None:
        return None
    count = counting(doc, text, shift, number, tokens[1])
    if replace_unit:
        count = replace(count, end=number.end, name=replace_unit, kind="count", noun=replace_unit)
    is_vague = number.form == "vague"
    value, low, high = (None, number.value, None) if is_vague else (number.value, number.value, number.value)
    return _modified(text, shift, number, count, Figure(shift + count.start, shift + count.end, value, low, high, "vague" if is_vague else "exact", count, number, shift, text))


def _modified(text: str, shift: int, number: Number, count: Counting, figure: Figure) -> Figure:
    """The figure with the modifier before or after it."""
    found = modifiers.before(text, count.start, is_duration=count.kind == "duration")
    if found is not None and count.kind == "money" and text[found.start : found.start + 4].lower() == "over" and _is_described(count):
        found = None  # "jailed over $600m fraud"
    start, end = (shift + found.start, figure.end) if found else (figure.start, figure.end)
    if found is None or found.modifier == "exact":
        later = modifiers.after(text, number.end) or modifiers.after(text, count.end)
        if later is not None:
            found, end = later, max(end, shift + later.end)
    if found is None or figure.modifier in ("vague", "range"):
        return replace(figure, start=start, end=end)
    low, high = (number.value if is_bound else None for is_bound in (found.is_low, found.is_high))
    return replace(figure, start=start, end=end, low=low, high=high, modifier=found.modifier)


def _is_described(count: Counting) -> bool:
    """Whether a sum describes a noun that follows it: "$600m fraud"."""
    following = count.head.doc[count.head.i + 1 : count.head.i + 2]
    return len(following) > 0 and following[0].tag_ == "NN"


def _range(doc: Doc, text: str, shift: int, pair: tuple[Number, Number]) -> list[Figure]:
    """One figure for two numbers, from "between", "from" or a modifier to what the second counts."""
    first, second = pair
    tokens, first_tokens = _tokens(doc, shift, second), _tokens(doc, shift, first)
    if tokens is None or first_tokens is None:
        return []
    count = counting(doc, text, shift, second, tokens[1])
    own = counting(doc, text, shift, first, first_tokens[1])
    if count.kind != "money" and own.kind == "money":
        count = replace(count, name=own.name, kind="money", noun=own.noun, end=max(count.end, second.end))
    count = replace(count, start=own.start)
    low, high = ranges.bounds(first, second)
    word = re.search(r"\b(?:between|from|anywhere between|anywhere from)\s+$", text[max(0, own.start - 20) : own.start], re.IGNORECASE)
    start = max(0, own.start - 20) + word.start() if word else own.start
    figure = Figure(shift + start, shift + count.end, None, low, high, "range", count, second, shift, text)
    return [_modified(text, shift, second, replace(count, start=start), figure)]


def _change(doc: Doc, text: str, shift: int, pair: tuple[Number, Number]) -> list[Figure]:
    """Two figures, "from 240 to 273 seats": the first counts what the second does."""
    before, after = (_figure(doc, text, shift, number) for number in pair)
    if before is not None and after is not None and before.count.kind == "bare" != after.count.kind:
        count = replace(after.count, start=before.count.start, end=before.count.end)
        before = replace(before, count=count)
    return [figure for figure in (before, after) if figure is not None]


def _span(doc: Doc, figure: Figure) -> QuantitySpan:
    count = figure.count
    subject = doc._.article.text[figure.shift + count.subject_start : figure.shift + count.subject_end].strip(" \n\t-")
    is_own = count.subject_start < figure.number.end and count.start <= count.subject_start
    return QuantitySpan(
        start=figure.start,
        end=figure.end,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        modifier=figure.modifier,
        unit=count.name,
        measure=figure.measure or measure(count.head, count.noun, count.kind),
        subject=subject if re.search(r"[^\W\d]", subject) and not is_own and subject.lower() not in units.forms() and count.kind != "age" else "",
        score=figure.score,
    )
