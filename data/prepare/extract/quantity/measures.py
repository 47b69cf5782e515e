"""What kind of thing a figure measures: killed, displaced, territory, money and so on.

Evidence is read in order: the unit's kind, the verb whose subject or object the counted noun is, words that
describe it, the noun itself, and the noun that it belongs to ("the deaths of 20 miners").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from data.prepare import lexicon

BY_UNIT = {"money": "money", "duration": "duration", "distance": "distance"}
SUBJECTS = frozenset({"nsubj", "csubj"})
OBJECTS = frozenset({"dobj", "nsubjpass", "obj", "dative", "oprd"})
DEPTH = 4
# How many words before its sentence still tell what a figure is about.
NEAR = 80
# Modifiers of numbers that the parser takes for prepositions: "liberated over 300 villages".
QUALIFIERS = frozenset({"over", "under", "about", "around", "above", "below", "than", "between", "near", "to"})


@cache
def _lexicon() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in lexicon.rows("measures"):
        key = (row["role"], row["word"])
        found[key] = (*found.get(key, ()), row["measure"])
    return found


def context(name: str) -> frozenset[str]:
    """One of the lists of words that decide between measures."""
    return frozenset(lexicon.table("measure_context")["words"][name])


def measure(head: Token, noun: str, kind: str) -> str:
    """The measure of what `head` counts or is; `noun` is the counted noun's lemma, `kind` its unit's kind or what it counts."""
    if kind in BY_UNIT:
        return BY_UNIT[kind]
    if kind == "share":
        return _share(head)
    thing = _thing(noun, kind)
    only_people = context("of_people") if thing == "thing" else frozenset()
    allowed = lexicon.table("measure_context")["kinds"].get(thing, [])
    for role, word in _evidence(head, noun):
        if word == "lose" and _is_of_population(head):
            continue
        for candidate in _lexicon().get((role, word), ()):
            if candidate in allowed and not (word in only_people and candidate in ("killed", "wounded")):
                return candidate
    return "forces" if thing == "thing" and _is_military(head, noun) else "other"


def _is_of_population(head: Token) -> bool:
    """Whether the sentences around are about how many live somewhere, so that a place that loses people grows smaller."""
    first, last = max(0, head.sent.start - NEAR), head.sent.end
    return any(
        token.lower_ in ("population", "census", "enrollment", "enrolment", "membership") for token in head.doc[first:last]
    )


def _is_military(head: Token, noun: str) -> bool:
    """Whether aircraft, ships and the like, which civilians have too, stand in a sentence about armed forces."""
    return noun in context("craft") and any(token.lemma_.lower() in context("military") for token in head.sent)


def measure_of_noun(noun: str, kind: str) -> str:
    """The measure that a noun alone tells: a toll counts the killed, a crowd those who attend."""
    allowed = lexicon.table("measure_context")["kinds"].get(kind, [])
    found = (m for role in ("noun", "parent") for m in _lexicon().get((role, noun), ()) if m in allowed)
    return next(found, "other")


def _thing(noun: str, kind: str) -> str:
    if kind == "person" and "forces" in _lexicon().get(("noun", noun), ()):
        return "soldier"
    if kind in ("person", "area"):
        return kind
    if kind != "count":
        return ""
    return "place" if noun in context("places") else "household" if noun in context("households") else "thing"


def _evidence(head: Token, noun: str) -> Iterator[tuple[str, str]]:
    """Roles and words around a counted noun, the most telling first."""
    yield from _verbs(head)
    yield from _described(head)
    yield from _parents(head)
    yield ("noun", noun)


def _verbs(head: Token) -> Iterator[tuple[str, str]]:
    """Verbs with the role that the noun has in them, clauses that describe the noun last."""
    token: Token | None = head
    for _ in range(DEPTH):
        if token is None or token.head is token:
            break
        verb, dep = token.head, token.dep_
        if dep in SUBJECTS | OBJECTS and verb.pos_ in ("VERB", "AUX"):
            yield from _roles(verb, "object" if dep in OBJECTS or _is_passive(verb) else "subject")
            if dep not in OBJECTS or dep == "nsubjpass":
                for later in _later(verb):
                    yield from _roles(later, "object" if _is_passive(later) else "subject")
            break
        if dep == "pobj" and verb.lower_ in QUALIFIERS and verb.head.pos_ == "VERB":
            yield from _roles(verb.head, "object" if verb.i > verb.head.i else "subject")
            break
        token = _above(token)
    for child in head.children:
        if child.dep_ in ("acl", "relcl") and child.pos_ == "VERB":
            is_object = child.tag_ == "VBN" and (child.dep_ == "acl" or _is_passive(child))
            yield from _roles(child, "object" if is_object else "subject")


def _later(verb: Token) -> Iterator[Token]:
    """Verbs that go on with the same subject: "were attacked and suffered injuries"."""
    for other in verb.conjuncts:
        if other.i > verb.i and other.pos_ == "VERB" and not any(child.dep_ in SUBJECTS | OBJECTS for child in other.lefts):
            yield other


def _above(token: Token) -> Token | None:
    """The word that stands where a counted noun does: "people" as "thousands of people", a conjunct as the first of its row."""
    above, dep = token.head, token.dep_
    if dep == "attr":
        return _subject(above, token)
    if dep == "pobj" and above.lower_ == "of":
        is_inner = above.head.like_num and any(child.like_num for child in token.lefts)  # "five of the six crew"
        return None if is_inner else above
    is_whole = dep == "prep" and token.lower_ == "of" and above.tag_ in ("CD", "NNS", "NN") and above.lower_ in _wholes()
    return above if is_whole or dep in ("conj", "appos", "nummod", "quantmod", "nmod") else None


@cache
def _wholes() -> frozenset[str]:
    names = lexicon.table("numbers")
    return frozenset({*names["vague"], *names["parts"], *names["ones"], *names["scales"], "number", "total", "group", "crowd"})


def _subject(verb: Token, default: Token) -> Token:
    return next((child for child in verb.children if child.dep_ in SUBJECTS | {"nsubjpass"} and child.i != default.i), default)


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def _roles(verb: Token, role: str) -> Iterator[tuple[str, str]]:
    """The verb, its particle and complement, and verbs that it leads to ("forced to flee", "went missing")."""
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ in ("prt", "advmod") and child.i > verb.i:
            yield (role, f"{lemma} {child.lower_}")
        if child.dep_ in ("acomp", "oprd", "xcomp", "ccomp", "amod") and child.pos_ in ("ADJ", "VERB"):
            yield ("adjective", child.lower_)
            if child.pos_ == "VERB":
                is_perfect = any(word.dep_ == "aux" and word.lemma_ == "have" for word in child.children)
                is_done_to = child.tag_ == "VBN" and (_is_passive(child) or not is_perfect)
                yield from _with_object(child, "object" if is_done_to else "subject")
                yield ("object" if is_done_to else "subject", child.lemma_.lower())
        if child.dep_ == "prep":
            yield from _phrase_roles(child, role, lemma)
    yield from _with_object(verb, role)
    if _is_passive(verb):
        yield ("passive", lemma)
    yield (role, lemma)


def _with_object(verb: Token, role: str) -> Iterator[tuple[str, str]]:
    """A verb with what it is done to: "left homes"; a place's name stands as "place"."""
    for child in verb.children:
        if child.dep_ in ("dobj", "oprd", "attr"):
            named = "place" if child.ent_type_ in ("GPE", "LOC") else child.lower_
            yield (role, f"{verb.lemma_.lower()} {named}")


