"""Figures that count what a figure before them counted, or what their sentence's subject is measured in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from data.prepare.extract.quantity.carrying import RECENT, before_sentence
from data.prepare.extract.quantity.figures import BARE, INFERRED, Figure
from data.prepare.extract.quantity.measures import context, measure
from data.prepare.extract.quantity.setting import doer

# What a number is in its sentence where the noun that it counts is left out.
STANDING_ALONE = frozenset({"nsubj", "nsubjpass", "conj", "pobj", "dobj", "attr", "nummod", "ROOT", "appos", "npadvmod"})
OF_THOSE = re.compile(r"\s+of\s+(?:those|them|these|whom|which)\b", re.IGNORECASE)
LEFT_OUT = re.compile(
    r"\s+(?:(?:more|others)\s+)?(?:have|has|had|were|was|are|is|remain|will|would|could|may|might|must|should)\b", re.IGNORECASE
)
# The least number that is likely to be the same one when it is named twice.
LARGE = 100
# How far apart in characters two figures of one unit stand of which the later leaves it out.
NEAR = 60
# The largest number that "the" stands before without a noun.
FEW = 20
JOINING = re.compile(r"\b(?:and|or|versus|against|than)\s+(?:about\s+|some\s+|just\s+)?$", re.IGNORECASE)
# As in "from 400 dollars last year to just 75".
LEADING_TO = re.compile(r"\bto\s+(?:about\s+|just\s+|only\s+|nearly\s+)?$", re.IGNORECASE)
MORE_THAN = re.compile(r"\s+(?:more|fewer)\s+than\b", re.IGNORECASE)
INCLUDING = re.compile(r",?\s+(?:including|among\s+them)\b|\s*[—–:]\s*\w|\s+-\s+\w", re.IGNORECASE)
JOINED = re.compile(r"\b(?:to|from|than|against|at)\s+$", re.IGNORECASE)


def like(figure: Figure, done: list[Figure]) -> Figure:
    """The figure with the words for people that the sentence's figure before it counts."""
    start = figure.count.head.sent.start_char
    other = next((other for other in reversed(done[-RECENT:]) if other.start >= start and other.count.kind == "person"), None)
    if other is None or other.count.noun in context("people_totals") | {"dead", "injured", "wounded", "other"}:
        return figure
    return replace(
        figure, count=replace(figure.count, subject_start=other.count.subject_start, subject_end=other.count.subject_end)
    )


def _recent(head: Token, done: list[Figure], kinds: tuple[str, ...]) -> Iterator[Figure]:
    """The figures of a kind in the word's sentence and the one before it, the latest first."""
    start = head.sent.start_char
    before = head.doc[head.sent.start - 1].sent.start_char if head.sent.start else start
    return (other for other in reversed(done[-RECENT:]) if other.start >= before and other.count.kind in kinds)


def _as_part(figure: Figure, other: Figure, name: str) -> Figure:
    own = figure.count
    count = replace(other.count, start=own.start, end=own.end, head=own.head)
    if other.paragraph.start != figure.paragraph.start:
        count = replace(count, subject_start=own.start, subject_end=own.end)
    return replace(figure, count=count, measure=name, score=INFERRED)


