"""How many sources stand behind some rows, and of how many origins they are: a repost is no second voice.

Queries join the store's view `provenance` under an alias and count with `counted`; where rows stay apart by source, they carry
`carried` and are counted together by `told_by`.
"""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

import pandas as pd

COUNTS = ["sources", "origins", "has_certain_origins"]


class ToldBy(NamedTuple):
    """How many sources tell something, of how many origins their articles are, and whether none of these is in doubt."""

    sources: int
    origins: int
    has_certain_origins: bool


def counted(rows: str = "o") -> str:
    """SQL for the columns COUNTS of a group of rows that have `source`, `origin` and `is_certain` under that alias."""
    return f"""count(DISTINCT {rows}.source) AS sources, count(DISTINCT {rows}.origin) AS origins,
        coalesce(bool_and({rows}.is_certain), TRUE) AS has_certain_origins"""


def carried(rows: str = "o") -> str:
    """SQL for what `told_by` needs of a group of rows of one source: `carries` (whose reports) and `is_certain`."""
    return f"list_sort(list(DISTINCT {rows}.origin)) AS carries, bool_and({rows}.is_certain) AS is_certain"


def told_by(rows: pd.DataFrame) -> ToldBy:
    """The counts for some rows that have `source`, `carries` and `is_certain`."""
    origins = set(chain.from_iterable(rows["carries"]))
    return ToldBy(rows["source"].nunique(), len(origins), bool(rows["is_certain"].all()))


def with_counts(rows: pd.DataFrame, by: str | list[str]) -> pd.DataFrame:
    """The rows with COUNTS of the group that each belongs to, in place of what each source carries."""
    keys = [by] if isinstance(by, str) else by
    counts = pd.DataFrame([[*key, *told_by(part)] for key, part in rows.groupby(keys, sort=False)], columns=[*keys, *COUNTS])
    return rows.drop(columns=["carries", "is_certain"]).merge(counts, on=keys, how="left")
