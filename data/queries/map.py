"""The rows behind the Map page: places with their mentions, and the mentions of places that were chosen.

A mention stands in one of three classes. A name that stands for a state, government or army is
`metonym`, whatever else it is; a name of where something is or happens is `literal`; the rest, as in
"Peru's foreign minister", is `neither`.
"""

from __future__ import annotations

import pandas as pd

from data.queries.filters import row_filter
from data.queries.names import UNCERTAIN
from data.queries.options import PLACES
from data.queries.provenance import COUNTS, carried, counted
from data.selection import Selection
from data.store import Store

CLASSES = ("literal", "metonym", "neither")
UNRESOLVED = "(not resolved)"
MOST_ALTERNATIVES = 3

CLASS = "CASE WHEN r.metonym THEN 'metonym' WHEN r.literal THEN 'literal' ELSE 'neither' END"

LABELLED = f"""
labels AS (SELECT id AS place_id, label FROM ({PLACES})),
seen AS (SELECT r.*, a.source, o.origin, o.is_certain, a.title, a.path, a.published, a.published_basis, {CLASS} AS class,
                {UNCERTAIN} AS uncertain, coalesce(l.label, r.place || ' {UNRESOLVED}') AS label
         FROM mentions r JOIN articles a USING (article_id) JOIN provenance o USING (article_id)
         LEFT JOIN labels l USING (place_id) WHERE """


def map_places(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per place in view, most mentioned first, unresolved names among them.

    Columns: label (unique; what the URL holds), place_id, place, kind, country, lat, lon (ids and points null where
    unresolved), literal, metonym, neither (mentions of each class), mentions (all of them), uncertain
    (mentions whose score is low or that stand at their town's point), articles (how many), and the counts of provenance.
    """
    classes = ", ".join(f"count(*) FILTER (class = '{name}') AS {name}" for name in CLASSES)
    return from_seen(
        store,
        selection,
        f"""SELECT label, any_value(place_id) AS place_id, any_value(place) AS place,
                any_value(kind) AS kind, any_value(country) AS country,
                any_value(lat) AS lat, any_value(lon) AS lon, {classes}, count(*) AS mentions,
                count(*) FILTER (uncertain) AS uncertain,
                count(DISTINCT article_id) AS articles, {counted("seen")}
            FROM seen GROUP BY label ORDER BY mentions DESC, label""",
    )


def map_sources(store: Store, selection: Selection, shown: tuple[str, ...]) -> pd.DataFrame:
    """How often each source names each place in the classes shown.

    Columns: label, source, mentions, articles, uncertain, carries, is_certain (see provenance).
    """
    return from_seen(
        store,
        selection,
        f"""SELECT label, source, count(*) AS mentions, count(DISTINCT article_id) AS articles,
                count(*) FILTER (uncertain) AS uncertain, {carried("seen")}
           FROM seen WHERE list_contains(?, class) OR lat IS NULL GROUP BY ALL ORDER BY label, source""",
        [list(shown)],
    )


def map_alternatives(store: Store, selection: Selection, shown: tuple[str, ...]) -> pd.DataFrame:
    """What the uncertain mentions of a place could also be: label and alternatives, the most frequent few in one text."""
    return from_seen(
        store,
        selection,
        """, other AS (SELECT label, unnest(alternatives) AS other, unnest(generate_series(1, len(alternatives))) AS rank
                  FROM seen WHERE uncertain AND (list_contains(?, class) OR lat IS NULL)),
           ranked AS (SELECT label, other, row_number() OVER (PARTITION BY label ORDER BY sum(1 / rank) DESC, other) AS nth
                  FROM other GROUP BY label, other)
           SELECT label, string_agg(other, '; ' ORDER BY nth) AS alternatives
           FROM ranked WHERE nth <= ? GROUP BY label ORDER BY label""",
        [list(shown), MOST_ALTERNATIVES],
    )


def map_mentions(store: Store, selection: Selection, shown: tuple[str, ...], labels: tuple[str, ...], limit: int) -> pd.DataFrame:
    """The mentions of those places in the classes shown, source by source: mention_id, label, source, of_all, and counts.

    At most `limit` rows, shared out evenly between the sources; `of_all` is how many the source has, the counts of provenance
    are of all of them.
    """
    return from_seen(
        store,
        selection,
        f""", found AS (SELECT mention_id, label, source, origin, is_certain, published, path, start,
                         count(*) OVER (PARTITION BY source) AS of_all,
                         row_number() OVER (PARTITION BY source ORDER BY published NULLS LAST, path, start) AS nth
                  FROM seen WHERE list_contains(?, label) AND (list_contains(?, class) OR lat IS NULL)),
           kept AS (SELECT * FROM found ORDER BY nth, source LIMIT ?), whole AS (SELECT {counted("found")} FROM found)
           SELECT mention_id, label, source, of_all, {", ".join(COUNTS)} FROM kept, whole ORDER BY source, nth""",
        [list(labels), list(shown), limit],
    )


def map_rows(store: Store, selection: Selection, shown: tuple[str, ...]) -> pd.DataFrame:
    """Every mention behind the map, as it is exported: one row each with source, article and span."""
    return from_seen(
        store,
        selection,
        """SELECT source, coalesce(title, path) AS article, article_id, published, start, "end", text, place, kind, country,
                lat, lon, located_by, class, voice, score, alternatives, mention_id
           FROM seen WHERE list_contains(?, class) OR lat IS NULL ORDER BY place, source, article, start""",
        [list(shown)],
    )


def from_seen(store: Store, selection: Selection, sql: str, more: list[object] | None = None) -> pd.DataFrame:
    """What SQL selects from `seen`: every mention in view with source, title, path, date, class, uncertain and label."""
    where, parameters = row_filter(selection)
    return store.query(f"WITH {LABELLED} {where}) {sql}", [*parameters, *(more or [])])
