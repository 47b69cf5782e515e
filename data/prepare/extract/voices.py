"""Whose wording each stretch of an article is, where it is not the narrator's.

quoted: a speaker's own words in quotation marks; paraphrase: the rest of a statement's content;
scare: in quotation marks without a speaker; named: a name that the text says others use.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from data.prepare.annotate import content_sentences
from data.prepare.extract.statement import lexicon
from data.prepare.extract.statement.kinds import is_wording
from data.prepare.extract.statement.quotations import Quotation, quotations
from data.prepare.spans import StatementSpan, VoiceSpan


def voices(doc: Doc, statements: Sequence[StatementSpan]) -> Iterator[VoiceSpan]:
    """Stretches in one voice each, in reading order, none overlapping, in character offsets of the text."""
    blocks = [block for block in doc._.article.blocks if block.is_content]
    marks = quotations(doc._.article.text, blocks)
    claims = [*_quoted(doc, marks, statements), *_named(doc), *_scare(marks), *_paraphrase(statements)]
    taken: list[VoiceSpan] = []
    for claim in claims:
        taken.extend(VoiceSpan(start, end, claim.voice) for start, end in _free(claim, taken))
    text: str = doc._.article.text
    yield from sorted(span for span in taken if text[span.start : span.end].strip(" \n\t,.;:"))


def _quoted(doc: Doc, marks: Sequence[Quotation], statements: Sequence[StatementSpan]) -> Iterator[VoiceSpan]:
    for mark in marks:
        if any(
            span.start < mark.end and mark.start < span.end
            for span in statements
            if span.kind != "indirect" and _own(doc, span, mark)
        ):
            yield VoiceSpan(mark.start, mark.end, "quoted")


def _own(doc: Doc, span: StatementSpan, mark: Quotation) -> bool:
    return span.kind == "direct" or is_wording(doc, mark)


def _scare(marks: Sequence[Quotation]) -> Iterator[VoiceSpan]:
    yield from (VoiceSpan(mark.start, mark.end, "scare") for mark in marks)


def _paraphrase(statements: Sequence[StatementSpan]) -> Iterator[VoiceSpan]:
    """Content without the words that report it, which are the narrator's where they stand in its middle."""
    for span in statements:
        if span.kind == "direct":
            continue
        reporting = [at for at in (span.cue_start, span.cue_end, span.speaker_start, span.speaker_end) if at is not None]
        if span.cue_start is not None and span.start < span.cue_start < span.end:
            yield VoiceSpan(span.start, min(reporting), "paraphrase")
            yield VoiceSpan(max(reporting), span.end, "paraphrase")
        else:
            yield VoiceSpan(span.start, span.end, "paraphrase")


def _named(doc: Doc) -> Iterator[VoiceSpan]:
    """As in "called X by Y", "known as X", "dubbed X", "what Y call X"."""
    verbs = lexicon.words("naming_verbs")
    for sentence, _ in content_sentences(doc):
        for token in sentence:
            if token.lemma_ in verbs and _is_passive(token):
                span = _name(token)
                if span is not None:
                    yield span


def _is_passive(verb: Token) -> bool:
    """Whether something is called so, which the tagger may take for a past tense: "the island, referred to as Mavros"."""
    if verb.tag_ == "VBN":
        return True
    after = [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 3]]
    has_no_object = after[:1] == ["as"] or after == ["to", "as"]
    return verb.tag_ == "VBD" and (has_no_object or any(child.dep_ == "agent" for child in verb.children))


def _name(verb: Token) -> VoiceSpan | None:
    doc = verb.doc
    for child in verb.rights:
        if child.dep_ in {"oprd", "dobj", "attr", "ccomp", "xcomp"} and child.pos_ in {"NOUN", "PROPN", "ADJ"}:
            first, last = child.left_edge, child.right_edge
        elif child.dep_ == "prep" and _names(verb, child):
            inner = next((word for word in child.subtree if word.dep_ == "pobj" and word.lower_ != "as"), None)
            if inner is None:
                continue
            first, last = inner.left_edge, inner
        else:
            continue
        if verb.i < first.i <= last.i:
            stop = next((at for at in range(first.i, last.i + 1) if doc[at].lower_ == "by" or doc[at].text == ","), last.i + 1)
            if stop > first.i:
                return VoiceSpan(first.idx, doc[stop - 1].idx + len(doc[stop - 1]), "named")
    return None


def _names(verb: Token, preposition: Token) -> bool:
    """Whether "known as" or "referred to as" stands there."""
    if preposition.lower_ == "as":
        return True
    return verb.lemma_ == "refer" and preposition.lower_ == "to" and any(word.lower_ == "as" for word in preposition.subtree)


def _free(claim: VoiceSpan, taken: Sequence[VoiceSpan]) -> Iterator[tuple[int, int]]:
    """The parts of a stretch that no earlier claim holds."""
    at = claim.start
    for other in sorted(taken):
        if other.end <= at or other.start >= claim.end:
            continue
        if other.start > at:
            yield at, other.start
        at = max(at, other.end)
    if at < claim.end:
        yield at, claim.end
