"""Cues behind or within their content: "The king was ill, he said", "The king, she told us, was ill"."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from data.prepare.extract.statement import bounds, lexicon, speakers
from data.prepare.extract.statement.agency import agency
from data.prepare.extract.statement.contents import Content
from data.prepare.extract.statement.lexicon import Frame

SURE = 0.8
ENDING = frozenset({",", '"', "'", "''", "``", "?", "!", "-", "--", "—"})
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
    first = min(head.left_edge.i, cue.i)
    if first <= sentence.start + 1 or doc[first - 1].text not in ENDING:
        return None
    clause, start = _clause(cue, head), None
    if clause is None and _is_last(cue, head, sentence):
        clause = next((word for word in doc[sentence.start : first] if word.tag_ in FINITE), None)
        start = bounds.sentence_start(sentence)
    is_told = any(child.dep_ in {"dobj", "dative"} for child in cue.children)
    if clause is None or (cue.lemma_ == "tell" and head.i < cue.i and not is_told):
        return None
    first = _role_start(doc, first, sentence) if head.i < cue.i else first
    start = _clause_start(clause, sentence, first) if start is None else start
    end = sentence.end if _goes_on(cue, head, clause) else first
    return Content(start, bounds.trimmed(doc, start, end), frame, cue.i + 1)


def _clause(cue: Token, head: Token) -> Token | None:
    """The verb of the clause that the parser hangs on a cue behind it, or hangs the cue on."""
    own = next((child for child in cue.children if child.dep_ in {"ccomp", "parataxis", "dep"}), None)
    if own is not None:
        return own
    outer = cue.head
    if outer.i < cue.i:
        is_held = cue.dep_ in {"parataxis", "ccomp", "dep"} or (cue.dep_ in {"advcl", "conj"} and head.dep_ == "dobj")
        return outer if is_held else None
    behind = min(cue.right_edge.i + 1, cue.sent.end - 1)
    is_told = any(child.dep_ in {"dobj", "dative"} for child in cue.rights) and cue.doc[behind].text == ","
    if cue.dep_ == "parataxis" or (cue.dep_ == "ccomp" and is_told):
        while outer.i > cue.i and outer.dep_ == "conj":
            outer = outer.head
        return outer
    above = outer.head
    return above if cue.dep_ == "relcl" and above.pos_ in {"VERB", "AUX"} and above.i > cue.i else None


def _goes_on(cue: Token, head: Token, clause: Token) -> bool:
    """Whether the clause goes on behind its cue: "The king, she told us, was ill"."""
    doc, end, last = cue.doc, cue.sent.end, max(cue.i, head.i)
    after = next((at for at in range(last + 1, end) if doc[at].text in {",", ".", ";", ":", '"'}), end)
    if head.dep_ == "dobj" or after >= end or doc[after].text != "," or doc[min(after + 1, end - 1)].lower_ == "according":
        return False
    is_around = clause.i > cue.i or clause.right_edge.i > after
    return is_around or _goes_on_behind_day(doc, last, after, end) or _goes_on_beside(cue, after)


def _is_last(cue: Token, head: Token, sentence: Span) -> bool:
    """Whether nothing but whom it was told and when stands behind a cue that ends its sentence."""
    if cue.tag_ not in {"VBD", "VBZ"} or head.i > cue.i or head.right_edge.i + 2 < cue.i:
        return False
    comma = next((child.i for child in cue.rights if child.text == ","), None)
    if comma is not None and _goes_on_beside(cue, comma):
        return True
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


def _goes_on_beside(cue: Token, comma: int) -> bool:
    """Whether a clause of its own goes on behind the cue: "Half of them left, the agency said, and the rest stayed"."""
    verb = next((child for child in cue.rights if child.dep_ == "conj" and child.i > comma), None)
    if verb is None or cue.doc[comma + 1].dep_ != "cc" or speakers.is_cue(verb):
        return False
    return any(child.dep_ in speakers.SUBJECTS for child in verb.lefts)


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
