"""Figures that do not name what they count, completed from what stands around them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from data.prepare.extract.quantity.carrying import RECENT, before_sentence, carried, is_aside, placed
from data.prepare.extract.quantity.counting import is_person, singular
from data.prepare.extract.quantity.figures import BARE, INFERRED, Figure
from data.prepare.extract.quantity.measures import context, measure, measure_of_noun
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


def completed(figures: list[Figure]) -> list[Figure]:
    """The same figures, those without a unit completed or, where nothing tells what they count, left out or bare."""
    done: list[Figure] = []
    for at, figure in enumerate(figures):
        if figure.count.kind != "bare":
            done.append(carried(placed(figure), done))
            continue
        following = figures[at + 1] if at + 1 < len(figures) else None
        whole = _with_next(figure, following) or next(filter(None, (rule(figure, done) for rule in RULES)), None)
        if whole is not None:
            done.append(carried(whole, done))
    return done


def _is_whole(figure: Figure) -> bool:
    return all(
        bound is None or bound == int(bound) for bound in (figure.value, figure.low, figure.high)
    ) and figure.number.form not in ("part", "rate")


def _people(figure: Figure, name: str, score: float = INFERRED) -> Figure:
    extra = re.match(r"\s+(?:others|more|dead)\b", figure.after(12)) if name else None
    count = replace(figure.count, name="person", kind="person", noun="person")
    return replace(figure, end=figure.end + (extra.end() if extra else 0), count=count, measure=name, score=score)


def _like(figure: Figure, done: list[Figure]) -> Figure:
    """The figure with the words for people that the sentence's figure before it counts."""
    start = figure.count.head.sent.start_char
    other = next((other for other in reversed(done[-RECENT:]) if other.start >= start and other.count.kind == "person"), None)
    if other is None or other.count.noun in context("people_totals") | {"dead", "injured", "wounded", "other"}:
        return figure
    return replace(
        figure, count=replace(figure.count, subject_start=other.count.subject_start, subject_end=other.count.subject_end)
    )


def _with_next(figure: Figure, following: Figure | None) -> Figure | None:
    """As in "12 and 18 months": the number after it names the unit for both."""
    if following is None or following.count.kind in ("bare", "money"):
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
    if not _is_whole(figure):
        return None
    found = state(figure.before(30), figure.after(60))
    if found is None and is_people(figure.after(24)):
        return _people(figure, "")
    return _people(_like(figure, done), found) if found else None


