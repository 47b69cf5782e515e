"""Figures that a verb or a noun sets for something: "the toll rose to 235", "a forecast of 190", "put the number at 40"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from data.prepare.extract.quantity.carrying import RECENT, is_aside
from data.prepare.extract.quantity.counted import is_person
from data.prepare.extract.quantity.counting import singular
from data.prepare.extract.quantity.figures import INFERRED, Figure
from data.prepare.extract.quantity.measures import context, measure, measure_of_noun


def changed(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "The toll rose to 235", "officials put the toll at 235", "the number of cases has reached 1,204"."""
    head = figure.count.head
    if head.dep_ == "nummod" and head.head.lower_ in ("nearer", "closer"):
        head = head.head
    verb = _governor(head)
    if verb.pos_ not in ("VERB", "AUX") or verb.i > head.i or not figure.is_whole():
        return None
    lemma = verb.lemma_.lower()
    if lemma in context("settings"):
        noun = child(verb, ("dobj", "nsubjpass", "nsubj"))
    elif lemma in context("change") | context("reaching"):
        noun = doer(verb)
    else:
        return None
    return _of_noun(figure, noun, done) if noun is not None and noun.i < head.i else None


def _governor(head: Token) -> Token:
    """The verb that a number depends on, past its prepositions: "fell from 151 in 2008 to 114", "are down from 79 to 57"."""
    verb = head.head
    while head.dep_ == "pobj" and verb.dep_ in ("prep", "advmod", "acomp") and verb.head.i < verb.i:
        verb = verb.head
    return verb


def child(verb: Token, deps: tuple[str, ...]) -> Token | None:
    """The verb's first child with the earliest of these dependencies that it has."""
    return next((child for dep in deps for child in verb.children if child.dep_ == dep), None)


def doer(verb: Token) -> Token | None:
    """The verb's subject, for "which" what it stands for: "arrivals, which top 300"."""
    own = child(verb, ("nsubj", "nsubjpass"))
    auxiliaries = (other for other in verb.children if other.dep_ == "aux")
    found = own or next(filter(None, (child(other, ("nsubj",)) for other in auxiliaries)), None)
    is_relative = found is not None and verb.dep_ == "relcl" and found.lower_ in ("which", "that")
    return verb.head if is_relative else found


def _of_noun(figure: Figure, noun: Token, done: list[Figure]) -> Figure | None:
    """The figure as a count of what a subject or object names."""
    lemma = singular(noun)
    last = noun.right_edge if noun.right_edge.idx < figure.start else noun
    shift = figure.paragraph.start
    own = replace(figure.count, subject_start=noun.left_edge.idx - shift, subject_end=last.idx + len(last.text) - shift)
    if lemma in context("people_totals"):
        whole = figure.as_people(measure_of_noun(lemma, "person"))
        return replace(whole, count=replace(own, name="person", kind="person", noun=lemma, head=noun))
    if lemma in context("totals"):
        of = next(
            (child for prep in noun.children if prep.lower_ in ("of", "for") for child in prep.children if child.dep_ == "pobj"),
            None,
        )
        if of is None:
            return _as_before(figure, done)
        noun, lemma = of, singular(of)
    elif noun.tag_ not in ("NNS", "NNPS"):
        return None
    person = is_person(noun, lemma)
    count = replace(own, name="person" if person else lemma, kind="person" if person else "count", noun=lemma, head=noun)
    known = measure_of_noun(lemma, "person") if person else ""
    return replace(figure, count=count, measure=known if known != "other" else "", score=INFERRED)


def _as_before(figure: Figure, done: list[Figure]) -> Figure | None:
    """The figure as another count of what the paragraph counted last."""
    head = figure.count.head
    found = (other for other in reversed(done[-RECENT:]) if other.count.kind in ("person", "count"))
    other = next((other for other in found if not is_aside(other.count.head, head)), None)
    if other is None:
        return None
    count = replace(other.count, start=figure.count.start, end=figure.count.end, head=figure.count.head)
    known = other.measure or measure(other.count.head, other.count.noun, other.count.kind)
    return replace(figure, count=count, measure=known, score=INFERRED)


def of_total(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "down from an earlier forecast of 190"."""
    head = figure.count.head
    if head.dep_ != "pobj" or head.head.lower_ != "of" or head.head.head.lemma_.lower() not in context("estimates"):
        return None
    return _as_before(figure, done) if figure.is_whole() and done and done[-1].start >= head.sent.start_char else None
