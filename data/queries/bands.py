"""Which row across the columns a statement stands in: that of its date or its subject, or none."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from data.queries.located import records

BANDS = ["subject_id", "heading", "published", "statements", "sources", "shown", "reasons"]
NO_BAND = -1


def no_bands(rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The statements with `band` NO_BAND and `parted_from` None, and no rows."""
    return rows.assign(band=NO_BAND, parted_from=None), pd.DataFrame(columns=BANDS)


def date_bands(rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The statements with the row of their date as `band`, and the rows.

    Of a row only `published` is filled, the day; it is missing in the last where some articles have none.
    """
    days = rows["published"].drop_duplicates().reset_index(drop=True)
    place = {_day(value): at for at, value in enumerate(days)}
    band = rows["published"].map(lambda value: place[_day(value)], na_action=None).astype(int)
    return rows.assign(band=band, parted_from=None), pd.DataFrame({"published": days}, columns=BANDS)


def subject_bands(
    rows: pd.DataFrame, shared: pd.DataFrame, whole: pd.DataFrame, parted: Collection[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The statements with the row of their subject as `band`, and the rows, which two statements share at least.

    `rows` are those of `statements`, `shared` and `whole` those of `subject_rows` with and without regard to `parted`, the
    statement_ids that the analyst took out. Statements come in the order of the rows, then those without one, which have
    NO_BAND; `parted_from` is the heading that one was taken out of, or None. Columns of a row: `subject_id`, `heading`,
    `statements` and `sources` (in view), `shown` (here), `reasons` (why its statements were put together, each once).
    """
    here = shared[shared["statement_id"].isin(rows["row_id"])]
    every = [_band(subject_id, mine) for subject_id, mine in here.groupby("subject_id", sort=False)]
    found = pd.DataFrame(every, columns=BANDS)
    bands = found[found["shown"] > 1].reset_index(drop=True)
    place = {subject_id: at for at, subject_id in enumerate(bands["subject_id"])}
    band_of = {row["statement_id"]: place.get(row["subject_id"], NO_BAND) for row in records(here)}
    taken = {row["statement_id"]: row["heading"] for row in records(whole) if row["statement_id"] in set(parted)}
    band = [band_of.get(row_id, NO_BAND) for row_id in rows["row_id"]]
    placed = rows.assign(band=band, parted_from=rows["row_id"].map(taken))
    order = placed["band"].where(placed["band"] != NO_BAND, len(bands)).sort_values(kind="stable").index
    return placed.loc[order].reset_index(drop=True), bands


def _band(subject_id: object, mine: pd.DataFrame) -> dict[str, object]:
    first = mine.iloc[0]
    whole = {"heading": first["heading"], "statements": int(first["statements"]), "sources": int(first["sources"])}
    reasons = mine["reason"].drop_duplicates().tolist()
    return {"subject_id": subject_id, **whole, "shown": mine["statement_id"].nunique(), "reasons": reasons}


def _day(value: object) -> str:
    return "" if pd.isna(value) else str(value)  # type: ignore[call-overload]
