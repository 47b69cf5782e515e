"""Figures that an article reports: modifier, number and what it counts, with bounds, unit and measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from data.prepare.extract.quantity import anchors, as_of, ranges, units
from data.prepare.extract.quantity.counting import counting
from data.prepare.extract.quantity.ellipsis import completed
from data.prepare.extract.quantity.event_mentions import event_mentions
from data.prepare.extract.quantity.figures import Figure
from data.prepare.extract.quantity.measures import measure
from data.prepare.extract.quantity.modifying import modified
from data.prepare.extract.quantity.not_counted import elsewhere, is_name
from data.prepare.extract.quantity.numbers import numbers
from data.prepare.extract.quantity.numerals import Number
from data.prepare.extract.quantity.paragraph import Paragraph
from data.prepare.extract.quantity.plural_times import plural_times
from data.prepare.spans import DateSpan, QuantitySpan

PRONOUNS = frozenset({"it", "they", "he", "she", "we", "this", "that", "which", "who", "those", "them"})
BETWEEN = re.compile(r"(?:\s+or\s+(?:so|more|fewer|less)|-?\s?(?:odd|plus)|\+)(?=\s+[\"“'‘]?(?!than\b)[a-z])", re.IGNORECASE)
OPENING = re.compile(r"\b(?:(?:anywhere\s+)?between|(?:anywhere\s+)?from)\s+$", re.IGNORECASE)


def quantities(doc: Doc, dates: Sequence[DateSpan]) -> Iterator[QuantitySpan]:
    """Each figure in title and body, in reading order; `dates` are the article's dates, which are no figures.

    Whose figure it is, is not said here.
    """
    text = doc.text
    article_anchors = event_mentions(doc, dates)
    told: list[Figure] = []
    for block in doc._.article.blocks:
        if block.is_content:
            within = [date for date in dates if block.start <= date.start < block.end]
            found = _figures(Paragraph(doc, text[block.start : block.end], block.start), within, told)
            told += found
            spans = as_of.dated(found, [_span(figure) for figure in found], within)
            yield from anchors.anchored(doc, spans, within, article_anchors, dates)


def _figures(paragraph: Paragraph, dates: Sequence[DateSpan], told: list[Figure]) -> list[Figure]:
    """The figures of one paragraph, in reading order, none overlapping another; `told` are those of the paragraphs before."""
    taken = [_within(paragraph, date) for date in dates if not _is_later(paragraph, date)]
    taken = sorted(taken + elsewhere(paragraph.text))
    found: list[Figure] = []
    pending = [n for n in numbers(paragraph.text) if not _overlaps(taken, (n.start, n.end))]
    at = 0
    while at < len(pending):
        figures, used = _read(paragraph, pending[at : at + 2])
        found += figures
        at += used
    found += [figure for figure in plural_times(paragraph) if not _overlaps(taken, _within(paragraph, figure))]
    return completed(_apart(sorted(found, key=lambda figure: figure.start)), told)


def _within(paragraph: Paragraph, span: DateSpan | Figure) -> tuple[int, int]:
    return span.start - paragraph.start, span.end - paragraph.start


def _is_later(paragraph: Paragraph, date: DateSpan) -> bool:
    """As in "two years later", which names a time and counts years; "two years ago" only names a time."""
    return paragraph.before(date.end - paragraph.start, 5).lower() == "later"


def _overlaps(taken: Sequence[tuple[int, int]], span: tuple[int, int]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)


def _apart(figures: list[Figure]) -> list[Figure]:
    kept: list[Figure] = []
    for figure in figures:
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


def _read(paragraph: Paragraph, pending: Sequence[Number]) -> tuple[list[Figure], int]:
    """The figures that begin with the first of the pending numbers, and how many numbers they take."""
    first, following = pending[0], pending[1] if len(pending) > 1 else None
    span = paragraph.span(first.start, first.end)
    if span is None or is_name(paragraph, first, (span[0], span[-1])):
        is_split = following is not None and paragraph.text[first.end : following.start] == "-"
        return [], 1 + is_split
    joined = ranges.relation(paragraph, (first, following)) if following is not None else None
    if joined is None or following is None:
        return _present(_figure(paragraph, first)), 1
    if joined == "score":
        return [], 2
    if joined == "range":
        return _range(paragraph, (first, following)), 2
    if joined == "change":
        return _change(paragraph, (first, following)), 2
    both = (_figure(paragraph, number) for number in (first, following))
    return [_as_votes(figure) for figure in both if figure is not None], 2


def _present(figure: Figure | None) -> list[Figure]:
    return [figure] if figure is not None else []


def _as_votes(figure: Figure) -> Figure:
    """One side of a vote such as 52-48."""
    end = figure.number.end
    count = replace(figure.count, end=end, name="vote", kind="count", noun="vote")
    return replace(figure, end=figure.paragraph.start + end, count=count)


def _figure(paragraph: Paragraph, number: Number) -> Figure | None:
    span = paragraph.span(number.start, number.end)
    if span is None:
        return None
    count = counting(paragraph, number, span[-1])
    between = BETWEEN.match(paragraph.text, number.end)
    if between is not None and count.kind in ("bare", "count"):  # "20 or more houses", "30-odd houses"
        past = counting(paragraph, replace(number, end=between.end()), span[-1])
        count = past if past.kind != "bare" else count
    start, end = paragraph.start + count.start, paragraph.start + count.end
    if number.form == "vague":
        return modified(Figure(start, end, None, number.value, None, "vague", count, number, paragraph))
    return modified(Figure(start, end, number.value, number.value, number.value, "exact", count, number, paragraph))


def _range(paragraph: Paragraph, pair: tuple[Number, Number]) -> list[Figure]:
    """One figure for two numbers, from "between", "from" or a modifier to what the second counts."""
    first, second = pair
    spans = [paragraph.span(number.start, number.end) for number in pair]
    if spans[0] is None or spans[1] is None:
        return []
    own, count = counting(paragraph, first, spans[0][-1]), counting(paragraph, second, spans[1][-1])
    if count.kind != "money" and own.kind == "money":
        count = replace(count, name=own.name, kind="money", noun=own.noun, end=max(count.end, second.end))
    if count.kind == "bare" and own.kind == "age":
        count = replace(own, end=second.end)
    low, high = ranges.bounds(first, second)
    word = OPENING.search(paragraph.before(own.start, 20))
    start = own.start - (len(word[0]) if word else 0)
    count = replace(count, start=start)
    figure = Figure(paragraph.start + start, paragraph.start + count.end, None, low, high, "range", count, second, paragraph)
    return [modified(figure)]


def _change(paragraph: Paragraph, pair: tuple[Number, Number]) -> list[Figure]:
    """Two figures, as in "from 240 to 273 seats": the first counts what the second does."""
    before, after = (_figure(paragraph, number) for number in pair)
    if before is not None and after is not None and before.count.kind == "bare" != after.count.kind:
        count = replace(after.count, start=before.count.start, end=before.count.end)
        before = replace(before, count=count)
    return _present(before) + _present(after)


def _span(figure: Figure) -> QuantitySpan:
    count = figure.count
    return QuantitySpan(
        start=figure.start,
        end=figure.end,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        modifier=figure.modifier,
        unit=count.name,
        measure=figure.measure or measure(count.head, count.noun, count.kind),
        subject=_subject(figure),
        score=figure.score,
    )


def _subject(figure: Figure) -> str:
    """What is counted, in the article's words; empty where they say no more than number and unit."""
    count, shift = figure.count, figure.paragraph.start
    words = str(figure.paragraph.doc._.article.text[shift + count.subject_start : shift + count.subject_end])
    words = words.strip(" \n\t-'’")
    is_own = count.start <= count.subject_start < figure.number.end
    if is_own or count.kind in ("bare", "age") or words.lower() in units.forms() | PRONOUNS:
        return ""
    return words if re.search(r"[^\W\d]", words) else ""
