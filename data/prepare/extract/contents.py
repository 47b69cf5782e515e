"""What a cue introduces: the words of its complement, as token ranges of the Doc, end exclusive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from data.prepare.extract import bounds, lexicon
from data.prepare.extract.lexicon import Frame

PASSIVE = frozenset({"nsubjpass", "auxpass", "agent"})
OBJECTS = frozenset({"dobj", "obj"})
PRONOUN_TAGS = frozenset({"PRP", "WP", "WDT", "EX"})
ASKING = frozenset({"ask", "wonder", "question", "doubt", "say", "explain", "describe"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "MONEY", "DATE", "TIME", "FAC"})
SPEECH_OBJECTS = frozenset({"decision", "plan", "policy", "proposal", "record", "bill", "law", "idea", "move", "deal", "ruling"})
CLAIMS = frozenset({"victory", "defeat", "responsibility", "credit", "innocence", "win"})
PROPOSALS = frozenset({"plan", "proposal", "principle", "idea", "solution", "recommendation", "suggestion", "demand", "request", "offer", "motion"})


@dataclass(frozen=True, slots=True)
class Content:
    """The complement of a cue: token range `first` to `end`, the frame that found it, and where the cue's words end."""

    first: int
    end: int
    frame: Frame
    cue_end: int


def contents(cue: Token, frames: tuple[Frame, ...]) -> Content | None:
    """The complement of a verb, noun or adjective in the first of its frames that fits, None where it has none."""
    names = particles(cue, {frame.name for frame in frames})
    for find in FINDERS:
        for first, end, name, cue_end in find(cue, names):
            if name in names and end > first and not (end - first == 1 and cue.doc[first].tag_ in PRONOUN_TAGS):
                frame = next(frame for frame in frames if frame.name == name)
                return Content(first, end, frame, max(cue_end, _particle_end(cue, name)))
    return None


def _particle_end(cue: Token, name: str) -> int:
    word, _, rest = name.partition("|")
    return next((child.i + 1 for child in cue.rights if rest and child.lower_ == word), cue.i + 1)


type Found = Iterator[tuple[int, int, str, int]]


def particles(cue: Token, names: set[str]) -> set[str]:
    """The frames that hold with the particle that stands beside the cue, its prefix kept."""
    present = {child.lower_ for child in cue.children if child.dep_ in {"prt", "prep", "advmod"} and abs(child.i - cue.i) <= 2}
    phrasal = {name for name in names if name.partition("|")[0] in present and "|" in name}
    return phrasal or {name for name in names if "|" not in name}


def _clause(cue: Token, names: set[str]) -> Found:
    for clause in cue.rights:
        if clause.dep_ not in {"ccomp", "acl", "relcl", "advcl", "xcomp"} or clause.left_edge.i < cue.i:
            continue
        if clause.dep_ == "ccomp" and is_infinitive(clause):
            if "obj_to" in names:
                yield clause.left_edge.i, bounds.right(cue, clause), "obj_to", cue.i + 1
            continue
        if _has_mark(clause, {"if", "when", "because"}) and cue.lemma_ not in ASKING or _is_behind_colon(clause):
            continue
        if clause.dep_ == "ccomp" and _is_finite(clause) or _has_mark(clause, {"that"}):
            name = _clause_name(names, _has_mark(clause, {"that"}))
            if name is not None:
                yield bounds.opening(clause), bounds.right(cue, clause), name, cue.i + 1
    yield from _misread_clause(cue, names)


def _is_behind_colon(clause: Token) -> bool:
    """Whether the clause is a quotation that a colon introduces, which stands for itself."""
    return any(word.text == ":" and clause.doc[word.i + 1].is_quote for word in clause.doc[clause.left_edge.i : clause.i])


def _is_finite(clause: Token) -> bool:
    return clause.tag_ != "VBG" or any(child.dep_ in {"aux", "auxpass"} for child in clause.lefts)


def _misread_clause(cue: Token, names: set[str]) -> Found:
    """Clauses that the parser takes for something else.

    "told reporters after the session that X" as a relative clause of the session; "insisted its offer was fair" as object and
    adverbial clause.
    """
    name = _clause_name(names)
    if name is None:
        return
    for clause in cue.rights:
        bare = clause.dep_ == "advcl" and clause.tag_ in {"VBD", "VBZ", "VBP"} and not any(c.dep_ in {"mark", "nsubj"} for c in clause.lefts)
        thing = _object(cue)
        if bare and thing is not None and thing.left_edge.i == cue.i + 1 and clause.left_edge.i == thing.right_edge.i + 1:
            yield cue.i + 1, bounds.right(cue, clause), name, cue.i + 1
    doc = cue.doc
    for at in range(cue.i + 2, min(cue.i + 16, cue.sent.end)):
        word = doc[at]
        if word.is_punct or word.tag_ in {"VBD", "VBZ", "VBP"}:
            return
        verb = next((w for w in (word.head, word.head.head) if w.dep_ in {"relcl", "acl"}), None)
        if verb is not None and verb.head.dep_ == "dobj" and any(name.endswith("obj") for name in names):
            return
        is_free = cue.pos_ == "VERB" or word.dep_ == "dobj" and sum(c.dep_ == "dobj" for c in word.head.children) > 1
        if word.lower_ == "that" and is_free and verb is not None and verb.i > at and any(c.dep_ in {"nsubj", "nsubjpass"} and c.i > at for c in verb.lefts):
            yield at + 1, bounds.right(cue, verb), name, cue.i + 1
            return


