"""What the corpus has of one source: its articles, who speaks in it, its wordings, and what it alone reports."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from data.queries.alike import folded
from data.queries.filters import row_filter
from data.queries.options import ACTORS, PLACES
from data.queries.overview import MEASURES
from data.queries.scope import articles_in_view
from data.selection import Selection
from data.store import Store

MOST = 12


def source_facts(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per source in view: source, articles, words, first and last (publication), assigned, undated, languages.

    `assigned` and `undated` count articles whose date was assigned or is missing; `languages` are ISO 639-1.
    """
    where, parameters = articles_in_view(selection)
    return store.query(
        f"""SELECT source, count(*) AS articles, sum(words)::BIGINT AS words, min(published) AS first, max(published) AS last,
                count(*) FILTER (published_basis = 'assigned') AS assigned, count(*) - count(published) AS undated,
                list_sort(list_distinct(list(language))) AS languages
            FROM articles a WHERE {where} GROUP BY source ORDER BY source""",
        parameters,
    )


def speakers(store: Store, selection: Selection, source: str) -> pd.DataFrame:
    """Who speaks most in a source: id and label (see options; empty and "not resolved" for unresolved), statements, quoted."""
    where, parameters = row_filter(replace(selection, sources=(source,)))
    return store.query(
        f"""WITH spoken AS (SELECT r.kind, unnest(CASE WHEN len(r.actor_ids) > 0 THEN r.actor_ids ELSE [''] END) AS id
                FROM statements r JOIN articles a USING (article_id) WHERE {where})
        SELECT s.id, coalesce(l.label, 'not resolved') AS label, count(*) AS statements,
            count(*) FILTER (s.kind <> 'indirect') AS quoted
        FROM spoken s LEFT JOIN ({ACTORS}) l ON l.id = s.id
        GROUP BY s.id, l.label ORDER BY s.id = '', statements DESC, label LIMIT {MOST}""",
        parameters,
    )


def only_here(store: Store, selection: Selection, source: str) -> pd.DataFrame:
    """What no other source in view has: kind (places, actors, measures), label, rows, row_ids (at most 50), reposts.

    A place counts where something is or happens; an actor where they speak. What others have in reposts of this source alone is
    its own: `reposts` is how many sources these are. At most 12 of each kind, most rows first.
    """
    where, parameters = row_filter(selection)
    found = store.query(
        f"""WITH asked AS (SELECT ? AS of_source), told AS (
            SELECT 'places' AS kind, p.label, r.article_id, r.mention_id AS row_id
            FROM mentions r JOIN articles a USING (article_id) JOIN ({PLACES}) p ON p.id = r.place_id
            WHERE r.literal AND NOT r.metonym AND {where}
            UNION ALL
            SELECT 'actors', p.label, s.article_id, s.statement_id FROM (
                SELECT r.statement_id, r.article_id, unnest(r.actor_ids) AS id
                FROM statements r JOIN articles a USING (article_id) WHERE {where}) s JOIN ({ACTORS}) p USING (id)
            UNION ALL
            SELECT 'measures', r.measure, r.article_id, r.quantity_id FROM quantities r JOIN articles a USING (article_id)
                WHERE r.measure <> 'other' AND {where})
        SELECT kind, label, count(*) FILTER (o.source = of_source) AS rows,
            list(row_id ORDER BY row_id) FILTER (o.source = of_source)[:50] AS row_ids,
            count(DISTINCT o.source) FILTER (o.source <> of_source) AS reposts
        FROM told JOIN provenance o USING (article_id), asked
        GROUP BY kind, label, of_source HAVING bool_or(o.source = of_source) AND bool_and(of_source IN (o.source, o.origin))
        QUALIFY row_number() OVER (PARTITION BY kind ORDER BY count(*) FILTER (o.source = of_source) DESC, label) <= {MOST}
        ORDER BY kind, rows DESC, label""",
        [source, *parameters, *parameters, *parameters],
    )
    return found.assign(label=found["label"].where(found["kind"] != "measures", found["label"].replace(MEASURES)))


def wordings_of(store: Store, selection: Selection, source: str) -> pd.DataFrame:
    """The source's words for each thing that a profile names: referent, words (as mostly written), voice, rows, and row_ids.

    The last are wording_ids, at most 50, from the first place on; article_id is where the first one stands.
    """
    where, parameters = row_filter(replace(selection, sources=(source,)))
    return store.query(
        f"""SELECT r.referent, mode(r.text) AS words, r.voice, count(*) AS rows,
                list(r.wording_id ORDER BY a.published NULLS LAST, a.path, r.start)[:50] AS row_ids,
                list(r.article_id ORDER BY a.published NULLS LAST, a.path, r.start)[1] AS article_id
            FROM wordings r JOIN articles a USING (article_id) WHERE {where}
            GROUP BY r.referent, {folded("r.text")}, r.voice ORDER BY r.referent, rows DESC, words, r.voice""",
        parameters,
    )
