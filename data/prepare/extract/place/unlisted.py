"""Places that the model names and the gazetteer does not know: streets, buildings, hamlets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from data.prepare import lexicon
from data.prepare.annotate import is_word
from data.prepare.extract.place.context import given_names
from data.prepare.extract.place.metonymy import words as metonym_words
from data.prepare.extract.place.names import PLACE_LABELS, Name, surroundings
from data.prepare.extract.place.relations import AWAY, BESIDE, LIST, WITHIN, levels
from data.prepare.resolve.country_clues import adjective_countries
from data.spelling import fold

KINDS = {"FAC": "landmark", "GPE": "city", "LOC": "area"}
DISTANT = re.compile(r", (?:about |some |around |just |nearly )?\d[\d,.]* ?(?:km|kilomet(?:er|re)s?|miles?)\b[^,.;]{0,40}\bof\b")
NATURE = frozenset({"lake", "river", "mount", "mountain", "mountains", "creek", "valley", "bay", "island", "islands", "sea"})
"""First or last words of what nature made, whatever the model calls it."""

SITES = frozenset({"from", "to", "toward", "towards", "between", "outside", "around", "on", "off", "beyond", "via"})
"""Words that, with those of `place_words.csv`, stand before a place's name."""

LEADING = frozenset({"the", "a", "an", "of", "in", "at", "near"})


@dataclass(slots=True)
class Unlisted:
    """A place name of no gazetteer entry: offsets, kind, a listed name inside it, the one it is said to be in.

    `is_sited` tells that the words beside it say that it is a place; of towns, the model's word alone does not do.
    """

    start: int
    end: int
    kind: str
    within: Name | None
    behind: Name | None
    is_sited: bool = True


def unlisted(doc: Doc, listed: Sequence[Name], others: Sequence[Name] = ()) -> list[Unlisted]:
    """Entities of place labels that no listed name covers; `others` are the names that somebody else bears."""
    text = doc._.article.text
    found = [one for one in _unlisted(doc, listed) if not any(name.start < one.end and name.end > one.start for name in others)]
    sited = {text[one.start : one.end] for one in found if one.is_sited}
    return [one for one in found if one.kind != "city" or one.within is not None or text[one.start : one.end] in sited]


def _is_sited(core: Span) -> bool:
    """Whether the words before a name are those before a place's: "in", "north of", "the town of"."""
    doc, at, first = core.doc, core.start - 1, core.sent.start
    while at > first and (doc[at].lower_ == "the" or (doc[at].is_lower and doc[at].lower_ in surroundings()["compass"])):
        at -= 1
    if at < first:
        return False
    if doc[at].lower_ == "of" and at > first:
        governor = doc[at - 1].lower_
        return governor in surroundings()["governed"] | surroundings()["compass"] or governor in levels()
    return doc[at].lower_ in surroundings()["locative"] | surroundings()["inside"] | SITES


def _unlisted(doc: Doc, listed: Sequence[Name]) -> Iterator[Unlisted]:
    text = doc._.article.text
    surnames = {entity[-1].text for entity in doc.ents if entity.label_ == "PERSON"}
    blocks = [block for block in doc._.article.blocks if block.is_content]
    labelled = [entity for entity in doc.ents if entity.label_ in PLACE_LABELS]
    for entity in (*labelled, *_facilities(doc, labelled, listed), *_told(doc, listed)):
        core = _core(entity)
        if core is None or not any(block.start <= core.start_char and core.end_char <= block.end for block in blocks):
            continue
        inside = [name for name in listed if name.start < core.end_char and name.end > core.start_char]
        if len(inside) > 1 or (inside and (_kind(entity) != "landmark" or not _extends(core, inside[0]))):
            continue
        is_borne = core.text in surnames and not DISTANT.match(text, core.end_char)
        if not inside and (not _is_name(core) or is_borne):
            continue
        behind = _behind(core, listed, text)
        is_sited = behind is not None or not entity.label_ or _is_sited(core)
        yield Unlisted(core.start_char, core.end_char, _kind(entity), inside[0] if inside else None, behind, is_sited)


def _kind(entity: Span) -> str:
    """The kind of an entity: by the word "the island of" or "a town" beside it, else by its label or last word."""
    label = entity.label_ or ("FAC" if _is_facility(entity[-1]) else "GPE")
    words = {token.lower_ for token in (entity[-1], entity[int(entity[0].lower_ == "the" and len(entity) > 1)])}
    if label != "GPE" and len(entity) > 1 and words & NATURE:
        label = "LOC"
    elif label == "LOC" and (entity[-1].lower_ in surroundings()["facility"] or entity[-1].lower_ == "park"):
        label = "FAC"
    doc, end = entity.doc, entity.end
    if label == "LOC" and end + 2 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ in ("a", "the"):
        return levels().get(doc[end + 2].lower_, KINDS[label])
    if entity.start > 1 and doc[entity.start - 1].lower_ == "of":
        return levels().get(doc[entity.start - 2].lower_, KINDS[label])
    return KINDS[label]


def _behind(core: Span, listed: Sequence[Name], text: str) -> Name | None:
    """The listed name that a name is said to lie in or by, right behind it; a coordinated name shares it."""
    following = next((name for name in listed if name.start >= core.end_char), None)
    if following is None or following.sentence.start != core.sent.start:
        return None
    between = text[core.end_char : following.start]
    if between in (", ", " (") or WITHIN.match(between) or BESIDE.match(between) or AWAY.match(between):
        return following
    return following.container if LIST.match(between) else None


def _told(doc: Doc, listed: Sequence[Name]) -> Iterator[Span]:
    """Unknown capitalised words that stand where a place does: "in Sele", "the village of Sele", "Sele and Goma, in Kivu"."""
    labelled = [entity for entity in doc.ents if entity.label_ in PLACE_LABELS]
    known = {entity.text for entity in labelled if len(entity) == 1}
    taken = {token.i for name in listed for token in name.span} | {token.i for entity in labelled for token in entity}
    contained = {name.span.start for name in listed if name.container is not None}
    for token in doc:
        if token.i in taken or not _is_unknown(token) or token.i == token.sent.start or token.i + 1 >= len(doc):
            continue
        if doc[token.i + 1].is_title or doc[token.i - 1].is_title:
            continue
        is_shared = doc[token.i + 1].lower_ in ("and", ",") and token.i + 2 in contained and not is_word(token.lower_)
        is_again = token.text in known and token.ent_type_ in ("", "PRODUCT", "ORG")
        if is_shared or is_again or _is_explained(token) or _is_where(token):
            yield doc[token.i : token.i + 1]


def _is_unknown(token: Token) -> bool:
    """Whether a word looks like a proper name that no list knows."""
    word = token.text
    return (
        token.pos_ == "PROPN" and word.istitle() and word.isalpha() and len(word) > 3
        and token.ent_type_ in ("", "PRODUCT", "PERSON", "ORG")
        and word not in adjective_countries() and fold(word) not in given_names()
    )  # fmt: skip


def _is_explained(token: Token) -> bool:
    """Whether an apposition says what or where an unknown name is: "Sele, a fishing village", "Sele, 40 km north of Accra"."""
    doc, at = token.doc, token.i + 1
    if DISTANT.match(doc._.article.text, token.idx + len(token)):
        return True
    if doc[at].text != "," or doc[at + 1 : at + 2].text not in ("a", "the", "an"):
        return False
    return any(levels().get(word.lower_) == "city" for word in doc[at + 2 : min(at + 5, token.sent.end)])


def _is_where(token: Token) -> bool:
    """Whether the words before an unknown name are those before a place's."""
    doc, at = token.doc, token.i - 1
    before, governor = doc[at], doc[at - 1] if at > token.sent.start else None
    if before.lower_ == "of":
        return governor is not None and governor.lower_ in surroundings()["governed"]
    if token.ent_type_ not in ("", "PRODUCT") or is_word(token.lower_):
        return False
    if before.lower_ == "from":
        return before.head.lemma_ in metonym_words()["motion"]
    return before.lower_ in ("in", "near", "outside") and before.head.pos_ in ("VERB", "AUX") and before.dep_ == "prep"


def _is_facility(token: Token) -> bool:
    """Whether a word ends the names of buildings: "Stadium", or "Centre" behind "Detention"."""
    is_centre = token.lower_ in ("centre", "center") and token.i > 0
    return token.lower_ in surroundings()["facility"] or (is_centre and token.nbor(-1).lower_ in surroundings()["centre_kind"])


def _facilities(doc: Doc, labelled: Sequence[Span], listed: Sequence[Name]) -> Iterator[Span]:
    """Capitalised words that end in "Stadium" or the like, which the model called no place.

    They stand behind a word like "at" or before a place ("in Turin", ", Turin"), or are told so before.
    """
    taken = {token.i for entity in labelled for token in entity}
    starts, told = {name.span.start for name in listed}, set[str]()
    for token in doc:
        if not token.is_title or not _is_facility(token) or token.i in taken:
            continue
        start, first = token.i, token.sent.start
        while start > first and doc[start - 1].is_title and doc[start - 1].lower_ not in surroundings()["where"] | {"the"}:
            start -= 1
        before = start - 1 - (start > first and doc[start - 1].lower_ == "the")
        goes_on = token.i + 1 < len(doc) and doc[token.i + 1].is_title and doc[token.i + 1].pos_ == "PROPN"
        is_building = token.lower_ in surroundings()["building"] and before < start - 1
        is_where = before >= first and doc[before].lower_ in surroundings()["where"] | {"'s"}
        words = doc[start : token.i + 1]
        is_told = is_where or is_building or (token.i + 2 in starts and doc[token.i + 1].text in (",", "in"))
        is_named = start < token.i - (token.lower_ in ("centre", "center"))
        if is_named and not goes_on and (is_told or words.text in told):
            told.add(words.text)
            yield words


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
    if core[-1].lower_ in surroundings()["organisation"] - surroundings()["built"] or _is_body(core):
        return False
    ordinary = lexicon.words("ordinary_words")
    if is_single and (first.lower() in ordinary or first in adjective_countries() or len(first) < 3):
        return False
    return core.root.pos_ in ("PROPN", "NOUN") or not is_single


def _is_body(core: Span) -> bool:
    """Whether words name a body by what it is for: "Centre for Rural Roads"."""
    return any(token.lower_ in ("for", "on") and core.doc[token.i - 1].lower_ in surroundings()["body_for"] for token in core[1:])
