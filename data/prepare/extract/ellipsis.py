"""Figures that do not name what they count, completed from what stands around them."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from data.prepare.extract.counting import Counting, is_person
from data.prepare.extract.figures import BARE, INFERRED, Figure
from data.prepare.extract.measures import context, measure

VICTIMS = frozenset({"killed", "wounded", "missing", "captured", "displaced"})
STATES = {
    "killed": ("dead", "killed", "slain"),
    "wounded": ("injured", "wounded", "hurt", "hospitalised", "hospitalized"),
    "missing": ("missing", "unaccounted"),
    "captured": ("arrested", "detained", "captured", "jailed", "imprisoned", "captive", "hostage"),
    "displaced": ("homeless", "displaced"),
}
LINK = r"(?:\s+(?:others?|more|people|have|had|has|been|was|were|is|are|also|reported|reportedly|confirmed|left|still|remain(?:s|ed)?|officially|as|seriously|critically|went|gone|being))*"
CAUSES = {
    "killed": r"kill(?:ing|ed|s)|claim(?:ing|ed)|murder(?:ing|ed)",
    "wounded": r"injur(?:ing|ed|es)|wound(?:ing|ed|s)",
    "displaced": r"displac(?:ing|ed)|uproot(?:ing|ed)|evacuat(?:ing|ed)",
    "captured": r"arrest(?:ing|ed)|detain(?:ing|ed)|captur(?:ing|ed)|kidnapp(?:ing|ed)|abduct(?:ing|ed)",
}


def completed(figures: list[Figure]) -> list[Figure]:
    """The same figures, those without a unit completed or, where nothing tells what they count, left out or bare."""
    done: list[Figure] = []
    for figure in figures:
        if figure.count.kind != "bare":
            done.append(_carried(_placed(figure), done))
            continue
        whole = _beside(figure, done) or _changed(figure) or _earlier(figure, done) or _bare(figure)
        if whole is not None:
            done.append(whole)
    return done


def _text(figure: Figure) -> str:
    return str(figure.count.head.doc.text)


def _state(figure: Figure) -> str | None:
    """What befell the people counted, by the words directly around the figure."""
    text = _text(figure)
    after, before = text[figure.end : figure.end + 60], text[max(0, figure.start - 30) : figure.start]
    for name, words in STATES.items():
        if re.match(rf"{LINK}\s+(?:{'|'.join(words)})\b(?!\s+(?:by|off|at least)\s+\d)", after, re.IGNORECASE):
            return name
    for name, verbs in CAUSES.items():
        if re.search(rf"\b(?:{verbs})\s+(?:another\s+|a\s+further\s+)?$", before, re.IGNORECASE):
            return name
    return None


def _placed(figure: Figure) -> Figure:
    """A counted person whose measure the syntax does not tell, by the words directly around."""
    if figure.count.kind != "person":
        return figure
    known = measure(figure.count.head, figure.count.noun, "person")
    state = _state(figure) if known in ("other", "forces", "attendance") else None
    return replace(figure, measure=state or known)


def _carried(figure: Figure, done: list[Figure]) -> Figure:
    """ "4,800 people crossed, up from 3,000 people": what is compared measures the same."""
    if figure.count.kind != "person" or figure.measure != "other" or not done:
        return figure
    other, before = done[-1], _text(figure)[max(0, figure.start - 12) : figure.start]
    if other.start < figure.count.head.sent.start_char or other.count.kind != "person":
        return figure
    return replace(figure, measure=other.measure) if re.search(r"\b(?:from|than|to|with)\s+$", before) else figure


def _people(figure: Figure, name: str, score: float = INFERRED) -> Figure:
    end = figure.end
    extra = re.match(r"\s+(?:others|more|dead)\b", _text(figure)[end : end + 12])
    end += extra.end() if extra and name else 0
    count = replace(figure.count, name="person", kind="person", noun="person")
    return replace(figure, end=end, count=count, measure=name, score=score)


def _beside(figure: Figure, done: list[Figure]) -> Figure | None:
    """ "12 dead", "killing 12", "30 others injured"."""
    state = _state(figure)
    if state is None or (figure.value is not None and figure.value != int(figure.value)):
        return None
    return _people(_like(figure, done), state)


def _like(figure: Figure, done: list[Figure]) -> Figure:
    """The figure with the words for people that the sentence's figure before it counts."""
    start = figure.count.head.sent.start_char
    other = next((other for other in reversed(done) if other.start >= start and other.count.kind == "person"), None)
    words = other.count if other is not None else figure.count
    return replace(figure, count=replace(figure.count, subject_start=words.subject_start, subject_end=words.subject_end))


