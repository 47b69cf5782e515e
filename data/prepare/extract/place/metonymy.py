"""Whether a place's name stands for those who act there, or for the place itself, by its place in the sentence.

After the usual classes of location names (Markert and Nissim 2007, SemEval task 8): place for people,
and literal. A name may be neither, as in "Norway's prime minister" or "part of Norway".
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from spacy.tokens import Span, Token

from data.prepare import lexicon
from data.prepare.extract.place.names import surroundings
from data.prepare.resolve.gazetteer import Place, seats

METONYM, LITERAL, NEITHER = (True, False), (False, True), (False, False)
Reading = tuple[bool, bool]
LONGEST_OFFICE = 8
ACTING_KINDS = frozenset({"city", "region", "admin"})


@cache
def words() -> dict[str, frozenset[str]]:
    """The words that decide, by what they say."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in lexicon.rows("metonym_words"):
        found[row["use"]].add(row["word"])
    return {use: frozenset(entries) for use, entries in found.items()}


def acts(token: Token) -> bool:
    """Whether a name is the subject of what only people do: say, accuse, agree."""
    while token.dep_ == "conj" and token.head.i != token.i and token.head.pos_ == "PROPN":
        token = token.head
    return token.dep_ in ("nsubj", "agent") and token.head.lemma_ in words()["act"]


def is_government(place: Place, text: str) -> bool:
    """Whether a place's name can stand for a government at all."""
    return place.kind == "country" or place.is_capital or text in seats() or place.name in seats()


def metonymy(span: Span, place: Place | None, text: str, is_contained: bool) -> Reading:
    """(metonym, literal) of a mention."""
    if place is None or is_contained:
        return LITERAL
    if place.kind == "former_state":
        return NEITHER
    found = METONYM if _acts_behind(span.root) else _by_syntax(span.root, place, depth=0)
    if found == METONYM and not is_government(place, text) and not (place.kind in ACTING_KINDS and acts(span.root)):
        return LITERAL
    return found


def _acts_behind(token: Token) -> bool:
    """Whether a relative clause says what only a government does: "Norway, which has tested a missile"."""
    return any(
        clause.dep_ == "relcl" and clause.lemma_ in words()["act"] | words()["state_act"]
        and any(child.dep_ == "nsubj" and child.lower_ == "which" for child in clause.children)
        for clause in token.children
    )  # fmt: skip


def _by_syntax(token: Token, place: Place, depth: int) -> Reading:
    """The reading that a token's relation to its head asks for."""
    relation, head = token.dep_, token.head
    if relation in ("conj", "appos") and depth < 6 and head.i != token.i:
        return _by_syntax(head, place, depth + 1)
    if relation in ("compound", "nmod", "amod", "npadvmod"):
        return METONYM if _opens_quotation(token) else _modifier(token, head, place, depth)
    if relation in ("nsubj", "nsubjpass", "csubj", "agent"):
        return _subject(token, head)
    if relation in ("dobj", "obj", "dative", "iobj", "oprd"):
        return _object(head)
    if relation in ("pobj", "pcomp"):
        return LITERAL if place.kind == "city" and _is_strike_on(head) else _object_of_preposition(head)
    return _possessive(token, head) if relation == "poss" else LITERAL


def _is_strike_on(preposition: Token) -> bool:
    """Whether "on" follows what hits a town: "air raids on Bergen"."""
    before = preposition.doc[preposition.i - 1].lemma_ if preposition.i else ""
    return preposition.lower_ == "on" and before in words()["strike_noun"]


def _object(verb: Token) -> Reading:
    """What is done to a place: it is visited, addressed, or only called something."""
    if verb.lemma_ in words()["named_by"]:
        return METONYM if any(child.dep_ == "prt" for child in verb.children) else NEITHER
    return LITERAL if verb.lemma_ in words()["literal_verb"] | words()["motion"] else METONYM


def _opens_quotation(token: Token) -> bool:
    """Whether a name is the subject of a quotation that a speaker interrupts: "Norway, she said, 'will not yield'"."""
    doc, at = token.doc, token.i + 1
    return (
        at + 1 < len(doc)
        and doc[at].text == ","
        and token.i == token.sent.start
        and token.head.lemma_ in words()["act"] | {"write"}
    )


def _subject(token: Token, verb: Token) -> Reading:
    """A subject acts, unless all that is said is where or what it is."""
    told = {child.dep_ for child in verb.children} if verb.lemma_ == "be" else set()
    if any(child.dep_ == "attr" and child.lemma_ in words()["actor_attr"] for child in verb.children):
        return METONYM
    if told & {"attr", "prep"} and "acomp" not in told:
        return NEITHER
    if token.dep_ == "nsubjpass" and verb.lemma_ in words()["literal_verb"] | words()["literal_subject"]:
        return LITERAL
    return LITERAL if verb.lemma_ in words()["literal_subject"] and verb.lemma_ != "be" else METONYM


