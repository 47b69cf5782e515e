"""When a figure held, where the text tells: "by late Monday morning", "as of Tuesday", "seven hours earlier"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

from spacy.tokens import Doc

from data.prepare import lexicon
from data.prepare.extract import date_values as values
from data.prepare.extract.figures import Figure
from data.prepare.extract.measures import context
from data.prepare.extract.tense import tense
from data.prepare.spans import DateSpan, QuantitySpan

RUNNING = frozenset({"killed", "wounded", "missing", "captured", "displaced", "arrived", "returned", "damage", "territory", "attendance"})
SO_FAR = re.compile(r"\b(?:so far|to date|until now|thus far|up to now|at present|as things stand|still)\b", re.IGNORECASE)
COMPARED = re.compile(r"\b(?:from|than|against|compared\s+with|compared\s+to)\s+$", re.IGNORECASE)
SAME_DAY = re.compile(r"\s+(?:that|earlier\s+that|the\s+same|in\s+the|earlier\s+in\s+the)\s+(?P<part>morning|afternoon|evening)\b", re.IGNORECASE)
HOURS_BACK = re.compile(r"[^.;]{0,40}?\b(?P<count>\w+)\s+(?P<unit>hours?|minutes?|days?)\s+(?P<way>earlier|before|later)\b", re.IGNORECASE)


@cache
def _day_part() -> str:
    return "|".join(sorted((re.escape(name) for name in lexicon.table("calendar")["hours"]), key=len, reverse=True))


@cache
def _by() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:by|as of|as at|until|till|as late as)\s+(?:(?:the\s+)?end\s+of\s+)?(?:(?P<clock>\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\.?)\s*,?\s+(?:on\s+)?)?"
        rf"(?:the\s+)?(?:(?P<part>{_day_part()})\s+(?:on|of)?\s*)?(?P<early>early|mid|late)?\s*$",
        re.IGNORECASE,
    )


def dated(doc: Doc, text: str, figures: Sequence[Figure], spans: Sequence[QuantitySpan], dates: Sequence[DateSpan]) -> list[QuantitySpan]:
    """The spans with `as_of`; `text` is the Doc's, figures and spans belong together, `dates` are those of the same paragraph."""
    done: list[QuantitySpan] = []
    for figure, span in zip(figures, spans, strict=True):
        moment, basis = _moment(doc, text, figure, span, dates, done)
        done.append(replace(span, as_of=moment, as_of_basis=basis) if moment else span)
    return done


def _moment(
    doc: Doc, text: str, figure: Figure, span: QuantitySpan, dates: Sequence[DateSpan], done: Sequence[QuantitySpan]
) -> tuple[str | None, str | None]:
    sentence = figure.count.head.sent
    after = text[span.end : min(sentence.end_char, span.end + 80)]
    back = HOURS_BACK.match(after)
    base = next((other.as_of for other in reversed(done) if other.as_of and other.start >= sentence.start_char), None)
    if back and base and not re.search(r"\d", back[0][: back.start("count")]):
        shifted = _shift(base, values.number(back["count"].lower()), back["unit"].lower().rstrip("s"), back["way"].lower())
        return (shifted, "stated") if shifted else (None, None)
    if not _is_dated(figure, span):
        return None, None
    within = [d for d in dates if sentence.start_char <= d.start < sentence.end_char and d.value]
    later = _same_day(text, span, base)
    stated = later or (None if COMPARED.search(text[max(0, span.start - 16) : span.start]) else _stated(text, span, within))
    if stated:
        return stated, "stated"
    published = doc._.article.published
    if published is not None and _is_running(figure, span, text, (sentence.start_char, sentence.end_char)):
        return published.isoformat(), "published"
    return None, None


def _is_dated(figure: Figure, span: QuantitySpan) -> bool:
    """Whether the figure is a count that holds at some moment, and no plan or length of time."""
    if span.measure not in RUNNING and figure.count.kind not in ("person", "count", "bare"):
        return False
    verbs = [token for token in figure.count.head.ancestors if token.pos_ in ("VERB", "AUX")][:2]
    is_supposed = any(child.tag_ == "MD" for verb in verbs for child in verb.children if child.dep_ == "aux")
    return not is_supposed and tense(figure.count.head) != "future"


def _same_day(text: str, span: QuantitySpan, base: str | None) -> str | None:
    """ "Up from 52 that morning", after a figure of the same day."""
    match = SAME_DAY.match(text, span.end)
    hour = lexicon.table("calendar")["hours"].get(match["part"].lower()) if match else None
    return f"{base[:10]}T{hour:02d}" if base and hour is not None and re.match(r"\d{4}-\d\d-\d\d", base) and "/" not in base else None


def _stated(text: str, span: QuantitySpan, dates: Sequence[DateSpan]) -> str | None:
    """The value of the nearest date that is told as the moment of counting."""
    for found in sorted(dates, key=lambda found: abs(found.start - span.end)):
        match = _by().search(text, max(0, found.start - 40), found.start)
        if match and abs(found.start - span.end) < 120:
            hour = _hour(text, found, match)
            is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", found.value or "")
            return f"{found.value}T{hour:02d}" if hour is not None and is_day else found.value
    return None


def _hour(text: str, found: DateSpan, before: re.Match[str]) -> int | None:
    """The hour that a clock time or part of the day beside the date tells."""
    hours: dict[str, int] = lexicon.table("calendar")["hours"]
    if before["clock"]:
        figure, is_late = int(re.split(r"[:.\sap]", before["clock"])[0]), "p" in before["clock"].lower()
        return figure % 12 + 12 * is_late
    after = re.match(rf"(?:'s)?\s+(?P<part>{_day_part()})\b", text[found.end : found.end + 20], re.IGNORECASE)
    part = (after["part"] if after else before["part"] or "").lower()
    wording = f"{(before['early'] or '').lower()} {part}".strip() if part else ""
    return hours.get(wording, hours.get(part))


def _shift(base: str, count: int, unit: str, way: str) -> str | None:
    """A moment so much earlier or later, as exact as the base."""
    is_hour = "T" in base
    if not count or "/" in base or len(base) < 10 or (not is_hour and unit != "day"):
        return None
    moment = datetime.fromisoformat(f"{base}:00" if is_hour else base)
    moment += (1 if way == "later" else -1) * timedelta(**{f"{unit}s": count})
    return moment.strftime("%Y-%m-%dT%H") if is_hour else moment.date().isoformat()


def _is_running(figure: Figure, span: QuantitySpan, text: str, sentence: tuple[int, int]) -> bool:
    """Whether the count goes on: "so far", a perfect or present tense, not told as over."""
    if span.measure not in RUNNING:
        return False
    near = text[max(sentence[0], span.start - 80) : min(sentence[1], span.end + 80)]
    if SO_FAR.search(near):
        return True
    verb = next((token for token in [figure.count.head, *figure.count.head.ancestors] if token.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    if verb.lemma_.lower() in context("change") and verb.tag_ in ("VBZ", "VBP"):
        return True
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.tag_ in ("MD", "VBD") for child in auxiliaries):
        return False
    has_perfect = any(child.lemma_ == "have" and child.tag_ in ("VBP", "VBZ") for child in auxiliaries)
    is_going_on = any(child.lemma_ == "be" and child.tag_ in ("VBP", "VBZ") for child in auxiliaries) and verb.tag_ == "VBG"
    return has_perfect or is_going_on or (verb.lemma_ in ("be", "remain", "stand") and verb.tag_ in ("VBP", "VBZ"))


