"""What happened that a figure belongs to: the nearest event that the article names with a time ("the 2020 war")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from spacy.tokens import Doc, Span, Token

from data.prepare.extract.date import values
from data.prepare.extract.date.tense import telling
from data.prepare.extract.quantity.event_mentions import EventMention, is_event, left
from data.prepare.spans import DateSpan, QuantitySpan

COMPARISON = re.compile(
    r"\b(?:from|than|against|compared|(?:\w+est|most|least|first|worst|best)\b.{0,30}?\bsince)\b", re.IGNORECASE | re.DOTALL
)
COORDINATED = re.compile(r",?\s+(?:[^\W\d]+\s+){0,3}and\s+(?:[^\W\d]+\s+){0,2}")
LASTING = frozenset({"last", "take", "continue", "drag", "run", "go"})
APART_PHRASE = re.compile(r"\b(?P<word>after|before|since|until|following)\b[^,;:.()]*", re.IGNORECASE)
CAUSED = frozenset({"killed", "wounded", "missing", "damage"})
APART = frozenset({"after", "before", "since", "until", "following"})
# How far back, in characters, "the war" may refer to a war that was named with its time.
NEAR = 600
SAME = (
    ("war", "conflict", "fighting", "hostility"),
    ("attack", "assault", "offensive", "operation", "strike", "raid"),
    ("earthquake", "quake", "disaster"),
    ("storm", "hurricane", "cyclone", "typhoon"),
    ("vote", "election", "poll", "ballot"),
    ("crash", "accident", "disaster"),
    ("flood", "flooding", "disaster"),
)


def anchored(
    doc: Doc,
    spans: Iterable[QuantitySpan],
    dates: Sequence[DateSpan],
    mentions: Sequence[EventMention],
    all_dates: Sequence[DateSpan],
) -> Iterator[QuantitySpan]:
    """The spans with the event or the time that their sentence, or what it refers back to, names; None where nothing does."""
    found: list[QuantitySpan] = []
    for span in spans:
        token = doc.char_span(span.start, span.start + 1, alignment_mode="expand")
        event, date = _anchor(token.sent, span, dates, mentions, all_dates) if token is not None else (None, None)
        found.append(replace(span, event=event, event_date=date))
    yield from _coordinated(doc._.article.text, found)


def _coordinated(text: str, spans: Sequence[QuantitySpan]) -> Iterator[QuantitySpan]:
    """The spans, the first of two that one time or event follows with it: "14 people were killed and 52 wounded on Tuesday"."""
    for span, following in zip_longest(spans, spans[1:]):
        is_open = following is not None and span.event is None and span.event_date is None and span.measure != "duration"
        if is_open and COORDINATED.fullmatch(text[span.end : following.start]):
            yield replace(span, event=following.event, event_date=following.event_date)
        else:
            yield span


def _anchor(
    sentence: Span,
    span: QuantitySpan,
    dates: Sequence[DateSpan],
    mentions: Sequence[EventMention],
    all_dates: Sequence[DateSpan],
) -> tuple[str | None, str | None]:
    reach = _Reach(sentence, span)
    own = _own_event(sentence.doc, span)
    if own is not None:
        known = next((m for m in mentions if m.start <= own.idx < m.end), None)
        return (known.words, known.date) if known is not None else (_words(own), None)
    inside = [m for m in mentions if reach.holds(m.start, m.end) and not _is_other(sentence, span, m.start)]
    inside = [m for m in inside if not _is_apart(_event_at(sentence.doc, m.start, m.end), span)]
    if inside:
        nearest = min(inside, key=lambda m: abs(m.start - span.start))
        return nearest.words, nearest.date
    told = [t for t in sentence if is_event(t) and _is_definite(t) and reach.holds(t.idx, t.idx + 1)]
    told = [t for t in told if not _is_apart(t, span) and not span.start <= t.idx < span.end]
    for token in told:
        back = [m for m in mentions if 0 < token.idx - m.start < NEAR and _is_same(m.noun, token.lemma_.lower())]
        if back and not _is_elsewhere(back[-1], sentence, all_dates):
            return back[-1].words, back[-1].date
    near = [d for d in dates if d.value and reach.holds(d.start, d.end) and not _is_now(sentence, d)]
    near = [d for d in near if not _is_other(sentence, span, d.start) and not _is_told_on(sentence.doc, d)]
    near = [d for d in near if not _is_date_apart(sentence, d, span)]
    date = min(near, key=lambda d: abs(d.start - span.start)).value if near else None
    return (_words(told[0]), None) if told and date is None else (None, date)


def _own_event(doc: Doc, span: QuantitySpan) -> Token | None:
    """The event whose length a figure tells: "a 24-hour offensive", "a siege of two days", "the war lasted six weeks"."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    if found is None or span.measure != "duration":
        return None
    token = found.root
    for _ in range(3):
        if token.dep_ in ("nmod", "compound", "npadvmod", "amod", "nummod", "quantmod") and token.head.i > token.i:
            token = token.head
    if token.i >= found.end and is_event(token):
        return token
    of = next((child for child in found.root.rights if child.lower_ == "of"), None)
    parts = [child for child in of.children if child.dep_ == "pobj"] if of is not None else []
    whole = [found.root.head.head] if found.root.dep_ == "pobj" and found.root.head.lower_ == "of" else []
    verb = found.root.head if found.root.dep_ in ("dobj", "npadvmod") else found.root.head.head
    if verb.lemma_.lower() in LASTING:
        whole += [child for child in verb.children if child.dep_ == "nsubj"] + ([verb.head] if verb.dep_ == "relcl" else [])
    return next((noun for noun in [*parts, *whole] if is_event(noun)), None)


