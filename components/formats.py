"""How dates and numbers are written on every page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pandas as pd

THIN_SPACE = "\u2009"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NO_DATE = "no date"


def day(value: object) -> str:
    """A date as "21 Sep 2023"; "no date" for a missing one."""
    if value is None or value is pd.NaT or value in ("", "nan"):
        return NO_DATE
    moment = pd.Timestamp(str(value))
    return f"{moment.day} {moment:%b %Y}"


def dated(row: Mapping[Any, Any]) -> str:
    """When an article was published, and that the date was assigned where it was: "21 Sep 2023 (assigned)"."""
    return day(row["published"]) + (" (assigned)" if row["published_basis"] == "assigned" else "")


def number(value: float) -> str:
    """A number with thin spaces between thousands: "13 350", "0.5"."""
    text = f"{value:,.6g}" if value != int(value) else f"{int(value):,}"
    return text.replace(",", THIN_SPACE)


def count(value: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: "1 article", "5 articles"."""
    return f"{number(value)} {singular if value == 1 else plural or singular + 's'}"


def count_sources(row: Mapping[Any, Any] | pd.Series) -> str:
    """How many sources there are, and of how many origins where these are fewer: "5 sources, 3 origins".

    The row has the columns COUNTS of `data.queries.provenance`. Where an origin is in doubt, it says "perhaps 3 origins".
    """
    told = count(row["sources"], "source")
    if row["origins"] >= row["sources"]:
        return told
    return f"{told}, {'' if row['has_certain_origins'] else 'perhaps '}{count(row['origins'], 'origin')}"


def fewer_origins(row: Mapping[Any, Any] | pd.Series) -> str:
    """What `count_sources` says where origins are fewer than sources, else nothing; for a row that shows its sources itself."""
    return count_sources(row) if row["origins"] < row["sources"] else ""


def days(first: date | None, last: date | None) -> str:
    """A range of days as short as it can be said: "21 Sep to 3 Oct 2023"; empty where there is none."""
    if pd.isna(first) or pd.isna(last):
        return ""
    start, end = day(first), day(last)
    if start == end:
        return end
    if start[-4:] == end[-4:]:
        start = start[:-5]
    return f"{start} to {end}"


def held(event: Mapping[Any, Any]) -> str:
    """The days of an event, whose `last` is the moment after it: "21 to 23 Sep 2023", "from 21 Sep 2023, no end known"."""
    if event["is_open"]:
        return f"from {day(event['first'])}, no end known"
    return days(event["first"].date(), (event["last"] - timedelta(seconds=1)).date())


def no_formula(cell: object) -> object:
    """A cell for a spreadsheet: words that it would take for a formula stand behind an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def without_apostrophe(cell: str) -> str:
    """The words that `no_formula` wrote."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell
