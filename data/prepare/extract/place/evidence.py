"""How much a name in its sentence looks like a place: the evidence that recognition weighs.

Each value of a name's `features` is 0 or 1, or a share between. They are weighed by a logistic
regression whose weights stand in `data/reference/place_weights.csv` (`scripts/fit_places.py`).
"""

from __future__ import annotations

from collections import Counter, defaultdict

from spacy.tokens import Doc, Span

from data.prepare import lexicon
from data.prepare.annotate import entity_at
from data.prepare.extract.place.context import after, before, given_names
from data.prepare.extract.place.names import PLACE_LABELS, Name
from data.prepare.resolve.gazetteer import Place, seats
from data.prepare.resolve.gazetteer_entries import MAIN, OVERLAY, SPELLING
from data.spelling import fold

OTHER_LABELS = frozenset({"WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"})
CROSSED = frozenset({"before:locative", "before:weak", "before:start", "before:comma", "after:possessive", "ordinary", "given"})
"""Marks that tell more or less by how well known the place is."""


def weigh(names: list[Name], doc: Doc) -> None:
    """Fill the features of all names of one article."""
    ordinary = lexicon.words("ordinary_words")
    labels, surnames = _labels(names, doc)
    for name in names:
        marks = _own(name, ordinary) | _entity(name) | before(name) | after(name)
        marks |= {f"{mark}:{strength(name.readings)}" for mark in marks & CROSSED}
        name.features = dict.fromkeys(marks, 1.0)
        shares = labels[name.key]
        total = sum(shares.values())
        for label in ("place", "PERSON", "ORG", "none"):
            name.features[f"doc:{label}"] = shares[label] / total
        if name.key in surnames:
            name.features["doc:surname"] = 1.0
        name.features["bias"] = 1.0


def _labels(names: list[Name], doc: Doc) -> tuple[dict[str, Counter[str]], set[str]]:
    """What the model calls each name over the article, and the last words of its persons of several words."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        label = name.span.root.ent_type_
        labels[name.key]["place" if label in PLACE_LABELS else label if label in ("PERSON", "ORG") else "none"] += 1
    surnames = {fold(entity[-1].text) for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1}
    return labels, surnames


def strength(readings: tuple[tuple[Place, int], ...]) -> str:
    """How well known the best place of a name is."""
    if any(place.kind == "country" or place.is_capital for place, standing in readings if standing >= SPELLING):
        return "top"
    if any(place.source == OVERLAY or (place.kind == "admin" and standing == MAIN) for place, standing in readings):
        return "strong"
    largest = max((place.population for place, standing in readings if standing >= SPELLING), default=0)
    if largest >= 100_000:
        return "strong"
    return "medium" if largest >= 10_000 else "weak" if largest else "alternate"


def _own(name: Name, ordinary: frozenset[str]) -> set[str]:
    """What the name itself tells."""
    span, words = name.span, name.text
    marks = {f"strength:{strength(name.readings)}"} | (set() if " " in name.key else _single(name, ordinary))
    tags = {token.pos_ for token in span}
    is_proper = tags <= {"PROPN", "PUNCT", "ADP", "DET", "PART", "ADJ"} and "PROPN" in tags
    told = {
        "abbreviation": name.is_abbreviation,
        "upper": words.isupper() and len(words) > 3,
        "dateline": words.isupper() and len(words) > 3 and _is_dateline(name),
        "seat": words in seats() and any(place.kind == "landmark" for place, _ in name.readings),
        "inexact": not any(words == place.name for place, _ in name.readings),
        "initial": span.start == name.sentence.start,
        "propn" if is_proper else f"pos:{span.root.pos_}": True,
    }
    return marks | {mark for mark, is_so in told.items() if is_so}


def _single(name: Name, ordinary: frozenset[str]) -> set[str]:
    """What a name of one word tells by being also an ordinary word or a given name."""
    told = {
        "one_word": True,
        "ordinary": name.key in ordinary,
        "given": name.key in given_names(),
        "tiny": len(name.key) <= 3,
        "ordinary_initial": name.key in ordinary and name.span.start == name.sentence.start,
    }
    return {mark for mark, is_so in told.items() if is_so}


def _is_dateline(name: Name) -> bool:
    """Whether a name in capitals opens a sentence, up to a dash or an agency in parentheses."""
    doc, end = name.span.doc, name.span.end
    stretch = [token.text for token in doc[end : min(end + 12, name.sentence.end)]]
    return name.span.start == name.sentence.start and any(word in ("-", "--", "\u2014", "(") for word in stretch)


def _entity(name: Name) -> set[str]:
    """What the model's entity says, and how the name lies in it."""
    entity = _covering(name.span)
    level = strength(name.readings)
    if entity is None:
        return {"ner:none", f"ner:none:{level}"}
    label = "place" if entity.label_ in PLACE_LABELS else "OTHER" if entity.label_ in OTHER_LABELS else entity.label_
    start, end = _core(entity)
    if name.span.start <= start and name.span.end >= end:
        lies = "same"
    elif name.span.start <= start:
        lies = "first"
    else:
        lies = "last" if name.span.end >= end else "middle"
    marks = {f"ner:{label}", f"ner:{label}:{lies}", f"ner:{label}:{lies}:{level}"}
    if label == "PERSON" and lies == "same" and " " not in name.key:
        marks.add(f"lone_person:{'given' if name.key in given_names() else 'new'}:{level}")
    return marks


def _covering(span: Span) -> Span | None:
    """The first entity within a span, else the one that its root is in."""
    entities = entity_at(span.doc)
    within = (entity for at in range(span.start, span.end) if (entity := entities.get(at)) is not None)
    whole = (entity for entity in within if span.start <= entity.start and entity.end <= span.end)
    return next(whole, None) or entities.get(span.root.i)


def _core(entity: Span) -> tuple[int, int]:
    """An entity's tokens without "the" and the possessive."""
    start, end = entity.start, entity.end
    while start < end - 1 and entity.doc[start].lower_ in ("the", "of"):
        start += 1
    while end - 1 > start and entity.doc[end - 1].lower_ in ("'s", "'"):
        end -= 1
    return start, end
