"""What the filters offer: places and actors of the corpus under names that stand for one each."""

from __future__ import annotations

import pandas as pd

from data.store import Store

LIMIT = 1000

_LABELLED = """,
told AS (SELECT *, count(*) OVER (PARTITION BY name) AS alike FROM named),
called AS (SELECT id, articles, CASE WHEN alike = 1 THEN name ELSE name || ' (' || more || ')' END AS label FROM told),
numbered AS (SELECT *, row_number() OVER (PARTITION BY label ORDER BY id) AS nth FROM called)
SELECT id, CASE WHEN nth = 1 THEN label ELSE label || ' ' || nth END AS label, articles FROM numbered
"""
_PLACES = """
WITH counted AS (SELECT place_id AS id, count(DISTINCT article_id) AS articles FROM mentions GROUP BY 1),
named AS (SELECT p.place_id AS id, p.place AS name, concat_ws(', ', replace(p.kind, '_', ' '), p.country) AS more, c.articles
          FROM places p JOIN counted c ON c.id = p.place_id)
"""
_ACTORS = """
WITH spoken AS (SELECT article_id, unnest(actor_ids) AS id FROM statements),
counted AS (SELECT id, count(DISTINCT article_id) AS articles FROM spoken GROUP BY 1),
named AS (SELECT a.actor_id AS id, a.actor AS name, concat_ws(', ', a.kind, a.party) AS more, c.articles
          FROM actors a JOIN counted c ON c.id = a.actor_id)
"""
# SELECTs of id, label (unique in the corpus, whatever is filtered, so that a link keeps its meaning) and articles.
PLACES = _PLACES + _LABELLED
ACTORS = _ACTORS + _LABELLED


def place_options(store: Store, also: tuple[str, ...] = ()) -> pd.DataFrame:
    """The places in most articles and those labelled `also`: id, label (unique in the corpus), articles."""
    return _options(store, PLACES, also)


def actor_options(store: Store, also: tuple[str, ...] = ()) -> pd.DataFrame:
    """The actors with statements in most articles and those labelled `also`: id, label (unique in the corpus), articles."""
    return _options(store, ACTORS, also)


def _options(store: Store, labels: str, also: tuple[str, ...]) -> pd.DataFrame:
    ranked = f"SELECT * FROM ({labels}) ORDER BY list_contains(?, label) DESC, articles DESC, label LIMIT ?"
    rows = store.query(ranked, [list(also), LIMIT])
    return rows.sort_values("label", key=lambda names: names.str.casefold(), ignore_index=True)
