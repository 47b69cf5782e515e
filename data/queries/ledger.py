"""How reported figures differ: each thing that is told of, its reports, its pairs with their rules, and what each source tells.

Figures are never averaged or summed, and a pair with a figure out of view does not count.
"""

from __future__ import annotations

import pandas as pd

from data.queries.differing import sentence
from data.queries.filters import Parameters, article_filter, row_filter
from data.queries.located import records, words_between
from data.schema.values import LABELS, STATES
from data.selection import Selection
from data.store import Store

MOST_LINES = 2000
MOST_PAIRS = 2000

LINES = ["comparison_id", "measure", "event_id", "event", "subject", "unit", "label", "sentence", "sources", "origins"]
LINES += ["claimants", "reports", "without_claimant", "is_dotted", "is_certain", "left_out", "has_certain_origins"]

# Figures in view as members of their comparisons; `said` numbers the different figures of each, smallest first.
SEEN = """
SELECT m.*, r.article_id, a.source, coalesce(a.title, a.path) AS article, a.published, a.published_basis, a.path, r.start,
    r."end", r.text, r.modifier, r.subject, r.event_basis, r.as_of, r.as_of_basis, r.voice, r.score, {words},
    dense_rank() OVER (PARTITION BY m.comparison_id ORDER BY coalesce(m.value, m.low, m.high), m.low, m.high, r.modifier) AS said
FROM reports m JOIN quantities r USING (quantity_id) JOIN articles a USING (article_id)
WHERE {where}"""


def ledger_lines(store: Store, selection: Selection) -> pd.DataFrame:
    """The things that figures in view tell of, those on which sources differ most first; at most 2,000.

    Order: what several sources report, then what is of a known event; then the kind of difference between reports in view (that
    of LABELS: conflicting, different counting, later update, undetermined, compatible by bounds, by rounding, same after
    conversion, same); then how many sources, how many reports, measure, event and subject; never the size of a figure.
    Columns: comparison_id, measure, event_id, event (null where the texts do not tell), subject (empty where measure and
    unit say it all), unit, label (the most telling among its own pairs in view; null where it has none), sentence ("24 hours or
    one day in four reports, two days in one"), sources, origins (how many wrote), claimants (how many counted), reports,
    without_claimant (reports of which nobody tells who counted), is_dotted (the label rests on an assigned date),
    is_certain, left_out (pairs that were never labelled, of the whole corpus, as there were too many), has_certain_origins
    (no doubt bears on whose reports their articles are).
    """
    seen, parameters = _seen(selection)
    rows = store.query(
        f"""
        WITH seen AS ({seen}), said AS (
            SELECT comparison_id, said, count(*) AS reports, list(text ORDER BY path, start) AS texts FROM seen GROUP BY ALL),
        told AS (
            SELECT comparison_id, list({{'texts': texts, 'reports': reports}} ORDER BY reports DESC, said) AS told
            FROM said GROUP BY comparison_id),
        counted AS (
            SELECT comparison_id, count(DISTINCT source) AS sources, count(DISTINCT origin) AS origins,
                count(DISTINCT claimant) AS claimants, count(*) AS reports, count(*) - count(claimant) AS without_claimant,
                bool_and(article_id NOT IN (SELECT article_id FROM provenance WHERE NOT is_certain)) AS has_certain_origins
            FROM seen GROUP BY comparison_id),
        own AS (
            SELECT l.*, list_position({_listed(LABELS)}, l.label) AS rank,
                min(rank) OVER (PARTITION BY l.comparison_id) AS telling
            FROM ledger l WHERE l.comparison_id = l.other_comparison_id
                AND l.quantity_id IN (SELECT quantity_id FROM seen) AND l.other_id IN (SELECT quantity_id FROM seen)),
        judged AS (
            SELECT comparison_id, min(rank) AS rank, bool_and(basis = 'assigned') FILTER (rank = telling) AS is_dotted,
                bool_and(is_certain) AS is_certain
            FROM own GROUP BY comparison_id)
        SELECT c.comparison_id, c.measure, c.event_id, e.event, c.subject, c.unit, {_listed(LABELS)}[j.rank] AS label, t.told,
            n.sources, n.origins, n.claimants, n.reports, n.without_claimant, coalesce(j.is_dotted, FALSE) AS is_dotted,
            coalesce(j.is_certain, TRUE) AS is_certain, c.left_out,
            n.has_certain_origins
        FROM counted n JOIN comparisons c USING (comparison_id) JOIN told t USING (comparison_id)
            LEFT JOIN judged j USING (comparison_id) LEFT JOIN events e ON e.event_id = c.event_id
        ORDER BY n.sources > 1 DESC, c.event_id IS NULL, j.rank NULLS LAST, n.sources DESC, n.reports DESC,
            c.measure, e.event, c.subject, c.comparison_id
        LIMIT {MOST_LINES}
        """,
        parameters,
    )
    rows["sentence"] = [sentence(row["told"]) for row in records(rows)]
    return rows[LINES]


