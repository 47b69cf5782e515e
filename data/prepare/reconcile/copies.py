"""Whose text a figure stands in: sentences that several outlets share count as one text.

Near copies are found by the words that sentences share in runs of four (shingles, after Broder 1997).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
Origin = tuple[str, str]

# Shorter sentences are alike by chance.
WORDS = 8
RUN = 4
# The share of runs from which on a sentence is a copy with a word changed.
ALIKE = 0.6
# Among more sentences with one figure only exact copies are looked for.
COMPARED = 60


def origins(told: Sequence[tuple[str, Row]]) -> list[Origin]:
    """Whose text each of the figures stands in and how that is known; `told` holds sentences and their articles.

    An article's own origin wins; a shared sentence belongs to the origin that one of the articles names,
    else to the source that published it first.
    """
    found: list[Origin] = [_own(article) for _, article in told]
    for group in _copied(told):
        first = min(group, key=lambda at: (told[at][1]["origin"] is None, *_order(told[at][1])))
        for at in group:
            if told[at][1]["origin"] is None and found[at][0] != found[first][0]:
                found[at] = (found[first][0], "copied")
    return found


def is_copy(first: str, second: str) -> bool:
    """Whether two sentences are one text, but for a word or two."""
    one, other = _words(first), _words(second)
    if min(len(one), len(other)) < WORDS:
        return False
    return one == other or _likeness(_runs(one), _runs(other)) >= ALIKE


def _own(article: Row) -> Origin:
    origin = article["origin"]
    return (str(origin), str(article["origin_basis"] or "text")) if origin else (str(article["source"]), "source")


def _order(article: Row) -> tuple[str, str]:
    return (str(article["published"] or "9999"), str(article["path"]))


def _copied(told: Sequence[tuple[str, Row]]) -> Iterator[list[int]]:
    """Groups of figures of several sources whose sentences are one text."""
    words = [_words(sentence) for sentence, _ in told]
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, own in enumerate(words):
        if len(own) >= WORDS:
            same[tuple(own)].append(at)
    groups = list(same.items())
    if len(groups) <= COMPARED:
        groups = _joined(groups)
    for _, group in groups:
        if len({told[at][1]["source"] for at in group}) > 1:
            yield group


def _joined(groups: list[tuple[tuple[str, ...], list[int]]]) -> list[tuple[tuple[str, ...], list[int]]]:
    kept: list[tuple[tuple[str, ...], list[int]]] = []
    for words, group in groups:
        runs = _runs(list(words))
        like = next((k for k, (other, _) in enumerate(kept) if _likeness(runs, _runs(list(other))) >= ALIKE), None)
        if like is None:
            kept.append((words, list(group)))
        else:
            kept[like][1].extend(group)
    return kept


def _words(sentence: str) -> list[str]:
    return re.findall(r"\w+", sentence.casefold())


def _runs(words: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def _likeness(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
