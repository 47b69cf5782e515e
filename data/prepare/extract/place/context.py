"""What the words right before and right after a name tell about it, as marks for `place_evidence`."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from data.prepare import lexicon
from data.prepare.extract.place.names import PLACE_LABELS, Name, surroundings
from data.spelling import fold


@cache
def given_names() -> frozenset[str]:
    """Folded given names."""
    return frozenset(fold(row["name"]) for row in lexicon.rows("given_names"))


@cache
def titles() -> frozenset[str]:
    """The last word of each title that stands before a person's name."""
    return frozenset(row["title"].split()[-1].lower().rstrip(".") for row in lexicon.rows("titles"))


def before(name: Name) -> set[str]:
    """What the word before tells, articles and words of the compass passed over."""
    doc, at, first = name.span.doc, name.span.start - 1, name.sentence.start
    if at < first:
        return {"before:start"}
    marks = set()
    if doc[at].lower_ == "the":
        marks.add("before:the")
        at -= 1
    while at >= first and doc[at].is_lower and doc[at].lower_ in surroundings()["compass"]:
        marks.add("before:compass")
        at -= 1
    if at < first:
        return marks
    marks |= _preceding(doc[at], doc[at - 1] if at > first else None)
    if name.inner:
        marks.add("before:contents")
    elif doc[at].text == ",":
        marks.add("before:comma")
    return marks


def _preceding(token: Token, governor: Token | None) -> set[str]:
    """What a word before a name tells; `governor` is the word before that."""
    word = token.lower_.rstrip(".")
    if token.lower_ == "of":
        return {"before:of"} | _of(governor)
    if token.lower_ in surroundings()["locative"]:
        return {"before:locative"}
    if token.lower_ in surroundings()["weak"]:
        return {"before:weak"}
    if token.is_title:
        return _capitalised(token, word)
    return {"before:hyphen"} if word == "-" else set()


def _of(governor: Token | None) -> set[str]:
    if governor is not None and governor.lower_ in surroundings()["of"]:
        return {"before:level_of"}
    if governor is not None and governor.is_title and governor.lower_ in surroundings()["organisation"]:
        return {"before:organisation_of"}
    return set()


def _capitalised(token: Token, word: str) -> set[str]:
    """What a capitalised word before a name tells."""
    if word in titles():
        return {"before:title"}
    if fold(token.text) in given_names() and token.ent_type_ not in PLACE_LABELS:
        return {"before:given"}
    return {"before:propn"} if token.pos_ == "PROPN" else set()


def after(name: Name) -> set[str]:
    """What the word after tells."""
    doc, at = name.span.doc, name.span.end
    marks = {"contained"} if name.container is not None else set()
    if at >= name.sentence.end:
        return {"after:end"}
    token = doc[at]
    if token.lower_ in ("'s", "'"):
        marks.add("after:possessive")
        if any(later.lower_.rstrip(".") in titles() for later in doc[at + 1 : min(at + 4, name.sentence.end)]):
            marks.add("after:office")
        return marks
    following = doc[at + 1].lower_ if at + 1 < name.sentence.end else ""
    return marks | _following(token, following)


def _following(token: Token, later: str) -> set[str]:
    """What a word after a name tells; `later` is the word after that."""
    word, around = token.lower_, surroundings()
    is_proper = token.pos_ == "PROPN" and (token.is_title or token.is_upper)
    told = {
        "after:level": word in around["after"],
        "after:feature": token.is_title and word in around["feature"],
        "after:organisation": token.is_title and word in around["organisation"],
        "after:person": is_proper and token.ent_type_ == "PERSON",
        "after:propn": is_proper,
        "after:speech": token.lemma_ in around["speech"],
        "after:based": word == "-" and later in around["compound"],
        "after:hyphen": word == "-",
        "after:comma": word == ",",
    }
    return {next(mark for mark, is_so in told.items() if is_so)} if any(told.values()) else set()
