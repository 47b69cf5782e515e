"""What each source calls a thing: its most frequent wording, in whose voice, with the words to open."""

from __future__ import annotations

import pandas as pd

from data.queries.alike import folded, spelt
from data.queries.filters import row_filter
from data.queries.names import contested
from data.queries.provenance import COUNTS, counted
from data.queries.wordings import referents
from data.selection import Selection
from data.store import Store

# How many things of a kind the Overview leads to; the pages have all of them.
SHOWN = 5
CALLED = ["thing", *COUNTS, "wordings", "source", "words", "voice", "others", "article_id", "row_id"]

# Of the rows `used` (thing, key, source, voice, words, article_id, row_id, published, path, start).
_MOST_USED = f""",
things AS (SELECT thing, count(DISTINCT key) AS wordings, {counted()} FROM used JOIN provenance o USING (article_id)
    GROUP BY thing),
own AS (SELECT thing, source, count(DISTINCT key) - 1 AS others FROM used GROUP BY ALL),
often AS (SELECT *, count(*) OVER (PARTITION BY thing, source, key, voice) AS often FROM used)
SELECT thing, {", ".join(f"t.{name}" for name in COUNTS)}, wordings, source, words, voice, others, article_id, row_id
FROM often JOIN own USING (thing, source) JOIN things t USING (thing)
QUALIFY row_number() OVER (PARTITION BY thing, source ORDER BY often DESC, published NULLS LAST, path, start) = 1
ORDER BY t.sources DESC, t.wordings DESC, thing, source"""


def things_called(store: Store, selection: Selection) -> pd.DataFrame:
    """What each source in view calls the contested things that most sources word, a row for each thing and source.

    Of several wordings the one used most, then the first, is told. Columns: thing, sources, origins, has_certain_origins (see
    provenance) and wordings (how many) of it, source, words, voice, others (how many more wordings that source has),
    article_id, row_id.
    """
    known = referents(store, selection)
    known = known[known["sources"] > 1].head(SHOWN)
    where, parameters = row_filter(selection)
    return store.query(
        f"""WITH used AS (
            SELECT r.referent AS thing, a.source, {folded("r.text")} AS key, r.voice, r.text AS words, r.article_id,
                r.wording_id AS row_id, a.published, a.path, r.start
            FROM wordings r JOIN articles a USING (article_id) WHERE {where} AND list_contains(?, r.referent)){_MOST_USED}""",
        [*parameters, known["referent"].tolist()],
    )[CALLED]


def places_called(store: Store, selection: Selection) -> pd.DataFrame:
    """What each source in view calls the places that have several names, as in `things_called`; row_id is a mention's."""
    named = contested(store, selection)
    wide = named.groupby("group", sort=False)["source"].nunique().sort_values(ascending=False, kind="stable")
    names = named[named["group"].isin(wide.index[:SHOWN])].drop_duplicates(["group", "key"]).explode("place_ids")
    where, parameters = row_filter(selection)
    return store.query(
        f"""WITH wanted AS (SELECT unnest(?::VARCHAR[]) AS thing, unnest(?::VARCHAR[]) AS key, unnest(?::VARCHAR[]) AS place_id),
        seen AS (
            SELECT r.place_id, {spelt("r.text")} AS key, a.source, r.voice, r.text AS words, r.article_id,
                r.mention_id AS row_id, a.published, a.path, r.start
            FROM mentions r JOIN articles a USING (article_id) WHERE {where} AND r.place_id IN (SELECT place_id FROM wanted)),
        used AS (SELECT w.thing, s.* FROM seen s JOIN wanted w USING (place_id, key)){_MOST_USED}""",
        [*(names[name].tolist() for name in ("group", "key", "place_ids")), *parameters],
    )[CALLED]
