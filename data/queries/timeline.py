"""When reports were published and when what they tell of is said to have been, as marks on two clocks."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta

import pandas as pd

from data.queries.filters import Parameters, row_filter
from data.queries.scope import articles_in_view
from data.selection import Selection
from data.store import Store

MOST_MARKS = 3000
MOST_ROWS = 60
MOST_EVENTS = 24
KINDS = ("date", "figure", "statement", "place")
MOMENT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d)(?::\d\d)*)?")
COLUMNS = ["source", "kind", "value", "basis", "rows", "words", "row_ids", "first", "last", "precision", "grain"]

FIRST_PART, LAST_PART = "split_part(r.value, '/', 1)", "split_part(r.value, '/', -1)"


def _cut(length: int) -> str:
    """SQL for a value with both its ends no longer than that, one of them where they are the same."""
    first, last = (f"left({part}, {length})" for part in (FIRST_PART, LAST_PART))
    return f"{first} || CASE WHEN {first} <> {last} THEN '/' || {last} ELSE '' END"


# What goes together in one mark, the finest first.
GRAINS = {"value": "r.value", "day": _cut(10), "month": _cut(7), "year": _cut(4)}

# What gives a row of each kind its time. A place has none of its own and takes the dates of its sentence.
LOCATED = 'article_id, start, "end", text, sentence_start, sentence_end, near_places, near_actors'
TIMED = f"""
SELECT 'date' AS kind, date_id AS row_id, value, basis, {LOCATED} FROM dates
UNION ALL SELECT 'figure', quantity_id, as_of, as_of_basis, {LOCATED} FROM quantities
UNION ALL SELECT 'statement', statement_id, said_on, said_on_basis, {LOCATED} FROM statements
UNION ALL SELECT 'place', m.mention_id, d.value, d.basis, {", ".join(f"m.{name}" for name in LOCATED.split(", "))}
    FROM mentions m JOIN dates d
        ON d.article_id = m.article_id AND d.start < m.sentence_end AND d."end" > m.sentence_start
    WHERE m.literal AND NOT m.metonym"""


@dataclass(frozen=True, slots=True)
class Period:
    """The time that an ISO 8601 value stands for: its first moment, the moment after its last, and how exact it is."""

    first: datetime
    last: datetime
    precision: str


def period(value: str) -> Period | None:
    """The period of a day, hour, month, year or interval; None for anything else."""
    first, _, last = value.partition("/")
    start = _one(first)
    end = _one(last) if last else start
    if start is None or end is None or end.last <= start.first:
        return None
    return Period(start.first, end.last, "interval" if last else start.precision)


def _one(value: str) -> Period | None:
    found = MOMENT.fullmatch(value)
    if not found:
        return None
    year, month, day, hour = (int(part) if part else None for part in found.groups())
    try:
        first = datetime(year or 1, month or 1, day or 1, hour or 0)  # noqa: DTZ001 (the texts name no zone)
        if hour is not None:
            return Period(first, first + timedelta(hours=1), "hour")
        if day:
            return Period(first, first + timedelta(days=1), "day")
        if month:
            return Period(first, first + timedelta(days=monthrange(first.year, month)[1]), "month")
        return Period(first, first.replace(year=first.year + 1), "year")
    except (ValueError, OverflowError):
        return None


def told(
    store: Store, selection: Selection, kinds: tuple[str, ...], window: tuple[datetime, datetime] | None = None
) -> pd.DataFrame:
    """What is told of a time within a window (or at all), one row per source, kind, value and basis, in the order of time.

    Where these are more than 3,000, the rows of one day, month or year go together, in that order; past that only the
    earliest are told. Columns: source; kind (of KINDS); value (ISO 8601); basis (explicit, relative, stated, event_end,
    published); rows (how many); words (of the first); row_ids (the first 60); first and last (datetime, without zone);
    precision (hour, day, month, year, interval); grain (of GRAINS: what goes together).
    """
    where, parameters = row_filter(selection)
    base = f"""FROM ({TIMED}) r JOIN articles a USING (article_id)
        WHERE r.value IS NOT NULL AND list_contains(?, r.kind) AND {where} AND {_within(window)}"""
    asked: Parameters = [list(kinds), *parameters]
    grain = _grain(store, base, asked)
    value = GRAINS[grain]
    found = store.query(
        f"""SELECT a.source, r.kind, {value} AS value, coalesce(r.basis, '') AS basis, count(*) AS rows,
                arg_min(r.text, (a.path, r.start)) AS words,
                list(r.row_id ORDER BY a.path, r.start)[:{MOST_ROWS}] AS row_ids, '{grain}' AS grain
            {base} GROUP BY ALL ORDER BY value, a.source, r.kind, basis LIMIT {MOST_MARKS}""",
        asked,
    )
    found = _with_periods(found)
    if window:
        found = found[(found["last"] > window[0]) & (found["first"] < window[1])].reset_index(drop=True)
    return found[COLUMNS]


def times(store: Store, selection: Selection, kinds: tuple[str, ...]) -> pd.DataFrame:
    """One row per time that rows in view tell of, and per day on which articles in view were published, in the order of time.

    Columns: value (ISO 8601), is_article (a day of publication), rows (or articles), first, last (datetime), precision.
    """
    where, parameters = row_filter(selection)
    article_where, more = articles_in_view(selection)
    found = store.query(
        f"""SELECT r.value, FALSE AS is_article, count(*) AS rows FROM ({TIMED}) r JOIN articles a USING (article_id)
            WHERE r.value IS NOT NULL AND list_contains(?, r.kind) AND {where} GROUP BY r.value
        UNION ALL SELECT strftime(published, '%Y-%m-%d'), TRUE, count(*) FROM articles a
            WHERE published IS NOT NULL AND {article_where} GROUP BY published ORDER BY 1, 2""",
        [list(kinds), *parameters, *more],
    )
    return _with_periods(found)


def _with_periods(found: pd.DataFrame) -> pd.DataFrame:
    """The rows whose value is a period, with its `first`, `last` and `precision`."""
    periods = [period(value) for value in found["value"]]
    for end in ("first", "last"):
        found[end] = pd.Series([getattr(one, end) if one else None for one in periods], dtype="datetime64[us]")
    found["precision"] = [one.precision if one else None for one in periods]
    return found[found["precision"].notna()].reset_index(drop=True)


def _within(window: tuple[datetime, datetime] | None) -> str:
    """SQL that lets through what may lie in a window; compared as text, since a value is as long as it is exact."""
    if window is None:
        return "TRUE"
    first, last = (moment.isoformat() for moment in window)
    return f"{FIRST_PART} < '{last}' AND {LAST_PART} >= left('{first}', length({LAST_PART}))"


def _grain(store: Store, base: str, parameters: Parameters) -> str:
    """The finest of GRAINS that leaves no more than the most marks."""
    marks = ", ".join(f"count(DISTINCT (a.source, r.kind, r.basis, {value}))" for value in GRAINS.values())
    counts = store.query(f"SELECT {marks} {base}", parameters).iloc[0]
    return next((grain for grain, number in zip(GRAINS, counts, strict=True) if number <= MOST_MARKS), list(GRAINS)[-1])


def told_rows(store: Store, selection: Selection, kinds: tuple[str, ...]) -> pd.DataFrame:
    """Every row behind `told`, as it is exported: source, article, published, kind, value, basis, text, start, end, row_id."""
    where, parameters = row_filter(selection)
    return store.query(
        f"""SELECT a.source, coalesce(a.title, a.path) AS article, r.article_id, a.published, a.published_basis, r.kind, r.value,
                r.basis, r.text, r.start, r."end", r.row_id
            FROM ({TIMED}) r JOIN articles a USING (article_id)
            WHERE r.value IS NOT NULL AND list_contains(?, r.kind) AND {where} ORDER BY r.value, a.source, a.path, r.start""",
        [list(kinds), *parameters],
    )


def events(store: Store) -> pd.DataFrame:
    """The events that have a day: number (from 1), event_id, event, basis (profile or text), first, last (datetime), is_open.

    An event is open where no end is known; it then has its first day alone. At most MOST_EVENTS, those of the profile first.
    """
    rows = store.query(
        f"""WITH kept AS (
            SELECT * FROM events WHERE start IS NOT NULL ORDER BY basis <> 'profile', start, event LIMIT {MOST_EVENTS})
        SELECT event_id, event, basis, start, "end" FROM kept ORDER BY start, event"""
    )
    starts = [period(value) for value in rows["start"]]
    ends = [period(value) if isinstance(value, str) else None for value in rows["end"]]
    rows["first"] = [one.first if one else None for one in starts]
    rows["last"] = [(end or start).last if start else None for start, end in zip(starts, ends, strict=True)]
    rows["is_open"] = [end is None for end in ends]
    rows = rows[rows["first"].notna()].drop(columns=["start", "end"]).reset_index(drop=True)
    rows.insert(0, "number", range(1, len(rows) + 1))
    return rows