def _clause_name(names: set[str], is_marked: bool = False) -> str | None:
    for name in ("that", "obj_that", "document_that", "how", "wh"):
        for found in (name, *(other for other in names if other.endswith("|" + name))):
            if found in names:
                return found
    return "marked" if "marked" in names and is_marked else None


def _has_mark(clause: Token, marks: set[str]) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in marks for child in clause.lefts)


def is_infinitive(verb: Token) -> bool:
    """Whether the verb stands with "to"."""
    return any(child.tag_ == "TO" for child in verb.lefts)


def _as(cue: Token, names: set[str]) -> Found:
    """describe NP as X, call NP X, brand NP X."""
    if not {"obj_as", "obj_to_as"} & names:
        return
    thing = _object(cue)
    if thing is None or thing.i < cue.i:
        yield from _as_of_relative(cue)
        small = next((child for child in cue.rights if child.dep_ == "ccomp" and not _has_mark(child, {"that"})), None)
        if small is not None and any(child.dep_ == "nsubj" for child in small.lefts) and "obj_as" in names:
            yield small.left_edge.i, bounds.right(cue, small), "obj_as", cue.i + 1
        return
    for child in cue.rights:
        if child.i > thing.i and (child.dep_ == "prep" and child.lower_ == "as" or child.dep_ == "oprd"):
            yield thing.left_edge.i, bounds.right(cue, child), "obj_as", cue.i + 1
    for child in thing.rights:
        is_name = child.dep_ == "appos" and cue.lemma_ in {"call", "dub", "brand", "label", "term"}
        if child.dep_ == "prep" and child.lower_ == "as" or is_name and child.left_edge.lower_ in {"a", "an", '"', "'"}:
            yield thing.left_edge.i, bounds.right(cue, thing), "obj_as", cue.i + 1


def _as_of_relative(cue: Token) -> Found:
    """what he called X; a claim she called X."""
    if cue.dep_ in {"relcl", "pcomp", "ccomp", "csubj", "pobj"}:
        for child in cue.rights:
            if child.dep_ == "oprd":
                yield child.left_edge.i, bounds.right(cue, child), "obj_as", cue.i + 1
            if child.dep_ == "prep" and child.lower_ == "as" and child.right_edge.i > child.i:
                yield child.i + 1, bounds.right(cue, child), "obj_as", cue.i + 1


def _object(cue: Token) -> Token | None:
    return next((child for child in cue.rights if child.dep_ in OBJECTS), None)


def _to(cue: Token, names: set[str]) -> Found:
    """urge NP to VP, promise to VP, call on NP to VP."""
    verb = next((child for child in cue.rights if child.dep_ in {"xcomp", "advcl", "acl"} and is_infinitive(child)), None)
    if verb is None and cue.pos_ == "NOUN" and cue.i + 1 < len(cue.doc) and cue.doc[cue.i + 1].tag_ == "TO":
        verb = cue.doc[cue.i + 1].head
    thing = _object(cue)
    if thing is not None and "obj_to" in names:
        inner = next((child for child in thing.rights if child.dep_ in {"acl", "relcl"} and is_infinitive(child)), None)
        if inner is not None or verb is not None and verb.i > thing.i and verb.dep_ != "advcl":
            yield thing.left_edge.i, bounds.right(cue, inner or verb or thing), "obj_to", cue.i + 1
    if verb is None:
        verb = next((child for child in cue.rights if child.dep_ == "ccomp" and is_infinitive(child)), None)
    if verb is not None and thing is None:
        for preposition in (child for child in cue.rights if child.dep_ == "prep" and child.i < verb.i):
            name = f"{preposition.lower_}_to"
            if name in names and verb.i > preposition.i + 1:
                yield preposition.i + 1, bounds.right(cue, verb), name, preposition.i + 1
        if cue.pos_ in {"NOUN", "PROPN", "ADJ"} and "to" in names:
            yield verb.left_edge.i, bounds.right(cue, verb), "to", cue.i + 1
        if verb.dep_ == "xcomp":
            for name in {"inf", *(name for name in names if name.endswith("|obj_to"))}:
                yield max(verb.left_edge.i, cue.i + 1), bounds.right(cue, verb), name, cue.i + 1


