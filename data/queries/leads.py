"""What the Overview leads to: where sources in view differ, a few things of each kind with the words that they rest on.

The order is that of how many sources are concerned, never of how far they are apart. Nothing is judged: a source in
which nothing was found is not said to leave it out, and what may answer a claim stays a candidate.
"""

from __future__ import annotations

import pandas as pd

from data.queries.callings import SHOWN
from data.queries.coverage import coverage, empty_cells, lengths
from data.queries.filters import row_filter
from data.queries.ledger import ledger_lines
from data.queries.lineage import copies, origins
from data.queries.pairs import answers
from data.queries.provenance import COUNTS, counted
from data.queries.telling import told_by_source
from data.selection import Selection
from data.store import Store

CASUALTIES = ("killed", "wounded", "missing", "captured")
FIGURE, REPORTED = "a figure", "reported"
TOLD = ["comparison_id", "measure", "event", *COUNTS, "source", "state", "text", "article_id", "row_id", "is_dotted"]
DENIED = ["pair_id", "side", "source", "actor", "speaker", "cue", "words", "article_id", "row_id"]
CARRIED = ["source", "origin", "articles", "is_certain", "reason", "pair_id"]
SILENT = ["kind", "key", "topic", *COUNTS, "source", "state", "is_dotted"]
SILENT_KINDS = ("event", "actor")


def casualties(store: Store, selection: Selection) -> pd.DataFrame:
    """What each source in view tells of the dead, wounded, missing or captured of an event of which only some give a figure.

    Events that most sources tell of come first. Columns: comparison_id (of the figures), measure, event, sources, origins and
    has_certain_origins (with a figure, see provenance), source, state (see `data.queries.ledger.states`), text, article_id and
    row_id (the words; null where there are none), is_dotted (an assigned date is behind the state).
    """
    lines = ledger_lines(store, selection)[["comparison_id", "measure", "event_id", "event"]]
    lines = lines[lines["measure"].isin(CASUALTIES) & lines["event_id"].notna()].drop_duplicates(["measure", "event_id"])
    lines = lines.merge(_given_by_some(store, selection), on=["measure", "event_id"])
    wide = coverage(store, selection, "event").groupby("key")["source"].nunique()
    lines = lines.assign(wide=lines["event_id"].map(wide)).sort_values(["wide", "sources"], ascending=False, kind="stable")
    lines = lines.head(SHOWN)
    topics = lines[["measure", "event_id"]].itertuples(index=False, name=None)
    return lines.merge(told_by_source(store, selection, *topics), on=["measure", "event_id"])[TOLD]


def _given_by_some(store: Store, selection: Selection) -> pd.DataFrame:
    """The measures of events of which only some sources in view give a figure: measure, event_id, and COUNTS of these."""
    where, parameters = row_filter(selection)
    return store.query(
        f"""SELECT r.measure, r.event_id, {counted()}
            FROM states r JOIN articles a USING (article_id) JOIN provenance o USING (article_id)
            WHERE {where} AND r.state = ? GROUP BY ALL HAVING count(DISTINCT a.source) < ?""",
        [*parameters, FIGURE, len(lengths(store, selection))],
    )


def denials(store: Store, selection: Selection) -> pd.DataFrame:
    """What is denied by whom: claims with what may answer them, the surest first, then denials of which no claim was found.

    Columns: pair_id (null without a claim), side (claim, answer or denial), source, actor and speaker (either may be null),
    cue, words, article_id, row_id.
    """
    every = answers(store, selection)
    pairs = every[every["pair_id"].isin(every["pair_id"].unique()[:SHOWN])]
    where, parameters = row_filter(selection)
    alone = store.query(
        f"""SELECT NULL AS pair_id, 'denial' AS side, a.source, r.actor, r.speaker, r.cue, r.text AS words, r.article_id,
                r.statement_id AS row_id
            FROM statements r JOIN articles a USING (article_id)
            WHERE {where} AND r.act = 'deny' AND NOT r.negated AND NOT list_contains(?, r.statement_id)
            ORDER BY a.published NULLS LAST, a.path, r.start LIMIT ?""",
        [*parameters, every["row_id"].tolist(), SHOWN - pairs["pair_id"].nunique()],
    )
    return _joined([pairs[DENIED], alone[DENIED]], DENIED)


def carried(store: Store, selection: Selection) -> pd.DataFrame:
    """The sources in view with reports that another outlet wrote, those with most such articles first.

    Columns: source, origin (whose reports), articles (how many), is_certain, reason (of the first), pair_id (of two articles
    that share the text, side by side; null where only a credit tells).
    """
    found = origins(store, selection)
    found = found[found["origin"] != found["source"]]
    pairs = copies(store, selection)
    pair = {
        row[name]: row["pair_id"] for row in pairs[pairs["is_copy"]].to_dict("records") for name in ("article_id", "other_id")
    }
    grouped = (
        found.assign(pair_id=found["article_id"].map(pair))
        .groupby(["source", "origin"], sort=False)
        .agg(
            articles=("article_id", "size"),
            is_certain=("is_certain", "all"),
            reason=("reason", "first"),
            pair_id=("pair_id", "first"),
        )
        .reset_index()
    )
    return grouped.sort_values("articles", ascending=False, kind="stable", ignore_index=True)[CARRIED].head(SHOWN)


def silent(store: Store, selection: Selection) -> pd.DataFrame:
    """What several sources in view report and others do not: a row for each topic and source; topics of most sources first.

    Events come before actors who speak. Columns: kind and key (as in `data.queries.coverage`), topic, sources, origins and
    has_certain_origins (of those that report it), source, state (reported, or what an empty cell says), is_dotted.
    """
    sources = len(lengths(store, selection))
    found: list[pd.DataFrame] = []
    for kind in SILENT_KINDS:
        topics = coverage(store, selection, kind)
        wide = topics.groupby("key")["source"].transform("nunique")
        topics = topics[(wide > 1) & (wide < sources)]
        topics = topics[topics["key"].isin(topics["key"].unique()[: SHOWN - len(found)])]
        cells = empty_cells(store, selection, topics).rename(columns={"dotted": "is_dotted"})
        for key, part in topics.groupby("key", sort=False):
            has = part.drop_duplicates("source").assign(state=REPORTED, is_dotted=False)
            has_not = cells[cells["key"] == key].merge(part[["key", "label", *COUNTS]].head(1), on="key")
            found.append(pd.concat([has, has_not]).rename(columns={"label": "topic"})[SILENT])
    return _joined(found, SILENT)


def _joined(parts: list[pd.DataFrame], columns: list[str]) -> pd.DataFrame:
    filled = [part.astype(object) for part in parts if len(part)]
    return pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=columns)
