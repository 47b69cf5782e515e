"""The rows behind a stretch of the timeline as one list, in the order of the times that they tell of."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from data.queries.passages import COLUMNS, passages
from data.queries.timeline import told
from data.queries.written import moment
from data.selection import Selection
from data.store import Store

MOST_LISTED = 100
TABLES = {"date": "dates", "figure": "quantities", "statement": "statements", "place": "mentions"}
BASES = {"relative": "worked out", "published": "day of publication", "event_end": "end of its event"}


def told_order(store: Store, selection: Selection, kinds: tuple[str, ...], window: tuple[datetime, datetime]) -> pd.DataFrame:
    """The first 100 rows that tell of a time within a window, earliest first: the columns of `passages`, and first, last.

    The first chip says what time it is ("25 Sep 2023, 4 h") and, where no words of the row name it, where it is from. Of
    times that begin together the more exact one stands first.
    """
    marks = told(store, selection, kinds, window).sort_values(["first", "last"], kind="stable").head(MOST_LISTED)
    timed = marks.explode("row_ids").rename(columns={"row_ids": "row_id"})[["row_id", "kind", "value", "basis", "first", "last"]]
    timed = timed.drop_duplicates("row_id").head(MOST_LISTED)
    parts = [passages(store, TABLES[str(kind)], tuple(part["row_id"])) for kind, part in timed.groupby("kind")]
    if not parts:
        return pd.DataFrame(columns=[*COLUMNS, "first", "last"])
    found = timed.merge(pd.concat(parts), on="row_id").sort_values(["first", "last"], kind="stable", ignore_index=True)
    timed_chips = zip(found["value"], found["basis"], found["chips"], strict=True)
    found["chips"] = [[_when(value, basis), *_others(chips, value, basis)] for value, basis, chips in timed_chips]
    return found[[*COLUMNS, "first", "last"]]


def _when(value: str, basis: str) -> str:
    return f"{moment(value)}, {BASES[basis]}" if basis in BASES else moment(value)


def _others(chips: list[str], value: str, basis: str) -> list[str]:
    """The chips that do not say the time once more."""
    return [chip for chip in chips if chip not in (moment(value), f"as of {moment(value)}", basis)]
