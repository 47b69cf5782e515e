"""The content words of statements, as lemmas, by which statements are compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from data.prepare.lexicon import words
from data.prepare.spans import StatementSpan, TermSpan

PARTS = {"NOUN": "noun", "PROPN": "name", "VERB": "verb", "ADJ": "adjective", "NUM": "number", "ADV": "adverb"}
NEGATIONS = frozenset({"no", "not", "n't", "never", "none", "nobody", "nothing", "neither", "without"})
PREDICATED = frozenset({"attr", "acomp", "ccomp", "xcomp"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})


def terms(doc: Doc, statements: Sequence[StatementSpan]) -> Iterator[TermSpan]:
    """Each content word inside a statement, once, in reading order; no stop words, marks or symbols."""
    for statement in statements:
        content = doc.char_span(statement.start, statement.end, alignment_mode="expand")
        negated = _negated(content) if content is not None else set()
        for token in content or ():
            kind = _kind(token)
            if kind:
                yield TermSpan(token.idx, token.idx + len(token), _lemma(token), kind, token.i in negated)


def _kind(token: Token) -> str | None:
    if (token.is_stop and token.pos_ != "NUM") or not any(letter.isalnum() for letter in token.text):
        return None
    return PARTS.get(token.pos_)


def _lemma(token: Token) -> str:
    """The lemma in lower case; of a name in the plural ("Belgians") too, which the tagger leaves as it is."""
    if token.tag_ == "NNPS" and token.text.endswith("s") and len(token) > 4:
        return token.lower_[:-1]
    return str(token.lemma_).lower()


def _negated(content: Span) -> set[int]:
    """What a stretch says no to, by the numbers of the tokens."""
    return {denied.i for token in content for denied in _denied(token)}


def _denied(token: Token) -> Iterator[Token]:
    """What a token says no to: the verb, what a form of "be" ascribes, the noun and its verb; nothing where it is no negation."""
    head = token.head
    if token.lemma_.lower() in words("implicit_negatives"):
        yield from (child for child in token.children if child.dep_ == "xcomp")
    elif token.lower_ == "without":
        yield from (child for child in token.children if child.dep_ in ("pobj", "pcomp"))
    elif token.lower_ in NEGATIONS:
        yield head
        if head.lemma_ == "be":
            yield from (child for child in head.children if child.dep_ in PREDICATED)
        elif head.pos_ not in ("VERB", "AUX") and head.dep_ in ARGUMENTS:
            yield head.head
