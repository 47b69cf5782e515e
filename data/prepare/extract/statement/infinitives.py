"""Contents without a finite verb: "to VP", "NP to VP", "doing X"."""

from __future__ import annotations

from spacy.tokens import Token

from data.prepare.extract.statement import bounds
from data.prepare.extract.statement.clauses import ORDERING, Found, direct_object, is_infinitive


def infinitive(cue: Token, names: set[str]) -> Found:
    """Urge NP to VP, promise to VP, call on NP to VP."""
    verb, thing = _infinitive_of(cue), direct_object(cue)
    if thing is not None:
        inner = next((child for child in thing.rights if child.dep_ in {"acl", "relcl"} and is_infinitive(child)), None)
        verb = verb or _participle_of(cue, thing)
        if inner is not None or (verb is not None and verb.i > thing.i and verb.dep_ == "xcomp"):
            yield thing.left_edge.i, bounds.right(cue, inner or verb or thing), "obj_to", cue.i + 1
        return
    if verb is None:
        return
    whom = next((child for child in verb.lefts if child.dep_ == "mark" and child.lower_ == "for"), None)
    if whom is not None and "for" in names and whom.i == cue.i + 1:
        yield whom.i + 1, bounds.right(cue, verb), "for", whom.i + 1
    for preposition in (child for child in cue.rights if child.dep_ == "prep" and child.i < verb.i - 1):
        yield preposition.i + 1, bounds.right(cue, verb), f"{preposition.lower_}_to", preposition.i + 1
    if cue.pos_ in {"NOUN", "PROPN", "ADJ"}:
        yield verb.left_edge.i, bounds.right(cue, verb), "to", cue.i + 1
    if verb.dep_ == "xcomp":
        for name in ("inf", *sorted(name for name in names if name.endswith("|obj_to"))):
            yield max(verb.left_edge.i, cue.i + 1), bounds.right(cue, verb), name, cue.i + 1


def _participle_of(cue: Token, thing: Token) -> Token | None:
    """As in "ordered the road closed"."""
    if cue.lemma_ not in ORDERING:
        return None
    done = {"VBN", "VBD"}
    return next((child for child in cue.rights if child.dep_ == "xcomp" and child.tag_ in done and child.i > thing.i), None)


def _infinitive_of(cue: Token) -> Token | None:
    for kinds in ({"xcomp", "advcl", "acl"}, {"ccomp"}):
        verb = next((child for child in cue.rights if child.dep_ in kinds and is_infinitive(child)), None)
        if verb is not None:
            return verb
    following = cue.doc[cue.i + 1] if cue.i + 1 < len(cue.doc) else cue
    return following.head if cue.pos_ == "NOUN" and following.tag_ == "TO" else None


def gerund(cue: Token, names: set[str]) -> Found:
    """Deny doing X."""
    for child in cue.rights:
        if child.dep_ in {"xcomp", "ccomp", "pcomp"} and child.tag_ == "VBG" and child.i <= cue.i + 6:
            for name in ("ing", *sorted(name for name in names if name.endswith("|ing"))):
                yield child.left_edge.i, bounds.right(cue, child), name, cue.i + 1
