"""The phrases by which an article calls what reports may differ on: an event, a departure, a power, a people, a land."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from data.prepare import lexicon
from data.prepare.annotate import content_sentences
from data.prepare.extract.phrase.bounds import balanced, first_of, last_of
from data.prepare.extract.phrase.kinds import PLURAL_TAGS, classes, heads, is_name_of_body, kinds_of, nation_of, owner_of
from data.prepare.spans import DateSpan, PhraseSpan

NOUNS = ("NOUN", "PROPN")
SCOPE_MOST = 30
LANDS = frozenset({"control", "district", "land", "territory", "home", "country", "region", "city", "village"})
LONGEST_OBJECT = 4
OBJECTS = frozenset({"dobj", "nsubjpass", "pobj"})
FORCING = frozenset({"force", "compel", "drive", "oblige"})


def phrases(doc: Doc, dates: Sequence[DateSpan] = ()) -> Iterator[PhraseSpan]:
    """Each phrase with a head that stands for a contested thing, in reading order; no dates, no parts of longer ones."""
    until = -1
    dated = {at for date in dates for at in range(date.start, date.end)}
    for sentence, _ in content_sentences(doc):
        for token in sentence:
            lemma = str(token.lemma_).lower()
            if token.pos_ in NOUNS and (lemma in heads("nouns", "weak") or token.tag_ in PLURAL_TAGS):
                found = _noun_phrase(token, lemma)
            elif lemma in heads("verbs", "weak_verbs") and _is_verb(token):
                found = _verb_phrase(token, lemma)
            else:
                continue
            if found is not None and found.start >= until and token.idx not in dated and not is_name_of_body(token, found.kinds):
                until = found.end
                yield found


def _is_verb(token: Token) -> bool:
    return token.pos_ == "VERB" or (token.pos_ == "ADJ" and token.tag_ in ("VBN", "VBG"))


def _noun_phrase(token: Token, lemma: str) -> PhraseSpan | None:
    if (
        token.dep_ in ("compound", "amod", "nmod")
        and token.head.pos_ in ("NOUN", "PROPN")
        and kinds_of(token.head, str(token.head.lemma_).lower())
    ):
        return None
    kinds = kinds_of(token, lemma)
    if not kinds:
        return None
    first, last = first_of(token), last_of(token)
    if first == token and (owner := owner_of(token)) is not None:
        first = owner
    return _span(token, first, last, kinds, "noun")


def _verb_phrase(token: Token, lemma: str) -> PhraseSpan | None:
    kinds = tuple(one.name for one in classes() if lemma in one.verbs or (lemma in one.weak_verbs and _is_to_a_place(token)))
    if not kinds or (token.dep_ == "amod" and token.head.pos_ in ("NOUN", "PROPN") and kinds_of(token.head, token.head.lemma_)):
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
    start, end = balanced(first, last)
    return PhraseSpan(
        start,
        end,
        str(head.lemma_).lower(),
        kinds,
        part,
        words.start_char,
        words.end_char,
        tuple(dict.fromkeys(nation for word in head.doc[first.i : last.i + 1] if (nation := nation_of(word)))),
        _marks(head, first, last),
    )


def _marks(head: Token, first: Token, last: Token) -> tuple[str, ...]:
    """The lemmas that describe the head, in reading order."""
    return tuple(
        str(word.lemma_).lower()
        for word in head.doc[first.i : last.i + 1]
        if word.i != head.i and not word.is_stop and not word.is_punct
    )
