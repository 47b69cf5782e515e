"""What is doubtful about a profile's contested things: empty wordings, shared ones, and wordings that are everywhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from data.prepare.spans import Extraction
from data.spelling import as_compared

MOST_SENTENCES = 0.5
# Below this many sentences, half of them tell nothing about a wording.
FEWEST_SENTENCES = 5


def mended_referent(fields: object, label: str) -> tuple[object, list[str]]:
    """The fields of a [[referent]] without wordings that have neither letter nor digit, and what was wrong, one line each."""
    wordings = fields.get("wordings") if isinstance(fields, Mapping) else None
    if not isinstance(fields, Mapping) or not isinstance(wordings, list):
        return fields, []
    sound = [words for words in wordings if not isinstance(words, str) or re.search(r"\w", words)]
    if len(sound) == len(wordings):
        return fields, []
    named = f"{label} ({fields['name']})" if fields.get("name") else label
    message = f"{named}: an empty wording finds nothing and was left out. Write the words, or remove it."
    return {**fields, "wordings": sound}, [message]


def told_of_wordings(referents: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    """Each wording that two things have, given as name and wordings; the first keeps it."""
    owners: dict[str, dict[str, None]] = defaultdict(dict)
    for name, wordings in referents:
        for words in wordings:
            owners[as_compared(words)].setdefault(name)
    messages = []
    for words, names in owners.items():
        if len(names) > 1:
            first, *others = names
            messages.append(
                f"[[referent]] “{words}” is a wording of {' and '.join(names)}. It counts for {first} alone. "
                f"Take it out of {' and '.join(others)}, or give a longer wording there."
            )
    return messages


def told_of_broad(articles: Mapping[str, tuple[str, Extraction]]) -> Iterator[str]:
    """Each thing whose wordings stand in more than half of the corpus's sentences; `articles` has text and extraction by id."""
    total = sum(len(extraction.sentences) for _, extraction in articles.values())
    if total < FEWEST_SENTENCES:
        return
    touched: dict[str, set[tuple[str, int]]] = defaultdict(set)
    by_words: dict[str, Counter[str]] = defaultdict(Counter)
    for article_id, (text, extraction) in articles.items():
        for referent, words, sentence in _found(text, extraction):
            touched[referent].add((article_id, sentence))
            by_words[referent][words] += 1
    for referent, sentences in touched.items():
        if len(sentences) > MOST_SENTENCES * total:
            (words, times), *_ = by_words[referent].most_common(1)
            yield (
                f"[[referent]] {referent}: its wordings stand in {100 * len(sentences) / total:.0f} percent of all sentences "
                f"({len(sentences)} of {total}), mostly “{words}” ({times} times). That sets no source apart. "
                "Take this wording out, or give a longer one."
            )


def _found(text: str, extraction: Extraction) -> Iterator[tuple[str, str, int]]:
    """Thing, wording and start of the sentence, of each wording; both are in reading order."""
    sentences = iter(extraction.sentences)
    sentence = next(sentences, None)
    for found in extraction.wordings:
        while sentence is not None and sentence.end <= found.start:
            sentence = next(sentences, None)
        if sentence is not None:
            yield found.referent, as_compared(text[found.start : found.end]), sentence.start
