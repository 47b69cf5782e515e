"""When a figure held, where the text tells: "by late Monday morning", "as of Tuesday", "seven hours earlier"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

from data.prepare import lexicon
from data.prepare.extract.date import values
from data.prepare.extract.date.tense import tense
from data.prepare.extract.quantity.figures import Figure
from data.prepare.extract.quantity.measures import context
from data.prepare.spans import DateSpan, QuantitySpan

RUNNING = frozenset(
    {"killed", "wounded", "missing", "captured", "displaced", "arrived", "returned", "damage", "territory", "attendance"}
)
# How far from a figure, in characters, the moment of counting may stand.
REACH = 120
# How many figures back the moment of another may count from.
RECENT = 12
SO_FAR = re.compile(r"\b(?:so far|to date|until now|thus far|up to now|at present|as things stand|still)\b", re.IGNORECASE)
COMPARED = re.compile(r"\b(?:from|than|against|compared\s+with|compared\s+to)\s+$", re.IGNORECASE)
SAME_DAY = re.compile(
    r"\s+(?:that|earlier\s+that|the\s+same|in\s+the|earlier\s+in\s+the)\s+(?P<part>morning|afternoon|evening)\b", re.IGNORECASE
)
HOURS_BACK = re.compile(
    r"[^.;]{0,40}?\b(?P<count>\w+)\s+(?P<unit>hours?|minutes?|days?)\s+(?P<way>earlier|before|later)\b", re.IGNORECASE
)


@cache
def _day_part() -> str:
    return "|".join(sorted((re.escape(name) for name in lexicon.table("calendar")["hours"]), key=len, reverse=True))


@cache
def _by() -> re.Pattern[str]:
    clock = r"(?P<clock>\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?)\s*,?\s+(?:on\s+)?"
    part = rf"(?P<part>{_day_part()})\s+(?:on|of)?\s*"
    by = r"\b(?:by|as of|as at|until|till|as late as)\s+(?:(?:the\s+)?end\s+of\s+)?"
    return re.compile(rf"{by}(?:{clock})?(?:the\s+)?(?:{part})?(?P<early>early|mid|late)?\s*$", re.IGNORECASE)


def dated(figures: Sequence[Figure], spans: Sequence[QuantitySpan], dates: Sequence[DateSpan]) -> list[QuantitySpan]:
    """The spans with `as_of`; figures and spans belong together, `dates` are those of the same paragraph."""
    done: list[QuantitySpan] = []
    for figure, span in zip(figures, spans, strict=True):
        sentence = figure.count.head.sent
        within = [d for d in dates if sentence.start_char <= d.start < sentence.end_char and d.value]
        base = next(
            (other.as_of for other in reversed(done[-RECENT:]) if other.as_of and other.start >= sentence.start_char), None
        )
        moment, basis = _moment(figure, span, within, base)
        done.append(replace(span, as_of=moment, as_of_basis=basis) if moment else span)
    return done


def _moment(figure: Figure, span: QuantitySpan, dates: Sequence[DateSpan], base: str | None) -> tuple[str | None, str | None]:
    """A figure's moment and how it is known; `base` is the moment of the sentence's figure before it."""
    back = HOURS_BACK.match(figure.after(80))
    if back and base and not re.search(r"\d", back[0][: back.start("count")]):
        shifted = _shift(base, values.number(back["count"].lower()), back["unit"].lower().rstrip("s"), back["way"].lower())
        return (shifted, "stated") if shifted else (None, None)
    if not _is_dated(figure, span):
        return None, None
    is_compared = bool(COMPARED.search(figure.before(16)))
    stated = _same_day(figure, base) or (None if is_compared else _stated(figure, dates))
    published = figure.paragraph.doc._.article.published
    if stated and not _is_to_come(stated, published):
        return stated, "stated"
    if published is not None and span.measure in RUNNING and _is_running(figure):
        return published.isoformat(), "published"
    return None, None


def _is_dated(figure: Figure, span: QuantitySpan) -> bool:
    """Whether the figure is a count that holds at some moment, and no plan or length of time."""
    if span.measure not in RUNNING and figure.count.kind not in ("person", "count", "bare"):
        return False
    verbs = [token for token in figure.count.head.ancestors if token.pos_ in ("VERB", "AUX")][:2]
    is_supposed = any(child.tag_ == "MD" for verb in verbs for child in verb.children if child.dep_ == "aux")
    return not is_supposed and tense(figure.count.head) != "future"


def _is_to_come(value: str, published: date | None) -> bool:
    """Whether a moment ends after the article was published, so that nothing can have been counted then."""
    covered = values.ends(value)
    return published is not None and covered is not None and covered[1] > published + timedelta(days=1)


def _same_day(figure: Figure, base: str | None) -> str | None:
    """As in "up from 52 that morning", after a figure of the same day."""
    match = SAME_DAY.match(figure.after(40))
    if match is None or base is None or not re.fullmatch(r"\d{4}-\d\d-\d\d(?:T\d\d)?", base):
        return None
    return f"{base[:10]}T{lexicon.table('calendar')['hours'][match['part'].lower()]:02d}"


def _stated(figure: Figure, dates: Sequence[DateSpan]) -> str | None:
    """The value of the nearest date that is told as the moment of counting."""
    paragraph = figure.paragraph
    for found in sorted(dates, key=lambda found: abs(found.start - figure.end)):
        match = _by().search(paragraph.before(found.start - paragraph.start, 40))
        if match and abs(found.start - figure.end) < REACH:
            hour = _hour(paragraph.after(found.end - paragraph.start, 20), match)
            is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", found.value or "")
            return f"{found.value}T{hour:02d}" if hour is not None and is_day else found.value
    return None


def _hour(after: str, before: re.Match[str]) -> int | None:
    """The hour that a clock time or part of the day beside a date tells."""
    hours: dict[str, int] = lexicon.table("calendar")["hours"]
    if before["clock"]:
        figure, is_late = int(re.split(r"[:.\sap]", before["clock"].lower())[0]), "p" in before["clock"].lower()
        return figure % 12 + 12 * is_late
    following = re.match(rf"(?:'s)?\s+(?P<part>{_day_part()})\b", after, re.IGNORECASE)
    part = (following["part"] if following else before["part"] or "").lower()
    wording = f"{(before['early'] or '').lower()} {part}".strip() if part else ""
    return hours.get(wording, hours.get(part))


def _shift(base: str, count: int, unit: str, way: str) -> str | None:
    """A moment so much earlier or later, as exact as the base."""
    is_hour = "T" in base
    if not count or "/" in base or len(base) < 10 or (not is_hour and unit != "day"):
        return None
    moment = datetime.fromisoformat(f"{base}:00" if is_hour else base)
    try:
        moment += (1 if way == "later" else -1) * timedelta(**{f"{unit}s": count})
    except OverflowError:
        return None
    return moment.strftime("%Y-%m-%dT%H") if is_hour else moment.date().isoformat()


def _is_running(figure: Figure) -> bool:
    """Whether the count goes on: "so far", a perfect or present tense, not told as over."""
    sentence = figure.count.head.sent
    before = figure.before(min(80, max(0, figure.start - sentence.start_char)))
    if SO_FAR.search(before) or SO_FAR.search(figure.after(min(80, max(0, sentence.end_char - figure.end)))):
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
