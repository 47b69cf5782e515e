"""Cues behind or within their content: "The king was ill, he said", "The king, she told us, was ill"."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from data.prepare.extract.statement import bounds, lexicon, speakers
from data.prepare.extract.statement.agency import agency
from data.prepare.extract.statement.contents import Content
from data.prepare.extract.statement.lexicon import Frame

SURE = 0.8
LONGEST_ROLE = 12
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
INVERTED = frozenset({"advcl", "ROOT", "parataxis", "ccomp", "dep"})
RESUMING = frozenset({"after", "when", "as", "because", "amid", "following", "while", "with", "before", "despite", "since"})


def inverted(cue: Token, names: set[str]) -> Token | None:
    """The speaker behind a cue that ends a clause ("Two villages burned, charged Ana Bell"), read as its object."""
    is_closing = cue.tag_ in {"VBD", "VBZ"} and cue.dep_ in INVERTED and cue.i > cue.sent.start and cue.nbor(-1).text == ","
    if (
        not is_closing
        or any(child.dep_ in speakers.SUBJECTS for child in cue.lefts)
        or "obj" in names
        or not names & {"quote", "that"}
    ):
        return None
    behind = next((child for child in cue.rights if child.dep_ == "dobj" and child.left_edge.i == cue.i + 1), None)
    return behind if behind is not None and agency(behind) >= SURE else None


def before(cue: Token, head: Token | None, frame: Frame) -> Content | None:
    """The clause before or around "..., he said"."""
    doc, sentence = cue.doc, cue.sent
    if head is None:
        return None
    first, last = min(head.left_edge.i, cue.i), max(cue.i, head.i)
    if head.i < cue.i and any(token.is_punct and token.text != "-" for token in doc[head.i + 1 : cue.i]):
        first = min(head.left_edge.i, cue.i)
    if first <= sentence.start + 1 or doc[first - 1].text not in {",", '"', "'", "?", "!", "-", "--", "—"}:
        return None
    clause = next((child for child in cue.children if child.dep_ in {"ccomp", "parataxis", "dep"}), None)
    if clause is None and cue.dep_ in {"parataxis", "ccomp", "dep", "advcl", "conj"} and cue.head.i < cue.i and cue.head != cue:
        clause = cue.head if cue.dep_ in {"parataxis", "ccomp", "dep"} or head.dep_ == "dobj" else None
    behind = min(cue.right_edge.i + 1, sentence.end - 1)
    is_told = any(child.dep_ in {"dobj", "dative"} for child in cue.rights) and doc[behind].text == ","
    if clause is None and cue.head.i > cue.i and (cue.dep_ == "parataxis" or (cue.dep_ == "ccomp" and is_told)):
        clause = cue.head
    is_whole = clause is None and _is_last(cue, head, sentence)
    if is_whole:
        clause = next((word for word in doc[sentence.start : first] if word.tag_ in FINITE), None)
    if clause is None and cue.dep_ == "relcl" and cue.head.head.pos_ in {"VERB", "AUX"} and cue.head.head.i > cue.i:
        clause = cue.head.head
    first = _role_start(doc, first, sentence) if head.i < cue.i else first
    if clause is None or (
        cue.lemma_ == "tell" and head.i < cue.i and not any(child.dep_ in {"dobj", "dative"} for child in cue.children)
    ):
        return None
    start = bounds.sentence_start(sentence) if is_whole else _clause_start(clause, sentence, first)
    after = next((at for at in range(last + 1, sentence.end) if doc[at].text in {",", ".", ";", ":", '"'}), sentence.end)
    end = first
    if (
        head.dep_ != "dobj"
        and after < sentence.end
        and doc[after].text == ","
        and doc[min(after + 1, sentence.end - 1)].lower_ != "according"
        and (clause.i > cue.i or clause.right_edge.i > after or _goes_on_behind_day(doc, last, after, sentence.end))
    ):
        end = bounds.trimmed(doc, start, sentence.end)
    return Content(start, bounds.trimmed(doc, start, end), frame, cue.i + 1)


def _is_last(cue: Token, head: Token, sentence: Span) -> bool:
    """Whether nothing but whom it was told and when stands behind a cue that ends its sentence."""
    if cue.tag_ not in {"VBD", "VBZ"} or head.i > cue.i or head.right_edge.i + 2 < cue.i:
        return False
    kept = {"dobj", "dative", "npadvmod", "punct", "prep", "advmod", "prt", "tmod", "oprd"}
    rest = [child for child in cue.rights if not child.is_space]
    is_told = cue.lemma_ != "tell" or any(child.dep_ in {"dobj", "dative"} for child in rest)
    if sentence[0].tag_ in {"VBN", "VBG"} or any(child.text == ":" for child in rest):
        return False
    return is_told and cue.right_edge.i + 2 >= sentence.end and all(child.dep_ in kept for child in rest)


def _role_start(doc: Doc, first: int, sentence: Span) -> int:
    """The first token of "..., the club's head coach, Ana Bell, said", where `first` is the name's."""
    if first < sentence.start + 3 or doc[first - 1].text != ",":
        return first
    opened = next((at for at in range(first - 2, sentence.start, -1) if doc[at].text == ","), None)
    if opened is None or first - opened > LONGEST_ROLE:
        return first
    role = doc[opened + 1 : first - 1]
    is_role = any(word.pos_ in {"NOUN", "PROPN"} and lexicon.is_agent(word.lower_) for word in role)
    is_phrase = not any(word.tag_ in FINITE or word.dep_ == "cc" for word in role)
    return opened + 1 if is_role and is_phrase and role[0].tag_ not in {"IN", "CD", "TO", "VBG", "VBN"} else first


def _goes_on_behind_day(doc: Doc, last: int, comma: int, end: int) -> bool:
    """Whether a content goes on in "The mayor was held, police said on Monday, after a raid"."""
    is_dated = any(word.ent_type_ in {"DATE", "TIME"} for word in doc[last + 1 : comma])
    return is_dated and comma + 2 < end and doc[comma + 1].lower_ in RESUMING


def _clause_start(clause: Token, sentence: Span, limit: int) -> int:
    doc = clause.doc
    start = clause.left_edge.i if clause.left_edge.i < limit else sentence.start
    opened = next((at for at in range(limit - 1, sentence.start, -1) if doc[at].text in {"(", ")"}), None)
    if opened is not None and doc[opened].text == "(":
        return opened + 1
    if not any(token.pos_ in {"VERB", "AUX"} for token in doc[sentence.start : start]):
        start = bounds.sentence_start(sentence)
    while start < limit - 1 and (doc[start].pos_ == "CCONJ" or doc[start].text in {",", "-"} or doc[start].is_space):
        start += 1
    return start
