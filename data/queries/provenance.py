"""How many sources stand behind some rows, and of how many origins they are: a repost is no second voice.

Queries join the store's view `provenance` under an alias and count with `counted`; where rows stay apart by source, they carry
`carried` and are counted together by `told_by`.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

COUNTS = ["sources", "origins", "has_certain_origins"]


def counted(rows: str = "o") -> str:
    """SQL for the columns COUNTS of a group of rows that have `source`, `origin` and `is_certain` under that alias."""
    return f"""count(DISTINCT {rows}.source) AS sources, count(DISTINCT {rows}.origin) AS origins,
        coalesce(bool_and({rows}.is_certain), TRUE) AS has_certain_origins"""


def carried(rows: str = "o") -> str:
    """SQL for what `told_by` needs of a group of rows of one source: `carries` (whose reports) and `is_certain`."""
    return f"list_sort(list(DISTINCT {rows}.origin)) AS carries, bool_and({rows}.is_certain) AS is_certain"


def told_by(rows: pd.DataFrame) -> dict[str, Any]:
    """The counts COUNTS for some rows that have `source`, `origin` (or `carries`) and `is_certain`."""
    origins = rows["origin"] if "origin" in rows else rows["carries"].explode()
    counts = (rows["source"].nunique(), origins.nunique(), bool(rows["is_certain"].all()))
    return dict(zip(COUNTS, counts, strict=True))


def counts_by(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """The counts COUNTS for each group of such rows, under what the group has in that column."""
    groups, origins = rows.groupby(by), rows.explode("carries").groupby(by)["carries"].nunique()
    return pd.concat([groups["source"].nunique(), origins, groups["is_certain"].all()], axis=1, keys=COUNTS)


def with_counts(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """The rows with COUNTS of the group that each belongs to, in place of what each source carries."""
    return rows.drop(columns=["carries", "is_certain"]).merge(counts_by(rows, by), "left", left_on=by, right_index=True)
