"""Quotations with who says them, found by what stands next to the marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from data.prepare.article import Block
from data.prepare.extract.statement import lexicon, speakers
from data.prepare.extract.statement.agency import agency
from data.prepare.extract.statement.quotations import Quotation

SIGNATURE = re.compile(r"\s*[―—–-]{1,2}\s*(?=[A-Z@])")
LONGEST_SIGNATURE = 90
LONGEST_LABEL = 8
STOPS = frozenset({".", "!", "?"})
REACH = 30
TAGS = frozenset({"VBD", "VBZ", "VBP", "VBG", "VBN", "VB"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation, or several around their cue, with cue and speaker; `start` and `end` are character offsets."""

    start: int
    end: int
    cue: Token | None
    speaker: Token | None
    act: str
    score: float
    is_floating: bool = False


class Reader:
    """The words around quotations of one Doc."""

    def __init__(self, doc: Doc, quotations: Sequence[Quotation], blocks: Sequence[Block]) -> None:
        self.doc = doc
        self.text: str = doc._.article.text
        self.quotations = quotations
        self.starts = [token.idx for token in doc]
        self.blocks = blocks

    def token_at(self, offset: int) -> int:
        """The first token that starts at or after a character offset."""
        return bisect_left(self.starts, offset)

    def block_of(self, quotation: Quotation) -> tuple[Block, Block]:
        """The blocks in which a quotation starts and ends."""
        first = next(block for block in self.blocks if block.start <= quotation.start < block.end)
        last = next(block for block in self.blocks if block.start < quotation.end <= block.end)
        return first, last

    def opens_sentence(self, quotation: Quotation) -> bool:
        """Whether the quotation stands where a sentence starts."""
        before = self.text[self.block_of(quotation)[0].start : quotation.start].rstrip()
        return not before or before[-1] in ".?!…" or (before[-1] in "”\"’'" and before[-2:-1] in tuple(".?!…,"))

    def closing(self, quotation: Quotation) -> str:
        """The punctuation that ends a quotation, within or right after its closing mark."""
        inside = self.text[quotation.start : quotation.end].rstrip("\"”’'»“ ")[-1:]
        after = self.text[quotation.end : quotation.end + 1]
        return inside if inside in ",.?!…—-;:" else after if after in ",.?!;:" else ""

    def after(self, quotation: Quotation, limit: int) -> range:
        """Tokens between a quotation and the end of its sentence, or the next quotation."""
        first = self.token_at(quotation.end)
        last = min(limit, self.token_at(self.block_of(quotation)[1].end), first + REACH)
        for at in range(first, last):
            if self.doc[at].text in STOPS and at > first:
                return range(first, at)
        return range(first, last)

    def before(self, quotation: Quotation, limit: int) -> range:
        """Tokens of the same sentence that stand before a quotation, not earlier than token `limit`."""
        end = self.token_at(quotation.start)
        first = max(self.token_at(self.block_of(quotation)[0].start), end - REACH - 15, limit)
        for at in range(end - 1, first - 1, -1):
            if self.doc[at].text in STOPS or self.doc[at].text == ";":
                return range(at + 1, end)
        return range(first, end) if end > first else self._introduction(quotation)

    def _introduction(self, quotation: Quotation) -> range:
        """The last sentence of the paragraph before, where it ends in a colon."""
        earlier = next((block for block in reversed(self.blocks) if block.end <= quotation.start), None)
        if earlier is None or self.text[earlier.end - 1] != ":":
            return range(0)
        end = self.token_at(earlier.end)
        first = max(self.token_at(earlier.start), end - REACH - 15)
        return range(next((at + 1 for at in range(end - 2, first, -1) if self.doc[at].text in STOPS), first), end)


def quoting(token: Token) -> str | None:
    """The act of a verb that may report a quotation, None for other words."""
    if token.tag_ not in TAGS or token.pos_ not in {"VERB", "AUX"}:
        return None
    frames = lexicon.cue_frames().get((lexicon.cue_lemma(token), "verb"), ())
    return next((frame.act for frame in frames if frame.name.endswith("quote")), None)


def follows(reader: Reader, quotation: Quotation, limit: int) -> Attribution | None:
    """As in "...," the minister said; "..." said the minister."""
    if reader.closing(quotation) not in tuple(",?!…—-") or not reader.opens_sentence(quotation):
        return None
    doc, span = reader.doc, reader.after(quotation, limit)
    words = [doc[at] for at in span if doc[at].text not in {",", '"', "'", "-"}]
    for cue in words:
        act = quoting(cue) or _uttering(cue, words)
        if act is not None and cue.tag_ != "VB" and cue.dep_ not in {"relcl", "acl"}:
            head = _speaker_near(cue, words[0], span)
            return Attribution(quotation.start, quotation.end, cue, head, act, 0.95) if head is not None else None
        if cue.tag_ in {"VBD", "VBZ", "VBP"} and cue.dep_ not in {"relcl", "acl", "aux", "auxpass", "amod"}:
            return None
    return None


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
        return _label(reader, quotation, span) or _colon(reader, quotation, span)
    return None


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


def _colon(reader: Reader, quotation: Quotation, span: range) -> Attribution | None:
    """He was blunt: "..."."""
    for at in span:
        token = reader.doc[at]
        if token.dep_ in {"nsubj", "nsubjpass"} and agency(token) > 0.6 and token.lower_ != "it":
            return Attribution(quotation.start, quotation.end, None, token, "say", 0.6)
    return None


def _label(reader: Reader, quotation: Quotation, span: range) -> Attribution | None:
    """Rovers captain Ana Bell: "..."; a label of a name alone, as in reactions and interviews."""
    words = [reader.doc[at] for at in span if not reader.doc[at].is_space and not reader.doc[at].is_quote]
    opened = next((at for at, word in enumerate(words) if word.is_punct and word.text != "-"), len(words))
    name = words[:opened]
    if not name or len(name) > LONGEST_LABEL or any(word.pos_ in {"ADP", "AUX", "ADV", "SCONJ"} for word in name):
        return None
    is_label = opened == len(words) or words[opened].text in {":", "(", ","}
    is_named = name[-1].ent_type_ == "PERSON" and name[-1].text[:1].isupper() and is_label
    return Attribution(quotation.start, quotation.end, None, name[-1], "say", 0.7) if is_named else None


def signed(reader: Reader, quotation: Quotation) -> Attribution | None:
    """As in "..." - Jane Doe: a quotation set apart with its speaker's name below or behind."""
    rest = reader.text[quotation.end : reader.block_of(quotation)[1].end]
    dash = SIGNATURE.match(rest)
    if dash is None or len(rest) > LONGEST_SIGNATURE or not reader.opens_sentence(quotation):
        return None
    head = reader.doc[min(reader.token_at(quotation.end + dash.end()), len(reader.doc) - 1)]
    while head.dep_ in {"compound", "nmod", "amod", "det"} and head.head.i > head.i:
        head = head.head
    if agency(head) < 0.7:
        return None
    return Attribution(quotation.start, quotation.end, None, head, "say", 0.8)


def stands_alone(reader: Reader, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence of its own without a cue."""
    inner = reader.text[quotation.start : quotation.end].strip("\"“”‘’'« »")
    if not reader.opens_sentence(quotation) or len(inner.split()) < 2:
        return False
    ended = reader.closing(quotation) in tuple(".?!…") or not quotation.is_closed
    rest = reader.text[quotation.end : reader.block_of(quotation)[1].end]
    return ended and (not rest.strip(" .") or bool(re.match(r"\.?\s*[A-Z“\"‘'(\[]", rest)))