def _possessive(token: Token, owned: Token) -> Reading:
    """What a place owns: its army acts, its coast lies there, its minister is neither."""
    forms = {owned.lower_, owned.lemma_}
    between = token.doc[token.i + 2 : owned.i] if owned.i - token.i <= LONGEST_OFFICE else ()
    if forms & words()["neither_noun"] or any(word.lower_ in words()["neither_noun"] for word in between):
        return NEITHER
    if forms & (words()["located_noun"] | surroundings()["facility"] | words()["built_noun"]):
        return LITERAL
    if owned.lemma_ in lexicon.words("person_nouns") and owned.lemma_ not in words()["force_noun"]:
        return NEITHER
    if owned.ent_type_ == "PERSON" or owned.pos_ == "PROPN":
        return LITERAL if owned.ent_type_ in ("GPE", "LOC", "FAC") else NEITHER
    return METONYM


def _modifier(token: Token, head: Token, place: Place, depth: int) -> Reading:
    """A name before a noun: "the Norway-Sweden talks", "Norway coach", "a Norway village"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    before = token.doc[token.i - 1] if token.i else None
    is_paired = any(mark is not None and mark.text in ("-", "/") for mark in (after, before))
    if (is_paired or place.kind == "country") and {head.lower_, head.lemma_} & words()["pair_noun"]:
        return METONYM
    following = token.doc[token.i + 2].lower_ if is_paired and token.i + 2 < len(token.doc) else ""
    following = token.lower_.rpartition("-")[2] if "-" in token.text[1:-1] else following
    if following in words()["actor_compound"]:
        return METONYM
    if following in words()["literal_compound"]:
        return LITERAL
    if is_paired and head.i != token.i and depth < 6:
        return _by_syntax(head, place, depth + 1) if head.ent_type_ == "GPE" else METONYM
    if head.lower_ in words()["neither_noun"] or head.ent_type_ == "PERSON":
        return NEITHER
    return LITERAL


def _object_of_preposition(preposition: Token) -> Reading:
    """By the preposition and by what it depends on."""
    word, governor = preposition.lower_, preposition.head
    if governor.dep_ in ("advmod", "prt") and governor.lower_ in ("back", "home", "on", "out"):
        governor = governor.head
    before = preposition.doc[preposition.i - 1].lower_ if preposition.i else ""
    if word == "of":
        return _of(governor)
    if word in words()["actor_prep"]:
        return _by_or_against(word, governor, before)
    if word in ("like", "as", "than", "unlike") or (word == "to" and governor.lemma_ in words()["neither_noun"]):
        return NEITHER
    if word == "for" and governor.lemma_ in words()["figure_for"]:
        return LITERAL
    if word == "from" and {governor.lemma_, before} & words()["actor_from"]:
        return METONYM
    ways = words()["travel_for"] | words()["motion"]
    carrier = governor.head.lemma_ if governor.dep_ in ("dobj", "nsubjpass") else ""
    moves = bool({governor.lemma_, carrier} & ways) or _is_way(preposition)
    moves = (moves or before in words()["travel_for"]) and not (word == "for" and preposition.i == preposition.sent.start)
    return METONYM if word == "on" or (word in ("to", "for") and not moves) else LITERAL


def _by_or_against(word: str, governor: Token, before: str) -> Reading:
    """With, by or against whom something is done, but for the ways that lead "towards" a place."""
    if word in ("toward", "towards") and governor.lemma_ in words()["motion"]:
        return LITERAL
    return NEITHER if {governor.lemma_, before} & {"border", "frontier", "boundary", "crossing", "coastline"} else METONYM


def _is_way(preposition: Token) -> bool:
    """Whether "to" is the end of a way: "from Bergen to Oslo", or "to Oslo?" alone."""
    doc, at = preposition.doc, preposition.i
    return preposition.head is preposition or any(
        token.lower_ == "from" for token in doc[max(preposition.sent.start, at - 4) : at]
    )


def _of(governor: Token) -> Reading:
    """Tell "Norway" in "the role of Norway", "the coast of Norway" and "the queen of Norway"."""
    if governor.lemma_ in words()["actor_of"] | words()["favour_of"]:
        return METONYM
    is_neither = governor.lower_ in words()["neither_of"] or governor.lemma_ in words()["neither_noun"]
    return NEITHER if is_neither else LITERAL
