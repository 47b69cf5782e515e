"""The content words of statements, as lemmas, by which statements are compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from data.prepare.spans import StatementSpan, TermSpan

PARTS = {"NOUN": "noun", "PROPN": "name", "VERB": "verb", "ADJ": "adjective", "NUM": "number", "ADV": "adverb"}
NEGATIONS = frozenset({"no", "not", "n't", "n’t", "never", "none", "nobody", "nothing", "nor", "neither", "without", "nowhere"})


def terms(doc: Doc, statements: Sequence[StatementSpan]) -> Iterator[TermSpan]:
    """Each content word or negation inside a statement, once, in reading order; no stop words, marks or symbols."""
    for statement in statements:
        words = doc.char_span(statement.start, statement.end, alignment_mode="expand")
        for token in words or ():
            kind = _kind(token)
            if kind:
                yield TermSpan(token.idx, token.idx + len(token), _lemma(token), kind)


def _kind(token: Token) -> str | None:
    if token.lower_ in NEGATIONS:
        return "negation"
    if (token.is_stop and token.pos_ != "NUM") or not any(letter.isalnum() for letter in token.text):
        return None
    return PARTS.get(token.pos_)


def _lemma(token: Token) -> str:
    """The lemma in lower case; of a name in the plural ("Belgians") too, which the tagger leaves as it is."""
    if token.tag_ == "NNPS" and token.text.endswith("s") and len(token) > 4:
        return token.lower_[:-1]
    return str(token.lemma_).lower()
