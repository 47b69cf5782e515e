"""Who reports what: topics by source, with what each cell rests on, and words for the cells that have nothing.

A cell that has nothing is never called omitted. It says that the source was published before the event, that it is
too short to tell, or that nothing was found; whether something was left out is for an analyst to judge.
"""

from __future__ import annotations

import pandas as pd

from data.queries.chips import UNCERTAIN_BELOW
from data.queries.event_names import NAMED, names_event
from data.queries.filters import Parameters, row_filter
from data.queries.options import ACTORS, PLACES
from data.queries.overview import MEASURES
from data.queries.provenance import COUNTS, counted
from data.queries.scope import articles_in_view
from data.queries.topics import by_event, topics_of
from data.schema.values import STATES
from data.selection import Selection
from data.store import Store

KINDS = ("event", "measure", "place", "actor", "subject")
MOST_TOPICS = 300
MOST_ROWS = 60
SHORT_WORDS = 150
NOT_FOUND, TOO_SHORT, BEFORE, UNVERIFIED = "not found", "too short to tell", "published before it", "said to be unverified"
ORDERS = {
    "By event": "event",
    "Most sources first": "most",
    "Only one source has it": "one",
    "All but one have it": "all but one",
}
COLUMNS = ["kind", "key", "label", "source", "voice", "rows", "uncertain", "row_ids", *COUNTS]

# For each kind the rows that report a topic: its key and label, the source, whose wording, the score and the row.
_TOPICS = {
    "event": f"""
        SELECT e.event_id AS key, e.event AS label, a.source, r.voice, r.score, r.quantity_id AS row_id, a.path, r.start,
            r.article_id
        FROM quantities r JOIN articles a USING (article_id) JOIN events e USING (event_id) WHERE {{where}}
        UNION ALL
        SELECT DISTINCT n.event_id, n.event, a.source, 'sentence', 1.0, r.sentence_id, a.path, r.start, r.article_id
        FROM sentences r JOIN articles a USING (article_id) JOIN named n ON {names_event("r.text")}
        WHERE {{where}}""",
    "measure": """
        SELECT r.measure || '|' || coalesce(r.event_id, '') AS key, r.measure || coalesce(' · ' || e.event, '') AS label,
            a.source, r.voice, r.score, r.quantity_id AS row_id, a.path, r.start, r.article_id
        FROM quantities r JOIN articles a USING (article_id) LEFT JOIN events e USING (event_id)
        WHERE r.measure <> 'other' AND {where}""",
    "place": f"""
        SELECT p.label AS key, p.label, a.source, r.voice, r.score, r.mention_id AS row_id, a.path, r.start, r.article_id
        FROM mentions r JOIN articles a USING (article_id) JOIN ({PLACES}) p ON p.id = r.place_id
        WHERE r.literal AND NOT r.metonym AND {{where}}""",
    "actor": f"""
        SELECT p.label AS key, p.label, s.source, s.kind AS voice, s.score, s.statement_id AS row_id, s.path, s.start,
            s.article_id
        FROM (SELECT r.*, a.source, a.path, unnest(r.actor_ids) AS id FROM statements r JOIN articles a USING (article_id)
              WHERE {{where}}) s JOIN ({ACTORS}) p USING (id)""",
    "subject": """
        SELECT u.subject_id AS key, u.heading AS label, a.source, r.kind AS voice, r.score, r.statement_id AS row_id,
            a.path, r.start, r.article_id
        FROM statements r JOIN articles a USING (article_id) JOIN subjects u USING (statement_id) WHERE {where}""",
}


def coverage(store: Store, selection: Selection, kind: str) -> pd.DataFrame:
    """One row per topic of a kind (of KINDS), source and voice that reports it; topics of most sources first, at most 300.

    Columns: kind; key (the topic's, stable for these tables); label; source; voice (whose wording; direct, mixed or indirect
    for statements); rows; uncertain (how many have a low score); row_ids (the first 60, of any table); and the counts of
    provenance (of the topic).
    """
    where, parameters = row_filter(selection)
    counts = ", ".join(f"t.{name}" for name in COUNTS)
    found = store.query(
        f"""WITH {NAMED}, told AS ({_TOPICS[kind].format(where=where)}),
            topics AS (SELECT key, any_value(label) AS label, {counted()}, count(*) AS often
                       FROM told JOIN provenance o USING (article_id)
                       GROUP BY key ORDER BY sources DESC, often DESC, label LIMIT {MOST_TOPICS})
        SELECT '{kind}' AS kind, key, t.label, s.source, s.voice, count(*) AS rows,
            count(*) FILTER (s.score < {UNCERTAIN_BELOW}) AS uncertain,
            list(s.row_id ORDER BY s.path, s.start)[:{MOST_ROWS}] AS row_ids, {counts}
        FROM told s JOIN topics t USING (key) GROUP BY key, t.label, t.often, s.source, s.voice, {counts}
        ORDER BY t.sources DESC, t.often DESC, t.label, key, s.source, s.voice""",
        parameters * (2 if kind == "event" else 1),
    )
    if kind == "measure":
        found["label"] = [_measure_label(label) for label in found["label"]]
    return found[COLUMNS]


