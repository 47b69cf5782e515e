"""Whose a document is: "the council's report", "a letter from Lima", "results announced by the commission"."""

from __future__ import annotations

from spacy.tokens import Token

from data.prepare.extract.statement.agency import agency

POSSIBLE = 0.6
OWNING = frozenset({"from", "by", "of"})


def owner(noun: Token) -> Token | None:
    """Who wrote or gave a document, None where the phrase names nobody."""
    for child in noun.children:
        if child.dep_ == "poss" and agency(child) > POSSIBLE:
            return child
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in OWNING:
            found = next((word for word in child.children if word.dep_ == "pobj"), None)
            if found is not None and agency(found) > POSSIBLE:
                return found
    return maker(noun)


def maker(noun: Token) -> Token | None:
    """Who made a document: "a forecast compiled by Acme", "results announced on Monday by the commission"."""
    made = next((child for child in noun.rights if child.dep_ == "acl" and child.tag_ == "VBN"), None)
    by = next((child for child in made.children if child.lower_ == "by"), None) if made is not None else None
    found = next((word for word in by.children if word.dep_ == "pobj"), None) if by is not None else None
    return found if found is not None and agency(found) > POSSIBLE else None
