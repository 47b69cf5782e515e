"""Quotations with who says them, found by what stands next to the marks."""

from __future__ import annotations

import re

from spacy.tokens import Token

from data.prepare.extract.statement import labels, lexicon, speakers
from data.prepare.extract.statement.agency import agency
from data.prepare.extract.statement.quotations import Quotation
from data.prepare.extract.statement.reader import REACH, STOPS, Attribution, Reader

TAGS = frozenset({"VBD", "VBZ", "VBP", "VBG", "VBN", "VB"})


def quoting(token: Token) -> str | None:
    """The act of a verb that may report a quotation, None for other words."""
    if token.tag_ not in TAGS or token.pos_ not in {"VERB", "AUX"}:
        return None
    frames = lexicon.cue_frames().get((lexicon.cue_lemma(token), "verb"), ())
    return next((frame.act for frame in frames if frame.name.endswith("quote")), None)


def follows(reader: Reader, quotation: Quotation, limit: int) -> Attribution | None:
    """As in "...," the minister said; "..." said the minister."""
    doc, span = reader.doc, reader.after(quotation, limit)
    is_closed = reader.closing(quotation) in tuple(",?!…—-") or _is_told_after(reader, span)
    if not is_closed or not reader.opens_sentence(quotation):
        return None
    words = [doc[at] for at in span if doc[at].text not in {",", '"', "'", "-"}]
    for cue in words:
        act = quoting(cue) or _uttering(cue, words)
        if act is not None and cue.tag_ != "VB" and cue.dep_ not in {"relcl", "acl"}:
            head = _speaker_near(cue, words[0], span)
            return Attribution(quotation.start, quotation.end, cue, head, act, 0.95) if head is not None else None
        if cue.tag_ in {"VBD", "VBZ", "VBP"} and cue.dep_ not in {"relcl", "acl", "aux", "auxpass", "amod"}:
            return None
    return None


def _is_told_after(reader: Reader, span: range) -> bool:
    """Whether a sentence that only names the speaker follows: "It is over." Berg said in tears."""
    words = [reader.doc[at] for at in span]
    cue = next((word for word in words if quoting(word) is not None), None)
    if cue is None or not words or words[-1].i + 1 >= len(reader.doc) or reader.doc[words[-1].i + 1].text not in STOPS:
        return False
    kept = {"nsubj", "prep", "npadvmod", "advmod", "punct", "tmod"}
    return (
        cue.lemma_ in {"say", "add"} and cue.head == cue and cue.i - words[0].i < 5 and all(c.dep_ in kept for c in cue.children)
    )


def _uttering(cue: Token, words: list[Token]) -> str | None:
    """Any verb between a quotation and a person's name or pronoun stands for saying: "...," she grinned."""
    if cue.tag_ not in {"VBD", "VBZ"} or cue.pos_ != "VERB" or cue.dep_ in {"relcl", "acl"}:
        return None
    at = next((at for at, word in enumerate(words) if word.i == cue.i), 0)
    beside = [
        word for word in (words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None) if word is not None
    ]
    is_short = at <= 4 and not any(word.pos_ in {"VERB", "AUX", "SCONJ"} for word in words[:at])
    named = any(word.lower_ in {"he", "she"} or word.ent_type_ == "PERSON" for word in beside)
    return (
        "say"
        if is_short and named and not any(child.dep_ in {"dobj", "ccomp"} and child.i > cue.i for child in cue.children)
        else None
    )


def _speaker_near(cue: Token, first: Token, span: range) -> Token | None:
    doc = cue.doc
    head = speakers.holder(cue)
    if head is not None and head.i in span and agency(head) > (0.6 if cue.lemma_ == "read" else 0):
        return head
    area = doc[span.start : cue.i] if cue.i > first.i else doc[cue.i + 1 : span.stop]
    for token in area:
        if token.pos_ in {"PROPN", "NOUN", "PRON"} and token.dep_ not in {"compound", "poss", "nmod", "amod"}:
            return token if agency(token) > 0 or token.lower_ in {"i", "we"} else None
    return head


