"""Names of places that stand for a government or side: whose they are, in which source, and whether the side speaks.

A country stands for its own side, and so do its capital and the buildings and towns that
`data/reference/seats.csv` knows as seats. Everything else stands for itself: a region that acts is not
taken for the country that it is in.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from data.queries.alike import spelt
from data.queries.filters import row_filter
from data.queries.located import records
from data.queries.names import UNCERTAIN
from data.queries.options import PLACES
from data.queries.provenance import COUNTS, carried, counts_by
from data.selection import Selection
from data.store import Store

REFERENCE = Path(__file__).parents[1] / "reference"
GOVERNMENT = " (government)"
DOING = ("speaks", "spoken_of", "told")
COLUMNS = ["side", "names", "source", "doing", "mentions", "uncertain", *COUNTS]

# A name speaks where it stands in the words that name a statement's speaker, and is spoken of inside a statement's content.
_DOING = """
CASE WHEN EXISTS (FROM statements s WHERE s.article_id = r.article_id AND s.speaker_start < r."end" AND r.start < s.speaker_end)
     THEN 'speaks'
     WHEN EXISTS (FROM statements s WHERE s.article_id = r.article_id AND s.start <= r.start AND r."end" <= s."end")
     THEN 'spoken_of' ELSE 'told' END AS doing"""
_SEEN = f"""
labels AS (SELECT id AS place_id, label FROM ({PLACES})),
seen AS (SELECT r.mention_id, coalesce(r.place_id, '') AS place_id, {spelt("r.text")} AS key, r.text, r.kind, r.country,
                r.place, {UNCERTAIN} AS uncertain, coalesce(l.label, r.place || ' (not resolved)') AS label,
                a.source, o.origin, o.is_certain, a.published, a.path, r.start, {_DOING}
         FROM mentions r JOIN articles a USING (article_id) JOIN provenance o USING (article_id)
         LEFT JOIN labels l USING (place_id) WHERE r.metonym AND """


def acting(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per side, source and doing; sides of most sources first, then with most mentions.

    Columns: `side`, `names` (a tuple of the names used for it in view, most used first), `source`, `doing` (speaks, spoken_of
    inside somebody's statement, or told by the article), `mentions`, `uncertain`, and the counts of provenance of the side.
    """
    rows = _from_seen(
        store,
        selection,
        f"""SELECT place_id, key, mode(text) AS text, any_value(kind) AS kind, any_value(country) AS country,
                any_value(place) AS place, any_value(label) AS label, source, doing,
                count(*) AS mentions, count(*) FILTER (uncertain) AS uncertain, {carried("seen")}
           FROM seen GROUP BY place_id, key, source, doing""",
        [],
    )
    if rows.empty:
        return pd.DataFrame(columns=COLUMNS)
    rows["side"] = [side(row) for row in records(rows)]
    counted = rows.groupby(["side", "source", "doing"])[["mentions", "uncertain"]].sum().reset_index()
    counted = counted.join(counts_by(rows, "side"), on="side")
    counted["often"] = counted.groupby("side")["mentions"].transform("sum")
    counted["names"] = counted["side"].map(_names(rows))
    order = ["sources", "often", "side", "source", "doing"]
    return counted.sort_values(order, ascending=[False, False, True, True, True], ignore_index=True)[COLUMNS]


def acting_mentions(store: Store, selection: Selection, side_named: str, source: str, doing: str) -> pd.DataFrame:
    """The mentions behind a count, by date: mention_id."""
    kinds = _from_seen(store, selection, "SELECT DISTINCT place_id, key, text, kind, country, place, label FROM seen", [])
    names = sorted({f"{row['place_id']}\n{row['key']}" for row in records(kinds) if side(row) == side_named})
    return _from_seen(
        store,
        selection,
        """SELECT mention_id FROM seen WHERE list_contains(?, place_id || chr(10) || key) AND source = ? AND doing = ?
           ORDER BY published NULLS LAST, path, start""",
        [names, source, doing],
    )


def acting_rows(store: Store, selection: Selection) -> pd.DataFrame:
    """Every mention behind `acting`, as it is exported: one row each with side, source, article and span."""
    rows = _from_seen(
        store,
        selection,
        """SELECT s.source, coalesce(a.title, a.path) AS article, r.article_id, a.published, r.start, r."end", r.text,
               s.doing, r.voice, r.score, r.mention_id, s.place_id, s.key, s.kind, s.country, s.place, s.label
           FROM seen s JOIN mentions r USING (mention_id) JOIN articles a USING (article_id)
           ORDER BY a.published NULLS LAST, a.path, r.start""",
        [],
    )
    rows.insert(0, "side", [side(row) for row in records(rows)])
    return rows.drop(columns=["place_id", "key", "kind", "country", "place", "label"])


def side(row: dict[str, Any]) -> str:
    """The side that a name stands for: a country by its common name, or else the place itself."""
    country = countries().get(row["country"] or "")
    seat = seats().get((row["key"], row["country"] or ""))
    if seat:
        return seat.removesuffix(GOVERNMENT)
    is_capital = country is not None and row["kind"] == "city" and country[1] in (row["key"], row["place"].lower())
    return country[0] if country and (row["kind"] == "country" or is_capital) else str(row["label"])


def _names(rows: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """The names used for each side, most used first, one spelling each."""
    named = rows.groupby(["side", "key"]).agg(often=("mentions", "sum"), text=("text", "first")).reset_index()
    named = named.sort_values(["often", "key"], ascending=[False, True])
    return {str(name): tuple(part["text"]) for name, part in named.groupby("side")}


def _from_seen(store: Store, selection: Selection, sql: str, more: list[object]) -> pd.DataFrame:
    where, parameters = row_filter(selection)
    return store.query(f"WITH {_SEEN} {where}) {sql}", [*parameters, *more])


@cache
def countries() -> dict[str, tuple[str, str]]:
    """Each country's common name and the folded name of its capital, by ISO code."""
    with (REFERENCE / "countries.csv").open(encoding="utf-8", newline="") as file:
        return {row["iso2"]: (row["name"], row["capital"].lower()) for row in csv.DictReader(file)}


@cache
def seats() -> dict[tuple[str, str], str]:
    """Whom each seat stands for, by its folded name and the ISO code of its country."""
    with (REFERENCE / "seats.csv").open(encoding="utf-8", newline="") as file:
        return {(row["name"].lower(), row["iso2"]): row["government"] for row in csv.DictReader(file)}
