"""Which quotation belongs to whom: cues beside the marks first, then quotations that go on or float."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from data.prepare.extract.statement import labels, quoted
from data.prepare.extract.statement.agency import agency
from data.prepare.extract.statement.quotations import Quotation
from data.prepare.extract.statement.reader import STOPS, Attribution, Reader

CONTINUED = 0.75
FLOATING = 0.55
RESUMED = 0.45
RESUMED_WITHIN = 1


def attributions(reader: Reader) -> list[Attribution]:
    """One Attribution per quotation that has a cue beside it, goes on from one, or floats after its speaker."""
    found: list[Attribution] = []
    merged: set[int] = set()
    for index, quotation in enumerate(reader.quotations):
        if index in merged:
            continue
        attribution = labels.signed(reader, quotation) or _beside(reader, index)
        if attribution is None:
            attribution = _continued(reader, index, found)
        elif attribution.cue is not None and attribution.cue.idx > quotation.start:
            last = _joined(reader, index, attribution.cue, merged)
            attribution = replace(attribution, end=reader.quotations[last].end)
        if attribution is not None:
            found.append(attribution)
    return found


def _beside(reader: Reader, index: int) -> Attribution | None:
    quotations, count = reader.quotations, len(reader.doc)
    following = reader.token_at(quotations[index + 1].start) if index + 1 < len(quotations) else count
    earlier = reader.token_at(quotations[index - 1].end) if index else 0
    return (
        quoted.precedes(reader, quotations[index], earlier)
        if _is_introduced(reader, quotations[index])
        else quoted.follows(reader, quotations[index], following)
    ) or quoted.precedes(reader, quotations[index], earlier)


def _is_introduced(reader: Reader, quotation: Quotation) -> bool:
    before = reader.text[: quotation.start].rstrip()
    return before.endswith((":", ",")) and not reader.opens_sentence(quotation)


def _joined(reader: Reader, index: int, cue: Token, merged: set[int]) -> int:
    """The last quotation that a cue in the middle joins to the first: "...," she said, "..."."""
    while index + 1 < len(reader.quotations):
        quotation, following = reader.quotations[index], reader.quotations[index + 1]
        between = reader.text[quotation.end : following.start]
        words = reader.doc[reader.token_at(quotation.end) : reader.token_at(following.start)]
        if "\n" in between or len(between) > 200 or any(word.text in {".", ";", ":", "?", "!"} for word in words):
            break
        cues = [word for word in words if quoted.quoting(word) is not None]
        if (not between.rstrip().endswith(",") and reader.text[following.start + 1 : following.start + 2].isupper()) or cues != [
            cue
        ]:
            break
        if quotation.end < cue.idx < following.start:
            index += 1
            merged.add(index)
        break
    return index


def _continued(reader: Reader, index: int, found: list[Attribution]) -> Attribution | None:
    """A quotation without a cue: the speaker of the one before it goes on, or the last person named speaks."""
    quotation = reader.quotations[index]
    if not quoted.stands_alone(reader, quotation):
        return None
    if found and found[-1].is_floating and reader.text[found[-1].end : quotation.start].strip(" ,\n"):
        return _floating(reader, quotation) or _resumed(reader, quotation, found)
    if found and not reader.text[found[-1].end : quotation.start].strip(" ,").count("\n"):
        last = found[-1]
        between = reader.text[last.end : quotation.start]
        stops = [word for word in reader.doc[reader.token_at(last.end) : reader.token_at(quotation.start)] if word.text in STOPS]
        if last.cue is not None and len(between) < 300 and len(stops) <= 1 and "\n" not in between:
            return replace(last, start=quotation.start, end=quotation.end, score=CONTINUED, is_floating=True)
    return _floating(reader, quotation) or _resumed(reader, quotation, found)


def _floating(reader: Reader, quotation: Quotation) -> Attribution | None:
    block = reader.block_of(quotation)[0]
    before = reader.token_at(quotation.start)
    if block.start == quotation.start:
        earlier = [other for other in reader.blocks if other.end <= quotation.start]
        if not earlier or earlier[-1].kind.value != "paragraph":
            return None
    for sentence in _sentences_before(reader, before):
        for token in sentence:
            if token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ in {"ROOT", "ccomp", "conj"} and _is_person(token):
                return Attribution(quotation.start, quotation.end, None, token, "say", FLOATING, True)
    return None


def _resumed(reader: Reader, quotation: Quotation, found: list[Attribution]) -> Attribution | None:
    """A paragraph that is one quotation, soon after another: the same speaker goes on."""
    if not found or found[-1].speaker is None or reader.block_of(quotation)[0].start != quotation.start:
        return None
    between = [block for block in reader.blocks if found[-1].end <= block.start and block.end <= quotation.start]
    if len(between) > RESUMED_WITHIN:
        return None
    return replace(found[-1], start=quotation.start, end=quotation.end, score=RESUMED, is_floating=True)


def _sentences_before(reader: Reader, before: int) -> Iterator[list[Token]]:
    if before < 2:
        return
    at = before - 1
    while at > 0 and reader.doc[at].is_space:
        at -= 1
    sentence = reader.doc[at].sent
    yield [token for token in sentence if token.i < before]


def _is_person(token: Token) -> bool:
    return token.lower_ in {"he", "she"} or token.ent_type_ == "PERSON" or (agency(token) == 1.0 and token.pos_ == "NOUN")
