"""Where the words of a phrase begin and end."""

from __future__ import annotations

from spacy.tokens import Token

LONGEST_AFTER = 5


def first_of(token: Token) -> Token:
    """Where the words that describe a noun begin, without articles, owners and numbers of a list."""
    first = token
    for at in range(token.i - 1, max(token.sent.start, token.i - 9) - 1, -1):
        word = token.doc[at]
        inside = token.is_ancestor(word) and word.pos_ not in ("DET", "PRON", "ADP", "CCONJ", "AUX")
        if word.dep_ == "poss" or word.tag_ == "POS" or not inside or (word.is_punct and word.text not in ('"', "'", "-", ",")):
            break
        is_count = word.head == token and (word.dep_ == "nummod" or (word.is_stop and word.dep_ == "amod"))
        if not word.is_punct and not is_count:
            first = word
    return first


def last_of(token: Token) -> Token:
    """Where a phrase ends: at its noun, or with a short "of ..." that tells what of ("the restoration of order")."""
    of = next((child for child in token.rights if child.lower_ in ("of", "over", "against") and child.i == token.i + 1), None)
    if of is None:
        return token
    noun = next((child for child in of.children if child.dep_ == "pobj"), None)
    return noun if noun is not None and noun.i - token.i <= LONGEST_AFTER else token


def balanced(first: Token, last: Token) -> tuple[int, int]:
    """The offsets with the other half of a quotation mark that stands at an edge; without it where there is none."""
    doc, start, end = first.doc, first.idx, last.idx + len(last)
    if sum(word.text == '"' for word in doc[first.i : last.i + 1]) % 2 == 0:
        return start, end
    before, after = doc[max(first.i - 1, 0)], doc[min(last.i + 1, len(doc) - 1)]
    if before.text == '"' and before.idx == start - 1:
        return start - 1, end
    return (start, end + 1) if after.text == '"' and after.idx == end else (start, end)
