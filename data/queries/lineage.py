"""Whose report each article is, which articles share text, and the two texts side by side."""

from __future__ import annotations

import pandas as pd

from data.queries.filters import article_filter
from data.queries.provenance import counted
from data.queries.scope import articles_in_view, titled
from data.selection import Selection
from data.store import Store

MOST_PAIRS = 200
SEGMENTS = ["side", "text", "number", "is_quoted"]


def origins(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per article in view, those of one origin together: whose report it is and how that is known.

    Columns: article_id, source, title, path, published, published_basis, origin, cluster_id (null unless it shares most
    of its text with another), basis (credit, shared text, own), is_certain, reason, of_origin (articles of that origin in view).
    """
    where, parameters = articles_in_view(selection)
    return store.query(
        f"""SELECT a.article_id, a.source, {titled()} AS title, a.path, a.published, a.published_basis, o.origin,
                o.cluster_id, o.basis, o.is_certain, o.reason, count(*) OVER (PARTITION BY o.origin) AS of_origin
            FROM articles a JOIN origins o USING (article_id) WHERE {where}
            ORDER BY of_origin DESC, o.origin, a.published NULLS LAST, a.path""",
        parameters,
    )


def origin_count(store: Store, selection: Selection) -> pd.DataFrame:
    """One row: sources, origins and has_certain_origins (see provenance) of the articles in view."""
    where, parameters = articles_in_view(selection)
    return store.query(
        f"SELECT {counted()} FROM articles a JOIN provenance o USING (article_id) WHERE {where}",
        parameters,
    )


def copies(store: Store, selection: Selection) -> pd.DataFrame:
    """Pairs of articles in view that share text, those that share most first, at most 200.

    Columns: pair_id; article_id, source, title, published of the first; other_id, other_source, other_title, other_published;
    words, unquoted (of them outside quotations), share and other_share (of each one's own words), is_copy, reason.
    """
    where, parameters = article_filter(selection)
    other_where, more = article_filter(selection, "b")
    return store.query(
        f"""SELECT c.pair_id, a.article_id, a.source, {titled()} AS title, a.published,
                b.article_id AS other_id, b.source AS other_source, {titled("b")} AS other_title,
                b.published AS other_published, c.words, c.unquoted, c.share, c.other_share, c.is_copy, c.reason
            FROM copies c JOIN articles a ON a.article_id = c.article_id JOIN articles b ON b.article_id = c.other_id
            WHERE {where} AND {other_where} ORDER BY c.is_copy DESC, c.words DESC, c.pair_id LIMIT {MOST_PAIRS}""",
        [*parameters, *more],
    )


def twin(store: Store, pair_id: str) -> pd.DataFrame:
    """The bodies of both articles of a pair in segments: side (0, 1), text, number (of the shared passage, else null), is_quoted.

    The texts of a side's segments, one after the other, are its body from the first character to the last.
    """
    pair = store.query("SELECT article_id, other_id FROM copies WHERE pair_id = ?", [pair_id])
    if pair.empty:
        return pd.DataFrame(columns=SEGMENTS)
    passages = store.query("SELECT * FROM shared_passages WHERE pair_id = ? ORDER BY start", [pair_id])
    passages["number"] = range(1, len(passages) + 1)
    segments: list[dict[str, object]] = []
    for side, (article_id, start, end) in enumerate(
        [(pair["article_id"].iloc[0], "start", "end"), (pair["other_id"].iloc[0], "other_start", "other_end")]
    ):
        spans = passages.sort_values(start)[[start, end, "number", "is_quoted"]].itertuples(index=False, name=None)
        segments += _segments(store, article_id, side, list(spans))
    return pd.DataFrame(segments, columns=SEGMENTS)


def _segments(store: Store, article_id: str, side: int, spans: list[tuple[int, int, int, bool]]) -> list[dict[str, object]]:
    body = store.query("SELECT text, body_start, body_end FROM articles WHERE article_id = ?", [article_id]).iloc[0]
    at, last = int(body["body_start"]), int(body["body_end"])
    found: list[dict[str, object]] = []
    for start, end, number, is_quoted in spans:
        # The other article may have a passage twice, which is shown where it stands first.
        if start < at:
            continue
        found.append({"side": side, "text": body["text"][at:start], "number": None, "is_quoted": False})
        found.append({"side": side, "text": body["text"][start:end], "number": number, "is_quoted": is_quoted})
        at = end
    found.append({"side": side, "text": body["text"][at:last], "number": None, "is_quoted": False})
    return [segment for segment in found if segment["text"]]
