"""How much a name in its sentence looks like a place: the evidence that recognition weighs.

Each value of a name's `features` is 0 or 1, or a share between. They are weighed by a logistic
regression whose weights stand in `data/reference/place_weights.csv` (`scripts/fit_places.py`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache

from spacy.tokens import Doc, Span, Token

from data.prepare.extract.place_names import PLACE_LABELS, Name
from data.prepare.resolve.gazetteer import Place, reference_lines, reference_rows, seats
from data.prepare.resolve.gazetteer_index import MAIN, SPELLING
from data.prepare.resolve.naming import fold

LOCATIVE = frozenset(
    "in near at from to into outside inside around across toward towards through throughout within of off along between via".split()
)
WEAK_LOCATIVE = frozenset("with by for on over against and or".split())
SPEECH = frozenset("say tell add ask reply recall write tweet note explain laugh smile joke".split())
OTHER_LABELS = frozenset({"WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"})
COMPASS = frozenset("north south east west northern southern eastern western central northeastern northwestern southeastern".split()) | {
    "southwestern", "northeast", "northwest", "southeast", "southwest", "upper", "lower", "downtown", "nearby", "neighbouring", "neighboring",
}  # fmt: skip


CROSSED = frozenset({"before:locative", "before:weak", "before:start", "before:comma", "after:possessive", "ordinary", "given"})
"""Marks that tell more or less by how well known the place is."""


@cache
def given_names() -> frozenset[str]:
    """Folded given names."""
    return frozenset(fold(row["name"]) for row in reference_rows("given_names.csv"))


@cache
def titles() -> frozenset[str]:
    """The last word of each title that stands before a person's name."""
    return frozenset(row["title"].split()[-1].lower().rstrip(".") for row in reference_rows("titles.csv"))


@cache
def surroundings() -> dict[str, frozenset[str]]:
    """Words that follow ("county") or precede ("province of") a place's name, by what they say."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in reference_rows("place_words.csv"):
        found[row["use"]].add(row["word"])
    return {use: frozenset(words) for use, words in found.items()}


def weigh(names: list[Name], doc: Doc) -> None:
    """Fill the features of all names of one article."""
    ordinary = reference_lines("ordinary_words.txt")
    labels, surnames = _labels(names, doc)
    for name in names:
        marks = _own(name, ordinary) | _entity(name) | _before(name) | _after(name)
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
    if any(place.source == "parallax" or (place.kind == "admin" and standing == MAIN) for place, standing in readings):
        return "strong"
    largest = max((place.population for place, standing in readings if standing >= SPELLING), default=0)
    if largest >= 100_000:
        return "strong"
    return "medium" if largest >= 10_000 else "weak" if largest else "alternate"


def _own(name: Name, ordinary: frozenset[str]) -> set[str]:
    """What the name itself tells."""
    span, words = name.span, name.text
    marks = {f"strength:{strength(name.readings)}"}
    if " " not in name.key:
        marks.add("one_word")
        if name.key in ordinary:
            marks.add("ordinary")
        if name.key in given_names():
            marks.add("given")
        if len(name.key) <= 3:
            marks.add("tiny")
    if name.is_abbreviation:
        marks.add("abbreviation")
    if words.isupper() and len(words) > 3:
        marks.add("upper")
        if _is_dateline(name):
            marks.add("dateline")
    if words in seats() and any(place.kind == "landmark" for place, _ in name.readings):
        marks.add("seat")
    if not any(words == place.name for place, _ in name.readings):
        marks.add("inexact")
    tags = {token.pos_ for token in span}
    marks.add("propn" if tags <= {"PROPN", "PUNCT", "ADP", "DET", "PART", "ADJ"} and "PROPN" in tags else f"pos:{span.root.pos_}")
    if span.start == name.sentence.start:
        marks.add("initial")
        if " " not in name.key and name.key in ordinary:
            marks.add("ordinary_initial")
    return marks


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
    for entity in span.ents:
        return entity
    root = span.root
    if not root.ent_type_:
        return None
    return next((entity for entity in root.doc.ents if entity.start <= root.i < entity.end), None)


def _core(entity: Span) -> tuple[int, int]:
    """An entity's tokens without "the" and the possessive."""
    start, end = entity.start, entity.end
    while start < end - 1 and entity.doc[start].lower_ in ("the", "of"):
        start += 1
    while end - 1 > start and entity.doc[end - 1].lower_ in ("'s", "'"):
        end -= 1
    return start, end


def _neighbour(token: Token | None, sentence: Span) -> bool:
    return token is not None and sentence.start <= token.i < sentence.end


def _before(name: Name) -> set[str]:
    """What the word before tells."""
    doc, at = name.span.doc, name.span.start - 1
    if at < name.sentence.start:
        return {"before:start"}
    marks = set()
    if doc[at].lower_ == "the":
        marks.add("before:the")
        at -= 1
    while at >= name.sentence.start and doc[at].lower_ in COMPASS and doc[at].is_lower:
        marks.add("before:compass")
        at -= 1
    if at < name.sentence.start:
        return marks
    token = doc[at]
    word = token.lower_.rstrip(".")
    if token.lower_ in LOCATIVE:
        marks.add("before:of" if word == "of" else "before:locative")
        governor = doc[at - 1] if word == "of" and at > name.sentence.start else None
        if governor is not None and governor.lower_ in surroundings()["of"]:
            marks.add("before:level_of")
        elif governor is not None and governor.is_title and governor.lower_ in surroundings()["organisation"]:
            marks.add("before:organisation_of")
    elif token.lower_ in WEAK_LOCATIVE:
        marks.add("before:weak")
    elif token.is_title and word in titles():
        marks.add("before:title")
    elif token.is_title and fold(token.text) in given_names() and token.ent_type_ not in PLACE_LABELS:
        marks.add("before:given")
    elif token.pos_ == "PROPN" and token.is_title:
        marks.add("before:propn")
    elif word == "-":
        marks.add("before:hyphen")
    if name.inner:
        marks.add("before:contents")
    elif token.text == ",":
        marks.add("before:comma")
    return marks


def _after(name: Name) -> set[str]:
    """What the word after tells."""
    doc, at = name.span.doc, name.span.end
    if at >= name.sentence.end:
        return {"after:end"}
    token, marks = doc[at], set()
    word = token.lower_
    if word in ("'s", "'"):
        marks.add("after:possessive")
        if any(later.lower_.rstrip(".") in titles() for later in doc[at + 1 : min(at + 4, name.sentence.end)]):
            marks.add("after:office")
    elif word in surroundings()["after"]:
        marks.add("after:level")
    elif token.is_title and word in surroundings()["feature"]:
        marks.add("after:feature")
    elif token.is_title and word in surroundings()["organisation"]:
        marks.add("after:organisation")
    elif token.pos_ == "PROPN" and (token.is_title or token.is_upper) and token.ent_type_ == "PERSON":
        marks.add("after:person")
    elif token.pos_ == "PROPN" and (token.is_title or token.is_upper):
        marks.add("after:propn")
    elif token.lemma_ in SPEECH:
        marks.add("after:speech")
    elif word == "-" and at + 1 < name.sentence.end and doc[at + 1].lower_ in ("based", "born", "bound", "area", "wide"):
        marks.add("after:based")
    elif word == "-":
        marks.add("after:hyphen")
    elif word == ",":
        marks.add("after:comma")
    if name.container is not None:
        marks.add("contained")
    return marks
