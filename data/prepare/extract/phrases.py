"""The phrases by which an article calls what reports may differ on: an event, a departure, a power, a people, a land."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from data.prepare import lexicon
from data.prepare.annotate import content_sentences
from data.prepare.extract.actor.lexicon_marks import names
from data.prepare.spans import DateSpan, PhraseSpan

NOUNS = ("NOUN", "PROPN")
PLURAL_TAGS = ("NNPS", "NNS")
BEFORE = frozenset({"amod", "compound", "nmod", "npadvmod", "nummod", "punct", "advmod", "quantmod", "poss"})
LONGEST_AFTER = 5
SCOPE_MOST = 30
LANDS = frozenset({"control", "district", "land", "territory", "home", "country", "region", "city", "village"})
LONGEST_OBJECT = 4
OBJECTS = frozenset({"dobj", "nsubjpass", "pobj"})
FORCING = frozenset({"force", "compel", "drive", "oblige"})


@dataclass(frozen=True, slots=True)
class Class:
    """A kind of contested thing with the lemmas that stand for it."""

    name: str
    nouns: frozenset[str]
    weak: frozenset[str]
    marks: frozenset[str]
    verbs: frozenset[str]
    weak_verbs: frozenset[str]


def phrases(doc: Doc, dates: Sequence[DateSpan] = ()) -> Iterator[PhraseSpan]:
    """Each phrase with a head that stands for a contested thing, in reading order; no dates, no parts of longer ones."""
    until = -1
    dated = {at for date in dates for at in range(date.start, date.end)}
    for sentence, _ in content_sentences(doc):
        for token in sentence:
            lemma = str(token.lemma_).lower()
            if token.pos_ in NOUNS and (lemma in _heads("nouns", "weak") or token.tag_ in PLURAL_TAGS):
                found = _noun_phrase(token, lemma)
            elif lemma in _heads("verbs", "weak_verbs") and _is_verb(token):
                found = _verb_phrase(token, lemma)
            else:
                continue
            if found is not None and found.start >= until and token.idx not in dated:
                until = found.end
                yield found


@cache
def _heads(*parts: str) -> frozenset[str]:
    """Every lemma that may be a head, so that most words need no closer look."""
    return frozenset(lemma for one in classes() for part in parts for lemma in getattr(one, part))


@cache
def classes() -> tuple[Class, ...]:
    """The kinds, in the order of their list."""
    parts = ("nouns", "weak", "marks", "verbs", "weak_verbs")
    table = lexicon.table("contested_words")
    return tuple(Class(name, *(frozenset(entry.get(part, ())) for part in parts)) for name, entry in table.items())


def _is_verb(token: Token) -> bool:
    return token.pos_ == "VERB" or (token.pos_ == "ADJ" and token.tag_ in ("VBN", "VBG"))


def _noun_phrase(token: Token, lemma: str) -> PhraseSpan | None:
    if (
        token.dep_ in ("compound", "amod", "nmod")
        and token.head.pos_ in ("NOUN", "PROPN")
        and _kinds(token.head, str(token.head.lemma_).lower())
    ):
        return None
    kinds = _kinds(token, lemma)
    if not kinds:
        return None
    first, last = _first(token), _last(token)
    if first == token and (owner := _owner(token)) is not None:
        first = owner
    return _span(token, first, last, kinds, "noun")


def _kinds(token: Token, lemma: str) -> tuple[str, ...]:
    if _is_people(token):
        return ("people",)
    if lemma not in _heads("nouns", "weak"):
        return ()
    if any(child.lower_ in lexicon.words("not_contested") for child in token.lefts):
        return ()
    beside = {word.lower_ for word in (*token.lefts, *_parts(token))} | _hyphened(token) | _after_of(token)
    is_owned = _owner(token) is not None
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
    is_people = token.ent_type_ == "NORP" or _nation(token) is not None
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


def _owner(token: Token) -> Token | None:
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


def _first(token: Token) -> Token:
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


def _last(token: Token) -> Token:
    """Where a phrase ends: at its noun, or with a short "of ..." that tells what of ("the restoration of order")."""
    of = next((child for child in token.rights if child.lower_ in ("of", "over", "against") and child.i == token.i + 1), None)
    if of is None:
        return token
    noun = next((child for child in of.children if child.dep_ == "pobj"), None)
    return noun if noun is not None and noun.i - token.i <= LONGEST_AFTER else token


def _verb_phrase(token: Token, lemma: str) -> PhraseSpan | None:
    kinds = tuple(one.name for one in classes() if lemma in one.verbs or (lemma in one.weak_verbs and _is_to_a_place(token)))
    if not kinds or (token.dep_ == "amod" and token.head.pos_ in ("NOUN", "PROPN") and _kinds(token.head, token.head.lemma_)):
        return None
    first = last = token
    forced = token.head if token.dep_ == "xcomp" and str(token.head.lemma_) in FORCING else None
    if forced is not None and 0 < token.i - forced.i <= 2:
        first = forced
    elif token.i > token.sent.start and token.nbor(-1).dep_ == "advmod" and token.nbor(-1).text.endswith("ly"):
        first = token.nbor(-1)
    after = next((child for child in token.rights if child.i == token.i + 1 and child.text.endswith("ly")), None)
    held = next((child for child in token.rights if child.dep_ == "dobj" and str(child.lemma_).lower() in LANDS), None)
    if after is not None:
        last = after
    elif held is not None and held.i - token.i <= LONGEST_OBJECT and not any(lemma in one.verbs for one in classes()):
        last = held
    return _span(token, first, last, kinds, "verb")


def _is_to_a_place(token: Token) -> bool:
    """Whether a plain verb tells of leaving or coming to hold: an adverb of will, or a place as its object or aim."""
    if token.dep_ == "xcomp" and str(token.head.lemma_) in FORCING:
        return True
    for child in token.children:
        if child.dep_ == "advmod" and child.lower_ in lexicon.table("contested_words")["departure"]["willingness"]:
            return True
        named = (child, *child.children) if child.dep_ in ("dobj", "prep", "nsubjpass") else ()
        if any(part.ent_type_ in ("GPE", "LOC") and part.dep_ in OBJECTS for part in named):
            return True
        if child.dep_ == "dobj" and str(child.lemma_).lower() in LANDS:
            return True
    return False


def _span(head: Token, first: Token, last: Token, kinds: tuple[str, ...], part: str) -> PhraseSpan:
    """The phrase; its scope runs over the noun's or verb's own words, or the verb's clause where they name nothing."""
    edges = sorted(child.i for child in head.subtree)
    low = max(min(edges[0], first.i), head.i - SCOPE_MOST)
    high = min(max(edges[-1], last.i), head.i + SCOPE_MOST)
    words = head.doc[low : high + 1]
    start, end = _balanced(first, last)
    return PhraseSpan(
        start,
        end,
        str(head.lemma_).lower(),
        kinds,
        part,
        words.start_char,
        words.end_char,
        tuple(dict.fromkeys(nation for word in head.doc[first.i : last.i + 1] if (nation := _nation(word)))),
        _marks(head, first, last),
    )


def _balanced(first: Token, last: Token) -> tuple[int, int]:
    """The offsets with the other half of a quotation mark that stands at an edge; without it where there is none."""
    doc, start, end = first.doc, first.idx, last.idx + len(last)
    if sum(word.text == '"' for word in doc[first.i : last.i + 1]) % 2 == 0:
        return start, end
    before, after = doc[max(first.i - 1, 0)], doc[min(last.i + 1, len(doc) - 1)]
    if before.text == '"' and before.idx == start - 1:
        return start - 1, end
    return (start, end + 1) if after.text == '"' and after.idx == end else (start, end)


def _marks(head: Token, first: Token, last: Token) -> tuple[str, ...]:
    """The lemmas that describe the head, in reading order."""
    return tuple(
        str(word.lemma_).lower()
        for word in head.doc[first.i : last.i + 1]
        if word.i != head.i and not word.is_stop and not word.is_punct
    )


def _nation(token: Token) -> str | None:
    """The country that an adjective or the name of a people is of."""
    entries = names().get(token.text, ())
    return next((value for pieces, kind, value, _ in entries if len(pieces) == 1 and kind in ("adjective", "demonym")), None)
