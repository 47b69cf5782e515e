"""Which row across the columns a statement stands in: that of its date or its subject, or none."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd

from data.queries.located import records
from data.queries.provenance import COUNTS
from data.queries.written import in_quotes
from data.store import Store

BANDS = ["subject_id", "heading", "published", "statements", *COUNTS, "shown", "across", "reasons"]
NO_BAND = -1
OPENING = 60
# How much of an id stands in an address; as a number in base 16 it tells a million million apart.
SHORT = 10


def long_ids(store: Store, shorts: Sequence[str]) -> pd.DataFrame:
    """The memberships in subjects whose id starts with one of these, each cut to SHORT characters: `membership_id`."""
    sql = f"SELECT membership_id FROM subjects WHERE list_contains(?, left(membership_id, {SHORT})) ORDER BY 1"
    return store.query(sql, [[short[:SHORT] for short in shorts]])


def no_bands(rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The statements without a row, and no rows."""
    return _placed(rows, [NO_BAND] * len(rows)), pd.DataFrame(columns=BANDS)


def date_bands(rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The statements with the row of their date as `band`, and the rows.

    Of a row only `published` is filled, the day; it is missing in the last where some articles have none.
    """
    days = rows["published"].drop_duplicates().reset_index(drop=True)
    place = {_day(value): at for at, value in enumerate(days)}
    return _placed(rows, [place[_day(value)] for value in rows["published"]]), pd.DataFrame({"published": days}, columns=BANDS)


def subject_bands(
    rows: pd.DataFrame, shared: pd.DataFrame, whole: pd.DataFrame, parted: Collection[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The statements with the row of their subject as `band`, and the rows: those of most columns first, each of two at least.

    `rows` are those of `statements`, `shared` and `whole` those of `subject_rows` with and without regard to `parted`, the
    membership_ids of what the analyst took out. A statement of two subjects comes twice; those without one come last and have
    NO_BAND. What the statements have besides: `membership_id` (of it in this row, or None), `subject` (the row's heading, or
    None) and `parted` (for each subject it was taken out of, membership_id and heading as a pair). Columns of a row:
    `subject_id`, `heading`, `statements` and the counts of provenance (in view), `shown` (here), `across` (in how many columns),
    `reasons` (why each of its statements is there).
    """
    said = rows.groupby("row_id")["words"].first()
    here = shared[shared["statement_id"].isin(said.index)]
    here = here.assign(words=here["statement_id"].map(said), across=_across(rows, here))
    every = pd.DataFrame([_band(subject_id, mine) for subject_id, mine in here.groupby("subject_id", sort=False)], columns=BANDS)
    bands = every[every["shown"] > 1].sort_values("across", ascending=False, kind="stable", ignore_index=True)
    place = {subject_id: at for at, subject_id in enumerate(bands["subject_id"])}
    members = here[here["subject_id"].isin(place)]
    members = members.assign(band=members["subject_id"].map(place).astype("Int64"))
    members = members[["statement_id", "membership_id", "heading", "band"]]
    joined = rows.reset_index(drop=True).merge(members, left_on="row_id", right_on="statement_id", how="left")
    placed = _placed(joined.drop(columns=["statement_id", "band", "heading", "membership_id"]), joined["band"].fillna(NO_BAND))
    taken = _taken(whole, parted)
    placed = placed.assign(
        membership_id=joined["membership_id"],
        subject=joined["heading"],
        parted=pd.Series([taken.get(row_id, []) for row_id in placed["row_id"]], dtype=object),
    )
    order = placed["band"].where(placed["band"] != NO_BAND, len(bands)).sort_values(kind="stable").index
    return placed.loc[order].reset_index(drop=True), bands


def _placed(rows: pd.DataFrame, band: Sequence[int] | pd.Series) -> pd.DataFrame:
    nowhere: pd.Series = pd.Series([[] for _ in range(len(rows))], index=rows.index, dtype=object)
    return rows.assign(band=pd.Series(list(band), index=rows.index, dtype=int), membership_id=None, subject=None, parted=nowhere)


def _across(rows: pd.DataFrame, here: pd.DataFrame) -> pd.Series:
    """For each membership, in how many columns its subject has statements."""
    columns = here[["subject_id", "statement_id"]].merge(rows[["row_id", "key"]], left_on="statement_id", right_on="row_id")
    return here["subject_id"].map(columns.groupby("subject_id")["key"].nunique())


def _band(subject_id: object, mine: pd.DataFrame) -> dict[str, object]:
    first = mine.iloc[0]
    whole = {name: first[name] for name in ("heading", "statements", *COUNTS, "across")}
    reasons = [f"{row['source']}, {in_quotes(_opening(row['words']))}: {row['reason']}" for row in records(mine)]
    return {"subject_id": subject_id, **whole, "shown": mine["statement_id"].nunique(), "reasons": reasons}


def _taken(whole: pd.DataFrame, parted: Collection[str]) -> dict[str, list[tuple[str, str]]]:
    """For each statement, the memberships that were parted, with the headings of their subjects."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in records(whole[whole["membership_id"].isin(list(parted))]):
        found.setdefault(row["statement_id"], []).append((row["membership_id"], row["heading"]))
    return found


def _opening(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= OPENING else f"{line[:OPENING].rsplit(' ', 1)[0]} …"


def _day(value: object) -> str:
    return "" if pd.isna(value) else str(value)  # type: ignore[call-overload]
