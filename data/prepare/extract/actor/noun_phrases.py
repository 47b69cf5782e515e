"""Noun phrases of an article's content as token ranges, with how prominent each one's place in its sentence is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from data.prepare.annotate import content_sentences
from data.prepare.article import BlockKind
from data.prepare.extract.actor.lexicon_marks import Mark, marks, nouns

HEAD_POS = frozenset({"NOUN", "PROPN", "PRON"})
QUANTIFIERS = frozenset({"many", "some", "others", "several", "most", "few", "both", "dozens", "hundreds", "thousands", "scores"})
INNER_DEPS = frozenset({"compound", "nmod", "amod", "npadvmod", "flat", "nummod", "quantmod", "det", "expl"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ARTICLES = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "even", "what", "how", '"', "'", "(", "both", "-", ",", ":", "`", "“"}
)
STOP_POS = frozenset({"VERB", "AUX", "SCONJ", "SPACE"})
ROLE_WEIGHTS = {"poss": 2.0, "dobj": 2.0, "dative": 1.5, "attr": 1.0, "pobj": 1.0, "appos": 1.0}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens start to head (inclusive), and on to `end` (exclusive) with what is attached by prepositions.

    `weight` is how prominent it stands, the subject of the main clause most.
    """

    start: int
    head: int
    end: int
    weight: float


@dataclass(slots=True)
class Reading:
    """What is looked at again and again of one Doc: words, tags and marks by token, sentence numbers, quotation."""

    doc: Doc
    words: list[str]
    lower: list[str]
    tags: list[str]
    entities: list[str]
    sentence: list[int]
    quoted: list[bool]
    heading: list[bool]
    names_at: dict[int, Mark] = field(default_factory=dict)
    titles_at: dict[int, Mark] = field(default_factory=dict)
    names_ending: dict[int, Mark] = field(default_factory=dict)
    titles_ending: dict[int, Mark] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)

    def text(self, start: int, end: int) -> str:
        """The article's words from token `start` to token `end`, exclusive, on one line."""
        first, last = self.doc[start], self.doc[end - 1]
        words: str = self.doc._.article.text[first.idx : last.idx + len(last)]
        return " ".join(words.split())


def read(doc: Doc) -> Reading:
    """The Doc's content with marks and noun phrases found; furniture has sentence number -1."""
    words = [token.text for token in doc]
    size = len(words)
    tags, entities = [token.tag_ for token in doc], [token.ent_type_ for token in doc]
    reading = Reading(doc, words, [word.lower() for word in words], tags, entities, [-1] * size, [False] * size, [False] * size)
    block_start, inside = -1, False
    for number, (sentence, block) in enumerate(content_sentences(doc)):
        if block.start != block_start:
            block_start, inside = block.start, False
        heading = block.kind in {BlockKind.TITLE, BlockKind.HEADING}
        for at in range(sentence.start, sentence.end):
            reading.sentence[at], reading.quoted[at], reading.heading[at] = number, inside, heading
            if words[at] == '"':
                inside = not inside
        _add_marks(reading, sentence.start, sentence.end)
        reading.phrases.extend(_phrases(doc, sentence.start, sentence.end))
    reading.phrases.sort(key=lambda phrase: (phrase.head, phrase.start))
    return reading


def _add_marks(reading: Reading, start: int, end: int) -> None:
    for mark in marks(reading.words, start, end):
        at, ending = (
            (reading.titles_at, reading.titles_ending) if mark.kind == "title" else (reading.names_at, reading.names_ending)
        )
        at[mark.start] = mark
        ending[mark.end] = mark


def _phrases(doc: Doc, start: int, end: int) -> Iterator[Phrase]:
    for token in doc[start:end]:
        if _is_head(token):
            first = token.left_edge.i
            while first < token.i and doc[first].lower_ in ARTICLES:
                first += 1
            first = _after_aside(doc, first, token.i)
            yield Phrase(first, token.i, _reach(doc, token), weight(token))


def _is_head(token: Token) -> bool:
    if token.pos_ in HEAD_POS:
        return token.dep_ not in INNER_DEPS or (token.dep_ == "nmod" and token.tag_.startswith("PRP"))
    if token.pos_ in {"ADJ", "X", "VERB"} and token.dep_ in SUBJECTS:
        return True
    return token.lower_ in QUANTIFIERS and token.dep_ not in INNER_DEPS


def _after_aside(doc: Doc, first: int, head: int) -> int:
    """The left edge may reach over a clause or a comma that the parser attached wrongly; the phrase starts behind it."""
    for at in range(head - 1, first - 1, -1):
        token = doc[at]
        if token.is_space or token.text in {";", ":", "(", ")", '"'} or (token.text == "," and token.head.i == head):
            return at + 1
        if token.pos_ == "CCONJ" and at > first and doc[at - 1].ent_type_ == "PERSON" == doc[head].ent_type_:
            return at + 1
    return first


def _reach(doc: Doc, head: Token) -> int:
    end = head.i + 1
    if head.pos_ == "PRON":
        return end
    for child in head.rights:
        if child.i != end or child.dep_ != "prep":
            break
        last = child.i
        for at in range(child.i, min(child.right_edge.i, child.i + 14) + 1):
            token = doc[at]
            if (token.is_punct and token.text not in {"-", "'"}) or token.pos_ in STOP_POS or token.tag_ in {"WDT", "WP", "WRB"}:
                break
            if token.ent_type_ in {"DATE", "TIME"}:
                break
            last = at
        while last > child.i and doc[last].pos_ in {"CCONJ", "ADP", "DET", "PUNCT"}:
            last -= 1
        if last == child.i:
            break
        end = _list_end(doc, child.i, last + 1)
    return end


def _list_end(doc: Doc, preposition: int, end: int) -> int:
    """Where a name ends that lists what it is for ("the Department for Culture, Media and Sport"), else the end as given."""
    owner = preposition if doc[preposition - 1].text[:1].isupper() else -1
    owner = next(
        (at for at in range(end - 1, preposition, -1) if doc[at].pos_ == "ADP" and doc[at - 1].text[:1].isupper()), owner
    )
    if (
        owner < 0
        or nouns().get(doc[owner - 1].lower_) not in {"government", "organisation"}
        or doc[end - 1].ent_type_ == "PERSON"
    ):
        return end
    at, is_last = end, False
    while at + 1 < len(doc) and not is_last and (doc[at].text in {",", "and"} or doc[at].text == "&"):
        is_last = doc[at].text != ","
        at += 1
        start = at
        while at < len(doc) and doc[at].text[:1].isupper() and doc[at].pos_ in {"PROPN", "NOUN", "ADJ"}:
            at += 1
        if at == start:
            return end
    return at if is_last else end


def weight(token: Token) -> float:
    """How prominent a noun's place is, from 0 to 4."""
    dep, head = token.dep_, token.head
    hops = 0
    while dep in {"conj", "appos", "compound"} and hops < 4:
        dep, head = head.dep_, head.head
        hops += 1
    if dep in SUBJECTS:
        is_content = any(child.dep_ == "mark" and child.lower_ == "that" for child in head.lefts)
        clause = "ccomp" if is_content else head.dep_ if head.dep_ != "conj" else head.head.dep_
        return 4.0 if clause == "ROOT" else 3.0 if clause in {"ccomp", "advcl"} else 2.5
    if dep == "poss" and head.dep_ in SUBJECTS:
        return 2.5
    if dep == "pobj" and head.dep_ == "agent":
        return 2.5
    if dep == "pobj" and head.lower_ == "to" and head.head.lower_ == "according":
        return 3.5
    return ROLE_WEIGHTS.get(dep, 0.5)
