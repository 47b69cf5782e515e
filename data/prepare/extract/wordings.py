"""The words that an article uses for the contested things that a profile names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc

from data.prepare.annotate import content_sentences
from data.prepare.profile import Profile
from data.prepare.spans import WordingSpan
from data.spelling import as_compared, plain_marks


def wordings(doc: Doc) -> Iterator[WordingSpan]:
    """Each longest match of a referent's wordings, whole words in any case; none without a profile."""
    profile = doc._.profile
    if not profile or not profile.referents:
        return
    pattern, referent_of = _pattern(profile)
    text = plain_marks(doc._.article.text)
    for sentence, _ in content_sentences(doc):
        for match in pattern.finditer(text, sentence.start_char, sentence.end_char):
            yield WordingSpan(match.start(), match.end(), referent_of[as_compared(match.group())])


@lru_cache(maxsize=4)
def _pattern(profile: Profile) -> tuple[re.Pattern[str], dict[str, str]]:
    referent_of: dict[str, str] = {}
    for referent in profile.referents:
        for wording in referent.wordings:
            referent_of.setdefault(as_compared(wording), referent.name)
    longest_first = sorted(referent_of, key=len, reverse=True)
    alternatives = "|".join(r"\s+".join(map(re.escape, wording.split())) for wording in longest_first)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE), referent_of
