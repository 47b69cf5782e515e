"""What is known of one place, and everything that names it: spellings, days, mentions, articles, statements, figures."""

from __future__ import annotations

import pandas as pd

from data.queries.alike import spelt
from data.queries.filters import row_filter
from data.queries.names import UNCERTAIN, usage_told
from data.queries.options import PLACES
from data.queries.provenance import COUNTS, counted
from data.queries.scope import titled
from data.selection import Selection
from data.store import Store

PER_PAGE = 10
MOST_LISTED = 100
MOST_ALTERNATIVES = 8
DAYS_SHOWN = 400

_SEEN = f"""
labels AS (SELECT id AS place_id, label FROM ({PLACES})),
named AS (SELECT r.*, {spelt("r.text")} AS key, {UNCERTAIN} AS uncertain, a.source, o.origin, o.is_certain,
                 {titled()} AS title, a.path, a.published, a.published_basis
          FROM mentions r JOIN articles a USING (article_id) JOIN provenance o USING (article_id)
          LEFT JOIN labels l USING (place_id)
          WHERE coalesce(l.label, r.place || ' (not resolved)') = ? AND """


def place_facts(store: Store, selection: Selection, label: str) -> pd.DataFrame:
    """One row, none where nothing in view names the place.

    Columns: `place`, `kind`, `country`, `lat`, `lon` (null where unresolved), `mentions`, `own`, `container` (located by their
    own point, or by their town's), `lowest`, `highest` (scores), `uncertain`, `articles`, and the counts of provenance.
    """
    return _from_named(
        store,
        selection,
        label,
        f"""SELECT any_value(place) AS place, mode(kind) AS kind, any_value(country) AS country, any_value(lat) AS lat,
                any_value(lon) AS lon, count(*) AS mentions, count(*) FILTER (located_by = 'own') AS own,
                count(*) FILTER (located_by = 'container') AS container, min(score) AS lowest, max(score) AS highest,
                count(*) FILTER (uncertain) AS uncertain, count(DISTINCT article_id) AS articles,
                {counted("named")}
           FROM named HAVING count(*) > 0""",
    )


def place_spellings(store: Store, selection: Selection, label: str) -> pd.DataFrame:
    """How often each source has each spelling: key, spelling (mostly), usage, source, mentions, uncertain, and counts.

    The counts of provenance are the spelling's.
    """
    rows = _from_named(
        store,
        selection,
        label,
        f""", usages AS (SELECT {spelt("n.name")} AS key, max(n.usage) AS usage
                     FROM (SELECT unnest(p.names) AS n FROM places p JOIN labels l USING (place_id) WHERE l.label = ?)
                     GROUP BY 1),
        often AS (SELECT key, mode(text) AS spelling, count(*) AS n, {counted("named")} FROM named GROUP BY key)
        SELECT o.key, o.spelling, u.usage, source, count(*) AS mentions, count(*) FILTER (uncertain) AS uncertain,
            {", ".join(f"o.{name}" for name in COUNTS)}
        FROM named JOIN often o USING (key) LEFT JOIN usages u USING (key) GROUP BY ALL
        ORDER BY any_value(o.sources) DESC, any_value(o.n) DESC, o.key, source""",
        [label],
    )
    return rows.assign(usage=rows["usage"].map(usage_told))


def place_days(store: Store, selection: Selection, label: str) -> pd.DataFrame:
    """Mentions per source and day of publication: source, published, assigned, mentions; months where the days are too many.

    Articles without a date are not in it.
    """
    for unit in ("day", "month", "year"):
        rows = _from_named(
            store,
            selection,
            label,
            f"""SELECT source, date_trunc('{unit}', published) AS published, published_basis = 'assigned' AS assigned,
                    count(*) AS mentions FROM named WHERE published IS NOT NULL GROUP BY ALL ORDER BY ALL""",
        )
        if rows["published"].nunique() <= DAYS_SHOWN:
            break
    return rows


