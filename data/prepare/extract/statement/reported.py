"""Statements that grammar alone shows: a cue with its complement, or a parenthesis such as "according to"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from data.prepare.extract.statement import bounds, lexicon, parentheses, speakers
from data.prepare.extract.statement.agency import agency
from data.prepare.extract.statement.contents import Content, contents

SPEECH = frozenset({"that", "quote", "wh", "how", "obj_that"})
PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective", "PROPN": "noun"}
HYPOTHETICAL = frozenset({"if", "whether", "unless", "lest"})
MODALS = frozenset({"would", "could", "might", "may", "should", "must", "can"})
CARRYING = frozenset(
    {"go", "continue", "begin", "rush", "use", "come", "move", "tweet", "write", "post", "proceed", "hasten", "take", "quick"}
)
LEAST = 0.35
SOURCED = 0.85
UNKNOWN = 0.45
SURE = 0.8
NOBODY = frozenset({"nobody", "none", "neither", "no-one"})
INVERTED = frozenset({"advcl", "ROOT", "parataxis", "ccomp", "dep"})
STATING = frozenset({"stated", "declared", "avowed", "professed", "announced"})
PLAIN = frozenset({"say", "tell", "add"})
IMPERSONAL = frozenset(
    {"suggest", "indicate", "imply", "signal", "reveal", "confirm", "underline", "underscore", "highlight", "mention"}
)
YET_TO_COME = frozenset({"announce", "declare", "unveil", "reveal", "decide", "present", "outline", "detail", "release"})
RESUMING = frozenset({"after", "when", "as", "because", "amid", "following", "while", "with", "before", "despite", "since"})
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
        elif token.tag_ == "NNS" and parentheses.closing(token, sentence) is not None:
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
        act = next(frame.act for frame in lexicon.cue_frames()[token.lemma_.lower(), "verb"] if frame.name == "quote")
        yield Report(found.first, found.end, token, found.cue_first, found.cue_end, found.source, act, "quote", SOURCED)


def _cued(cue: Token, part: str) -> Iterator[Report]:
    frames = lexicon.cue_frames()[lexicon.cue_lemma(cue) if part == "verb" else cue.lemma_.lower(), part]
    if part == "verb" and not is_reporting(cue):
        return
    if part == "adjective" and cue.head.lemma_ not in {"be", "remain", "feel", "become", "seem", "sound", "grow", "stay"}:
        return
    head = speakers.noun_holder(cue) if part in {"noun", "stated"} else speakers.holder(cue.head if part == "adjective" else cue)
    if part == "verb":
        head = _inverted(cue, {frame.name for frame in frames}) or head
    if head is not None and is_nobody(head):
        return
    found = contents(cue, frames)
    if found is None and part == "verb" and SPEECH & {frame.name for frame in frames}:
        found = _before(cue, head, frames[0])
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
        yield replace(report, negated=is_negated(cue))


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
        return 0.7 if likely >= 0.7 else 0.2
    return (0.8 if part == "verb" else 0.7) * likely


def is_reporting(cue: Token) -> bool:
    """Whether a verb reports an act of speech rather than a possible or wanted one."""
    if cue.tag_ == "VB" and any(child.tag_ == "TO" for child in cue.lefts):
        return cue.dep_ in {"xcomp", "advcl"} and cue.head.lemma_ in CARRYING
    if cue.lower_ == "calling" and cue.dep_ == "pcomp" and speakers.is_cue(cue.head.head):
        return False
    words = [child for child in cue.lefts if child.dep_ in {"aux", "mark", "advmod"}]
    if any(child.lower_ in HYPOTHETICAL for child in words):
        return False
    modals = MODALS | {"will", "shall", "'ll"} if cue.lemma_ in YET_TO_COME else MODALS
    if any(child.lower_ in modals for child in words if child.dep_ == "aux"):
        return False
    if cue.lemma_ in {"talk", "speak"} and cue.tag_ == "VBG":
        return False
    return not (
        is_negated(cue) and cue.lemma_ in {"say", "comment", "respond", "reply", "tell", "specify", "elaborate", "mention"}
    )


def is_negated(cue: Token) -> bool:
    """Whether the cue itself is denied ("did not say", "never promised")."""
    if any(child.dep_ == "neg" or child.lower_ in {"never", "neither"} for child in cue.children):
        return True
    return cue.dep_ == "conj" and any(child.lower_ == "nor" for child in cue.head.children)


def is_nobody(head: Token) -> bool:
    """Whether the phrase says that nobody spoke ("neither side", "no group")."""
    return head.lower_ in NOBODY or any(
        child.lower_ in {"no", "neither"} for child in head.lefts if child.dep_ in {"det", "preconj"}
    )


def _inverted(cue: Token, names: set[str]) -> Token | None:
    """The speaker behind a cue that ends a clause ("Two villages burned, charged Ana Bell"), read as its object."""
    is_closing = cue.tag_ in {"VBD", "VBZ"} and cue.dep_ in INVERTED and cue.i > cue.sent.start and cue.nbor(-1).text == ","
    if (
        not is_closing
        or any(child.dep_ in speakers.SUBJECTS for child in cue.lefts)
        or "obj" in names
        or not names & {"quote", "that"}
    ):
        return None
    behind = next((child for child in cue.rights if child.dep_ == "dobj" and child.left_edge.i == cue.i + 1), None)
    return behind if behind is not None and agency(behind) >= SURE else None


def _before(cue: Token, head: Token | None, frame: lexicon.Frame) -> Content | None:
    """The clause before or around "..., he said"."""
    doc, sentence = cue.doc, cue.sent
    if head is None:
        return None
    first, last = min(head.left_edge.i, cue.i), max(cue.i, head.i)
    if head.i < cue.i and any(token.is_punct and token.text != "-" for token in doc[head.i + 1 : cue.i]):
        first = min(head.left_edge.i, cue.i)
    if first <= sentence.start + 1 or doc[first - 1].text not in {",", '"', "'", "?", "!", "-", "--", "—"}:
        return None
    clause = next((child for child in cue.children if child.dep_ in {"ccomp", "parataxis", "dep"}), None)
    if clause is None and cue.dep_ in {"parataxis", "ccomp", "dep", "advcl", "conj"} and cue.head.i < cue.i and cue.head != cue:
        clause = cue.head if cue.dep_ in {"parataxis", "ccomp", "dep"} or head.dep_ == "dobj" else None
    if clause is None and cue.dep_ == "parataxis" and cue.head.i > cue.i:
        clause = cue.head
    if clause is None and cue.dep_ == "relcl" and cue.head.head.pos_ in {"VERB", "AUX"} and cue.head.head.i > cue.i:
        clause = cue.head.head
    if clause is None or (
        cue.lemma_ == "tell" and head.i < cue.i and not any(child.dep_ in {"dobj", "dative"} for child in cue.children)
    ):
        return None
    start = _clause_start(clause, sentence, first)
    after = next((at for at in range(last + 1, sentence.end) if doc[at].text in {",", ".", ";", ":", '"'}), sentence.end)
    end = first
    if (
        head.dep_ != "dobj"
        and after < sentence.end
        and doc[after].text == ","
        and doc[min(after + 1, sentence.end - 1)].lower_ != "according"
        and (clause.i > cue.i or clause.right_edge.i > after or _goes_on_behind_day(doc, last, after, sentence.end))
    ):
        end = bounds.trimmed(doc, start, sentence.end)
    return Content(start, bounds.trimmed(doc, start, end), frame, cue.i + 1)


def _goes_on_behind_day(doc: Doc, last: int, comma: int, end: int) -> bool:
    """Whether a content goes on in "The mayor was held, police said on Monday, after a raid"."""
    is_dated = any(word.ent_type_ in {"DATE", "TIME"} for word in doc[last + 1 : comma])
    return is_dated and comma + 2 < end and doc[comma + 1].lower_ in RESUMING


def _clause_start(clause: Token, sentence: Span, limit: int) -> int:
    doc = clause.doc
    start = clause.left_edge.i if clause.left_edge.i < limit else sentence.start
    opened = next((at for at in range(limit - 1, sentence.start, -1) if doc[at].text in {"(", ")"}), None)
    if opened is not None and doc[opened].text == "(":
        return opened + 1
    if not any(token.pos_ in {"VERB", "AUX"} for token in doc[sentence.start : start]):
        start = bounds.sentence_start(sentence)
    while start < limit - 1 and (doc[start].pos_ == "CCONJ" or doc[start].text in {",", "-"} or doc[start].is_space):
        start += 1
    return start


def _is_attributed(content: Span) -> bool:
    """Whether the content itself says who said it ("the king lied, she said, according to the paper")."""
    last, cue = content[-1], content.root
    if last.tag_ in {"VBD", "VBZ"} and speakers.is_cue(last) and any(child.dep_ == "nsubj" for child in last.lefts):
        return content.doc[last.left_edge.i - 1].text == "," or any(word.text == "," for word in last.lefts)
    return (
        speakers.is_cue(cue)
        and cue.pos_ == "VERB"
        and is_reporting(cue)
        and speakers.holder(cue) is not None
        and (any(child.dep_ in {"ccomp", "xcomp"} for child in cue.children) or cue.lemma_ in {"ask", "say"})
    )
