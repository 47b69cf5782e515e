"""Sources named in a parenthesis: according to X; in the words of X; in X's view; by X's account; as X put it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from data.prepare.extract.statement import bounds, lexicon, owners, speakers
from data.prepare.extract.statement.agency import PARTIES, agency

OPENING = frozenset({"according", "in", "by", "as"})
VIEWS = frozenset({"view", "opinion", "words", "account", "telling", "reckoning", "estimation", "assessment", "judgment"})
COUNTS = frozenset({"count", "tally", "figure", "figures", "estimate", "estimates", "calculation", "calculations", "admission"})
SUBORDINATE = frozenset({"advcl", "pcomp", "conj", "ccomp"})
FIGURES = frozenset(
    {"result", "projection", "forecast", "survey", "poll", "figure", "datum", "data", "estimate", "statistic", "count", "tally"}
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
GOING_ON = frozenset({"VBG", "CC", "IN", "WDT", "WRB"})


@dataclass(frozen=True, slots=True)
class Parenthesis:
    """The tokens of a parenthesis' cue and the content around it, ends exclusive, and the head of its source."""

    first: int
    end: int
    cue_first: int
    cue_end: int
    source: Token


def parenthesis(token: Token, sentence: Span) -> Parenthesis | None:
    """The parenthesis that a token opens, with the content that stands before, after or around it."""
    source = _source(token)
    if source is None or agency(source) == 0 or source.lemma_.lower() in lexicon.words("not_sources"):
        return None
    first, end = _around(token, _phrase_end(token, source), sentence)
    keeper = _keeper(source) if token.lower_ == "according" else None
    return Parenthesis(first, end, *_cue(token, source), keeper or source) if end > first else None


def _cue(token: Token, source: Token) -> tuple[int, int]:
    """The tokens of "according to", "in the words of", "account" and "put it"."""
    if token.lower_ == "according":
        return token.i, token.i + 2
    if token.lower_ == "as":
        return token.head.i, _phrase_end(token, source)
    if source.dep_ == "pobj":
        return token.i, source.head.i + 1
    return source.head.i, source.head.i + 1


def _source(token: Token) -> Token | None:
    if token.lower_ == "as":
        return _putting_it(token)
    if token.lower_ == "according":
        link = next((child for child in token.children if child.lower_ == "to"), None)
        found = _complement(link)
        return found if found is not None and found.pos_ != "VERB" else _misread(link)
    nouns = VIEWS | COUNTS if token.lower_ == "by" else VIEWS
    noun = next((word for word in token.children if word.dep_ == "pobj" and word.lower_ in nouns), None)
    if noun is None:
        return None
    named = _complement(next((child for child in noun.rights if child.lower_ == "of"), None)) if noun.lower_ == "words" else None
    return named or next((child for child in noun.lefts if child.dep_ == "poss"), None)


def _keeper(source: Token) -> Token | None:
    """Whose figures they are: "according to police figures"."""
    if source.lemma_.lower() not in FIGURES:
        return None
    before = [child for child in source.lefts if child.dep_ in {"compound", "nmod", "amod", "poss"}]
    named = next((child for child in reversed(before) if child.ent_type_ in PARTIES or agency(child) == 1.0), None)
    return named or owners.maker(source)


def closing(token: Token, sentence: Span) -> Parenthesis | None:
    """As in "..., the relief agency estimates." with a verb that the tagger took for a plural."""
    doc = token.doc
    frames = lexicon.cue_frames().get((token.lemma_.lower(), "verb"), ())
    comma = next((at for at in range(token.i - 1, sentence.start, -1) if doc[at].text == ","), None)
    is_last = all(_is_idle(word) for word in doc[token.i + 1 : sentence.end])
    names = {frame.name for frame in frames}
    if comma is None or comma + 1 == token.i or not is_last or not names & {"quote", "document_that"}:
        return None
    root, beside = doc[comma + 1 : token.i].root, doc[token.i - 1]
    source = root if token.tag_ == "NNS" and root.pos_ in {"NOUN", "PROPN", "PRON"} else beside
    if token.tag_ == "NN" and source.tag_ != "NNS":
        return None
    is_told = any(word.tag_ in FINITE for word in doc[sentence.start : comma])
    likely = 1.0 if "quote" not in names and source.lemma_.lower() in lexicon.words("documents") else agency(source)
    if (
        not is_told
        or likely < 0.8
        or any(word.pos_ in {"VERB", "AUX"} and word.tag_ != "VBN" for word in doc[comma + 1 : token.i])
    ):
        return None
    first = bounds.sentence_start(sentence)
    return Parenthesis(first, bounds.trimmed(doc, first, comma), token.i, token.i + 1, source)


def _complement(preposition: Token | None) -> Token | None:
    if preposition is None:
        return None
    return next((child for child in preposition.children if child.dep_ == "pobj"), None)


def _misread(link: Token | None) -> Token | None:
    """The last noun behind an "according to" whose own noun is read as a verb ("according to town hall records")."""
    found = None
    for word in link.doc[link.i + 1 : link.sent.end] if link is not None else ():
        if word.pos_ not in {"NOUN", "PROPN", "ADJ", "DET"}:
            break
        found = word if word.pos_ in {"NOUN", "PROPN"} else found
    return found


def _putting_it(token: Token) -> Token | None:
    verb = token.head
    if verb.lemma_ != "put" or not any(child.dep_ == "dobj" and child.lower_ == "it" for child in verb.rights):
        return None
    return next((child for child in verb.lefts if child.dep_ == "nsubj"), None)


def _phrase_end(token: Token, source: Token) -> int:
    """The token after the parenthesis: an apposition to the source belongs to it, what follows another comma does not."""
    doc = token.doc
    if token.lower_ == "as":
        return max(child.i for child in token.head.rights if child.dep_ == "dobj") + 1
    end = max(source.right_edge.i, source.head.right_edge.i if source.dep_ == "poss" else source.i) + 1
    if source.dep_ == "compound" and end < token.sent.end and doc[end].tag_ == "VBZ":
        end += 1
    is_first = token.i <= token.sent.start + 1
    if all(word.is_punct or word.is_space for word in doc[end : token.sent.end]) and not is_first:
        return end
    comma = next((at for at in range(source.i + 1, end) if doc[at].text in {",", ";"}), end)
    added = [child for child in source.rights if child.dep_ in {"appos", "relcl", "acl"} and child.i > comma]
    last = min(end, added[-1].right_edge.i + 1) if added else comma
    return comma if is_first and last + 1 >= token.sent.end else last


def _around(token: Token, phrase_end: int, sentence: Span) -> tuple[int, int]:
    doc, sentence = token.doc, _between_semicolons(token, sentence)
    is_first = all(_is_idle(doc[at]) or doc[at].dep_ == "cc" for at in range(sentence.start, token.i))
    is_linked = doc[token.i - 1].dep_ == "cc" and doc[phrase_end].text == "," and token.head.i > phrase_end
    if is_first or token.i <= sentence.start + 1 or is_linked:
        start = phrase_end
        while start < sentence.end and (_is_idle(doc[start]) or doc[start].lower_ == "that"):
            start += 1
        return start, bounds.trimmed(doc, start, sentence.end)
    start = _content_start(token, sentence)
    rest = next((word for word in doc[phrase_end : sentence.end] if not word.is_punct and not word.is_space), None)
    is_name = all(word.pos_ == "PROPN" or word.is_punct or word.is_space for word in doc[phrase_end : sentence.end])
    goes_on = not is_name and rest is not None and rest.tag_ not in GOING_ON and doc[token.i - 1].text == ","
    return start, bounds.trimmed(doc, start, sentence.end if goes_on else token.i)


def _between_semicolons(token: Token, sentence: Span) -> Span:
    """The part of a sentence between semicolons that holds the token."""
    stops = [word.i for word in sentence if word.text == ";"]
    first = max([sentence.start, *(at + 1 for at in stops if at < token.i)])
    return token.doc[first : min([sentence.end, *(at for at in stops if at > token.i)])]


def _content_start(token: Token, sentence: Span) -> int:
    doc, start = token.doc, bounds.sentence_start(sentence)
    clause = next((word for word in token.ancestors if word.pos_ in {"VERB", "AUX"}), None)
    is_whole = clause is not None and clause.dep_ == "advcl" and (_is_told_twice(clause) or _is_participle(clause))
    if clause is not None and not is_whole and clause.dep_ in SUBORDINATE and sentence.start < clause.left_edge.i < token.i:
        has_subject = any(child.dep_ in speakers.SUBJECTS for child in clause.lefts)
        start = clause.left_edge.i if has_subject or clause.dep_ != "conj" else start
    while start < token.i and (doc[start].pos_ in {"CCONJ", "SCONJ"} or _is_idle(doc[start])):
        start += 1
    return start


def _is_told_twice(clause: Token) -> bool:
    """Whether one source tells both halves of "X happened, while Y happened", as it does where the first has no cue."""
    return any(child.lower_ in {"while", "as"} for child in clause.lefts) and not speakers.is_cue(clause.head)


def _is_participle(clause: Token) -> bool:
    """Whether a clause only goes on with its sentence: "It fell again, losing 3 per cent, according to"."""
    return clause.tag_ == "VBG" and not any(child.dep_ in {"nsubj", "mark", "aux"} for child in clause.lefts)


def _is_idle(token: Token) -> bool:
    """Whether the token is white space, or punctuation other than a quotation mark."""
    return token.is_space or (token.is_punct and not token.is_quote)