def place_alternatives(store: Store, selection: Selection, label: str) -> pd.DataFrame:
    """Other places that its uncertain mentions may be: alternative, mentions; most often first, at most 8."""
    return _from_named(
        store,
        selection,
        label,
        f"""SELECT alternative, count(*) AS mentions FROM (SELECT unnest(alternatives) AS alternative FROM named WHERE uncertain)
            GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MOST_ALTERNATIVES}""",
    )


def place_mentions(store: Store, selection: Selection, label: str, page: int, only: tuple[str, str] = ("", "")) -> pd.DataFrame:
    """The mentions of a page (from 1), by date, article and place in it: mention_id, of_all (on all pages).

    `only` is a spelling as compared and a source, empty for any. A page past the last is the last.
    """
    key, source = only
    return _from_named(
        store,
        selection,
        label,
        f""", chosen AS (SELECT mention_id, count(*) OVER () AS of_all,
                            row_number() OVER (ORDER BY published NULLS LAST, path, start) - 1 AS nth
                     FROM named WHERE ? IN ('', key) AND ? IN ('', source))
        SELECT mention_id, of_all FROM chosen
        WHERE nth // {PER_PAGE} = least(?, (of_all - 1) // {PER_PAGE}) ORDER BY nth""",
        [key, source, page - 1],
    )


def place_articles(store: Store, selection: Selection, label: str) -> pd.DataFrame:
    """The articles that name it, by date, at most 100.

    Columns: article_id, mention_id (of the first mention), source, title, published, published_basis, mentions, of_all.
    """
    return _from_named(
        store,
        selection,
        label,
        f"""SELECT article_id, arg_min(mention_id, start) AS mention_id, source, title, published,
                published_basis, count(*) AS mentions, count(*) OVER () AS of_all
            FROM named GROUP BY ALL ORDER BY published NULLS LAST, any_value(path) LIMIT {MOST_LISTED}""",
    )


def place_statements(store: Store, selection: Selection, label: str) -> pd.DataFrame:
    """Statements that name it, by date: statement_id, about (its content names the place), of_all (of the same kind).

    The others are made there as far as their sentence tells, which names it as where something is or happens. At most 100 each.
    """
    return _from_named(
        store,
        selection,
        label,
        f""", told AS (
            SELECT s.statement_id, bool_or(s.start <= n.start AND n."end" <= s."end") AS about, bool_or(n.literal) AS there,
                   any_value(n.published) AS published, any_value(n.path) AS path, any_value(s.start) AS start
            FROM statements s JOIN named n
            ON n.article_id = s.article_id AND s.sentence_start <= n.start AND n."end" <= s.sentence_end
            GROUP BY s.statement_id),
        numbered AS (SELECT *, row_number() OVER (PARTITION BY about ORDER BY published NULLS LAST, path, start) AS nth,
                            count(*) OVER (PARTITION BY about) AS of_all FROM told WHERE about OR there)
        SELECT statement_id, about, of_all FROM numbered WHERE nth <= {MOST_LISTED} ORDER BY about DESC, nth""",
    )


def place_figures(store: Store, selection: Selection, label: str) -> pd.DataFrame:
    """Figures in sentences that name it, by date: quantity_id, of_all; at most 100."""
    return _from_named(
        store,
        selection,
        label,
        f"""SELECT q.quantity_id, count(*) OVER () AS of_all
            FROM quantities q JOIN articles a USING (article_id)
            WHERE EXISTS (FROM named n WHERE n.article_id = q.article_id AND q.sentence_start <= n.start
                          AND n."end" <= q.sentence_end)
            ORDER BY a.published NULLS LAST, a.path, q.start LIMIT {MOST_LISTED}""",
    )


def _from_named(store: Store, selection: Selection, label: str, sql: str, more: list[object] | None = None) -> pd.DataFrame:
    where, parameters = row_filter(selection)
    return store.query(f"WITH {_SEEN} {where}) {sql}", [label, *parameters, *(more or [])])
