"""What somebody is reported to have said, from one annotated article.

Cues are looked for in the dependency parse and beside quotation marks, after the rules that the
Gender Gap Tracker (Asr et al. 2021, "The Gender Gap Tracker", PLOS ONE 16(1)) and PolNeAR (Newell,
Margolin and Ruths 2018) describe: a cue, a source and a content, each a span of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from data.prepare import datelines
from data.prepare.annotate import content_sentences
from data.prepare.extract.statement import acts, circumstances, headlines, speaker_phrases
from data.prepare.extract.statement.attributions import attributions
from data.prepare.extract.statement.kinds import kind_of
from data.prepare.extract.statement.quotations import Quotation, quotations
from data.prepare.extract.statement.reader import Attribution, Reader
from data.prepare.extract.statement.reported import Report, reports
from data.prepare.spans import DateSpan, StatementSpan

WHOLE = re.compile(r"(?:I|We|You|They|He|She|It|There|This|That|No|Yes|Do|Don['’]t|Let)\b")
ADDRESSED = re.compile(r" (?:to|before|after|as|when|while|during|at|on|upon) ")
AFTERTHOUGHT = re.compile(r", ([\"“‘'])(?:and|but|because|so|which|or|yet)\b")
AIMED = frozenset({"obj_to", "on_to", "upon_to", "to_to", "with_to", "obj_of", "obj_for", "obj_as", "obj_on", "obj_with"})
SINGULAR = frozenset({"he", "his", "she", "her"})
PLURAL = frozenset({"they", "their"})
THINGS = frozenset({"it", "its"})
PRONOUNS = SINGULAR | PLURAL | THINGS | {"who"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement before it is weighed against the others: character offsets, and the tokens it rests on."""

    start: int
    end: int
    cue: Token | None
    cue_start: int | None
    cue_end: int | None
    speaker: tuple[int, int] | None
    act: str
    score: float
    frame: str = "quote"
    negated: bool = False
    is_floating: bool = False


def statements(doc: Doc, named: Sequence[DateSpan]) -> Iterator[StatementSpan]:
    """Statements in reading order, in character offsets of the article's text; `named` are the dates in it."""
    text: str = doc._.article.text
    blocks = [block for block in doc._.article.blocks if block.is_content]
    marks = quotations(text, blocks)
    reader = Reader(doc, marks, blocks)
    found = [_from_attribution(doc, attribution) for attribution in attributions(reader)]
    for sentence, block in content_sentences(doc):
        opening = datelines.opening(text, block)
        grammar = [_from_report(doc, text, report, marks, opening) for report in reports(sentence)]
        kept = [candidate for candidate in grammar if candidate is not None]
        is_read = bool(kept) or any(block.start <= other.start < block.end for other in found)
        found.extend(candidate for candidate in kept if not _runs_past(candidate, found, marks))
        found.extend(_from_headline(doc, text, head, marks) for head in headlines.headline(sentence, block, is_read))
    chosen = sorted(_chosen(found), key=lambda candidate: (candidate.start, candidate.end))
    for candidate in chosen:
        yield _span(doc, text, candidate, marks, named)


def _from_headline(doc: Doc, text: str, found: headlines.Headline, marks: Sequence[Quotation]) -> Candidate:
    first, last = doc[found.first], doc[found.end - 1]
    start, end = tidy(text, *_to_marks(first.idx, last.idx + len(last), -1, marks), marks)
    speaker = doc[found.speaker[0]].idx, doc[found.speaker[1] - 1].idx + len(doc[found.speaker[1] - 1])
    cue = doc[found.cue[0]].idx, doc[found.cue[1] - 1].idx + len(doc[found.cue[1] - 1])
    return Candidate(start, end, None, *cue, speaker, found.act, 0.6, found.frame)


def _from_attribution(doc: Doc, found: Attribution) -> Candidate:
    cue = found.cue
    speaker = _speaker(doc, found.speaker)
    cue_start, cue_end = (cue.idx, cue.idx + len(cue)) if cue is not None else (None, None)
    return Candidate(
        start=found.start,
        end=found.end,
        cue=cue,
        cue_start=cue_start,
        cue_end=cue_end,
        speaker=speaker,
        act=found.act,
        score=found.score,
        is_floating=found.is_floating,
    )


def _runs_past(candidate: Candidate, found: Sequence[Candidate], marks: Sequence[Quotation]) -> bool:
    """Whether grammar gives a quotation more than its marks: ""No," he said, while leaving", ""No," he said, it reported"."""
    for other in found:
        if other.cue is not None and other.cue == candidate.cue and candidate.start <= other.start < other.end < candidate.end:
            behind = any(other.end <= mark.start < candidate.end for mark in marks)
            if other.cue.idx >= other.end and not behind:
                return True
        if other.cue is not None and other.start == candidate.start and other.end <= other.cue.idx < candidate.end:
            return True
        if other.cue is not None and other.cue == candidate.cue and other.end <= other.cue.idx < candidate.start:
            return True
    return False


def _speaker(doc: Doc, head: Token | None) -> tuple[int, int] | None:
    if head is None:
        return None
    first, end = speaker_phrases.phrase(head)
    return doc[first].idx, doc[end - 1].idx + len(doc[end - 1])