def _object_of(cue: Token, names: set[str]) -> Found:
    """accuse NP of X, praise NP for X; in the passive the content is what follows the preposition."""
    thing = _object(cue)
    passive = any(child.dep_ in PASSIVE for child in cue.children)
    if thing is None and not passive:
        return
    for child in cue.rights:
        name = "obj_to_np" if child.lower_ == "to" else f"obj_{child.lower_}"
        if child.dep_ != "prep" or name not in names or child.right_edge.i == child.i:
            continue
        if thing is not None and child.i > thing.i:
            yield thing.left_edge.i, bounds.right(cue, child), name, cue.i + 1
        elif thing is None:
            yield child.i + 1, bounds.right(cue, child), name, cue.i + 1
    if thing is None:
        return
    for child in thing.rights:
        if child.dep_ == "prep" and f"obj_{child.lower_}" in names:
            yield thing.left_edge.i, bounds.right(cue, thing), f"obj_{child.lower_}", cue.i + 1


def _preposition(cue: Token, names: set[str]) -> Found:
    for child in cue.rights:
        if child.dep_ in {"prep", "agent"} and child.right_edge.i > child.i:
            for name in (child.lower_, f"{child.lower_}_np"):
                yield child.i + 1, bounds.right(cue, child), name, child.i + 1
            for inner in child.children:
                for name in (name for name in names if name == f"{child.lower_}|{inner.lower_}"):
                    yield inner.i + 1, bounds.right(cue, child), name, inner.i + 1
        if child.dep_ in {"prt", "advmod"} and child.i == cue.i + 1:
            for inner in child.rights:
                name = f"{child.lower_}|{inner.lower_}"
                if name in names:
                    yield inner.i + 1, bounds.right(cue, inner), name, inner.i + 1


def _gerund(cue: Token, names: set[str]) -> Found:
    for child in cue.rights:
        if child.dep_ in {"xcomp", "ccomp", "pcomp"} and child.tag_ == "VBG" and child.i <= cue.i + 6:
            for name in ("ing", *(name for name in names if name.endswith("|ing"))):
                yield child.left_edge.i, bounds.right(cue, child), name, cue.i + 1


def _noun_phrase(cue: Token, names: set[str]) -> Found:
    thing = _object(cue)
    if thing is None and cue.dep_ == "relcl" and (cue.head.lemma_.lower(), "noun") in lexicon.cue_frames():
        head = cue.head
        first = next((child.i for child in head.lefts if child.dep_ in {"det", "poss"}), head.i)
        yield first, head.i + 1, _object_name(head, names), cue.i + 1
        return
    if thing is None:
        thing = next((child for child in cue.lefts if child.dep_ == "nsubjpass"), None)
        if thing is None or not any(child.dep_ == "agent" for child in cue.children) or thing.pos_ == "PRON":
            return
        yield thing.left_edge.i, bounds.right(thing.head, thing), _object_name(thing, names), cue.i + 1
        return
    shift = next((child.i for child in cue.rights if child.dep_ == "prt" and child.i < thing.i), cue.i)
    yield thing.left_edge.i, bounds.right(cue, thing), _object_name(thing, names), shift + 1


def _object_name(thing: Token, names: set[str]) -> str:
    """The frame of a bare noun phrase: its narrower kinds only where the noun is of that kind."""
    lemma = thing.lemma_.lower()
    for name in names:
        if name == "obj" or name.endswith("|obj"):
            return name
    if "obj_abstract" in names and not _is_concrete(thing):
        return "obj_abstract"
    if "obj_proposal" in names and lemma in PROPOSALS:
        return "obj_proposal"
    if "obj_speech" in names and lemma in SPEECH_OBJECTS:
        return "obj_speech"
    if "obj_claim" in names and lemma in CLAIMS:
        return "obj_claim"
    if "obj_feeling" in names and (lemma, "noun") in lexicon.cue_frames():
        return "obj_feeling"
    if "obj_number" in names and any(word.like_num for word in thing.subtree):
        return "obj_number"
    return ""


def _is_concrete(thing: Token) -> bool:
    return thing.ent_type_ in NAMED or thing.pos_ in {"PROPN", "PRON", "NUM"} or lexicon.is_agent(thing.lemma_.lower())


FINDERS: tuple[Callable[[Token, set[str]], Found], ...] = (
    _as, _clause, _to, _object_of, _preposition, _gerund, _noun_phrase,
)  # fmt: skip
