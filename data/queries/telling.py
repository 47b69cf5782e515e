"""What each source tells of measures of events, with the row that opens its words or the articles that are left to read."""

from __future__ import annotations

import pandas as pd

from data.queries.filters import article_filter
from data.queries.ledger import states
from data.queries.scope import titled
from data.selection import Selection
from data.store import Store

MOST_TO_READ = 3


def told_by_source(store: Store, selection: Selection, *topics: tuple[str, str]) -> pd.DataFrame:
    """The rows of `data.queries.ledger.states` and row_id: the figure that the words are, else the sentence that they are in."""
    found = states(store, selection, *topics)
    spans = found.dropna(subset=["article_id"])
    rows = store.query(
        """
        WITH span AS (SELECT unnest($1::VARCHAR[]) AS article_id, unnest($2::BIGINT[]) AS start, unnest($3::BIGINT[]) AS "end")
        SELECT p.article_id, p.start, p."end", coalesce(any_value(q.quantity_id), min(s.sentence_id)) AS row_id FROM span p
        LEFT JOIN quantities q ON q.article_id = p.article_id AND q.start = p.start AND q."end" = p."end"
        LEFT JOIN sentences s ON s.article_id = p.article_id AND s.start <= p.start AND p.start < s."end"
        GROUP BY ALL
        """,
        [spans[name].tolist() for name in ("article_id", "start", "end")],
    )
    return found.merge(rows, "left", ["article_id", "start", "end"])


def left_to_read(store: Store, selection: Selection, sources: tuple[str, ...]) -> pd.DataFrame:
    """The latest articles in view of sources in which nothing was found, at most three each: source, article_id, article."""
    where, parameters = article_filter(selection)
    return store.query(
        f"""SELECT a.source, a.article_id, {titled()} AS article FROM articles a
            WHERE list_contains(?, a.source) AND {where}
            QUALIFY row_number() OVER (PARTITION BY a.source ORDER BY a.published DESC NULLS LAST, a.path) <= {MOST_TO_READ}
            ORDER BY a.source, a.published DESC NULLS LAST, a.path""",
        [list(sources), *parameters],
    )
