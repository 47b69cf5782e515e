"""Who gets to speak: each source's statements and quoted words, by who is reported to have said them."""

from __future__ import annotations

import pandas as pd

from data.queries.asked import Asked, narrowed, seen
from data.queries.located import words_between
from data.queries.provenance import COUNTS as SOURCE_COUNTS
from data.queries.provenance import counted
from data.queries.statements import KEYED, LAST
from data.selection import Selection
from data.store import Store

SMALL = 5
SHARED, OWN = 6, 5
OTHERS = "others"
COLUMNS = ["source", "key", "label", "statements", "of_statements", "quoted_words", "of_quoted_words", "with_quotes"]
COLUMNS += ["of_with_quotes", *SOURCE_COUNTS]
COUNTS = ["statements", "quoted_words", "with_quotes"]

_STRETCH = words_between("v.from", "v.to")
_QUOTED = f"""coalesce((
    SELECT sum(len(regexp_extract_all({_STRETCH}, '[\\p{{L}}\\p{{N}}]+(?:[’''-][\\p{{L}}\\p{{N}}]+)*')))
    FROM (SELECT greatest(q.start, s.start) AS "from", least(q."end", s."end") AS "to" FROM voices q
          WHERE q.article_id = s.article_id AND q.voice = 'quoted' AND q.start < s."end" AND q."end" > s.start) v,
         articles a WHERE a.article_id = s.article_id), 0)"""


def speaking_shares(store: Store, selection: Selection, asked: Asked) -> pd.DataFrame:
    """One row per source and speaker (`asked.by` is actor or party) with statements there, sources by name.

    Columns: `source`, `key` and `label` (as in `statement_columns`), `statements` of `of_statements` (those of the source),
    `quoted_words` of `of_quoted_words` (letters-and-digits words of statements that stand in quotation marks and are the
    speaker's), `with_quotes` of `of_with_quotes` (statements that have such words), and the counts of provenance (of
    the speaker). Speakers in most sources come first, those of nobody in particular last. A statement of two speakers counts
    for each of them and once for its source, so parts may add up to more than the whole.
    """
    sql, parameters = seen(selection)
    clauses, more = narrowed(asked)
    return store.query(
        f"""
        WITH every AS ({sql}), seen AS (SELECT s.*, {_QUOTED} AS quoted FROM every s WHERE {clauses}),
        keyed AS ({KEYED[asked.by]}),
        whole AS (SELECT source, count(*) AS of_statements, sum(quoted)::BIGINT AS of_quoted_words,
            count(*) FILTER (quoted > 0) AS of_with_quotes FROM seen GROUP BY 1),
        part AS (SELECT s.source, k.key, k.label, k.more, count(*) AS statements, sum(s.quoted)::BIGINT AS quoted_words,
            count(*) FILTER (s.quoted > 0) AS with_quotes FROM keyed k JOIN seen s USING (statement_id) GROUP BY ALL),
        voiced AS (SELECT k.key, {counted("s")} FROM keyed k JOIN seen s USING (statement_id) GROUP BY 1),
        named AS (SELECT key, sum(statements) AS everywhere,
            (SELECT count(DISTINCT p.key) FROM part p WHERE p.label = any_value(part.label)) AS alike FROM part GROUP BY 1)
        SELECT source, key, CASE WHEN alike > 1 THEN label || ' (' || more || ')' ELSE label END AS label, statements,
            of_statements, quoted_words, of_quoted_words, with_quotes, of_with_quotes, {", ".join(SOURCE_COUNTS)}
        FROM part JOIN whole USING (source) JOIN named USING (key) JOIN voiced USING (key)
        ORDER BY source, coalesce(list_position(?, key), 0), sources DESC, everywhere DESC, label, more
        """,
        [*parameters, *more, list(LAST)],
    )[COLUMNS]


def charted_shares(shares: pd.DataFrame) -> pd.DataFrame:
    """The shares for charts that are read side by side, those of a source together; columns as in `speaking_shares`.

    Each source has a row for each of the SHARED speakers of most sources, also for none of its statements, then its own OWN
    most reported others, one row with the key OTHERS for the rest, and those of nobody in particular. Sources with fewer than
    SMALL statements are left out.
    """
    large = shares[shares["of_statements"] >= SMALL]
    known = shares[~shares["key"].isin(LAST)].drop_duplicates("key")
    known = known.assign(everywhere=known["key"].map(shares.groupby("key")["statements"].sum()))
    shared = known[known["sources"] > 1].sort_values(["sources", "everywhere"], ascending=False, kind="stable").head(SHARED)
    rows = [row for _, mine in large.groupby("source", sort=True) for row in _panel(mine, shared)]
    return pd.DataFrame(rows, columns=COLUMNS)


def small_shares(shares: pd.DataFrame) -> pd.DataFrame:
    """The shares that are written because their source has fewer than SMALL statements; columns as in `speaking_shares`."""
    return shares[shares["of_statements"] < SMALL].reset_index(drop=True)


def _panel(mine: pd.DataFrame, shared: pd.DataFrame) -> list[dict[str, object]]:
    whole = {name: mine[name].iloc[0] for name in ("source", "of_statements", "of_quoted_words", "of_with_quotes")}
    here = mine.set_index("key", drop=False)
    nobody = {**whole, **dict.fromkeys(COUNTS, 0)}
    rows = [
        {**nobody, **(here.loc[key].to_dict() if key in here.index else row)}
        for key, row in ((row["key"], row) for row in shared[["key", "label", *SOURCE_COUNTS]].to_dict("records"))
    ]
    own = mine[~mine["key"].isin([*shared["key"], *LAST])].sort_values("statements", ascending=False, kind="stable")
    last = mine[mine["key"].isin(LAST)].to_dict("records")
    rows += own.head(OWN).to_dict("records")
    rest = own.iloc[OWN:]
    if len(rest) == 1:
        return [*rows, *rest.to_dict("records"), *last]
    if len(rest):
        rows.append(
            {
                **whole,
                "key": OTHERS,
                "label": f"{len(rest)} {OTHERS}",
                **dict(zip(SOURCE_COUNTS, (1, 1, True), strict=True)),
                **rest[COUNTS].sum().to_dict(),
            }
        )
    return [*rows, *last]
