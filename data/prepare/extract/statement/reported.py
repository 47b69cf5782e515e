"""Statements that grammar alone shows: a cue with its complement, or a parenthesis such as "according to"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from data.prepare.extract.statement import closings, lexicon, modality, parentheses, speakers
from data.prepare.extract.statement.agency import agency
from data.prepare.extract.statement.contents import Content, contents, particles

SPEECH = frozenset({"that", "quote", "wh", "how", "obj_that"})
PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective", "PROPN": "noun"}
LEAST = 0.35
SOURCED = 0.85
UNKNOWN = 0.45
STATING = frozenset({"stated", "declared", "avowed", "professed", "announced"})
IMAGES = frozenset({"video", "footage", "photo", "photograph", "image", "picture", "clip", "film", "camera", "recording"})
PLAIN = frozenset({"say", "tell", "add"})
IMPERSONAL = frozenset(
    {"suggest", "indicate", "imply", "signal", "reveal", "confirm", "underline", "underscore", "highlight", "mention"}
)
EVASIVE = re.compile(
    r"(?:to (?:comment|name|identify|reveal|disclose|specify|take (?:any )?questions|say|respond|reply|speculate"
    r"|discuss|elaborate|answer|speak|give|provide|be (?:named|identified|quoted|drawn))"
    r"|(?:not )?to be (?:named|identified)|anonymity|comment\b|calling\b"
    r"|(?:not be (?:named|identified)|(?:his|her|their) (?:\w+ )?names? (?:not|be withheld)))"
)


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its content and holder, as token ranges, end exclusive; `speaker` is the head of the holder's phrase."""

    first: int
    end: int
    cue: Token
    cue_first: int
    cue_end: int
    speaker: Token | None
    act: str
    frame: str
    score: float
    negated: bool = False


def reports(sentence: Span) -> Iterator[Report]:
    """Every statement that the sentence's grammar shows, in the order of its cues."""
    frames = lexicon.cue_frames()
    for token in sentence:
        part = PARTS.get(token.pos_)
        if token.lower_ in parentheses.OPENING:
            yield from _sourced(token, sentence)
        elif token.tag_ in {"NN", "NNS"} and parentheses.closing(token, sentence) is not None:
            yield from _closing(token, sentence)
        elif part is not None and (lexicon.cue_lemma(token) if part == "verb" else token.lemma_.lower(), part) in frames:
            yield from _cued(token, part)
        elif part == "noun" and (token.lemma_.lower(), "stated") in frames and _stating(token) is not None:
            yield from _cued(token, "stated")


def _stating(noun: Token) -> Token | None:
    """The word that makes an aim a statement ("its declared goal")."""
    return next((child for child in noun.lefts if child.lower_ in STATING), None)


def _sourced(token: Token, sentence: Span) -> Iterator[Report]:
    found = parentheses.parenthesis(token, sentence)
    if found is not None and not _is_attributed(token.doc[found.first : found.end]):
        yield Report(found.first, found.end, token, found.cue_first, found.cue_end, found.source, "say", "source", SOURCED)


def _closing(token: Token, sentence: Span) -> Iterator[Report]:
    found = parentheses.closing(token, sentence)
    if found is not None:
        frames = lexicon.cue_frames()[token.lemma_.lower(), "verb"]
        act = next((frame.act for frame in frames if frame.name == "quote"), frames[0].act)
        yield Report(found.first, found.end, token, found.cue_first, found.cue_end, found.source, act, "quote", SOURCED)


def _cued(cue: Token, part: str) -> Iterator[Report]:
    frames = lexicon.cue_frames()[lexicon.cue_lemma(cue) if part == "verb" else cue.lemma_.lower(), part]
    if part == "verb" and not modality.is_reporting(cue):
        return
    if part == "adjective" and cue.head.lemma_ not in {"be", "remain", "feel", "become", "seem", "sound", "grow", "stay"}:
        return
    head = speakers.noun_holder(cue) if part in {"noun", "stated"} else speakers.holder(cue.head if part == "adjective" else cue)
    if part == "verb":
        behind = closings.inverted(cue, {frame.name for frame in frames})
        head = behind or head
    if head is not None and modality.is_nobody(head):
        return
    found = contents(cue, frames) if part != "verb" or behind is None else None
    if found is None and part == "verb":
        found = _closed(cue, head, frames)
    if found is None or head is None or (found.first <= head.i < found.end and not found.first <= cue.i < found.end):
        return
    if part == "verb" and EVASIVE.match(cue.doc[found.first : found.end].text.lower()):
        return
    score = _score(cue, part, head, found)
    if score >= LEAST:
        first = _cue_first(cue, part)
        report = Report(
            found.first, found.end, cue, first, max(found.cue_end, cue.i + 1), head, found.frame.act, found.frame.name, score
        )
        yield replace(report, negated=modality.is_negated(cue))


