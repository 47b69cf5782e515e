"""The corpus at a glance, and what several of its sources report."""

from __future__ import annotations

import pandas as pd

from data.queries.filters import row_filter
from data.queries.ledger import ledger_lines
from data.queries.located import records
from data.queries.options import ACTORS, PLACES
from data.queries.provenance import counted
from data.queries.scope import articles_in_view
from data.selection import Selection
from data.store import Store

ARTICLES_SHOWN = 200
REPORTED_SHOWN = 6
DAYS_SHOWN = 2000
SOURCES_CHARTED = 40
NO_EVENT = "event not resolved"
NAMED = f"list_sort(list_distinct(list(a.source))) AS named, {counted()}"
MEASURES = {
    "killed": "People killed",
    "wounded": "People wounded",
    "missing": "People missing",
    "captured": "People captured",
    "displaced": "People displaced from somewhere",
    "arrived": "People who arrived somewhere",
    "returned": "People who returned",
    "duration": "How long something lasted",
    "territory": "Territory",
    "money": "Money",
    "distance": "Distance",
    "damage": "Damage",
    "forces": "Strength of forces",
    "attendance": "Attendance",
    "vote": "Votes",
}


def articles(store: Store, selection: Selection) -> pd.DataFrame:
    """Articles in view, latest first, at most 200.

    Columns: article_id, source, title (or null), opening (first words of the body), published, published_basis, words, path.
    """
    where, parameters = articles_in_view(selection)
    opening = "substring(text, (coalesce(body_start, 0) + 1)::BIGINT, 70) || '…' AS opening"
    columns = f"article_id, source, title, {opening}, published, published_basis, words, path"
    order = f"ORDER BY published DESC NULLS LAST, path LIMIT {ARTICLES_SHOWN}"
    return store.query(f"SELECT {columns} FROM articles a WHERE {where} {order}", parameters)


def articles_by_day(store: Store, selection: Selection) -> pd.DataFrame:
    """Articles per source, day of publication and basis: source, published, assigned, articles; months where days are too many.

    Articles without a date are not in it, nor sources past the forty with most articles.
    """
    where, parameters = articles_in_view(selection)
    kept = f"SELECT source FROM articles a WHERE {where} GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {SOURCES_CHARTED}"
    for unit in ("day", "month", "year"):
        grouped = f"""SELECT source, date_trunc('{unit}', published) AS published, published_basis = 'assigned' AS assigned,
            count(*) AS articles FROM articles a WHERE {where} AND published IS NOT NULL AND source IN ({kept})
            GROUP BY ALL ORDER BY ALL"""
        rows = store.query(grouped, parameters + parameters)
        if len(rows) <= DAYS_SHOWN:
            break
    return rows


def rows_in_view(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per kind of evidence: table, rows in view."""
    where, parameters = row_filter(selection)
    tables = ["mentions", "statements", "quantities", "dates", "wordings"]
    counts = [
        store.query(f"SELECT count(*) AS n FROM {table} r JOIN articles a USING (article_id) WHERE {where}", parameters)[
            "n"
        ].iloc[0]
        for table in tables
    ]
    return pd.DataFrame({"table": tables, "rows": counts})


def problems(store: Store) -> pd.DataFrame:
    """What could not be prepared: path, stage, message."""
    return store.query("SELECT path, stage, message FROM problems ORDER BY path, stage, message LIMIT 1000")


def figures_reported(store: Store, selection: Selection) -> pd.DataFrame:
    """What figures of at least two sources in view tell of, most sources first.

    Columns: value (a comparison_id), label (the ledger's sentence on how the reports differ, under measure, event and subject),
    rows, relation (the ledger's label), named (the sources), sources, origins and has_certain_origins (how many, see
    provenance), pairs of reports and assigned (those that rest on an assigned date).
    """
    lines = ledger_lines(store, selection)
    lines = lines[lines["sources"] > 1].sort_values("sources", ascending=False, kind="stable").head(REPORTED_SHOWN)
    where, parameters = row_filter(selection)
    told_by = store.query(
        f"""SELECT m.comparison_id, {NAMED}
            FROM reports m JOIN quantities r USING (quantity_id) JOIN articles a USING (article_id)
                JOIN provenance o USING (article_id)
            WHERE {where} AND list_contains(?, m.comparison_id) GROUP BY 1""",
        [*parameters, lines["comparison_id"].tolist()],
    )
    topics = [
        ", ".join(
            part for part in (MEASURES.get(row["measure"], row["measure"]), row["event"] or NO_EVENT, row["subject"]) if part
        )
        for row in records(lines)
    ]
    label = [f"{topic}: {sentence}" for topic, sentence in zip(topics, lines["sentence"], strict=True)]
    told = lines.assign(label=label, relation=lines["label"]).rename(columns={"reports": "rows"})
    told = told[["comparison_id", "label", "rows", "relation"]].merge(told_by, on="comparison_id")
    return told.merge(_assigned(store, selection), "left", on="comparison_id").rename(columns={"comparison_id": "value"})


def _assigned(store: Store, selection: Selection) -> pd.DataFrame:
    """How many pairs of reports in view of each comparison there are, and how many rest on an assigned date.

    Columns: comparison_id, pairs, assigned.
    """
    where, parameters = row_filter(selection)
    return store.query(
        f"""WITH seen AS (SELECT r.quantity_id FROM quantities r JOIN articles a USING (article_id) WHERE {where})
        SELECT comparison_id, count(*) AS pairs, count(*) FILTER (basis = 'assigned') AS assigned FROM ledger
        WHERE comparison_id = other_comparison_id AND quantity_id IN (FROM seen) AND other_id IN (FROM seen) GROUP BY 1""",
        parameters,
    )


def places_reported(store: Store, selection: Selection) -> pd.DataFrame:
    """Places where something is or happens in at least two sources in view: value and label (see options), rows.

    Besides `named`, `sources`, `origins` and `has_certain_origins`, as in `figures_reported`.
    """
    there = "SELECT * FROM mentions WHERE literal AND NOT metonym"
    return _reported(store, selection, f"SELECT m.*, l.label AS thing FROM ({there}) m JOIN ({PLACES}) l ON l.id = m.place_id")


def actors_reported(store: Store, selection: Selection) -> pd.DataFrame:
    """Actors with statements in at least two sources in view, with the columns of `places_reported`."""
    spoken = "SELECT *, unnest(actor_ids) AS actor_id FROM statements"
    return _reported(store, selection, f"SELECT s.*, l.label AS thing FROM ({spoken}) s JOIN ({ACTORS}) l ON l.id = s.actor_id")


def _reported(store: Store, selection: Selection, rows: str) -> pd.DataFrame:
    """What a SELECT of located rows with a column `thing` finds in several sources."""
    where, parameters = row_filter(selection)
    return store.query(
        f"""SELECT thing AS value, thing AS label, count(*) AS rows, {NAMED}
        FROM ({rows}) r JOIN articles a USING (article_id) JOIN provenance o USING (article_id) WHERE {where}
        GROUP BY 1 HAVING count(DISTINCT a.source) > 1 ORDER BY count(DISTINCT a.source) DESC, label LIMIT {REPORTED_SHOWN}""",
        parameters,
    )
