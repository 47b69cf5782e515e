"""What the Map page shows: places with their mentions, and the mentions of places that were chosen.

A mention stands in one of three classes. A name that stands for a state, government or army is
`metonym`, whatever else it is; a name of where something is or happens is `literal`; the rest, as in
"Peru's foreign minister", is `neither`.
"""

from __future__ import annotations

import pandas as pd

from data.queries.chips import UNCERTAIN_BELOW
from data.queries.filters import row_filter
from data.queries.options import PLACES
from data.queries.written import place_kind
from data.selection import Selection
from data.store import Store

CLASSES = ("literal", "metonym", "neither")
AREAS = ("country", "region", "admin", "district", "area", "former_state")
UNRESOLVED = "(not resolved)"
MOST_DRAWN = 2000

CLASS = "CASE WHEN r.metonym THEN 'metonym' WHEN r.literal THEN 'literal' ELSE 'neither' END"
UNCERTAIN = f"(r.score < {UNCERTAIN_BELOW} OR r.located_by = 'container')"

LABELLED = f"""
labels AS (SELECT id AS place_id, label FROM ({PLACES})),
seen AS (SELECT r.*, a.source, a.title, a.path, a.published, {CLASS} AS class, {UNCERTAIN} AS uncertain,
                coalesce(l.label, r.place || ' {UNRESOLVED}') AS label
         FROM mentions r JOIN articles a USING (article_id) LEFT JOIN labels l USING (place_id) WHERE """


def map_places(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per place in view, most mentioned first, unresolved names among them.

    Columns: label (unique; what the URL holds), place, kind, country, lat, lon (null where
    unresolved), literal, metonym, neither (mentions of each class), mentions (all of them), uncertain
    (mentions whose score is low or that stand at their town's point), articles, sources (numbers of them).
    """
    classes = ", ".join(f"count(*) FILTER (class = '{name}') AS {name}" for name in CLASSES)
    return _from_seen(
        store,
        selection,
        f"""SELECT label, any_value(place) AS place, any_value(kind) AS kind, any_value(country) AS country,
                any_value(lat) AS lat, any_value(lon) AS lon, {classes}, count(*) AS mentions,
                count(*) FILTER (uncertain) AS uncertain,
                count(DISTINCT article_id) AS articles, count(DISTINCT source) AS sources
            FROM seen GROUP BY label ORDER BY mentions DESC, label""",
    )


def map_sources(store: Store, selection: Selection, shown: tuple[str, ...]) -> pd.DataFrame:
    """How often each source names each place in the classes shown: label, source, mentions, uncertain."""
    return _from_seen(
        store,
        selection,
        """SELECT label, source, count(*) AS mentions, count(*) FILTER (uncertain) AS uncertain
           FROM seen WHERE list_contains(?, class) OR lat IS NULL GROUP BY ALL ORDER BY label, source""",
        [list(shown)],
    )


def map_mentions(store: Store, selection: Selection, shown: tuple[str, ...], labels: tuple[str, ...], limit: int) -> pd.DataFrame:
    """The mentions of those places in the classes shown, source by source: mention_id, label, source, of_all.

    At most `limit` rows, shared out evenly between the sources; `of_all` is how many the source has.
    """
    return _from_seen(
        store,
        selection,
        """, found AS (SELECT mention_id, label, source, published, path, start, count(*) OVER (PARTITION BY source) AS of_all,
                         row_number() OVER (PARTITION BY source ORDER BY published NULLS LAST, path, start) AS nth
                  FROM seen WHERE list_contains(?, label) AND (list_contains(?, class) OR lat IS NULL)),
           kept AS (SELECT * FROM found ORDER BY nth, source LIMIT ?)
           SELECT mention_id, label, source, of_all FROM kept ORDER BY source, nth""",
        [list(labels), list(shown), limit],
    )


def map_rows(store: Store, selection: Selection, shown: tuple[str, ...]) -> pd.DataFrame:
    """Every mention behind the map, as it is exported: one row each with source, article and span."""
    return _from_seen(
        store,
        selection,
        """SELECT source, coalesce(title, path) AS article, article_id, published, start, "end", text, place, kind, country,
                lat, lon, located_by, class, voice, score, array_to_string(alternatives, '; ') AS alternatives, mention_id
           FROM seen WHERE list_contains(?, class) OR lat IS NULL ORDER BY place, source, article, start""",
        [list(shown)],
    )


def _from_seen(store: Store, selection: Selection, sql: str, more: list[object] | None = None) -> pd.DataFrame:
    where, parameters = row_filter(selection)
    return store.query(f"WITH {LABELLED} {where}) {sql}", [*parameters, *(more or [])])


def shown_places(places: pd.DataFrame, by_source: pd.DataFrame) -> pd.DataFrame:
    """The places of `map_places` that have mentions in the classes shown, counted in those alone.

    `mentions`, `uncertain` and `sources` are of the rows of `map_sources`; the other columns stay.
    """
    counted = by_source.groupby("label").agg(
        mentions=("mentions", "sum"), uncertain=("uncertain", "sum"), sources=("source", "nunique")
    )
    kept = places.drop(columns=["mentions", "uncertain", "sources"]).merge(counted, on="label")
    return kept.sort_values(["mentions", "label"], ascending=[False, True], ignore_index=True)


def place_columns(shown: pd.DataFrame, by_source: pd.DataFrame) -> pd.DataFrame:
    """The table beside the map: place, kind, mentions, one column per source, literal, metonym, neither, uncertain, located."""
    per_source = by_source.pivot_table(index="label", columns="source", values="mentions", aggfunc="sum", fill_value=0)
    table = shown.merge(per_source, left_on="label", right_index=True, how="left")
    table = table.assign(
        located=table["lat"].notna().map({True: "yes", False: "no coordinates"}), kind=table["kind"].map(place_kind)
    )
    columns = ["label", "kind", "mentions", *per_source.columns, "literal", "metonym", "neither", "uncertain", "located"]
    return table[columns].rename(columns={"label": "place"})


def located_places(shown: pd.DataFrame) -> pd.DataFrame:
    """The places that a map can draw: those with coordinates, at most 2,000, most mentioned first."""
    return shown[shown["lat"].notna()].head(MOST_DRAWN)