def _closed(cue: Token, head: Token | None, frames: tuple[lexicon.Frame, ...]) -> Content | None:
    """The clause before a cue that may stand behind its content, its particle included ("..., she points out")."""
    held = particles(cue, {frame.name for frame in frames})
    is_written = head is not None and head.lemma_.lower() in lexicon.words("documents") - IMAGES
    spoken = next((frame for frame in frames if frame.name in held and _is_closing(frame.name, is_written)), None)
    if spoken is None or any(child.dep_ == "xcomp" for child in cue.rights):
        return None
    if not spoken.name.endswith("quote") and any(child.dep_ in {"prep", "dobj"} and child != head for child in cue.rights):
        return None
    if cue.lemma_ == "call" and any(child.dep_ in {"dobj", "oprd"} for child in cue.rights):
        return None
    particle, _, name = spoken.name.rpartition("|")
    end = max([cue.i + 1, *(child.i + 1 for child in cue.rights if child.lower_ == particle)])
    found = closings.before(cue, head, replace(spoken, name=name))
    return replace(found, cue_end=end) if found is not None else None


def _is_closing(name: str, is_written: bool) -> bool:
    """Whether a cue in that frame may stand behind its content, as "a study found" does."""
    return name.rpartition("|")[2] in SPEECH or (name == "document_that" and is_written)


def _cue_first(cue: Token, part: str) -> int:
    """Where a cue's words begin: with the verb that only carries it ("have reservations about")."""
    stating = _stating(cue) if part == "stated" else None
    if stating is not None:
        return stating.i
    is_others = any(child.dep_ == "poss" and child.pos_ != "PRON" for child in cue.lefts)
    carried = (
        part == "noun" and cue.dep_ == "dobj" and not is_others and cue.head.lemma_.lower() in lexicon.words("support_verbs")
    )
    return cue.head.i if cue.head.i < cue.i and (carried or part == "adjective") else cue.i


def _score(cue: Token, part: str, head: Token, found: Content) -> float:
    likely = agency(head)
    if found.frame.name in SPEECH and part == "verb":
        least = 0.75 if cue.lemma_ in PLAIN else UNKNOWN
        return 0.95 * (max(likely, least) if likely > 0 and cue.lemma_ not in IMPERSONAL else likely)
    if found.frame.name == "document_that":
        is_marked = found.first > 0 and cue.doc[found.first - 1].lower_ == "that"
        source = next((child for child in cue.lefts if child.dep_ == "nsubj"), head)
        is_told = source.lemma_.lower() in lexicon.words("documents") if not is_marked else likely >= 0.7
        return 0.7 if is_told and not {source.lemma_.lower(), head.lemma_.lower()} & IMAGES else 0.2
    return (0.8 if part == "verb" else 0.7) * likely


def _is_attributed(content: Span) -> bool:
    """Whether the content itself says who said it ("the king lied, she said, according to the paper")."""
    last, cue = content[-1], content.root
    if last.tag_ in {"VBD", "VBZ"} and speakers.is_cue(last) and any(child.dep_ == "nsubj" for child in last.lefts):
        return content.doc[last.left_edge.i - 1].text == "," or any(word.text == "," for word in last.lefts)
    return (
        speakers.is_cue(cue)
        and cue.pos_ == "VERB"
        and modality.is_reporting(cue)
        and _is_spoken(speakers.holder(cue))
        and (any(child.dep_ in {"ccomp", "xcomp"} for child in cue.children) or cue.lemma_ in {"ask", "say"})
    )


def _is_spoken(holder: Token | None) -> bool:
    """Whether somebody, not a thing that shows it, is said to have said it."""
    return holder is not None and agency(holder) >= 0.7