def _from_report(doc: Doc, text: str, report: Report, marks: Sequence[Quotation], opening: int) -> Candidate | None:
    if any(mark.holds(report.cue.idx, report.cue.idx + 1) and not _is_scare(doc, mark, report) for mark in marks):
        return None
    first = next((at for at in range(report.first, report.end) if doc[at].tag_ != "''"), report.first)
    start, last = doc[first].idx, doc[report.end - 1]
    start, end = _to_marks(start, last.idx + len(last), report.cue.idx, marks)
    end = _utterance_end(text, start, end, marks)
    start, end = tidy(text, max(start, opening), _with_afterthought(text, end, marks), marks)
    if start >= end:
        return None
    cue_end = doc[report.cue_end - 1].idx + len(doc[report.cue_end - 1])
    cue_start = doc[report.cue_first].idx
    speaker = _speaker(doc, report.speaker)
    if speaker is not None and speaker[0] < opening < speaker[1]:
        speaker = opening, speaker[1]
    return Candidate(start, end, report.cue, cue_start, cue_end, speaker, report.act, report.score, report.frame, report.negated)


def _is_scare(doc: Doc, mark: Quotation, report: Report) -> bool:
    """Whether only the cue's own words stand in the marks: she "totally rejected" the charge."""
    words = [word.idx for word in doc[report.first : report.end] if not word.is_quote]
    start, end = words[0] if words else mark.start + 1, words[-1] if words else mark.end
    return not (mark.start < start < mark.end or mark.start < end < mark.end) and len(doc.text[mark.start : mark.end].split()) < 4


def _to_marks(start: int, end: int, cue: int, marks: Sequence[Quotation]) -> tuple[int, int]:
    """The content with every quotation that it touches taken in whole, the cue left out."""
    for mark in marks:
        if mark.start < end and start < mark.end and not mark.holds(cue, cue + 1):
            start, end = (min(start, mark.start), max(end, mark.end))
    return start, end


def _utterance_end(text: str, start: int, end: int, marks: Sequence[Quotation]) -> int:
    """The end of a whole sentence in quotation marks that opens a content: whom it was said to is no part of it."""
    mark = next((mark for mark in marks if mark.start == start and mark.end < end), None)
    is_whole = mark is not None and WHOLE.match(text, mark.start + 1) and len(text[mark.start : mark.end].split()) > 2
    return mark.end if mark is not None and is_whole and ADDRESSED.match(text, mark.end) else end


def _with_afterthought(text: str, end: int, marks: Sequence[Quotation]) -> int:
    """The end with a quotation that goes on behind a comma: said he had met the family, "and they were grateful"."""
    found = AFTERTHOUGHT.match(text, end)
    mark = next((mark for mark in marks if found is not None and mark.start == found.start(1)), None)
    return mark.end if mark is not None else end


def tidy(text: str, start: int, end: int, marks: Sequence[Quotation]) -> tuple[int, int]:
    """The span without surrounding white space, leading commas and trailing punctuation; quotation marks stay."""
    while start < end and (text[start].isspace() or text[start] in ",;:.-–—"):
        start += 1
    closings = {mark.end for mark in marks}
    openings = {mark.start for mark in marks}
    while end > start and end not in closings and (text[end - 1].isspace() or text[end - 1] in ",;:.-–—?!\"“'‘”"):
        end -= 1
    if start < end and text[start] in '"”' and start not in openings:
        start += 1
    return start, end


def _chosen(found: Sequence[Candidate]) -> list[Candidate]:
    """One candidate per cue and content; what lies within another's content stays only with a speaker of its own."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: (c.is_floating, -(c.end - c.start), -c.score)):
        if not any(_is_covered(candidate, other) for other in kept):
            kept.append(candidate)
    return kept


def _is_covered(candidate: Candidate, other: Candidate) -> bool:
    if (candidate.start, candidate.end) == (other.start, other.end):
        return True
    overlap = min(candidate.end, other.end) - max(candidate.start, other.start)
    if overlap <= 0:
        return False
    if candidate.cue is not None and candidate.cue == other.cue:
        return True
    if candidate.is_floating or candidate.cue is None or "document_that" in {candidate.frame, other.frame}:
        return True
    if candidate.speaker is not None and other.speaker is not None:
        inside = other.start <= candidate.speaker[0] and candidate.speaker[1] <= other.end
        return not inside or _may_be_same(candidate.cue.doc, candidate.speaker, other.speaker)
    return True


def _may_be_same(doc: Doc, inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    """Whether the speaker within a content is a pronoun that can mean the one who tells it."""
    pronoun, name = doc.text[slice(*inner)].lower(), doc.text[slice(*outer)].lower()
    if pronoun not in PRONOUNS:
        return False
    for number in (SINGULAR, PLURAL, THINGS):
        if pronoun in number and name in PRONOUNS:
            return name in number or "who" in {name, pronoun}
    return True


def _span(doc: Doc, text: str, found: Candidate, marks: Sequence[Quotation], named: Sequence[DateSpan]) -> StatementSpan:
    speaker = found.speaker or (None, None)
    name = text[speaker[0] : speaker[1]] if found.speaker is not None else None
    content = text[found.start : found.end]
    words = doc.char_span(found.start, found.end, alignment_mode="expand")
    told = circumstances.said_on(found.cue, found.start, found.end, named)
    return StatementSpan(
        start=found.start,
        end=found.end,
        kind=kind_of(doc, found.start, found.end, found.cue_start, marks),
        speaker_start=speaker[0],
        speaker_end=speaker[1],
        cue_start=found.cue_start,
        cue_end=found.cue_end,
        act=acts.act(found.act, found.frame, found.cue.lemma_ if found.cue is not None else "", content),
        score=round(found.score, 2),
        about=circumstances.about(words, found.cue, name, found.frame in AIMED) if words is not None else None,
        said_on=told.value if told is not None else None,
        said_on_basis=told.basis if told is not None else None,
        via=circumstances.via(found.cue),
        negated=found.negated,
        is_context_needed=found.is_floating or name is None or name.lower() in PRONOUNS or acts.needs_context(content),
    )
