"""What is done by saying something: the cue's act, corrected by the content's first words."""

from __future__ import annotations

import re

from spacy.tokens import Token

CONTEXT = re.compile(r"\b(this|these|that|those|such|it|they|them|he|she|him|her|his|their|its)\b", re.IGNORECASE)
HEADS = (
    (re.compile(r"^\W*(?:\w+\W+){0,3}?(commitment|readiness|willingness|determination|resolve|pledge|promise|vow)\b", re.I), "promise"),
    (re.compile(r"^\W*(?:\w+\W+){0,2}?(condemnation|outrage)\b", re.I), "accuse"),
    (re.compile(r"^\W*(?:\w+\W+){0,2}?(opposition|denial)\b", re.I), "deny"),
    (re.compile(r"^\W*(?:\w+\W+){0,2}?(praise|admiration)\b", re.I), "praise"),
)
ADJUSTABLE = frozenset({"say", "feel"})


def act(prior: str, cue: Token | None, content: str) -> str:
    """One of the acts of the statements table."""
    if prior in ADJUSTABLE:
        for pattern, name in HEADS:
            if pattern.search(content):
                return name
    return prior


def needs_context(content: str) -> bool:
    """Whether the content points back to something before it ("this claim")."""
    return bool(CONTEXT.search(content[:40]))
