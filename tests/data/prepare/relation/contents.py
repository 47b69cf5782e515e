"""Statements made by hand, as they are compared."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from data.prepare.relation.content import Content
from data.prepare.relation.likeness import Comparer
from data.prepare.relation.weights import Weights


def content(words: str, by: str = "union", article: str = "a1", **fields: Any) -> Content:
    """A statement with these words; a word in capitals is a verb, one behind an exclamation mark is negated."""
    tokens = words.split()
    lemmas = [token.strip("!").lower() for token in tokens]
    kinds = {lemma: "verb" if token.strip("!").isupper() else "noun" for lemma, token in zip(lemmas, tokens, strict=True)}
    start = fields.pop("start", 0)
    text = " ".join(lemmas)
    row = {
        "statement_id": fields.pop("statement_id", f"{article}-{start}-{by}-{text}"),
        "article_id": article,
        "start": start,
        "end": start + len(text),
        "text": text,
        "actor": by,
        "speaker": by,
        "act": "say",
        "cue": "said",
        "about": None,
        "said_on": None,
        "sentence_start": start,
        "cue_start": None,
        "speaker_start": None,
    }
    row |= {name: fields.pop(name) for name in list(fields) if name in row}
    return Content(
        row=row,
        source=fields.pop("source", f"source of {article}"),
        published=fields.pop("published", date(2024, 3, 4)),
        order=(article, start, start + len(text)),
        words={lemma: lemma for lemma in lemmas},
        kinds=kinds,
        all_words=tuple(lemmas),
        numbers=frozenset(),
        places=fields.pop("places", frozenset()),
        names=fields.pop("names", frozenset()),
        actors=frozenset({by}),
        sides=fields.pop("sides", frozenset({by})),
        verbs=frozenset(lemma for lemma, kind in kinds.items() if kind == "verb"),
        negated=frozenset(lemma for lemma, token in zip(lemmas, tokens, strict=True) if token.startswith("!")),
    )


def comparer(*found: Content) -> Comparer:
    """A comparer of these, among others that share nothing with them; words mean the same where they are the same."""
    others = [content(f"other{number} thing{number}", article="z") for number in range(40)]
    contents = [*found, *others]
    vocabulary = sorted({word for each in contents for word in each.words})
    vectors = np.array([[float(word in each.words) for word in vocabulary] for each in contents], dtype=np.float32)
    return Comparer(contents, Weights(contents), vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