def comparison(store: Store, selection: Selection, comparison_id: str) -> pd.DataFrame:
    """The reports in view of one comparison, by source, publication and place in the article; empty for an unknown id.

    Columns: quantity_id, comparison_id, measure, article_id, source, article (title or path), published, published_basis,
    start, end, text (the figure's words), before, after (the rest of its sentences), reading (1 for those with the smallest
    figure, 2 for the next; the same for figures that say the same), value, low, high (in `unit`, that of the comparison; null
    where open), unit, modifier, subject (the article's words), event_id, event, event_basis, claimant, claimant_basis
    (attributed; carried over from the figure it is tied to; narrator; unresolved), origin, origin_basis, as_of, as_of_basis,
    as_of_start, as_of_end (ISO 8601 with hour), moment_basis (stated, published, event_end), series_id, step,
    is_dotted (it stands at a date, or belongs to an event by a date, that was assigned), voice, score.
    """
    seen, parameters = _seen(selection, more=" AND m.comparison_id = ?")
    return store.query(
        f"""
        WITH seen AS ({seen})
        SELECT s.quantity_id, s.comparison_id, c.measure, s.article_id, s.source, s.article, s.published, s.published_basis,
            s.start, s."end", s.text, s.before, s.after, s.said AS reading, s.value, s.low, s.high, c.unit, s.modifier, s.subject,
            c.event_id, e.event, s.event_basis, s.claimant, s.claimant_basis, s.origin, s.origin_basis, s.as_of, s.as_of_basis,
            s.as_of_start, s.as_of_end, s.moment_basis, s.series_id, s.step, s.is_dotted, s.voice, s.score
        FROM seen s JOIN comparisons c USING (comparison_id) LEFT JOIN events e ON e.event_id = c.event_id
        ORDER BY s.source, s.published NULLS LAST, s.path, s.start, s."end"
        """,
        [*parameters, comparison_id],
    )


def pairs(store: Store, selection: Selection, comparison_id: str) -> pd.DataFrame:
    """The pairs of one comparison with both figures in view, most telling label first, those with others last.

    At most 2,000. Columns: pair_id, label, rule (in words, with the numbers it used), basis (assigned is shown dotted),
    is_certain, score, quantity_id, article_id, source, text, and of the other figure other_id, other_article_id, other_source,
    other_text, other_comparison_id (the one asked for, unless it is a part or of another scope), other_event, other_subject.
    The first figure is the one of this comparison.
    """
    seen, parameters = _seen(selection)
    sides = []
    for own, other in (("", "other_"), ("other_", "")):
        ids = {"": "quantity_id", "other_": "other_id"}
        sides.append(f"""
            SELECT l.pair_id, l.label, l.rule, l.basis, l.is_certain, l.score, l.{ids[own]} AS quantity_id,
                l.{ids[other]} AS other_id, l.{other}comparison_id AS other_comparison_id
            FROM ledger l WHERE l.{own}comparison_id = $1 {"AND l.comparison_id <> l.other_comparison_id" if own else ""}""")
    numbered = _numbered(seen, 2)
    return store.query(
        f"""
        WITH seen AS ({numbered}), found AS ({" UNION ALL ".join(sides)})
        SELECT f.pair_id, f.label, f.rule, f.basis, f.is_certain, f.score, f.quantity_id, s.article_id, s.source, s.text,
            f.other_id, o.article_id AS other_article_id, o.source AS other_source, o.text AS other_text, f.other_comparison_id,
            e.event AS other_event, c.subject AS other_subject
        FROM found f JOIN seen s USING (quantity_id) JOIN seen o ON o.quantity_id = f.other_id
            JOIN comparisons c ON c.comparison_id = f.other_comparison_id LEFT JOIN events e ON e.event_id = c.event_id
        ORDER BY f.other_comparison_id <> $1, list_position({_listed(LABELS)}, f.label), s.source, o.source,
            s.path, s.start, o.path, o.start
        LIMIT {MOST_PAIRS}
        """,
        [comparison_id, *parameters],
    )


def states(store: Store, selection: Selection, *topics: tuple[str, str]) -> pd.DataFrame:
    """One row for each source in view and what it tells of a topic, a measure and an event_id; none of an unknown event.

    `state` is a figure; said to be unverified; in words only; published before it (all that is in view of that source);
    or not found, which is never to be called omitted. By source; columns: measure, event_id, source, state, article_id, article,
    published, published_basis, start, end, text (the words that it rests on), before, after (null without such words), unplaced
    (how many figures of the measure that source has in view whose event is not resolved: some may belong here), is_dotted (an
    assigned date is behind it).
    """
    where, parameters = row_filter(selection)
    of_article, more = article_filter(selection)
    before, after = words_between("r.sentence_start", "r.start"), words_between("r.end", "r.sentence_end")
    figure, words, unverified, earlier, nothing = STATES
    telling = f"list_position({_listed([figure, unverified, words])}, r.state)"
    return store.query(
        f"""
        WITH topics AS (SELECT unnest(?::VARCHAR[]) AS measure, unnest(?::VARCHAR[]) AS event_id),
        told AS (
            SELECT r.*, coalesce(a.title, a.path) AS article, a.published, a.published_basis, {before} AS before, {after} AS after
            FROM states r JOIN articles a USING (article_id) JOIN topics USING (measure, event_id) WHERE {where}
            QUALIFY row_number() OVER (PARTITION BY measure, event_id, a.source
                ORDER BY {telling}, a.published NULLS LAST, a.path, r.start) = 1),
        unplaced AS (
            SELECT r.measure, a.source, count(*) AS unplaced FROM quantities r JOIN articles a USING (article_id)
            WHERE {where} AND r.measure IN (SELECT measure FROM topics) AND r.event_id IS NULL GROUP BY ALL),
        sources AS (
            SELECT measure, event_id, a.source, bool_and(coalesce(a.published < try_cast(e.start AS DATE), FALSE)) AS is_before,
                bool_or(a.published_basis = 'assigned') AS is_assigned
            FROM topics JOIN events e USING (event_id) CROSS JOIN articles a WHERE {of_article} GROUP BY ALL)
        SELECT s.measure, s.event_id, s.source,
            coalesce(t.state, CASE WHEN s.is_before THEN '{earlier}' ELSE '{nothing}' END) AS state, t.article_id,
            t.article, t.published, t.published_basis, t.start, t."end", t.text, t.before, t.after,
            coalesce(u.unplaced, 0) AS unplaced, t.state IS NULL AND s.is_before AND coalesce(s.is_assigned, FALSE) AS is_dotted
        FROM sources s LEFT JOIN told t USING (measure, event_id, source) LEFT JOIN unplaced u USING (measure, source)
        ORDER BY s.source, s.measure, s.event_id
        """,
        [[measure for measure, _ in topics], [event_id for _, event_id in topics], *parameters, *parameters, *more],
    )


def _seen(selection: Selection, more: str = "") -> tuple[str, Parameters]:
    where, parameters = row_filter(selection)
    words = f"{words_between('r.sentence_start', 'r.start')} AS before, {words_between('r.end', 'r.sentence_end')} AS after"
    return SEEN.format(words=words, where=where + more), parameters


def _numbered(sql: str, first: int) -> str:
    """The same SQL with its parameters by number, counted from `first`."""
    parts = sql.split("?")
    return "".join(f"{part}${first + n}" for n, part in enumerate(parts[:-1])) + parts[-1]


def _listed(values: list[str]) -> str:
    """SQL for a list of our own constants."""
    return "[" + ", ".join(f"'{value}'" for value in values) + "]"
