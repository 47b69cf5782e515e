"""What a brief adds to the rows that an analyst cites: their extraction, what the sources lack, and what was not read."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.queries.citations import COLUMNS as CITED
from data.queries.citations import citations
from data.queries.coverage import NOT_FOUND, TOO_SHORT, lengths
from data.queries.located import tables_of
from data.queries.passages import passages
from data.queries.provenance import counted
from data.queries.scope import articles_in_view
from data.queries.telling import told_by_source
from data.schema.values import STATES
from data.selection import Selection
from data.store import Store

EXTRACTED = ["chips", "uncertain", "unresolved"]
GAPS = ["measure", "event", "source", "state", "dotted", "text", "article", "start", "end", "row_id"]
MOST_LISTED = 200
FIGURE = STATES[0]


def findings(store: Store, row_ids: Sequence[str]) -> pd.DataFrame:
    """The rows of `data.queries.citations` with what the machine took them to be: chips, uncertain, unresolved (see passages)."""
    found = citations(store, row_ids)
    extracted = [passages(store, table, ids) for table, ids in tables_of(store, row_ids).items()]
    columns = ["row_id", *EXTRACTED]
    told = pd.concat([rows[columns] for rows in extracted]) if extracted else pd.DataFrame(columns=columns)
    return found.merge(told, "left", "row_id")[[*CITED, *EXTRACTED]]


def corpus(store: Store) -> pd.DataFrame:
    """One row on all articles: articles, the counts of provenance, words, first, last, undated, fingerprint.

    The fingerprint is the SHA-256 of the articles' own hashes, in their order and without a break: two folders of tables
    have the same where they were made from the same files.
    """
    return store.query(
        f"""SELECT count(*) AS articles, {counted()}, coalesce(sum(words), 0)::BIGINT AS words,
            min(published) AS first, max(published) AS last, count(*) - count(published) AS undated,
            sha256(coalesce(string_agg(sha256, '' ORDER BY sha256), '')) AS fingerprint
            FROM articles a JOIN provenance o USING (article_id)"""
    )


def measures_cited(store: Store, row_ids: Sequence[str]) -> pd.DataFrame:
    """What the cited figures count: measure, event_id, event (both None where it is not resolved), one row each."""
    return store.query(
        """SELECT DISTINCT r.measure, r.event_id, e.event FROM quantities r LEFT JOIN events e USING (event_id)
            WHERE r.measure <> 'other' AND r.quantity_id IN (SELECT unnest($ids)) ORDER BY r.measure, e.event""",
        {"ids": list(row_ids)},
    )


def gaps(store: Store, selection: Selection, row_ids: Sequence[str]) -> pd.DataFrame:
    """The sources in view that give no figure for a measure of an event that a cited figure gives, one row each.

    Columns: measure, event, source, state (in words only; said to be unverified; published before it; too short to tell;
    not found), dotted (an assigned date is behind it), and the words it rests on, None without any: text, article, start,
    end, row_id.
    """
    known = lengths(store, selection)
    short = set(known.loc[known["is_short"].astype(bool), "source"])
    cited = measures_cited(store, row_ids).dropna(subset=["event_id"])
    topics = cited[["measure", "event_id"]].itertuples(index=False, name=None)
    told = cited.merge(told_by_source(store, selection, *topics), on=["measure", "event_id"])
    told = told[told["state"] != FIGURE].rename(columns={"is_dotted": "dotted"})
    is_short = told["source"].isin(short) & (told["state"] == NOT_FOUND)
    return told.assign(state=told["state"].mask(is_short, TOO_SHORT))[GAPS].reset_index(drop=True)


def undated_articles(store: Store, selection: Selection) -> pd.DataFrame:
    """Articles in view without a date, at most 200: source, article, path."""
    return _articles(store, selection, "a.published IS NULL")


def without_sentences(store: Store, selection: Selection) -> pd.DataFrame:
    """Articles in view from which nothing was extracted, at most 200: source, article, path."""
    return _articles(store, selection, "NOT EXISTS (FROM sentences s WHERE s.article_id = a.article_id)")


def topic_label(store: Store, kind: str, key: str) -> str:
    """What a topic of `data.queries.coverage` is called; its key where these tables do not know it."""
    measure, _, event = key.partition("|") if kind == "measure" else ("", "", key)
    asked = {"subject": "SELECT heading FROM subjects WHERE subject_id = ? LIMIT 1"}
    sql = asked.get(kind, "SELECT event FROM events WHERE event_id = ?")
    found = store.query(sql, [event]) if kind in ("event", "measure", "subject") else pd.DataFrame()
    name = str(found.iloc[0, 0]) if len(found) else "event not resolved" if kind == "measure" and not event else event
    return f"{measure}, {name}" if measure else name


def _articles(store: Store, selection: Selection, condition: str) -> pd.DataFrame:
    where, parameters = articles_in_view(selection)
    return store.query(
        f"""SELECT a.source, coalesce(a.title, a.path) AS article, a.path FROM articles a WHERE {where} AND {condition}
            ORDER BY a.source, a.path LIMIT {MOST_LISTED}""",
        parameters,
    )
