"""Which language a text is in.

Method: py3langid (Lui and Baldwin 2012, langid.py: naive Bayes over byte n-grams), held to the languages
that have an ISO 639-1 code. Short texts in Latin letters count as English, since it cannot be told there.
"""

from __future__ import annotations

from functools import cache
from unicodedata import name

from py3langid.langid import MODEL_FILE, LanguageIdentifier

FEWEST_WORDS = 20
ENOUGH = 1_500


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([label for label in identifier.labels if len(label) == 2])
    return identifier


def language(text: str) -> str:
    """ISO 639-1 code of the language that most of the text is in; the first 1,500 characters decide."""
    sample = text[:ENOUGH]
    if len(sample.split()) < FEWEST_WORDS and _mostly_latin(sample):
        return "en"
    return str(_identifier().classify(sample)[0])


def _mostly_latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return 2 * sum(name(c, "").startswith("LATIN") for c in letters) >= len(letters)
