"""When the places on the map are named: what each source has on each day of publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from data.queries.map import from_seen
from data.selection import Selection
from data.store import Store

LANES = 8


def map_days(store: Store, selection: Selection, shown: tuple[str, ...]) -> pd.DataFrame:
    """One row per source and day in the classes shown: source, published, assigned, mentions, articles.

    Every day is there, whatever dates are filtered; `published` is null for articles without a date.
    """
    return from_seen(
        store,
        replace(selection, published_from=None, published_to=None),
        """SELECT source, published, coalesce(published_basis = 'assigned', FALSE) AS assigned,
                count(*) AS mentions, count(DISTINCT article_id) AS articles
           FROM seen WHERE list_contains(?, class) OR lat IS NULL GROUP BY ALL ORDER BY source, published, assigned""",
        [list(shown)],
    )


def dated(days: pd.DataFrame) -> pd.DataFrame:
    """The rows that have a day, with `lane`: the source where it is one of those with most mentions, else "other sources"."""
    known = days[days["published"].notna()]
    most = known.groupby("source")["mentions"].sum().sort_values(ascending=False, kind="stable").index
    named = set(most if len(most) <= LANES else most[: LANES - 1])
    return known.assign(lane=known["source"].where(known["source"].isin(named), f"{len(most) - len(named)} other sources"))


def undated_articles(days: pd.DataFrame) -> int:
    """How many articles name a shown place and have no date."""
    return int(days.loc[days["published"].isna(), "articles"].sum())


def chosen_days(span: tuple[str, str], days: tuple[date, ...]) -> tuple[date, date] | None:
    """The first and the last of the days that lie between two moments of the chart; None where none does."""
    first, last = sorted(pd.Timestamp(moment) for moment in span)
    inside = [day for day in days if first <= pd.Timestamp(day) <= last]
    return (min(inside), max(inside)) if inside else None
