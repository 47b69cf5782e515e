"""Rules on whether two figures tell of one thing at all: events, populations, parts and copied words."""

from __future__ import annotations

from data.prepare.reconcile.bounds import base, equal
from data.prepare.reconcile.comparing import Comparison, Pair
from data.prepare.reconcile.copies import is_copy

EVERYONE = "people"


def part_of(pair: Pair) -> str | None:
    """The text itself counts the one in the other."""
    if pair.second.part_of != pair.first.quantity_id:
        return None
    return f"The text counts {pair.second.said()} in {pair.first.said()}; it is no total beside it."


def another_event(pair: Pair) -> str | None:
    """Both events are known, and they are two."""
    one, other = pair.of.event, pair.other.event
    if one is None or other is None or one.event_id == other.event_id:
        return None
    words = f"{pair.first.said()} is of {one.event}, {pair.second.said()} of {other.event}"
    return f"{words}: two events, never on one axis."


def another_population(pair: Pair) -> str | None:
    """The figures count different people or things."""
    if pair.of.population == pair.other.population or _may_be_one(pair):
        return None
    return f"{pair.first.said()} counts {_named(pair.of)}, {pair.second.said()} {_named(pair.other)}: never on one axis."


def population_untold(pair: Pair) -> str | None:
    """One number with unlike words for who is counted may be one count or two."""
    if pair.of.population == pair.other.population:
        return None
    words = f"{pair.first.said()} counts {_named(pair.of)}, {pair.second.said()} {_named(pair.other)}"
    return f"{words}: the number is the same, and the texts do not tell whether the people are."


def parts_untold(pair: Pair) -> str | None:
    """Parts of totals are comparable only where their words tell that they are the same part."""
    if not (pair.first.part_of and pair.second.part_of and pair.of.population.startswith("part of ")):
        return None
    return (
        f"{pair.first.said()} and {pair.second.said()} are parts of totals, and the texts do not tell that it is the same part."
    )


def same_words(pair: Pair) -> str | None:
    """One sentence stands in two articles, with the same figure."""
    first, second = pair.first, pair.second
    if first.article_id == second.article_id or not _is_same(pair) or not is_copy(first.told, second.told):
        return None
    return f"{first.said()}: the sentence in {first.source} stands almost word for word in {second.source}; it is one text."


def event_untold(pair: Pair) -> str | None:
    """Without an event nobody knows whether the figures tell of one thing, unless one sentence compares them."""
    if (pair.of.event and pair.other.event) or pair.is_tied:
        return None
    words = f"{pair.first.said()} and {pair.second.said()}"
    return f"{words}: the texts do not tell that both are of one event, so they are not compared."


def compared_in_text(pair: Pair) -> str | None:
    """A sentence that compares two figures tells of two states of a thing, or of two things, and of no contradiction."""
    if not pair.is_tied:
        return None
    return f"One sentence compares {pair.first.said()} with {pair.second.said()}; it does not tell them of one time."


def in_one_text(pair: Pair) -> str | None:
    """An article in which one claimant gives two figures counts two things with them, rather than contradict itself."""
    if pair.first.article_id != pair.second.article_id or not pair.is_one_claimant:
        return None
    return f"{pair.first.said()} and {pair.second.said()} stand in one article, which does not tell whether they count one thing."


def _may_be_one(pair: Pair) -> bool:
    return EVERYONE in (pair.of.population, pair.other.population) and _is_same(pair)


def _is_same(pair: Pair) -> bool:
    return equal(base(pair.first), base(pair.second)) and pair.first.modifier == pair.second.modifier


def _named(comparison: Comparison) -> str:
    return comparison.population or comparison.unit.name or "something not named"