def _words(noun: Token) -> str:
    """An event noun with what describes it, without an article."""
    start = left(noun, noun.doc[noun.i : noun.i + 1])
    return str(noun.doc._.article.text[start : noun.idx + len(noun.text)])


def _event_at(doc: Doc, start: int, end: int) -> Token | None:
    found = doc.char_span(start, end, alignment_mode="expand")
    return next((token for token in found if is_event(token)), None) if found is not None else None


def _is_date_apart(sentence: Span, date: DateSpan, span: QuantitySpan) -> bool:
    """Whether a date belongs to a phrase on what came before or after, which the figure stands outside of."""
    text, first = sentence.doc._.article.text, sentence.start_char
    match = next((m for m in APART_PHRASE.finditer(text, first, sentence.end_char) if m.start() < date.start < m.end()), None)
    if match is None or match.start() < span.start < match.end():
        return False
    return match["word"].lower() not in ("after", "following") or span.measure not in CAUSED


def _is_above(noun: Token, span: QuantitySpan) -> bool:
    """Whether the figure depends on the noun: "the 2012 crash, in which 12 people died"."""
    found = noun.doc.char_span(span.start, span.end, alignment_mode="expand")
    return found is not None and noun.is_ancestor(found.root)


def _is_apart(noun: Token | None, span: QuantitySpan) -> bool:
    """Whether something is what came before or after ("since last week's offensive"), unless as what killed people."""
    if noun is None or noun.dep_ not in ("pobj", "pcomp") or noun.head.lower_ not in APART or _is_above(noun, span):
        return False
    return noun.head.lower_ not in ("after", "following") or span.measure not in CAUSED


class _Reach:
    """The part of a sentence that a figure's time can be read from: its own clause and those that it completes.

    A clause told as before or after another ("after six people died") has its own time.
    """

    def __init__(self, sentence: Span, span: QuantitySpan) -> None:
        self._sentence = sentence
        found = sentence.doc.char_span(span.start, span.end, alignment_mode="expand")
        figure = found.root if found is not None else sentence.root
        self._verbs = {verb.i for verb in self._clauses(figure)}
        self._figure = figure

    @staticmethod
    def _clauses(token: Token) -> Iterator[Token]:
        previous = token
        for ancestor in [token, *token.ancestors]:
            if _is_clause(ancestor):
                yield ancestor
            if ancestor.dep_ in ("advcl", "pcomp", "ccomp", "relcl") and any(
                c.lower_ in APART for c in _marks(ancestor, previous)
            ):
                return
            previous = ancestor

    def holds(self, start: int, end: int) -> bool:
        """Whether the words at these offsets stand within reach."""
        if not self._sentence.start_char <= start < self._sentence.end_char:
            return False
        found = self._sentence.doc.char_span(start, end, alignment_mode="expand")
        if found is None:
            return False
        if any(token == self._figure or self._figure.is_ancestor(token) for token in found):
            return True
        verb = next((t for t in [found.root, *found.root.ancestors] if _is_clause(t)), found.root)
        return verb.i in self._verbs


def _is_clause(token: Token) -> bool:
    return token.dep_ == "ROOT" or (token.pos_ in ("VERB", "AUX") and token.dep_ not in ("prep", "amod", "aux", "auxpass"))


def _marks(clause: Token, previous: Token) -> Iterator[Token]:
    yield from (child for child in clause.children if child.dep_ in ("mark", "advmod") and child.i < clause.i)
    if clause.head.dep_ == "prep" or clause.dep_ == "pcomp":
        yield clause.head
    if previous.dep_ == "prep":
        yield previous


def _is_other(sentence: Span, span: QuantitySpan, start: int) -> bool:
    """Whether a time after a figure is that of what it is compared with: "down from 167 in 2018", "the lowest since 1994"."""
    return start > span.end and bool(COMPARISON.search(sentence.doc._.article.text[span.end : start]))


def _is_told_on(doc: Doc, date: DateSpan) -> bool:
    """Whether the day is the one on which something was said."""
    found = doc.char_span(date.start, date.end, alignment_mode="expand")
    verb = next((t for t in found.root.ancestors if t.pos_ == "VERB" and t.dep_ != "prep"), None) if found is not None else None
    return verb is not None and verb.lemma_.lower() in telling()


def _is_elsewhere(mention: EventMention, sentence: Span, dates: Sequence[DateSpan]) -> bool:
    """Whether the text has turned to another year between an event and what seems to refer back to it."""
    own = values.ends(mention.date)
    between = [values.ends(d.value) for d in dates if mention.end <= d.start < sentence.end_char and d.basis == "explicit"]
    return own is None or any(other is not None and (other[1] < own[0] or other[0] > own[1]) for other in between)


def _is_now(sentence: Span, date: DateSpan) -> bool:
    words = sentence.text[date.start - sentence.start_char : date.end - sentence.start_char].lower()
    return words in ("now", "currently", "today")


def _is_definite(token: Token) -> bool:
    return any(child.lower_ in ("the", "this", "that") for child in token.children)


def _is_same(first: str, second: str) -> bool:
    return first == second or any(first in group and second in group for group in SAME)
