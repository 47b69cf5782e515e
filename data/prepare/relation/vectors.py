"""The meaning of a statement as one vector, and how near two of them are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from data.prepare.relation.content import Content

type Vector = NDArray[np.float32]

SMOOTHING = 1e-3


def meanings(found: Sequence[Content], vector: Callable[[str], Vector | None]) -> Vector:
    """One unit vector a statement, in order: the weighted mean of its words' vectors; zeros where no word has one.

    The weight of a word is a / (a + p), p its share of all words: smooth inverse frequency after Arora, Liang and Ma (2017),
    "A Simple but Tough-to-Beat Baseline for Sentence Embeddings", ICLR. The common component stays in, since in a corpus about
    one event it is the event. `vector` gives a word's vector of 300 numbers, None for words without one.
    """
    counts = Counter(word for content in found for word in content.words)
    total = counts.total()
    units = {word: _unit(vector(word)) * (SMOOTHING / (SMOOTHING + count / total)) for word, count in counts.items()}
    summed = [np.sum([units[word] for word in sorted(content.words)] or [_unit(None)], axis=0) for content in found]
    return np.array([_unit(vector) for vector in summed], dtype=np.float32).reshape(-1, 300)


def _unit(vector: Vector | None) -> Vector:
    if vector is None:
        return np.zeros(300, dtype=np.float32)
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector
