"""Topics of coverage as an analyst goes through them: by event, a few of each kind first, or those that some words name."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pandas as pd

from data.spelling import fold

MEASURE_WORDS = Path(__file__).parents[1] / "reference" / "measure_words.csv"

type Topic = tuple[str, str]


def topics_of(found: pd.DataFrame) -> list[Topic]:
    """The topics in rows of `coverage`, as kind and key, in their order."""
    return list(dict.fromkeys(zip(found["kind"], found["key"], strict=True)))


def rows_of(found: pd.DataFrame, topics: list[Topic]) -> pd.DataFrame:
    """The rows of `coverage` that belong to some topics, in their own order."""
    wanted = set(topics)
    return _where(found, [topic in wanted for topic in zip(found["kind"], found["key"], strict=True)])


def by_event(found: pd.DataFrame) -> pd.DataFrame:
    """The rows of `coverage` with the measures of one event together, the event of which most sources report first.

    Measures of no known event come last; other kinds keep their order.
    """
    event = pd.Series(
        [_event_of(kind, key) for kind, key in zip(found["kind"], found["key"], strict=True)], found.index, dtype=str
    )
    wide = found["source"].groupby([found["kind"], event]).transform("nunique").where(event != "", 0)
    kinds = list(dict.fromkeys(found["kind"]))
    order = pd.DataFrame({"kind": found["kind"].map(kinds.index), "wide": -wide, "event": event})
    # Where nothing but the order of the rows is left to go by, the sort keeps it.
    return found.loc[order.sort_values(["kind", "wide", "event"], kind="stable").index].reset_index(drop=True)


def _event_of(kind: str, key: str) -> str:
    return key.partition("|")[2] if kind == "measure" else ""


def first_of_each(topics: list[Topic], most: int) -> list[Topic]:
    """The first so many topics of each kind."""
    seen: dict[str, int] = {}
    kept = []
    for kind, key in topics:
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= most:
            kept.append((kind, key))
    return kept


def named(found: pd.DataFrame, words: str) -> pd.DataFrame:
    """The rows of `coverage` whose topic has all these words or beginnings of words; marks above letters and case do not matter.

    A measure is also found by the words that articles use for it ("casualties" finds people killed).
    """
    wanted = fold(words).split()
    if not wanted:
        return found
    texts = [
        f" {fold(label)} {fold(_measure_words().get(key.partition('|')[0], '')) if kind == 'measure' else ''}"
        for label, kind, key in zip(found["label"], found["kind"], found["key"], strict=True)
    ]
    return _where(found, [all(f" {word}" in text for word in wanted) for text in texts])


def doubtful(found: pd.DataFrame) -> set[Topic]:
    """The topics of which every row has a low score: they rest on an uncertain extraction alone."""
    sums = found.groupby(["kind", "key"], as_index=False)[["rows", "uncertain"]].sum()
    return set(topics_of(sums[sums["rows"] == sums["uncertain"]]))


def _where(found: pd.DataFrame, holds: list[bool]) -> pd.DataFrame:
    return found[pd.Series(holds, found.index, dtype=bool)].reset_index(drop=True)


@cache
def _measure_words() -> dict[str, str]:
    """For each measure the words that articles use for it, with a space between."""
    with MEASURE_WORDS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        measure: " ".join(row["words"] for row in rows if row["measure"] == measure)
        for measure in {row["measure"] for row in rows}
    }