def of_those(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "14 storms. Seven of those became cyclones", "nine people were killed, four of them children"."""
    if not figure.is_whole() or not OF_THOSE.match(figure.after(14)):
        return None
    least = figure.low or figure.value or 0
    for other in _recent(figure.count.head, done, ("person", "count")):
        whole = other.value or other.high or other.low
        if other.count.noun in ("", "time") or (whole is not None and other.modifier != "vague" and whole < least):
            continue
        own = measure(figure.count.head, other.count.noun, other.count.kind)
        is_same = other.start >= figure.count.head.sent.start_char
        known = other.measure or measure(other.count.head, other.count.noun, other.count.kind)
        return _as_part(figure, other, known if own == "other" and is_same else own)
    return None


def named_again(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "25,000 shops open, but yours is among the 65,000 that do not": the number of a count before, or "the" with one."""
    head = figure.count.head
    if figure.number.form == "vague" or not figure.is_whole() or figure.value is None or figure.value < LARGE:
        return None
    counts = [
        other for other in reversed(done) if other.count.kind in ("person", "count") and other.count.noun not in ("", "time")
    ]
    other = next((other for other in counts if other.value == figure.value), None)
    is_definite = re.search(r"\b(?:the|those)\s+$", figure.before(7), re.IGNORECASE) and head.dep_ in ("pobj", "dobj", "nsubj")
    if other is None and is_definite:
        counts = [other for other in counts if (other.value or other.low or 0) >= figure.value]
        other = next(iter(counts), None)
    return _as_part(figure, other, measure(head, other.count.noun, other.count.kind)) if other is not None else None


def told_before(figure: Figure, told: list[Figure]) -> Figure | None:
    """As in "to reach 1,237", where a paragraph before says "1,237 delegates"."""
    is_exact = figure.number.form == "figure" and figure.is_whole() and figure.value is not None and figure.value >= LARGE
    if not is_exact or str(int(figure.value or 0)).rstrip("0") in ("1", "2", "5"):
        return None
    counts = (
        other for other in reversed(told) if other.count.kind in ("person", "count") and other.count.noun not in ("", "time")
    )
    other = next((other for other in counts if other.value == figure.value), None)
    return _as_part(figure, other, measure(figure.count.head, other.count.noun, other.count.kind)) if other is not None else None


def of_the_others(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "Of the 340 checked, 75 failed"."""
    head = figure.count.head
    if (
        not done
        or not figure.is_whole()
        or done[-1].start < head.sent.start_char
        or done[-1].count.kind not in ("person", "count")
    ):
        return None
    opening = head.doc._.article.text[head.sent.start_char : done[-1].start]
    if not re.fullmatch(r"Of\s+(?:(?:the|those|these)\s+)?", opening) or not head.dep_.startswith("nsubj"):
        return None
    other = done[-1]
    return _as_part(figure, other, measure(head, other.count.noun, other.count.kind))


def in_unit(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "logged 238 hours in May and 430 to date": in the unit of the figure that it is joined to."""
    if not done or done[-1].start < figure.count.head.sent.start_char or figure.start - done[-1].end > NEAR:
        return None
    other = done[-1]
    is_change = LEADING_TO.search(figure.before(16)) and re.search(r"\bfrom\s+$", other.before(6), re.IGNORECASE)
    is_measured = other.count.kind not in ("person", "count", "bare", "age", "share", "scale", *([] if is_change else ["money"]))
    if not is_change and not JOINING.search(figure.before(14)):
        return None
    if not is_measured or other.count.name == "" or figure.number.form != "figure":
        return None
    return _as_part(figure, other, measure(other.count.head, other.count.noun, other.count.kind))


def more_than(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "there were 99 barns, 20 more than in May"."""
    if not done or done[-1].start < figure.count.head.sent.start_char or not MORE_THAN.match(figure.after(14)):
        return None
    other = done[-1]
    is_counted = other.count.kind in ("person", "count") and other.count.noun not in ("", "time") and figure.is_whole()
    return _as_part(figure, other, measure(figure.count.head, other.count.noun, other.count.kind)) if is_counted else None


def of_parts(figure: Figure, following: list[Figure]) -> Figure | None:
    """As in "supervises 240, including nine offenders": people where its parts are."""
    sent = figure.count.head.sent
    parts = [other for other in following[:4] if other.start < sent.end_char]
    if not parts or not figure.is_whole() or not INCLUDING.match(figure.after(24)):
        return None
    part = next((other for other in parts if other.count.kind == "person"), None)
    return figure.as_people(measure(figure.count.head, "", "person"), INFERRED) if part is not None else None


def left_out(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "It takes 60 votes; 50 have been cast": a subject whose noun was said before."""
    head = figure.count.head
    if head.dep_ not in ("nsubj", "nsubjpass") or not figure.is_whole() or not LEFT_OUT.match(figure.after(20)):
        return None
    other = next((other for other in _recent(head, done, ("count",)) if other.count.noun not in ("", "time")), None)
    return _as_part(figure, other, measure(head, other.count.noun, other.count.kind)) if other is not None else None


def the_two(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "The two met in June": as many people or things as were counted last, people where nothing was."""
    head = figure.count.head
    is_few = figure.number.form == "word" and figure.value is not None and 2 <= figure.value <= FEW
    if not is_few or head.dep_ not in ("nsubj", "nsubjpass") or not re.search(r"\bthe\s+$", figure.before(5), re.IGNORECASE):
        return None
    same = (other for other in reversed(done) if other.value == figure.value and other.count.kind in ("person", "count"))
    other = next(same, None)
    if other is None:
        return figure.as_people(measure(head, "", "person"), BARE)
    return _as_part(figure, other, measure(head, other.count.noun, other.count.kind))


def of_population(figure: Figure, _: list[Figure]) -> Figure | None:
    """As in "The county's population grew. The town held firm at 2,994"."""
    is_many = figure.is_whole() and (figure.low or figure.value or 0) >= LARGE and figure.number.form != "vague"
    sent = figure.count.head.sent
    first = sent.doc[sent.start - 1].sent.start if sent.start else sent.start
    is_told = any(token.lemma_.lower() == "population" for token in sent.doc[first : sent.end])
    return figure.as_people("other") if is_many and is_told else None


def of_rate(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "Unemployment reached 7.7 in March", "rose from 7.3 percent to 7.7": a rate, of which the unit is not said."""
    if figure.number.form != "figure" or figure.value is None or not 0 <= figure.value <= 100:
        return None
    head = figure.count.head
    before = done[-1] if done and done[-1].start >= head.sent.start_char else None
    if before is not None and before.count.kind == "share" and before.count.name == "percent":
        is_rate = bool(JOINED.search(figure.before(10)))
    else:
        verb = head.head.head if head.dep_ == "pobj" else head.head
        what = doer(verb) if verb.lemma_.lower() in context("change") | context("reaching") else None
        is_rate = what is not None and what.i < head.i and _is_rate(what)
    return replace(figure, count=replace(figure.count, name="percent", kind="share"), score=INFERRED) if is_rate else None


def _is_rate(noun: Token) -> bool:
    """A noun of which the measure is percent: "inflation", "the jobless rate"."""
    rates = context("rates")
    return noun.lemma_.lower() in rates or (
        noun.lemma_.lower() == "rate" and any(child.lemma_.lower() in rates for child in noun.lefts)
    )


def earlier(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "Over 300 people were hurt, nearly 40 went missing": counted like a figure before, mostly in the same sentence."""
    head = figure.count.head
    if head.dep_ not in STANDING_ALONE or not figure.is_whole():
        return None
    within = [other for other in done[-RECENT:] if other.start >= head.sent.start_char]
    for other in [*reversed(within), *before_sentence(head, done)]:
        if other.count.kind not in ("person", "count") or other.count.noun in ("", "time"):
            continue
        is_compared = other in within and _is_parallel(figure, other)
        if other.count.kind == "count" and not is_compared:
            continue
        count = replace(other.count, start=figure.count.start, end=figure.count.end, head=head)
        own = measure(head, other.count.noun, other.count.kind)
        return replace(figure, count=count, measure=own if own != "other" or not is_compared else other.measure, score=INFERRED)
    return None


def _is_parallel(figure: Figure, other: Figure) -> bool:
    """Whether two figures of a sentence are joined or compared."""
    head, before = figure.count.head, figure.before(16)
    if re.search(r"\b(?:from|than|to|against|with|versus|or|further|another|additional)\s+$", before):
        return True
    is_subject = head.dep_.startswith("nsubj") and other.count.head.dep_.startswith("nsubj")
    return is_subject or head.dep_ == "conj" or other.count.head in head.ancestors
