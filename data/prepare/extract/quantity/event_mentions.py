"""Events that an article names with a time of their own: "the 2020 war", "the September 19 attack"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from data.prepare import lexicon
from data.prepare.spans import DateSpan


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event noun with the words and the time that name it; `is_dated` tells whether the time stands beside it."""

    start: int
    end: int
    noun: str
    words: str
    date: str | None


def event_mentions(doc: Doc, dates: Sequence[DateSpan]) -> list[EventMention]:
    """The events that the article names with a time of their own, in reading order."""
    found = [_mention(doc, date) for date in dates if date.value]
    return sorted((mention for mention in found if mention is not None), key=lambda mention: mention.start)


def _mention(doc: Doc, date: DateSpan) -> EventMention | None:
    span = doc.char_span(date.start, date.end, alignment_mode="expand")
    if span is None:
        return None
    noun = _event_noun(span)
    if noun is None:
        return None
    start, end = min(left(noun, span), date.start), max(noun.idx + len(noun.text), date.end)
    if end - start > 80 or "\n" in doc._.article.text[start:end]:
        return None
    return EventMention(start, end, noun.lemma_.lower(), doc._.article.text[start:end], date.value)


def _event_noun(span: Span) -> Token | None:
    """The event noun that a date belongs to: "the 2020 war", "the September 19 attack", "a war in 2020"."""
    doc = span.doc
    for token in doc[span.end : min(span.end + 4, len(doc))]:
        if token.is_sent_start or token.is_punct or token.pos_ in ("VERB", "AUX", "ADP", "DET", "PRON"):
            break
        if is_event(token) and not (token.i + 1 < len(doc) and is_event(doc[token.i + 1])):
            return token
    if span.start >= 2 and doc[span.start - 1].lower_ in ("in", "of", "on") and is_event(doc[span.start - 2]):
        return doc[span.start - 2]
    head = span.root.head.head if span.root.head.pos_ == "ADP" else span.root.head
    return head if is_event(head) and 0 < span.start - head.i <= 6 else None


def is_event(token: Token) -> bool:
    """Whether the word is a noun for what happens at a time."""
    return token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in lexicon.words("event_nouns")


def left(noun: Token, span: Span) -> int:
    """Where the words that describe the noun begin, without an article."""
    first = noun
    for token in reversed(list(noun.doc[max(0, noun.i - 5) : noun.i])):
        if (
            token.pos_ not in ("ADJ", "NOUN", "PROPN", "NUM", "PUNCT")
            or (token.pos_ == "PUNCT" and token.text != "-")
            or token.sent.start != noun.sent.start
        ):
            break
        first = token
    return min(first.idx, span.start_char) if span.start < noun.i else first.idx