def _phrase_roles(preposition: Token, role: str, lemma: str) -> Iterator[tuple[str, str]]:
    """What a phrase adds to its verb: "fled to Ardena", "listed as missing"."""
    link = preposition.lower_
    yield (role, f"{lemma} {link}")
    for what in preposition.children:
        if what.dep_ in ("pobj", "amod"):
            yield (role, f"{lemma} {link} {what.lower_}")
            yield ("state", f"{link} {what.lower_}")
            if link == "as":
                yield ("adjective", what.lower_)


def _described(head: Token) -> Iterator[tuple[str, str]]:
    for child in head.children:
        if child.dep_ in ("amod", "acl", "compound", "acomp", "advmod", "relcl"):
            yield ("adjective", child.lower_)


def _parents(head: Token) -> Iterator[tuple[str, str]]:
    """Nouns that the counted noun depends on: "the deaths of 20 miners", "a toll of 12", "a crowd of 300"."""
    token = head
    for _ in range(DEPTH):
        if token.dep_ in ("pobj", "prep", "compound", "nmod", "poss") and token.head is not token:
            token = token.head
            if token.pos_ in ("NOUN", "PROPN"):
                yield ("parent", token.lemma_.lower())
                yield ("noun", token.lemma_.lower())
            elif token.pos_ == "VERB":
                break
        else:
            break


def _share(head: Token) -> str:
    """A share is a vote or a stretch of land where its sentence says that it is one of those."""
    nearby = {child.lemma_.lower() for child in head.subtree} | {word for role, word in _parents(head) if role == "parent"}
    verbs = [token for token in head.ancestors if token.pos_ in ("VERB", "AUX")]
    subjects = {child.lemma_.lower() for verb in verbs[:1] for child in verb.children if child.dep_ in SUBJECTS | {"nsubjpass"}}
    if (nearby | subjects) & context("vote") or _is_of_vote(head, {verb.lemma_.lower() for verb in verbs}):
        return "vote"
    if nearby & context("territory"):
        lands = {verb.lemma_ for verb in verbs if "territory" in _lexicon().get(("object", verb.lemma_.lower()), ())}
        return "territory" if lands or nearby & {"territory", "land"} else "other"
    return "other"


def _is_of_vote(head: Token, verbs: set[str]) -> bool:
    """Whether a verb of winning has the share, and a vote for its object."""
    near = [child for token in list(head.ancestors)[:2] for child in token.subtree if child.dep_ in ("dobj", "pobj", "nsubj")]
    return bool(verbs & {"vote", "win", "poll", "secure", "garner"}) and any(
        child.lemma_.lower() in context("vote") for child in near
    )
