"""Whether something that looks like an expression of time is one."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Span, Token

from data.prepare import lexicon
from data.prepare.extract.date.grammar import Expression
from data.prepare.extract.date.tense import telling

NAMES = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART"})
YEAR_BEFORE = frozenset(lexicon.table("calendar")["context"]["before_year"])
COUNT_BEFORE = frozenset(lexicon.table("calendar")["context"]["before_count"])
# Parts of an association that are numbered.
CHAPTERS = frozenset({"local", "lodge", "chapter", "post", "branch", "locals"})
# Words before "than" with which it sets a bound to a number, and tags of what can follow a year that is compared with.
OF_AMOUNTS = frozenset({"more", "less", "fewer", "greater", "rather", "other"})
ENDING = frozenset({".", ",", ":", "''", "-RRB-", "CC", "WDT", "IN", "VBD", "VBZ"})
MODERN = 1800
"""The year before which a number of four figures is more often a count."""

# Before "last year" and the like: a length of time up to now.
DURING = re.compile(r"\b(?:over|during|within|throughout)\s+(?:just\s+)?the\s+$", re.IGNORECASE)
NOT_NOW = re.compile(r"(?:\b(?:until|till|by|from|for|just|every|than|up to|before)\s+)$", re.IGNORECASE)
NOT_NOW_AFTER = re.compile(r"-|\s+(?:that|and\s+(?:then|again))\b", re.IGNORECASE)


def is_date(expression: Expression, span: Span, text: str) -> bool:
    """Whether the words of this span, part of a paragraph's text, name a point or stretch of time."""
    rule = expression.rule
    if not _is_capitalised(expression, text) or (rule == "this_morning" and re.search(r"\s[A-Z]", span.text)):
        return False
    if rule in ("year", "part_of_year"):
        return _is_year(int(expression.parts["year"]), span)
    if rule == "month_alone":
        return _is_month(span)
    if rule in ("weekday", "holiday"):
        return not _is_name(span) and not (rule == "weekday" and _recurs(span))
    return {
        "deictic": lambda: _is_deictic(expression, text),
        "relative": lambda: not DURING.search(text[: expression.start]),
    }.get(rule, lambda: True)()


def _is_capitalised(expression: Expression, text: str) -> bool:
    """Months and weekdays are written with a capital letter."""
    words = text[expression.start : expression.end]
    needed = [expression.parts.get(part) for part in ("month", "month2", "weekday")]
    return all(name is None or re.search(rf"\b{re.escape(name[0].upper())}(?i:{re.escape(name[1:])})", words) for name in needed)


def _neighbours(span: Span) -> tuple[Token | None, Token | None]:
    doc = span.doc
    before = doc[span.start - 1] if span.start > 0 else None
    after = doc[span.end] if span.end < len(doc) else None
    return before, after


def _is_name(span: Span) -> bool:
    names = lexicon.table("calendar")["names"]
    before, after = _neighbours(span)
    if before is not None and before.text[0].isupper() and before.lower_ in names["before"]:
        return True
    return after is not None and after.text[0].isupper() and after.lower_ in names["after"]


def _recurs(span: Span) -> bool:
    """Whether a day of the week is every one: "on Fridays", "each Friday"."""
    before, after = _neighbours(span)
    is_plural = span.text.endswith("days") and (after is None or after.text not in ("'", "’"))
    return is_plural or (before is not None and before.lower_ in ("every", "each"))


def _is_month(span: Span) -> bool:
    token = span[-1]
    if len(span.text) < 4 and span.text != "May":
        return False
    following = _neighbours(span)[1]
    if following is not None and following.tag_ in ("VBD", "VBZ") and following.lemma_ in telling():
        return False
    if token.tag_ not in ("NNP", "NNPS", "NN") or token.ent_type_ in NAMES or _is_name(span):
        return False
    before, after = _neighbours(span)
    if token.ent_type_ == "DATE" or (before is not None and before.lower_ in YEAR_BEFORE | {"this", "last", "next", "every"}):
        return True
    return token.is_sent_start is False and (after is None or not after.text[0].isupper()) and span.text not in ("May", "March")


def _is_deictic(expression: Expression, text: str) -> bool:
    before, after = text[: expression.start], text[expression.end :]
    word = text[expression.start : expression.end]
    is_start = not before.strip() or before.rstrip()[-1] in ".!?:;\"'(-—•,"
    if word[0].isupper() and not is_start:
        return False
    if expression.parts["word"] == "now":
        is_right = before.endswith("right ")
        return not NOT_NOW.search(before) and (is_right or not NOT_NOW_AFTER.match(after))
    return True


def _is_designator(before: Token) -> bool:
    """As in "Article 1950", "Local 1182"; "the local 1998 election" names a year."""
    return before.lower_ in lexicon.words("designators") or (before.lower_ in CHAPTERS and before.text[0].isupper())


def _is_year(year: int, span: Span) -> bool:
    token = span[-1]
    before, after = _neighbours(span)
    previous = before.lower_ if before is not None else ""
    if (previous in COUNT_BEFORE and not _is_compared(before, after)) or (before is not None and _is_designator(before)):
        return False
    before_year = YEAR_BEFORE if year >= MODERN else YEAR_BEFORE - {"to", "of", "by", "and", "for", "from", "between"}
    is_dated = token.ent_type_ in ("DATE", "EVENT", "LAW") or previous in before_year
    if after is not None and _is_counted(after):
        is_told = token.ent_type_ in ("DATE", "EVENT") or (before is not None and before.tag_ in ("POS", "PRP$", "NNP"))
        return is_told and year % 100 != 0 and MODERN <= year <= 2035
    return is_dated or MODERN <= year <= 2035


def _is_compared(before: Token | None, after: Token | None) -> bool:
    """Whether something is compared with a year, as in "drier than 2018"; "more than 2018 homes" counts."""
    if before is None or before.lower_ != "than" or before.i == 0 or (after is not None and _is_counted(after)):
        return False
    return before.nbor(-1).lower_ not in OF_AMOUNTS and (after is None or after.tag_ in ENDING)


@cache
def _measuring() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicon.rows("units") if len(row["form"]) > 1 or not row["form"].isalpha())


def _is_counted(after: Token) -> bool:
    """Whether a number before the word counts it: a unit or a plural, but no plural event ("the 2020 elections")."""
    if after.lower_ in _measuring():
        return True
    return after.tag_ == "NNS" and after.lemma_ not in lexicon.words("event_nouns")
