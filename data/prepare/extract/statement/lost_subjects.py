"""Subjects that the parser joins to other words than the verb of saying to which they belong."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Token

from data.prepare.extract.statement.agency import agency

SURE = 0.8
LONGEST_PAIR = 9


def far(cue: Token) -> Token | None:
    """The noun before a relative clause, which the parser left without its verb ("Two chemists who read it called ...")."""
    root = cue.sent.root
    is_lost = cue.tag_ == "VBD" and cue.dep_ == "acl" and root.pos_ in {"NOUN", "PROPN"} and root.i < cue.head.i
    return root if is_lost and any(child.dep_ == "relcl" for child in root.rights) and agency(root) >= SURE else None


def cut_off(cue: Token) -> Token | None:
    """A subject that the parser lost: a sentence of its own ("Villagers | in the hills said"), or the name before the cue."""
    first = cue.sent[0]
    if cue.dep_ == "ROOT" and first.i > 0 and first.text[:1].islower():
        before = cue.doc[first.i - 1]
        return before if before.pos_ in {"NOUN", "PROPN"} else None
    clause = next((child for child in cue.lefts if child.dep_ == "ccomp"), None)
    if clause is not None and any(child.dep_ in {"ccomp", "xcomp"} for child in cue.rights):
        return next((child for child in clause.lefts if child.dep_ == "nsubj" and child.pos_ != "PRON"), None)
    beside = cue.doc[cue.i - 1] if cue.i else cue
    is_name = beside.pos_ == "PROPN" or beside.lower_ in {"he", "she", "they"}
    if cue.tag_ not in {"VBD", "VBZ"}:
        return None
    return _coordinated(cue) or (beside if is_name else _between_commas(cue))


def _coordinated(cue: Token) -> Token | None:
    """The first of several speakers whom the parser joins to the words before them ("... 300 homes, police and medics said")."""
    doc = cue.doc
    comma = next((at for at in range(cue.i - 1, cue.sent.start, -1) if doc[at].text == ","), None)
    if comma is None or cue.i - comma > LONGEST_PAIR or not any(child.dep_ == "ccomp" for child in cue.lefts):
        return None
    between = doc[comma + 1 : cue.i]
    if any(word.pos_ in {"VERB", "AUX", "SCONJ"} for word in between) or not any(word.dep_ == "cc" for word in between):
        return None
    first = next((word for word in between if word.dep_ == "conj" and word.head.i < comma), None)
    return first if first is not None and agency(first) >= SURE else None


def _between_commas(cue: Token) -> Token | None:
    """The name in "At a rally, Stone, a physician, accused ...", which the parser takes for the rally's."""
    doc, start = cue.doc, cue.sent.start
    commas = [at for at in range(start, cue.i) if doc[at].text == ","]
    for first, last in reversed(list(pairwise(commas))):
        name = doc[first + 1 : last]
        if 0 < len(name) < 5 and all(word.pos_ == "PROPN" for word in name):
            return name[-1]
    return None
