"""What is done by saying something: the cue's act, corrected by what the content begins with."""

from __future__ import annotations

import re

CONTEXT = re.compile(r"\b(this|these|that|those|such|it|they|them|he|she|him|her|his|their|its)\b", re.IGNORECASE)
OPENING = r"^\W*(?:\w+(?:['’]s?)?\W+){0,3}?"
NOUNS = {
    "promise": "commitment|readiness|willingness|determination|resolve|pledge|promise|vow",
    "accuse": "condemnation|outrage|accusations?|allegations?",
    "deny": "opposition|denial|rejection",
    "praise": "praise|admiration|congratulations",
    "feel": "concerns?|fears?|hopes?|doubts?|regret|gratitude|worry|worries|sorrow|sympathy|disappointment|confidence",
}
HEADS = tuple((re.compile(rf"{OPENING}(?:{nouns})\b", re.IGNORECASE), name) for name, nouns in NOUNS.items())
PHRASES = frozenset({"obj", "obj_abstract", "obj_feeling", "of", "about"})
BLAMING = re.compile(
    r"\b(in (?:violation|breach|defiance) of|violat(?:ed|es|ing)|breach(?:ed|es|ing)|war crimes?|genocide"
    r"|ethnic(?:ally)? cleans\w+|unlawful(?:ly)?|illegal(?:ly)?|lied|lying|to blame|responsible for)\b",
    re.IGNORECASE,
)
ACCUSABLE = frozenset({"contend", "claim", "charge", "assert", "maintain", "insist"})
OBLIGING = re.compile(r"^\W*[^,.;]{2,60}?\b(must|should|ought to|needs? to)\b(?! (?:have|not have) )", re.IGNORECASE)
OBLIGED = frozenset({"say", "add", "state", "argue", "insist", "stress", "tell", "write"})


def act(prior: str, frame: str, lemma: str, content: str) -> str:
    """One of the acts of the statements table."""
    if prior in {"say", "feel"} and frame in PHRASES:
        for pattern, name in HEADS:
            if pattern.search(content):
                return name
    if prior == "say" and lemma in ACCUSABLE and BLAMING.search(content):
        return "accuse"
    if (
        prior == "say"
        and lemma in OBLIGED
        and OBLIGING.search(content)
        and not re.match(r"\W*(?:I|we)\b", content, re.IGNORECASE)
    ):
        return "urge"
    return prior


def needs_context(content: str) -> bool:
    """Whether the content points back to something before it ("this claim")."""
    return bool(CONTEXT.search(content[:40]))
