"""What a figure measures where only the figure before it or the words directly around tell."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from data.prepare.extract.quantity.figures import Figure
from data.prepare.extract.quantity.measures import context, measure
from data.prepare.extract.quantity.surroundings import PARTS, state

# How many figures back a figure may lean on another.
RECENT = 12
# As in "nine people, including a nurse and two children".
LATER_PARTS = re.compile(r"\b(?:including|among\s+them|of\s+whom)\b[^.;:()]{0,50}\band\s+$", re.IGNORECASE)
# As in "4,800 votes (52 per cent)".
BESIDE = re.compile(r"\s*(?:\(|,?\s+or\s+|,\s+)")
DAMAGED = re.compile(
    r"\s+(?:(?:were|was|had\s+been|badly|severely|partly|partially)\s+)*(?:damaged|destroyed|burn(?:ed|t)|flooded)\b"
)
COMPARED = re.compile(r"\b(?:from|than|(?<!according )to|with|against|versus)\s+$", re.IGNORECASE)


def carried(figure: Figure, done: list[Figure]) -> Figure:
    """The figure with the measure of the one before it, where it is part of that or compared with it."""
    return _carried_share(_carried_person(_other_things(figure, done), done), done)


def _other_things(figure: Figure, done: list[Figure]) -> Figure:
    """As in "600 homes were destroyed and 4,000 others damaged": others of the things before, not other people."""
    if figure.count.kind != "person" or figure.count.noun != "other" or not done or done[-1].count.kind != "count":
        return figure
    other = done[-1]
    if other.start < figure.count.head.sent.start_char or _known(other) != "damage" or not DAMAGED.match(figure.after(24)):
        return figure
    return replace(
        figure, count=replace(figure.count, name=other.count.name, kind="count", noun=other.count.noun), measure="damage"
    )


def placed(figure: Figure) -> Figure:
    """A counted person whose measure the syntax does not tell, by the words directly around."""
    if figure.count.kind != "person":
        return figure
    known = measure(figure.count.head, figure.count.noun, "person")
    found = state(figure.before(30), figure.after(60)) if known in ("other", "forces", "attendance") else None
    return replace(figure, measure=found or known)


def _carried_person(figure: Figure, done: list[Figure]) -> Figure:
    """As in "4,800 people crossed, up from 3,000", "230 missing, among them 31 children": both measure the same."""
    if (
        figure.count.kind != "person"
        or (figure.measure or measure(figure.count.head, figure.count.noun, "person")) != "other"
        or not done
    ):
        return figure
    other, before = done[-1], figure.before(24)
    known = _known(other)
    if other.start < figure.count.head.sent.start_char or not (other.count.kind == "person" or known == "killed"):
        return figure
    is_alike = figure.count.noun in context("generic") | {other.count.noun}
    is_compared = is_alike and COMPARED.search(before) is not None
    is_part = PARTS.search(before) or LATER_PARTS.search(figure.before(70))
    return replace(figure, measure=known) if is_compared or is_part else figure


def _known(figure: Figure) -> str:
    """A figure's measure, as far as it is known."""
    return figure.measure or measure(figure.count.head, figure.count.noun, figure.count.kind)


def _carried_share(figure: Figure, done: list[Figure]) -> Figure:
    """As in "40 percent of the vote against 38 percent for his rival": both are shares of one whole."""
    if figure.count.kind != "share" or _known(figure) != "other" or not done:
        return figure
    other = done[-1]
    if _known(other) == "vote" and BESIDE.fullmatch(other.between(figure)):
        return replace(figure, measure="vote")
    if other.count.kind != "share" or other.start < figure.count.head.sent.start_char or other.count.name != figure.count.name:
        return figure
    is_joined = COMPARED.search(figure.before(24)) or re.search(r"(?:,|\band|\bversus)\s+$", figure.before(8))
    return replace(figure, measure=_known(other)) if is_joined else figure


def is_aside(other: Token, head: Token) -> bool:
    """Whether a word of the same sentence stands in a relative clause that the other word does not stand in."""
    clause = next((t for t in [other, *other.ancestors] if t.dep_ == "relcl"), None)
    return clause is not None and other.sent.start == head.sent.start and not (clause == head or clause.is_ancestor(head))


def before_sentence(head: Token, done: list[Figure]) -> list[Figure]:
    """The people of the latest sentence with any that a subject may refer back to, those who were its subject first."""
    if head.dep_ not in ("nsubj", "nsubjpass") or not done or head.sent.start == 0:
        return []
    before = [other for other in done[-RECENT:] if other.start < head.sent.start_char and other.count.kind == "person"]
    if not before:
        return []
    start = before[-1].count.head.sent.start_char
    found = [other for other in reversed(before) if start <= other.start]
    return sorted(found, key=lambda other: not other.count.head.dep_.startswith("nsubj"))
