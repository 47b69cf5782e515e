"""Contents that are figures: "put the toll at 40", "a toll that they put at 40", "gave a figure of 300"."""

from __future__ import annotations

from spacy.tokens import Token

from data.prepare.extract.statement import bounds
from data.prepare.extract.statement.clauses import Found, direct_object

NUMBERS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
BREAKS = frozenset({",", ";", ":"})
REACH = 4
TOTALS = frozenset(
    {"toll", "figure", "number", "estimate", "tally", "count", "total", "forecast", "projection", "outlook", "target"}
)


def figure(cue: Token, names: set[str]) -> Found:
    """Put NP at a number, in the passive and the relative clause too; a figure, toll or count of a number."""
    if "obj_at_number" in names:
        yield from _put_at(cue)
    if "obj_to_number" in names:
        yield from _moved_to(cue)
    if "of_number" in names:
        for child in cue.rights:
            if child.lower_ == "of" and any(is_number(word) for word in child.subtree):
                yield child.i + 1, bounds.right(cue, child), "of_number", child.i + 1


def _put_at(cue: Token) -> Found:
    thing = direct_object(cue) or next((child for child in cue.children if child.dep_ in {"dobj", "nsubjpass"}), None)
    link = _link(cue)
    if thing is None or link is None:
        return
    is_relative = thing.tag_ in {"WDT", "WP"}
    yield link.i + 1 if is_relative else thing.left_edge.i, bounds.right(cue, link), "obj_at_number", cue.i + 1


def _moved_to(cue: Token) -> Found:
    """As in "raised the death toll to 75", "cut its forecast for growth to 2 per cent"."""
    thing = direct_object(cue)
    if thing is None or thing.lemma_.lower() not in TOTALS or thing.i < cue.i:
        return
    for word in cue.doc[thing.i + 1 : cue.sent.end]:
        if word.text in BREAKS:
            return
        if word.lower_ == "to" and any(is_number(near) for near in word.subtree):
            yield thing.left_edge.i, bounds.right(cue, word), "obj_to_number", cue.i + 1
            return


def _link(cue: Token) -> Token | None:
    """The "at" behind the cue that a number follows."""
    doc = cue.doc
    for word in doc[cue.i + 1 : cue.sent.end]:
        if word.text in BREAKS:
            return None
        if word.lower_ == "at" and any(is_number(near) for near in doc[word.i + 1 : min(word.i + REACH, cue.sent.end)]):
            return word
    return None


def is_number(word: Token) -> bool:
    """Whether a word is a number, or part of an amount."""
    return word.like_num or word.ent_type_ in NUMBERS
