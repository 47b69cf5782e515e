"""Figures that do not name what they count, completed from what stands around them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from data.prepare.extract.quantity.antecedents import (
    earlier,
    in_unit,
    left_out,
    like,
    more_than,
    named_again,
    of_parts,
    of_population,
    of_rate,
    of_the_others,
    of_those,
    the_two,
    told_before,
)
from data.prepare.extract.quantity.carrying import carried, placed
from data.prepare.extract.quantity.figures import BARE, INFERRED, Figure
from data.prepare.extract.quantity.measures import context, measure, measure_of_noun
from data.prepare.extract.quantity.setting import changed, child, of_total
from data.prepare.extract.quantity.surroundings import is_people, state

PARENT = re.compile(r"\b(?:mother|father|parent|mum|mom|dad|widow|widower|grandmother|grandfather)[\s-]of[\s-]$", re.IGNORECASE)
Rule = Callable[[Figure, list[Figure]], Figure | None]
PEOPLE_VERBS = frozenset({"killed", "wounded", "missing", "captured", "displaced", "returned", "attendance", "arrived"})
# Verbs with which "thousands" are money or marks.
OF_SUMS = frozenset({"cost", "pay", "spend", "save", "earn", "owe", "lose", "make", "win", "score", "run", "raise", "fetch"})
# Verbs that say so of people only where people are named: "lost 12 soldiers" but "lost 120 points".
OF_THINGS_TOO = frozenset(
    {"lose", "cost", "claim", "hold", "drive", "force", "reach", "leave", "draw", "receive", "take", "cross", "return", "accept"}
)


def completed(figures: list[Figure], told: list[Figure]) -> list[Figure]:
    """The same figures, those without a unit completed or, where nothing tells what they count, left out or bare.

    `told` are the figures of the paragraphs before.
    """
    done: list[Figure] = []
    for at, figure in enumerate(figures):
        if figure.count.kind == "bare" and figure.value == 0:
            continue
        if figure.count.kind != "bare":
            done.append(carried(placed(figure), done))
            continue
        following = figures[at + 1] if at + 1 < len(figures) else None
        ahead = _with_next(figure, following) or of_parts(figure, figures[at + 1 :])
        whole = ahead or next(filter(None, (rule(figure, done) for rule in RULES)), None)
        if whole is not None and whole.count.kind == "bare":
            whole = told_before(figure, told) or whole
        if whole is not None:
            done.append(carried(whole, done))
    return done


def _with_next(figure: Figure, following: Figure | None) -> Figure | None:
    """As in "12 and 18 months": the number after it names the unit for both."""
    if following is None or following.count.kind in ("bare", "money") or figure.number.form in ("part", "rate"):
        return None
    if following.number.form in ("part", "rate") or not re.fullmatch(
        r"\s+(?:and|or)\s+|,\s+(?:and\s+)?", figure.between(following)
    ):
        return None
    return replace(figure, count=replace(following.count, start=figure.count.start, end=figure.count.end), score=INFERRED)


def _after_age(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "Aged 41 and 39"."""
    if not done or done[-1].count.kind != "age" or not re.fullmatch(r"\s+(?:and|to|or)\s+|,\s+", done[-1].between(figure)):
        return None
    return replace(figure, count=replace(figure.count, name="year", kind="age", noun="year"), score=INFERRED)


def _beside(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "12 dead", "killing 12", "30 others injured", "190 aboard"."""
    if not figure.is_whole():
        return None
    found = state(figure.before(30), figure.after(60))
    if found is None and is_people(figure.after(24)):
        return figure.as_people("")
    return like(figure, done).as_people(found) if found else None


def _acting(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "12,000 returned", "over 25,000 died": a verb that only people are subject or object of."""
    head = figure.count.head
    if (
        not figure.is_whole()
        or head.dep_ not in ("nsubj", "nsubjpass", "dobj")
        or head.head.lemma_.lower() in OF_THINGS_TOO - {"return", "cross"}
    ):
        return None
    found = measure(head, "", "person")
    return like(figure, done).as_people(found) if found in PEOPLE_VERBS else None


def _of_crowd(figure: Figure, _: list[Figure]) -> Figure | None:
    """As in "A crowd of 20,000", "a death toll of 12"."""
    head = figure.count.head
    if head.dep_ != "pobj" or head.head.lower_ != "of" or not figure.is_whole():
        return None
    noun = head.head.head
    if noun.lemma_.lower() not in context("people_totals"):
        return None
    return figure.as_people(measure_of_noun(noun.lemma_.lower(), "person"))


def _of_us(figure: Figure, _: list[Figure]) -> Figure | None:
    """As in "We were 60"."""
    head = figure.count.head
    doer = child(head.head, ("nsubj",)) if head.dep_ == "attr" and head.head.lemma_ == "be" else None
    return figure.as_people("") if doer is not None and doer.lower_ in ("we", "they") and figure.is_whole() else None


def _of_parent(figure: Figure, _: list[Figure]) -> Figure | None:
    """As in "a mother of five"."""
    if not figure.is_whole() or not PARENT.search(figure.before(20)):
        return None
    count = replace(figure.count, name="person", kind="person", noun="child")
    return replace(figure, count=count, measure="other", score=INFERRED)


def _is_headline(figure: Figure) -> bool:
    """As in "Six stand for mayor": a number of people that opens a sentence as its subject."""
    head = figure.count.head
    is_opening = head.is_sent_start or (head.i > 0 and head.sent.start >= head.i - 2 and figure.start <= head.sent.start_char)
    return bool(is_opening and figure.value != 1 and head.dep_ == "nsubj" and head.head.pos_ == "VERB")


def _bare(figure: Figure, _: list[Figure]) -> Figure | None:
    """A numeral that counts nothing named: kept where it is written as a measurement, not as a word."""
    number = figure.number
    if number.form in ("part", "rate"):
        return replace(figure, count=replace(figure.count, name="share", kind="share"), score=INFERRED)
    head = figure.count.head
    if number.form == "word" and number.scale < 100:
        return figure.as_people(measure(head, "", "person"), BARE) if _is_headline(figure) else None
    if number.form == "vague" and head.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return None
    if number.form == "vague" and head.dep_ != "pobj" and head.head.lemma_.lower() not in OF_SUMS:
        return figure.as_people("")  # "thousands stayed away"
    return replace(figure, score=BARE)


RULES: tuple[Rule, ...] = (
    _after_age,
    more_than,
    the_two,
    _of_parent,
    _of_us,
    of_the_others,
    _beside,
    _acting,
    _of_crowd,
    in_unit,
    of_total,
    changed,
    of_those,
    earlier,
    named_again,
    left_out,
    of_rate,
    of_population,
    _bare,
)
