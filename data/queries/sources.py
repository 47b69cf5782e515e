"""The sources of a corpus and the two letters that stand for each."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from data.store import Store

FILLERS = {"a", "an", "and", "for", "in", "of", "the", "The", "Digest"}
SOURCES = "SELECT source, count(*) AS articles, sum(words)::BIGINT AS words FROM articles GROUP BY source ORDER BY source"


def sources(store: Store) -> pd.DataFrame:
    """One row per source, in the order of their names: source, badge, articles, words.

    The order, and with it everything that tells sources apart, depends on the corpus alone and not
    on what is filtered.
    """
    rows = store.query(SOURCES)
    rows.insert(1, "badge", _badges(rows["source"].tolist()))
    return rows


def _badges(names: list[str]) -> list[str]:
    taken: set[str] = set()
    badges = []
    for name in names:
        badge = next(candidate for candidate in _candidates(name) if candidate not in taken)
        taken.add(badge)
        badges.append(badge)
    return badges


def _candidates(name: str) -> Iterator[str]:
    words = re.findall(r"[^\W_]+", name)
    telling = [word for word in words if word not in FILLERS] or words or ["?"]
    if len(telling) > 1:
        yield (telling[0][0] + telling[-1][0]).upper()
    letters = "".join(telling).upper()
    for letter in letters[1:]:
        yield letters[0] + letter
    for digits in range(1, 10**6):
        yield f"{letters[0]}{digits}"
