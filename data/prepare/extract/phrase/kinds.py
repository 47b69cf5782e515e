"""Which kinds of contested thing a noun or verb stands for, by its lemma and the words beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from data.prepare import lexicon
from data.prepare.extract.actor.lexicon_marks import names

PLURAL_TAGS = ("NNPS", "NNS")
BEFORE = frozenset({"amod", "compound", "nmod", "npadvmod", "nummod", "punct", "advmod", "quantmod", "poss"})
# The kinds whose words, written large, are mostly parts of a body's name.
NAMES_OF_BODIES = frozenset({"people", "departure", "control"})


@dataclass(frozen=True, slots=True)
class Class:
    """A kind of contested thing with the lemmas that stand for it."""

    name: str
    nouns: frozenset[str]
    weak: frozenset[str]
    marks: frozenset[str]
    verbs: frozenset[str]
    weak_verbs: frozenset[str]


@cache
def classes() -> tuple[Class, ...]:
    """The kinds, in the order of their list."""
    parts = ("nouns", "weak", "marks", "verbs", "weak_verbs")
    table = lexicon.table("contested_words")
    return tuple(Class(name, *(frozenset(entry.get(part, ())) for part in parts)) for name, entry in table.items())


@cache
def heads(*parts: str) -> frozenset[str]:
    """Every lemma that may be a head, so that most words need no closer look."""
    return frozenset(lemma for one in classes() for part in parts for lemma in getattr(one, part))


def is_name_of_body(token: Token, kinds: Sequence[str]) -> bool:
    """Whether a word is written large because it is part of a name ("the Polar Community"), which nobody chose for the thing.

    The names of lands, powers, wars, agreements and peoples are contested themselves.
    """
    is_first = token.i == token.sent.start or not token.nbor(-1).is_alpha
    is_large = token.text[:1].isupper() and not is_first and not _is_people(token)
    return is_large and set(kinds) <= NAMES_OF_BODIES


def kinds_of(token: Token, lemma: str) -> tuple[str, ...]:
    """The kinds that a noun may be of, in the order of their list; none where nothing tells that it is contested."""
    if _is_people(token):
        return ("people",)
    if lemma not in heads("nouns", "weak"):
        return ()
    if any(child.lower_ in lexicon.words("not_contested") for child in token.lefts):
        return ()
    beside = {word.lower_ for word in (*token.lefts, *_parts(token))} | _hyphened(token) | _after_of(token)
    is_owned = owner_of(token) is not None
    return tuple(
        one.name
        for one in classes()
        if lemma in one.nouns
        or (
            lemma in one.weak
            and (
                beside & one.marks
                or beside & one.nouns
                or _is_in_scare_quotes(token)
                or (one.name in ("force", "people") and is_owned)
                or (one.name == "land" and is_owned)
                or (one.name in ("people", "land") and _is_named(token))
            )
        )
    )


def _is_people(token: Token) -> bool:
    """Whether a noun names members of a people and something tells which of them ("ethnic Belgians", "Belgians of the coast")."""
    if token.tag_ != "NNPS" and not (token.tag_ == "NNS" and token.text[:1].isupper()):
        return False
    is_people = token.ent_type_ == "NORP" or nation_of(token) is not None
    return is_people and (any(child.dep_ in ("amod", "compound", "nmod") for child in token.lefts) or bool(_after_of(token)))


def _parts(token: Token) -> Iterator[Token]:
    """What stands in the words that modify a noun."""
    for child in token.lefts:
        if child.dep_ in BEFORE and child.dep_ != "poss":
            yield from child.subtree


def _hyphened(token: Token) -> set[str]:
    """Hyphened words before a noun, which the model cuts into their parts."""
    before = token.doc[max(token.sent.start, token.i - 6) : token.i]
    words = before.text.lower().replace(" - ", "-").split()
    return {word.strip("\"'") for word in words if "-" in word}


def _after_of(token: Token) -> set[str]:
    return {str(part.lemma_).lower() for child in token.rights if child.lower_ in ("of", "by") for part in child.children}


def owner_of(token: Token) -> Token | None:
    """The first word of a name that a noun belongs to ("Lima's operation")."""
    owner = next((child for child in token.lefts if child.dep_ == "poss" and child.pos_ == "PROPN"), None)
    return owner.doc[owner.left_edge.i] if owner is not None and owner.i - owner.left_edge.i <= 2 else None


def _is_named(token: Token) -> bool:
    """Whether a name stands before a noun or behind it ("the Lima region", "people of Lima")."""
    return any(part.pos_ == "PROPN" for part in _parts(token)) or any(
        part.pos_ == "PROPN" for child in token.rights if child.lower_ in ("of", "in", "from") for part in child.children
    )


def _is_in_scare_quotes(token: Token) -> bool:
    around = token.doc[max(token.i - 1, 0)], token.doc[min(token.i + 1, len(token.doc) - 1)]
    return any(mark.text == '"' for mark in around) and token.dep_ != "ROOT"


def nation_of(token: Token) -> str | None:
    """The country that an adjective or the name of a people is of."""
    entries = names().get(token.text, ())
    return next((value for pieces, kind, value, _ in entries if len(pieces) == 1 and kind in ("adjective", "demonym")), None)
