"""Through whom, when and about whom something was said, where the sentence tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from data.prepare.extract.statement import lexicon, speaker_phrases
from data.prepare.extract.statement.agency import NARRATOR
from data.prepare.spans import DateSpan

TALKS = frozenset(
    {"interview", "statement", "conversation", "call", "email", "e-mail", "message", "comment", "remark", "briefing"}
)
OUTLETS = frozenset({"newspaper", "magazine", "channel", "station", "broadcaster", "agency", "programme", "program", "podcast"})
TELLING = frozenset({"tell", "inform", "say", "write", "add"})
WHEN = frozenset({"on", "in", "at", "during"})
PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def via(cue: Token | None) -> str | None:
    """The outlet that something was told to or is cited for, in the article's words."""
    if cue is None:
        return None
    for child in cue.rights:
        if child.dep_ in {"dobj", "dative"} and cue.lemma_ in {"tell", "inform"} and _is_outlet(child):
            return words(child)
        if child.dep_ == "prep" and child.lower_ in {"to", "in", "with", "by"} and cue.lemma_ in TELLING:
            found = next(_outlets(child), None)
            if found is not None:
                return words(found)
    cited = _cited_behind(cue)
    if cited is not None:
        return words(cited)
    if cue.lower_ == "saying" and cue.head.lower_ == "as" and cue.head.head.lemma_ in {"quote", "cite"}:
        quoting = cue.head.head
        agent = next(
            (word for child in quoting.children if child.dep_ == "agent" for word in child.children if word.dep_ == "pobj"), None
        )
        outlet = agent or next((child for child in quoting.children if child.dep_ == "nsubj"), None)
        return words(outlet) if outlet is not None else None
    return None


def _cited_behind(cue: Token) -> Token | None:
    """The outlet in "..., the ministry said, according to the Daily"."""
    doc = cue.doc
    if cue.pos_ != "VERB" or cue.i + 4 >= cue.sent.end or doc[cue.i + 1].text != "," or doc[cue.i + 2].lower_ != "according":
        return None
    return next((word for word in doc[cue.i + 3].children if word.dep_ == "pobj" and _is_outlet(word)), None)


def _outlets(preposition: Token) -> Iterator[Token]:
    for noun in preposition.children:
        if noun.dep_ != "pobj":
            continue
        if preposition.lower_ in {"to", "with"} and _is_outlet(noun):
            yield noun
        if noun.lemma_.lower() in TALKS:
            inner = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ in {"to", "with"})
            yield from (word for child in inner for word in child.children if word.dep_ == "pobj" and _is_outlet(word))


def _is_outlet(noun: Token) -> bool:
    if noun.lemma_.lower() in OUTLETS:
        return any(word.pos_ == "PROPN" for word in noun.lefts)
    return noun.ent_type_ == "ORG" and (noun.pos_ == "PROPN" or not lexicon.is_agent(noun.lemma_.lower()))


def words(head: Token) -> str:
    """The words of the phrase that a noun heads, without its article."""
    first, end = speaker_phrases.phrase(head)
    text: str = head.doc._.article.text
    last = head.doc[end - 1]
    return text[head.doc[first].idx : last.idx + len(last)]


def said_on(cue: Token | None, start: int, end: int, dates: Sequence[DateSpan]) -> DateSpan | None:
    """The date that hangs on the cue itself, outside of the content `start` to `end`."""
    if cue is None:
        return None
    sentence = cue.sent
    for date in dates:
        if date.value is None or date.start < sentence.start_char or date.end > sentence.end_char:
            continue
        if start <= date.start < end and not (start < cue.idx < end):
            continue
        inside = cue.doc.char_span(date.start, date.end, alignment_mode="expand")
        if inside is not None and _hangs_on(inside.root, cue):
            return date
    return None


def _hangs_on(word: Token, cue: Token) -> bool:
    if word.head == cue:
        return word.dep_ in {"npadvmod", "advmod", "tmod", "dobj"}
    return word.dep_ == "pobj" and word.head.head == cue and word.head.lower_ in WHEN


def about(content: Span, cue: Token | None, speaker: str | None, is_aimed: bool) -> str | None:
    """The party that a content is about: whom it is aimed at, else its subject or owner, else the first one it names."""
    own = (speaker or "").lower().split()
    if is_aimed:
        aim = next((token for token in content if token.dep_ in {"dobj", "nsubj"} and token.head == (cue or token)), None)
        aim = aim or next((token for token in content if token.dep_ == "nsubj"), None)
        return _name(aim) if aim is not None and _is_party(aim) else None
    others = [token for token in content if _is_party(token) and token.lower_ not in own]
    subject = next((token for token in others if token.dep_ in {"nsubj", "nsubjpass"}), None)
    owner = next((token for token in others if token.dep_ == "poss"), None)
    found = subject or owner or next((token for token in others if token.ent_type_ in PARTIES - {"GPE"}), None)
    return _name(found) if found is not None else None


def _name(head: Token) -> str:
    """The words of a party without article and without what follows its noun."""
    doc = head.doc
    first = max(
        [head.left_edge.i, *(word.i + 1 for word in doc[head.left_edge.i : head.i] if word.is_punct and word.text != "-")]
    )
    while first < head.i and doc[first].pos_ in {"DET", "PUNCT", "SPACE"}:
        first += 1
    text: str = doc._.article.text
    return text[doc[first].idx : head.idx + len(head)]


def _is_party(token: Token) -> bool:
    if (
        token.pos_ not in {"NOUN", "PROPN"}
        or token.lower_ in {"latter", "former", "head", "side"}
        or token.dep_ in {"compound", "nmod", "amod", "appos"}
    ):
        return False
    if any(child.dep_ == "poss" and child.lower_ in NARRATOR for child in token.lefts):
        return False
    return token.ent_type_ in PARTIES or (token.pos_ == "NOUN" and lexicon.is_agent(token.lemma_.lower()))
