"""Whether the words around a name say that it is a place: "the mayor of X", "in X", "X's airport"."""

from __future__ import annotations

from data.prepare.extract.place.names import Name, surroundings
from data.prepare.resolve.gazetteer import Place

TOLD_CHANCE = 0.6
"""The least chance of a name that its words say is a place."""

STRONG = frozenset({"strong", "top"})


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


def is_dateline(name: Name) -> bool:
    """Whether a name opens a sentence as a dateline does."""
    return "dateline" in name.features


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