def _acting(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "12,000 returned", "over 25,000 died": a verb that only people are subject or object of."""
    head = figure.count.head
    if (
        not _is_whole(figure)
        or head.dep_ not in ("nsubj", "nsubjpass", "dobj")
        or head.head.lemma_.lower() in OF_THINGS_TOO - {"return", "cross"}
    ):
        return None
    found = measure(head, "", "person")
    return _people(_like(figure, done), found) if found in PEOPLE_VERBS else None


def _of_crowd(figure: Figure, _: list[Figure]) -> Figure | None:
    """As in "A crowd of 20,000", "a death toll of 12"."""
    head = figure.count.head
    if head.dep_ != "pobj" or head.head.lower_ != "of" or not _is_whole(figure):
        return None
    noun = head.head.head
    if noun.lemma_.lower() not in context("people_totals"):
        return None
    return _people(figure, measure_of_noun(noun.lemma_.lower(), "person"))


def _changed(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "The toll rose to 235", "officials put the toll at 235", "the number of cases has reached 1,204"."""
    head = figure.count.head
    if head.dep_ == "nummod" and head.head.lower_ in ("nearer", "closer"):
        head = head.head
    preposition = head.head if head.dep_ == "pobj" else None
    verb = preposition.head if preposition is not None else head.head
    if verb.pos_ not in ("VERB", "AUX") or verb.i > head.i or not _is_whole(figure):
        return None
    lemma = verb.lemma_.lower()
    if lemma in context("settings"):
        noun = _child(verb, ("dobj", "nsubjpass", "nsubj"))
    elif lemma in context("change") | context("reaching"):
        noun = _child(verb, ("nsubj", "nsubjpass"))
    else:
        return None
    return _of_noun(figure, noun, done) if noun is not None and noun.i < head.i else None


def _child(verb: Token, deps: tuple[str, ...]) -> Token | None:
    return next((child for dep in deps for child in verb.children if child.dep_ == dep), None)


def _of_noun(figure: Figure, noun: Token, done: list[Figure]) -> Figure | None:
    """The figure as a count of what a subject or object names."""
    lemma = singular(noun)
    last = noun.right_edge if noun.right_edge.idx < figure.start else noun
    shift = figure.paragraph.start
    own = replace(figure.count, subject_start=noun.left_edge.idx - shift, subject_end=last.idx + len(last.text) - shift)
    if lemma in context("people_totals"):
        whole = _people(figure, measure_of_noun(lemma, "person"))
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


def _of_total(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "down from an earlier forecast of 190"."""
    head = figure.count.head
    if head.dep_ != "pobj" or head.head.lower_ != "of" or head.head.head.lemma_.lower() not in context("estimates"):
        return None
    return _as_before(figure, done) if _is_whole(figure) and done and done[-1].start >= head.sent.start_char else None


def _of_us(figure: Figure, _: list[Figure]) -> Figure | None:
    """As in "We were 60"."""
    head = figure.count.head
    doer = _child(head.head, ("nsubj",)) if head.dep_ == "attr" and head.head.lemma_ == "be" else None
    return _people(figure, "") if doer is not None and doer.lower_ in ("we", "they") and _is_whole(figure) else None


def _of_parent(figure: Figure, _: list[Figure]) -> Figure | None:
    """As in "a mother of five"."""
    if not _is_whole(figure) or not PARENT.search(figure.before(20)):
        return None
    count = replace(figure.count, name="person", kind="person", noun="child")
    return replace(figure, count=count, measure="other", score=INFERRED)


def _earlier(figure: Figure, done: list[Figure]) -> Figure | None:
    """As in "Over 300 people were hurt, nearly 40 went missing": counted like a figure before, mostly in the same sentence."""
    head = figure.count.head
    if head.dep_ not in (
        "nsubj",
        "nsubjpass",
        "conj",
        "pobj",
        "dobj",
        "attr",
        "nummod",
        "ROOT",
        "appos",
        "npadvmod",
    ) or not _is_whole(figure):
        return None
    within = [other for other in done[-RECENT:] if other.start >= head.sent.start_char]
    for other in [*reversed(within), *before_sentence(head, done)]:
        if other.count.kind not in ("person", "count") or other.count.noun in ("", "time"):
            continue
        is_compared = other in within and _is_parallel(figure, other)
        if other.count.kind == "count" and not is_compared:
            continue
        count = replace(other.count, start=figure.count.start, end=figure.count.end, head=head)
        own = measure(head, other.count.noun, other.count.kind)
        return replace(figure, count=count, measure=own if own != "other" or not is_compared else other.measure, score=INFERRED)
    return None


def _is_parallel(figure: Figure, other: Figure) -> bool:
    """Whether two figures of a sentence are joined or compared."""
    head, before = figure.count.head, figure.before(16)
    if re.search(r"\b(?:from|than|to|against|with|versus|or|further|another|additional)\s+$", before):
        return True
    is_subject = head.dep_.startswith("nsubj") and other.count.head.dep_.startswith("nsubj")
    return is_subject or head.dep_ == "conj" or other.count.head in head.ancestors


def _bare(figure: Figure, _: list[Figure]) -> Figure | None:
    """A numeral that counts nothing named: kept where it is written as a measurement, not as a word."""
    number = figure.number
    if number.form in ("part", "rate"):
        return replace(figure, count=replace(figure.count, name="share", kind="share"), score=INFERRED)
    if number.form == "word" and number.scale < 100:
        return None
    head = figure.count.head
    if number.form == "vague" and head.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return None
    if number.form == "vague" and head.dep_ != "pobj" and head.head.lemma_.lower() not in OF_SUMS:
        return _people(figure, "")  # "thousands stayed away"
    return replace(figure, score=BARE)


RULES: tuple[Rule, ...] = (_after_age, _of_parent, _of_us, _beside, _acting, _of_crowd, _of_total, _changed, _earlier, _bare)
