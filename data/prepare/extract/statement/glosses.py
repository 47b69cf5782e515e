"""Glosses: what the reporter adds to a name within somebody's content ("in Ardena, a town hit hard last year")."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from data.prepare.lexicon import rows

ALLUSIONS = frozenset({"reference", "allusion", "nod", "swipe", "dig", "jab", "rebuke", "echo", "riposte"})
PHRASES = frozenset({"dobj", "prep", "oprd", "xcomp", "nsubjpass"})
APPOSED = frozenset({"appos", "npadvmod", "dep", "attr", "oprd"})
WEIGHED = frozenset({"that", "which", "likely", "unlikely", "to", "by", "in", "he", "she", "they"})
LONGEST_WEIGHING = 4


@cache
def _asides(place: str) -> frozenset[str]:
    """Nouns by which the reporter weighs what was said: "in a blow to", ", a move that"."""
    return frozenset(row["noun"] for row in rows("asides") if row["place"] == place)


def weighs(doc: Doc, at: int, end: int) -> bool:
    """Whether the reporter's judgement starts: ", a move that angered them", "(on Thursday) in a blow to the party"."""
    if doc[at - 1].text in {",", "-", "--"} and doc[at].lower_ in {"a", "an"}:
        return _is_apposed(doc, at, end)
    if doc[at].lower_ == "on" and at + 3 < end and doc[at + 1].ent_type_ == "DATE":
        at += 2
    return at + 2 < end and doc[at].lower_ == "in" and doc[at + 1].lower_ in {"a", "an"} and _weighing(doc, at + 1, end, "in") > 0


def _weighing(doc: Doc, at: int, end: int, place: str) -> int:
    """The index of the weighing noun behind an article, 0 where there is none."""
    for word in doc[at + 1 : min(at + 1 + LONGEST_WEIGHING, end)]:
        if word.pos_ == "NOUN" and word.lemma_.lower() in _asides(place):
            return word.i
        if word.pos_ not in {"ADJ", "ADV", "NOUN", "PUNCT"}:
            return 0
    return 0


def _is_apposed(doc: Doc, at: int, end: int) -> bool:
    noun = _weighing(doc, at, end, "apposition")
    if not noun or doc[noun].dep_ not in APPOSED or any(child.dep_ == "conj" for child in doc[noun].rights):
        return False
    return noun + 1 >= end or doc[noun + 1].lower_ in WEIGHED or doc[noun + 1].tag_ in {"VBN", "VBD", "VBG", ","}


def is_told_aside(doc: Doc, head: Token, at: int, end: int) -> bool:
    """Whether the reporter tells more of a name that a phrase, not a clause, ends in ("praised Anna Berg, who wrote it")."""
    if doc[at - 1].text != "," or doc[at].lower_ not in {"which", "who"} or head.dep_ not in PHRASES:
        return False
    verb = next((word for word in (doc[at].head, doc[at].head.head) if word.dep_ == "relcl"), None)
    is_name = doc[at - 2].pos_ == "PROPN" or (doc[at].lower_ == "who" and head.dep_ == "dobj")
    return verb is not None and verb.head.i < at and verb.right_edge.i >= end - 1 and is_name


def is_gloss(doc: Doc, at: int, end: int) -> bool:
    """Whether the rest of a content, from token `at` to `end`, only explains the name before its comma."""
    if at >= 2 and doc[at - 1].text in {",", "-", "--"} and doc[at].lower_ in {"a", "an"} and _is_allusion(doc, at, end):
        return True
    if at < 2 or doc[at - 1].text != "," or doc[at - 2].pos_ != "PROPN" or doc[at].lower_ not in {"a", "an", "the"}:
        return False
    rest = doc[at:end]
    if any(word.text in {",", ";"} or word.is_quote for word in rest) or len(rest) < 2:
        return False
    noun = doc[at].head
    if noun.dep_ == "appos" and noun.i > at:
        return noun.right_edge.i >= end - 1 or noun.head.i < at
    return doc[at].lower_ != "the" and not any(word.tag_ == "MD" or word.dep_ == "aux" for word in rest)


def _is_allusion(doc: Doc, at: int, end: int) -> bool:
    """Whether "an apparent reference to", "a nod to" starts."""
    noun = next((word for word in doc[at + 1 : min(at + 4, end - 1)] if word.lower_ in ALLUSIONS), None)
    return noun is not None and doc[noun.i + 1].lower_ in {"to", "at", "of"}


def is_part_of_day(doc: Doc, head: Token, at: int, end: int) -> bool:
    """Whether "early on Friday" behind a noun phrase ends a content, which tells when it was said."""
    is_part = doc[at].lower_ in {"early", "late"} and at + 2 < len(doc) and doc[at + 1].lower_ == "on"
    is_last = at + 3 >= end or doc[at + 3].text == ","
    return is_part and is_last and head.pos_ in {"NOUN", "PROPN"} and doc[at + 2].ent_type_ == "DATE"