def _changed(figure: Figure) -> Figure | None:
    """ "The toll rose to 235", "the number of cases has reached 1,204": the subject is what is counted."""
    token = figure.count.head
    verb = next((ancestor for ancestor in token.ancestors if ancestor.pos_ in ("VERB", "AUX")), None)
    if verb is None or token.i < verb.i:
        return None
    noun = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass") and child.i < token.i), None)
    if noun is None:
        noun = next((child for child in verb.children if child.dep_ == "dobj" and child.i < token.i), None)
    return _of_subject(figure, noun) if noun is not None else None


def _of_subject(figure: Figure, noun: Token) -> Figure | None:
    lemma = noun.lemma_.lower()
    start = noun.left_edge.idx - figure.shift
    words = {"subject_start": start, "subject_end": noun.right_edge.idx + len(noun.right_edge.text) - figure.shift}
    if noun.right_edge.idx > figure.start:
        words["subject_end"] = noun.idx + len(noun.text) - figure.shift
    if lemma in context("people_totals"):
        toll = "killed" if lemma in ("toll", "death", "fatality", "body") else ""
        return replace(_people(figure, toll), count=replace(figure.count, name="person", kind="person", noun=lemma, head=noun, **words))
    if lemma in context("totals"):
        of = next((child for prep in noun.children if prep.lower_ in ("of", "for") for child in prep.children if child.dep_ == "pobj"), None)
        if of is None:
            return None
        noun, lemma = of, of.lemma_.lower()
    elif noun.tag_ not in ("NNS", "NNPS") or not _is_change(figure):
        return None
    person = is_person(noun, lemma)
    count = replace(figure.count, name="person" if person else lemma, kind="person" if person else "count", noun=lemma, head=noun, **words)
    return replace(figure, count=count, score=INFERRED)


def _is_change(figure: Figure) -> bool:
    head = figure.count.head
    if figure.value is not None and figure.value != int(figure.value):
        return False
    return head.dep_ in ("pobj", "dobj", "attr") and any(token.lemma_.lower() in context("change") | {"number", "total", "reach", "hit", "stand"} for token in head.ancestors)


def _earlier(figure: Figure, done: list[Figure]) -> Figure | None:
    """ "Over 300 people were killed, nearly 40 went missing": counted like the figure before in the same sentence."""
    head, value = figure.count.head, figure.low if figure.value is None else figure.value
    if head.dep_ not in ("nsubj", "nsubjpass", "conj", "pobj", "dobj", "attr", "nummod", "ROOT") or value is None or value != int(value):
        return None
    sentence = head.sent
    for other in reversed(done):
        if other.start < sentence.start_char:
            break
        if other.count.kind not in ("person", "count") or other.count.noun in ("", "time"):
            continue
        if other.count.kind == "count" and not _is_parallel(figure, other):
            continue
        count = replace(other.count, start=figure.count.start, end=figure.count.end, head=head)
        own = measure(head, other.count.noun, other.count.kind)
        return replace(figure, count=count, measure=own if own != "other" else other.measure if _is_parallel(figure, other) else "", score=INFERRED)
    return None


def _is_parallel(figure: Figure, other: Figure) -> bool:
    head = figure.count.head
    return head.dep_ == other.count.head.dep_ or head.dep_ == "conj" or other.count.head in head.ancestors


def _bare(figure: Figure) -> Figure | None:
    """A numeral that counts nothing named: kept where it is written as a measurement, not as a word."""
    number = figure.number
    if number.form == "word" and number.scale < 100:
        return None
    if number.form == "vague" and figure.count.head.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return None
    if number.form in ("part", "rate"):
        return replace(figure, count=replace(figure.count, name="share", kind="share"), score=INFERRED)
    if number.form == "vague" or number.scale >= 1000:
        return replace(figure, score=BARE)
    return replace(figure, score=BARE)


