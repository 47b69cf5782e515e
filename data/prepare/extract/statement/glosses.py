"""Glosses: what the reporter adds to a name within somebody's content ("in Ardena, a town hit hard last year")."""

from __future__ import annotations

from spacy.tokens import Doc, Token

ALLUSIONS = frozenset({"reference", "allusion", "nod", "swipe", "dig", "jab", "rebuke", "echo", "riposte"})
PHRASES = frozenset({"dobj", "prep", "oprd", "xcomp", "nsubjpass"})


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