def ordered(found: pd.DataFrame, order: str, sources: int, origins: int) -> pd.DataFrame:
    """The rows of `coverage` with the topics that are asked for (a value of ORDERS), in their order.

    Of that many sources and origins in view. A repost is no second voice: what only a source and its repost have, one has; and
    what only these two lack, all but one have.
    """
    voices = found[["sources", "origins"]].min(axis="columns")
    if order == "one":
        return found[voices == 1].reset_index(drop=True)
    if order == "all but one":
        return found[(found["sources"] == sources - 1) | (voices == min(sources, origins) - 1)].reset_index(drop=True)
    return by_event(found) if order == "event" else found


def lengths(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per source in view: source, articles, undated (of them), words, is_short (too short to tell)."""
    where, parameters = articles_in_view(selection)
    return store.query(
        f"""SELECT source, count(*) AS articles, count(*) - count(published) AS undated, sum(words)::BIGINT AS words,
                sum(words) < {SHORT_WORDS} AS is_short
            FROM articles a WHERE {where} GROUP BY source ORDER BY source""",
        parameters,
    )


def empty_cells(store: Store, selection: Selection, found: pd.DataFrame) -> pd.DataFrame:
    """What the cells without rows say: kind, key, source, state, dotted (an assigned date is behind it).

    `found` are rows of `coverage`. `state` is published before it, said to be unverified, too short to tell, or not found.
    """
    known = lengths(store, selection)
    have = set(zip(found["kind"], found["key"], found["source"], strict=True))
    unverified, starts = _unverified(store, selection), _starts(store, selection)
    cells = []
    for kind, key in topics_of(found):
        for source, is_short in zip(known["source"], known["is_short"], strict=True):
            if (kind, key, source) in have:
                continue
            told = (UNVERIFIED, False) if kind == "measure" and (key, source) in unverified else None
            state, dotted = told or starts.get((_event(kind, key), source)) or (NOT_FOUND, False)
            cells.append((kind, key, source, TOO_SHORT if state == NOT_FOUND and is_short else state, dotted))
    return pd.DataFrame(cells, columns=["kind", "key", "source", "state", "dotted"])


def _unverified(store: Store, selection: Selection) -> set[tuple[str, str]]:
    """The measures of events for which a source has no figure but says that none is verified: key of the topic, source."""
    where, parameters = row_filter(selection)
    rows = store.query(
        f"""SELECT concat(r.measure, '|', r.event_id) AS key, a.source FROM states r JOIN articles a USING (article_id)
            WHERE {where} GROUP BY ALL HAVING bool_or(r.state = '{UNVERIFIED}') AND NOT bool_or(r.state = '{STATES[0]}')""",
        parameters,
    )
    return set(rows.itertuples(index=False, name=None))


def _event(kind: str, key: str) -> str:
    return key if kind == "event" else key.partition("|")[2] if kind == "measure" else ""


def _starts(store: Store, selection: Selection) -> dict[tuple[str, str], tuple[str, bool]]:
    """The sources of which all articles in view were published before an event began."""
    where, parameters = articles_in_view(selection)
    rows = store.query(
        f"""SELECT e.event_id, a.source, bool_or(a.published_basis = 'assigned') AS dotted
            FROM articles a, events e WHERE {where} AND e.start IS NOT NULL GROUP BY e.event_id, e.start, a.source
            HAVING count(*) = count(a.published) AND strftime(max(a.published), '%Y-%m-%d') < e.start""",
        parameters,
    )
    return {(event, source): (BEFORE, bool(dotted)) for event, source, dotted in rows.itertuples(index=False)}


def nearest(store: Store, selection: Selection, source: str, words: tuple[str, ...]) -> pd.DataFrame:
    """The sentences of a source that have most of these words, the rarer ones counting more: row_id, score; at most 8.

    A word counts the inverse of the number of sentences in view that have it (Spärck Jones 1972, "A statistical
    interpretation of term specificity"); words of fewer than four letters count nothing.
    """
    where, parameters = row_filter(selection)
    wanted: Parameters = [sorted({word.lower() for word in words if len(word) > 3})]
    return store.query(
        f"""WITH said AS (SELECT r.sentence_id, a.source, a.path, r.start, unnest(list_distinct(
                regexp_extract_all(lower(r.text), '[\\p{{L}}\\p{{N}}_]+'))) AS word
                FROM sentences r JOIN articles a USING (article_id) WHERE {where}),
            rare AS (SELECT word, ln(1 + (SELECT count(DISTINCT sentence_id) FROM said) / count(*)) AS weight FROM said
                     WHERE list_contains(?, word) GROUP BY word)
        SELECT sentence_id AS row_id, sum(weight) AS score FROM said JOIN rare USING (word) WHERE source = ?
        GROUP BY sentence_id, path, start ORDER BY score DESC, path, start LIMIT 8""",
        [*parameters, *wanted, source],
    )


def _measure_label(label: str) -> str:
    measure, dot, event = label.partition(" · ")
    return f"{MEASURES.get(measure, measure)}{dot}{event}" if event else f"{MEASURES.get(measure, measure)} · event not resolved"
