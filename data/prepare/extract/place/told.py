"""Whether the words around a name say that it is a place: "the mayor of X", "in X", "X's airport"."""

from __future__ import annotations

from data.prepare import datelines
from data.prepare.extract.place.metonymy import words as metonym_words
from data.prepare.extract.place.names import Name, surroundings
from data.prepare.resolve.gazetteer import Place
from data.prepare.resolve.gazetteer_entries import OVERLAY

TOLD_CHANCE = 0.6
"""The least chance of a name that its words say is a place."""

STRONG = frozenset({"strong", "top"})
TOWNS = frozenset({"medium", "strong", "top"})
HAMLET = 20_000
"""The people of a namesake below which a land's or an island's name means nothing else."""

RANGES = frozenset({"mountains", "islands", "highlands", "isles", "alps"})


def is_told(name: Name) -> bool:
    """Whether a name stands where a person's or a company's hardly does."""
    doc, at, first = name.span.doc, name.span.start - 1, name.sentence.start
    if name.container is not None or "after:level" in name.features or name.level:
        return True
    if at < first:
        return False
    return doc[at].lower_ in surroundings()["inside"] or is_governed(name) or is_dateline(name)


def is_governed(name: Name) -> bool:
    """Whether a name is that of a place with an office, a level or a part: "the mayor of X", "the outskirts of X"."""
    doc, at = name.span.doc, name.span.start - 1
    if at - 1 < name.sentence.start or doc[at].lower_ != "of":
        return False
    return doc[at - 1].lower_ in surroundings()["governed"]


def is_greater(name: Name) -> bool:
    """Whether a name is that of a town with what is around it: "Greater Sydney"."""
    at = name.span.start - 1
    return at >= name.sentence.start and name.span.doc[at].lower_ in ("greater", "metropolitan", "metro", "downtown")


def is_struck(name: Name) -> bool:
    """Whether a name is what shells, storms or quakes hit."""
    token = name.span.root
    if token.dep_ not in ("dobj", "nsubjpass") or token.head.lemma_ not in metonym_words()["literal_verb"]:
        return False
    return any(
        child.dep_ in ("nsubj", "agent") and {child.lemma_, *(word.lemma_ for word in child.children)} & surroundings()["striker"]
        for child in token.head.children
    )


def is_dateline(name: Name) -> bool:
    """Whether a name opens a sentence as a dateline does."""
    return "dateline" in name.features


def opens_report(name: Name) -> bool:
    """Whether a name stands in the line that says where a report is from: "LIMA, Peru (Wire) -", "LAHORE:"."""
    article = name.span.doc._.article
    block = next((block for block in article.blocks if block.start <= name.start < block.end), None)
    if block is None:
        return False
    is_headed = name.start == block.start and name.text.isupper() and article.text[name.end : name.end + 1] == ":"
    return is_headed or name.end <= datelines.opening(article.text, block)


def is_range(name: Name) -> bool:
    """Whether a name with its article is that of mountains or islands: "the Blue Mountains"."""
    doc, at = name.span.doc, name.span.start - 1
    return at >= 0 and doc[at].lower_ == "the" and name.key.rpartition(" ")[2] in RANGES


def is_sole(name: Name) -> bool:
    """Whether a name is nothing but a land's, a sea's or an island's of the overlay, and nobody's: "Guadalcanal"."""
    if {"ordinary", "given", "tiny", "doc:surname", "before:given", "before:title", "before:propn"} & name.features.keys():
        return False
    if any(mark.startswith(("after:propn", "after:person", "after:organisation")) for mark in name.features):
        return False
    known = [place for place, _ in name.readings if place.source == OVERLAY]
    rest = max((place.population for place, _ in name.readings if place.source != OVERLAY), default=0)
    return rest < HAMLET and bool(known) and all(place.kind in ("area", "region", "admin") for place in known)


def is_listed(name: Name) -> bool:
    """Whether a town of some size stands in a list of places, and is nobody's name in the article."""
    other = {"ordinary", "given", "doc:surname", "before:given", "before:title", "after:propn", "after:person"}
    return "list:place" in name.features and not other & name.features.keys()


def owns_office(name: Name) -> bool:
    """Whether a name in mid-sentence owns what only places do: "Nancy's mayor", "Sale's airport"."""
    doc, at = name.span.doc, name.span.end
    if name.span.start == name.sentence.start or at + 1 >= name.sentence.end or doc[at].lower_ not in ("'s", "'"):
        return False
    return any(token.lower_ in surroundings()["civic"] for token in doc[at + 1 : min(at + 3, name.sentence.end)])


def is_kept(name: Name) -> bool:
    """Whether a name that is also a person's in the article is said to be a place here: "in Lincoln"."""
    return "doc:surname" in name.features and name.span.doc[name.span.start - 1].lower_ in surroundings()["inside"]


def whole(name: Name, place: Place) -> tuple[int, int]:
    """The offsets of a name with what makes it another: "South Devon" of Devon, "Sado Island" of Sado."""
    doc, first, last = name.span.doc, name.span.start, name.span.end
    if name.is_abbreviation or place.kind not in ("city", "admin", "district", "area") or " " in name.key:
        return name.start, name.end
    before = doc[first - 1] if first > name.sentence.start else None
    if place.kind != "area" and before is not None and before.is_title and before.lower_ in surroundings()["side"]:
        return before.idx, name.end
    after = doc[last] if last < name.sentence.end else None
    if after is not None and after.is_title and after.lower_ in surroundings()["physical"] and after.pos_ == "PROPN":
        return name.start, after.idx + len(after)
    return name.start, name.end
