"""Speakers who stand beside a quotation without a cue: before a colon, as a label, or in a signature."""

from __future__ import annotations

import re

from data.prepare.extract.statement.agency import agency
from data.prepare.extract.statement.quotations import Quotation
from data.prepare.extract.statement.reader import Attribution, Reader

SIGNATURE = re.compile(r"\s*[―—–-]{1,2}\s*(?=[A-Z@])")
LONGEST_SIGNATURE = 90
LONGEST_LABEL = 8


def colon(reader: Reader, quotation: Quotation, span: range) -> Attribution | None:
    """He was blunt: "..."."""
    for at in span:
        token = reader.doc[at]
        if token.dep_ in {"nsubj", "nsubjpass"} and agency(token) > 0.6 and token.lower_ != "it":
            return Attribution(quotation.start, quotation.end, None, token, "say", 0.6)
    return None


def label(reader: Reader, quotation: Quotation, span: range) -> Attribution | None:
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
