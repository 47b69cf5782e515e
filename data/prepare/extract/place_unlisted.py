"""Places that the model names and the gazetteer does not know: streets, buildings, hamlets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from data.prepare.extract.place_names import PLACE_LABELS, Name, surroundings
from data.prepare.resolve.gazetteer import reference_lines
from data.prepare.resolve.places import adjective_countries

KINDS = {"FAC": "landmark", "GPE": "city", "LOC": "area"}
LEADING = frozenset({"the", "a", "an", "of", "in", "at", "near"})


@dataclass(slots=True)
class Unlisted:
    """A place name of no gazetteer entry: offsets, kind, a listed name inside it, and the one it is said to be in."""

    start: int
    end: int
    kind: str
    within: Name | None
    behind: Name | None


def unlisted(doc: Doc, listed: Sequence[Name], others: Sequence[Name] = ()) -> list[Unlisted]:
    """Entities of place labels that no listed name covers; `others` are the names that somebody else bears."""
    found = _unlisted(doc, listed)
    return [one for one in found if not any(name.start < one.end and name.end > one.start for name in others)]


def _unlisted(doc: Doc, listed: Sequence[Name]) -> Iterator[Unlisted]:
    text = doc._.article.text
    surnames = {entity[-1].text for entity in doc.ents if entity.label_ == "PERSON"}
    blocks = [block for block in doc._.article.blocks if block.is_content]
    labelled = [entity for entity in doc.ents if entity.label_ in PLACE_LABELS]
    for entity in (*labelled, *_facilities(doc, labelled)):
        core = _core(entity)
        if core is None or not any(block.start <= core.start_char and core.end_char <= block.end for block in blocks):
            continue
        inside = [name for name in listed if name.start < core.end_char and name.end > core.start_char]
        if len(inside) > 1 or (inside and (KINDS[entity.label_ or "FAC"] != "landmark" or not _extends(core, inside[0]))):
            continue
        if not inside and (not _is_name(core) or core.text in surnames):
            continue
        behind = next((name for name in listed if 0 <= name.start - core.end_char <= 12), None)
        if behind is not None and text[core.end_char : behind.start] not in (", ", " in ", " (", " in the "):
            behind = None
        yield Unlisted(core.start_char, core.end_char, KINDS[entity.label_ or "FAC"], inside[0] if inside else None, behind)


def _facilities(doc: Doc, labelled: Sequence[Span]) -> Iterator[Span]:
    """Capitalised words that end in "Stadium" or the like, after a word like "at", which the model called no place."""
    taken = {token.i for entity in labelled for token in entity}
    for token in doc:
        if not (token.is_title and token.lower_ in surroundings()["facility"]) or token.i in taken:
            continue
        start, first = token.i, token.sent.start
        while start > first and doc[start - 1].is_title and doc[start - 1].lower_ not in surroundings()["where"]:
            start -= 1
        before = start - 1 - (start > first and doc[start - 1].lower_ == "the")
        goes_on = token.i + 1 < len(doc) and doc[token.i + 1].is_title and doc[token.i + 1].pos_ == "PROPN"
        if start < token.i and before >= first and doc[before].lower_ in surroundings()["where"] and not goes_on:
            yield doc[start : token.i + 1]


def _core(entity: Span) -> Span | None:
    """An entity without article, possessive and words of the compass."""
    doc, start, end = entity.doc, entity.start, entity.end
    while start < end and _is_leading(doc[start]):
        start += 1
    while end > start and (doc[end - 1].lower_ in ("'s", "'") or not doc[end - 1].text[-1].isalnum()):
        end -= 1
    return doc[start:end] if start < end else None


def _is_leading(token: Token) -> bool:
    is_compass = token.is_lower and token.lower_ in surroundings()["compass"]
    return is_compass or token.lower_ in LEADING or not token.text[0].isalnum()


def _extends(core: Span, name: Name) -> bool:
    """Whether an entity says more than the listed name inside it, by capitalised words and no comma or line break."""
    rest = [token for token in core if token.i < name.span.start or token.i >= name.span.end]
    if core[-1].lower_ in surroundings()["organisation"] - surroundings()["built"]:
        return False
    if any("," in token.text or "\n" in token.text or token.lower_ in ("in", "and", "'s") for token in rest):
        return False
    return any(token.is_title and token.pos_ == "PROPN" for token in rest)


def _is_name(core: Span) -> bool:
    """Whether words that the gazetteer does not know look like a name and not like a nationality or a common noun."""
    first, is_single = core[0].text, len(core) == 1
    if "\n" in core.text or not any(token.text[0].isupper() for token in core):
        return False
    if is_single and any(character.isdigit() for character in first):
        return False
    before = core.doc[core.start - 1] if core.start > core.sent.start else None
    if before is not None and before.pos_ == "PROPN" and before.is_title and before.lower_ not in LEADING:
        return False
    ordinary = reference_lines("ordinary_words.txt")
    if is_single and (first.lower() in ordinary or first in adjective_countries() or len(first) < 3):
        return False
    return core.root.pos_ in ("PROPN", "NOUN") or not is_single
