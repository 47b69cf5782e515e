"""From one annotated article to everything that is extracted from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from spacy.tokens import Doc

from data.prepare.annotate import content_sentences
from data.prepare.extract.actors import actors
from data.prepare.extract.dates import dates
from data.prepare.extract.phrases import phrases
from data.prepare.extract.place.profiled import profiled
from data.prepare.extract.places import places
from data.prepare.extract.quantities import quantities
from data.prepare.extract.statements import statements
from data.prepare.extract.terms import terms
from data.prepare.extract.voices import voices
from data.prepare.extract.wordings import wordings
from data.prepare.spans import Extraction, SentenceSpan

Found = dict[str, tuple[Any, ...]]

# In this order, since a later extractor may look at what an earlier one found.
EXTRACTORS: dict[str, Callable[[Doc, Found], Iterable[Any]]] = {
    "sentences": lambda doc, _: sentences(doc),
    "places": lambda doc, _: profiled(doc, places(doc)),
    "dates": lambda doc, _: dates(doc),
    "statements": lambda doc, found: statements(doc, found["dates"]),
    "terms": lambda doc, found: terms(doc, found["statements"]),
    "actors": lambda doc, _: actors(doc),
    "quantities": lambda doc, found: quantities(doc, found["dates"]),
    "voices": lambda doc, found: voices(doc, found["statements"]),
    "wordings": lambda doc, _: wordings(doc),
    "phrases": lambda doc, found: phrases(doc, found["dates"]),
}


def extract(doc: Doc) -> Extraction:
    """Every extractor's spans, each kind once and in reading order."""
    found: Found = {}
    for kind, extractor in EXTRACTORS.items():
        found[kind] = tuple(sorted(dict.fromkeys(extractor(doc, found)), key=lambda span: (span.start, span.end)))
    return Extraction(**found)


def sentences(doc: Doc) -> Iterator[SentenceSpan]:
    """Each sentence of title and body, trimmed."""
    article = doc._.article
    paragraph = {block.start: number for number, block in enumerate(article.blocks)}
    for sentence, block in content_sentences(doc):
        words = article.text[sentence.start_char : min(sentence.end_char, block.end)]
        start = sentence.start_char + len(words) - len(words.lstrip())
        if words.strip():
            yield SentenceSpan(start, start + len(words.strip()), paragraph[block.start])
