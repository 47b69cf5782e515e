"""Dates and periods named in an article, resolved against the day it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Span

from data.prepare import lexicon
from data.prepare.extract.date import values
from data.prepare.extract.date.filter import is_date
from data.prepare.extract.date.grammar import Expression, expressions
from data.prepare.extract.date.reading import Reading
from data.prepare.extract.date.resolution import RELATIVE, resolve
from data.prepare.extract.date.tense import is_filed, is_spoken, tense
from data.prepare.spans import DateSpan

# What is no date at all where it cannot be resolved.
UNCERTAIN = frozenset(
    {"iso", "numeric", "years", "between_years", "earlier", "later", "day_before", "relative", "quarter", "ago"}
)


# Prepositions after which a day of the week follows the day that the sentence named before.
ONWARDS = re.compile(
    r"\b(?:from|until|till|through|starting|beginning|effective)\s+(?:[^,;.]{0,24}\s)?(?:on\s+)?$", re.IGNORECASE
)

LONGEST_SPEECH = 5
"""How many paragraphs later "now" in quotation marks may still be the day of the speech."""

LASTING_YEAR = 500
"""How many characters further on in its paragraph a year may still be that of a month without one."""
MARKS = re.compile('["“”]')

# As in "from January to February 2019": the year is that of both.
SHARED_YEAR = re.compile(
    r"\s*(?:and|or|to|through|until|-)\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r",?\s+(?P<year>(?:19|20)\d\d)\b"
)
AWAITED = re.compile(r"\b(?:until|till|by|through)\s+(?:at least\s+|early\s+|late\s+)?$", re.IGNORECASE)
ANNIVERSARY = re.compile(r"\b(?P<number>[\w-]+)\s+anniversary\s+of\b[^.;]*$", re.IGNORECASE)


@dataclass(slots=True)
class _Memory:
    """What has been read so far and later expressions may lean on."""

    published: date | None
    year: int | None = None
    paragraph_year: int | None = None
    day: date | None = None
    sentence_day: date | None = None
    sentence_start: int = -1
    year_sentence: int = -1
    month: date | None = None
    speech_day: date | None = None
    speech_age: int = 0

    def turn_to_next_paragraph(self) -> None:
        """Forget the paragraph's year, and the day of a speech some paragraphs later."""
        self.paragraph_year = None
        self.speech_age += 1
        if self.speech_age > LONGEST_SPEECH:
            self.speech_day = None

    def turn_to_sentence(self, start: int) -> None:
        """Forget the sentence's day with the sentence, and the paragraph's year a sentence later."""
        if start != self.sentence_start:
            if self.year_sentence not in (self.sentence_start, start) or start - self.year_sentence > LASTING_YEAR:
                self.paragraph_year = None
            self.sentence_start, self.sentence_day = start, None

    def keep(self, expression: Expression, value: str | None, before: str, *, is_spoken: bool) -> None:
        """Remember a value for what follows it."""
        covered = values.ends(value)
        if covered is None or value is None:
            return
        first, last = covered
        is_relative = expression.rule in RELATIVE
        if expression.rule == "deictic" and first == self.published:
            self.paragraph_year = None  # the text is back in the present
        if (first.year, first.month) == (last.year, last.month):
            self.month = first
        if first == last:
            self.day = self.sentence_day = first
            if is_relative and expression.rule != "deictic" and is_spoken:
                self.speech_day, self.speech_age = first, 0
        if first.year == last.year:
            if not is_relative:
                self.year = first.year
            is_since = before.rstrip().lower().endswith("since")
            if (
                "year" in expression.parts
                and not is_since
                and (len(value) > 4 or before.rstrip().lower().endswith(" in") or before.strip().lower() == "in")
            ):
                self.paragraph_year, self.year_sentence = first.year, self.sentence_start


def dates(doc: Doc) -> Iterator[DateSpan]:
    """Each expression of time in title and body that names a day, month, year or period.

    The base is `doc._.article.published`; where that is unknown, a value that needs it is None.
    """
    memory = _Memory(doc._.article.published)
    text = doc.text
    for block in doc._.article.blocks:
        if not block.is_content:
            continue
        memory.turn_to_next_paragraph()
        words = text[block.start : block.end]
        for expression in expressions(words):
            span = doc.char_span(block.start + expression.start, block.start + expression.end, alignment_mode="expand")
            if span is None or not is_date(expression, span, words):
                continue
            memory.turn_to_sentence(span.sent.start_char)
            value = resolve(expression, _reading(expression, span, words, memory))
            if value is None and (memory.published is not None or expression.rule in UNCERTAIN):
                continue
            memory.keep(expression, value, words[: expression.start][-12:], is_spoken=is_spoken(span.root))
            basis = "relative" if expression.rule in RELATIVE else "explicit"
            yield DateSpan(block.start + expression.start, block.start + expression.end, value, basis)


def _reading(expression: Expression, span: Span, words: str, memory: _Memory) -> Reading:
    spoken = memory.speech_day if expression.rule == "deictic" and _is_quoted(span) else None
    before = words[max(0, expression.start - 40) : expression.start]
    shared = SHARED_YEAR.match(words, expression.end)
    jubilee = ANNIVERSARY.search(words[: expression.start])
    return Reading(
        published=spoken or memory.published,
        paragraph_year=int(shared["year"]) if shared else None if is_filed(span.root) else memory.paragraph_year,
        year=memory.year,
        day=memory.day,
        month=memory.month,
        tense=tense(span.root),
        sentence_day=memory.sentence_day,
        is_start=bool(ONWARDS.search(before)),
        is_awaited=bool(AWAITED.search(before)),
        anniversary=_ordinal(jubilee["number"].lower()) if jubilee else 0,
    )


def _is_quoted(span: Span) -> bool:
    """Whether the words are inside quotation marks, of which curly ones tell which way they face."""
    text = span.doc._.article.text
    marks = MARKS.findall(text, text.rfind("\n", 0, span.start_char) + 1, span.start_char)
    return bool(marks) and (marks[-1] == "“" if marks[-1] != '"' else marks.count('"') % 2 == 1)


def _ordinal(word: str) -> int:
    """The number of "fifth" or "10th", 0 where it is none."""
    figures = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", word)
    return int(figures[1]) if figures else int(lexicon.table("calendar")["anniversaries"].get(word, 0))
