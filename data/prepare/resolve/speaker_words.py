"""Which of an article's actor spans a speaker's words mean, whatever stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from data.prepare.extract.actor.lexicon_marks import nouns
from data.prepare.spans import ActorSpan
from data.spelling import fold, whole

PRONOUN = re.compile(
    r"(?:he|him|his|she|her|hers|they|them|theirs?|it|its|who|whom|which|that|i|we|us|me|you|my|our|your|one|this|these|those)",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
ASIDE = re.compile(r"\s*(?:,|\(|\s(?:who|which|that|whose|whom)\b)")
BETWEEN = re.compile(r"(?:[\s,;/&]|\b(?:and|or|as well as|along with|together with|both|the|a|an)\b)*", re.IGNORECASE)
OWNED = re.compile(r"(?:his|her|their|its|our|my|your|whose)\b", re.IGNORECASE)
LOOSE = re.compile(r"\s(?:in|at|as|on|with|from|to|who|which|that|after|over|amid|about|against|by|during|near|outside)\s")
JOINS = frozenset({"of", "and", "for", "the", "&", "on", "de", "la", "du", "al"})
AND = re.compile(r"\sand\s")
LINKED = re.compile(r"\s(?:to|of|for|by|from|with|on|at|in|about|against)\s+(?:(?:the|an?|his|her|its|their)\s+)?$")
ENOUGH = 0.45
"""The share of words in common from which two spans mean the same."""


def own_words(words: str) -> str:
    """A description as a name: on one line and without its article; empty for a pronoun, which is no name."""
    line = whole(" ".join(words.split()))
    return "" if PRONOUN.fullmatch(line) and not (line.isupper() and len(line) > 1) else ARTICLE.sub("", line)


def is_capitalised(words: str) -> bool:
    """Whether words are several and spelt like a name throughout ("Department of Roads")."""
    pieces = words.split()
    return len(pieces) > 1 and all(piece[:1].isupper() or piece in JOINS for piece in pieces)


def is_alias(words: str, name: str, kind: str) -> bool:
    """Whether some words are a name of an actor that serves elsewhere too, and no description from one sentence.

    A person's holds a part of the name, or is capitalised throughout ("Peruvian Prime Minister").
    """
    pieces = words.split()
    if not words[:1].isupper() or len(pieces) > 6 or words.lower() in nouns() or OWNED.match(words) or LOOSE.search(words):
        return False
    if kind == "organisation":
        return not f"{words} ".startswith(f"{name} ") and (words.isupper() or all(p[:1].isupper() or p in JOINS for p in pieces))
    if kind == "person":
        shared = {fold(p) for p in re.split(r"[\s’']", words)} & {fold(p) for p in name.split()}
        return bool(shared) or (1 < len(pieces) < 4 and all(piece[:1].isupper() for piece in pieces))
    return True


def meant(spans: Sequence[ActorSpan], text: str, start: int, end: int) -> list[ActorSpan]:
    """The spans that text[start:end] consists of; of words with an aside ("Reed, who ...") those before it."""
    near = [span for span in spans if span.start < end and start < span.end]
    whole = [span for span in near if (span.start, span.end) == (start, end)]
    found = whole or _conjuncts(near, start, end, text)
    aside = ASIDE.search(text, start, end)
    is_list = aside is not None and aside.group().strip() == "," and AND.search(text, aside.end(), end) is not None
    if not found and aside and aside.start() > start and not is_list:
        found = meant(spans, text, start, aside.start())
    return found or _closest(near, text, start, end)


def _conjuncts(near: Sequence[ActorSpan], start: int, end: int, text: str) -> list[ActorSpan]:
    """The actors that words coordinate ("Chile and Peru"), empty where they name one only."""
    inside = [span for span in near if start <= span.start and span.end <= end]
    outer = [
        s
        for s in inside
        if not any(o is not s and o.start <= s.start and s.end <= o.end and o.end - o.start > s.end - s.start for o in inside)
    ]
    apart = [s for s, after in pairwise(outer) if not _touches(text, s, after)] + outer[-1:]
    if len(apart) < 2:
        return apart if len(outer) > 1 and apart[0].end == end else []
    outer = apart
    edges = [start, *(edge for span in outer for edge in (span.start, span.end)), end]
    gaps = [text[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
    if any(edges[i] > edges[i + 1] for i in range(len(edges) - 1)) or not all(BETWEEN.fullmatch(gap) for gap in gaps):
        return []
    for at, (span, after) in enumerate(pairwise(outer), 1):
        if gaps[at].strip(" athen") == "," and span.kind == after.kind == "person" and span.is_named and not after.is_named:
            return outer[:at]
    if gaps[-2].strip(" athen") == "," and outer[-1].is_named != outer[-2].is_named:
        outer = [span for span in outer if span is not (outer[-2] if outer[-1].is_named else outer[-1])]
    return outer


def _touches(text: str, span: ActorSpan, after: ActorSpan) -> bool:
    """Whether a description stands right before the name that it describes ("market leader Acme")."""
    return after.is_named and span.end < after.start and not text[span.end : after.start].strip()


def _closest(near: Iterable[ActorSpan], text: str, start: int, end: int) -> list[ActorSpan]:
    """The span that covers nearly the same words, or at least ends with the same head."""
    best, best_share = None, 0.0
    for span in near:
        share = (min(span.end, end) - max(span.start, start)) / (max(span.end, end) - min(span.start, start))
        if (span.end == end and not LINKED.search(text[start : span.start])) or (
            span.start == start and span.end > end and span.is_named
        ):
            share = max(share, 0.5 + share / 2)
        if share > best_share:
            best, best_share = span, share
    return [best] if best and best_share >= ENOUGH else []
