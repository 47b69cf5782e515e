"""Glosses: what the reporter adds to a name within somebody's content ("in Ardena, a town hit hard last year")."""

from __future__ import annotations

from spacy.tokens import Doc

LINKS = frozenset({"and", "or", "but"})


def is_gloss(doc: Doc, at: int, end: int) -> bool:
    """Whether the rest of a content, from token `at` to `end`, only explains the name before its comma."""
    if at < 2 or doc[at - 1].text != "," or doc[at - 2].pos_ != "PROPN" or doc[at].lower_ not in {"a", "an", "the"}:
        return False
    rest = doc[at:end]
    if any(word.text in {",", ";"} or word.is_quote for word in rest) or len(rest) < 2:
        return False
    noun = doc[at].head
    if noun.dep_ == "appos" and noun.i > at:
        return noun.right_edge.i >= end - 1 or noun.head.i < at
    return doc[at].lower_ != "the" and not any(word.tag_ == "MD" or word.dep_ == "aux" for word in rest)