def precedes(reader: Reader, quotation: Quotation, limit: int) -> Attribution | None:
    """He said: "..."; She told a rally, "..."; asked "...?"."""
    doc, span = reader.doc, reader.before(quotation, limit)
    if not len(span):
        return None
    opened = _opening_cue(reader, quotation, span)
    if opened is not None:
        return opened
    last = doc[span[-1]]
    near = 3 if last.text not in {",", ":"} else REACH + 15
    if last.lower_ == "that":
        return None
    for at in reversed(span):
        act = quoting(doc[at])
        if span[-1] - at >= near or (last.text == "," and doc[at].lower_ == "that" and doc[at].dep_ == "mark"):
            break
        if (
            last.text == ","
            and doc[at].dep_ == "advcl"
            and any(word.tag_ == "WRB" or word.dep_ == "mark" for word in doc[at].lefts)
        ):
            continue
        if act is not None and not (
            near == 3 and any(doc[k].pos_ not in {"ADV", "PUNCT", "PRON"} for k in range(at + 1, span[-1] + 1))
        ):
            head = speakers.holder(doc[at]) or _inverted(doc[at], span)
            if head is not None and agency(head) > (0.6 if doc[at].lemma_ == "read" else 0):
                start = _led_in(reader, quotation, span, min(head.left_edge.i, at)) if last.text == "," else quotation.start
                return Attribution(start, quotation.end, doc[at], head, act, 0.95 if last.text != "," else 0.85)
    if last.text.endswith(":"):
        return labels.label(reader, quotation, span) or labels.colon(reader, quotation, span)
    return None


def _opening_cue(reader: Reader, quotation: Quotation, span: range) -> Attribution | None:
    """As in "Said Holm, “...”", whose cue is read as part of a name."""
    words = [reader.doc[at] for at in span]
    form, name = words[0].lower_, [word for word in words[1:] if word.pos_ == "PROPN"]
    if words[-1].text not in {",", ":"} or not name or len(name) != len(words) - 2:
        return None
    stems = [form, form.removesuffix("d"), form.removesuffix("ed")] if form != "said" else ["say"]
    frames = next((found for stem in stems if (found := lexicon.cue_frames().get((stem, "verb")))), ())
    act = next((frame.act for frame in frames if frame.name == "quote"), None)
    if act is None or not form.endswith(("ed", "said")):
        return None
    return Attribution(quotation.start, quotation.end, words[0], name[-1], act, 0.9)


def _led_in(reader: Reader, quotation: Quotation, span: range, region: int) -> int:
    """Where the content starts of "Sooner or later, she said, "it pays off."": with the words before the parenthesis."""
    doc = reader.doc
    inner = reader.text[quotation.start + 1 : quotation.start + 2]
    lead = [doc[at] for at in span if at < region - 1]
    while lead and (lead[0].pos_ == "CCONJ" or lead[0].is_punct or lead[0].is_space):
        lead.pop(0)
    if not inner.islower() or not lead or doc[region - 1].text != "," or len(lead) > 8:
        return quotation.start
    if any(word.ent_type_ in {"DATE", "TIME"} or word.pos_ in {"VERB", "AUX"} for word in lead) or lead[0].pos_ in {
        "ADP",
        "SCONJ",
    }:
        return quotation.start
    return lead[0].idx


def _inverted(cue: Token, span: range) -> Token | None:
    return next((word for word in cue.doc[cue.i + 1 : span.stop] if word.dep_ in {"nsubj", "dobj"} and word.pos_ != "PRON"), None)


def stands_alone(reader: Reader, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence of its own without a cue."""
    inner = reader.text[quotation.start : quotation.end].strip("\"“”‘’'« »")
    if not reader.opens_sentence(quotation) or len(inner.split()) < 2:
        return False
    ended = reader.closing(quotation) in tuple(".?!…") or not quotation.is_closed
    rest = reader.text[quotation.end : reader.block_of(quotation)[1].end]
    return ended and (not rest.strip(" .") or bool(re.match(r"\.?\s*(?:[A-Z“\"‘'(\[]|[-–—]\s*$)", rest)))
