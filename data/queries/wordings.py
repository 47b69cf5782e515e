"""The words that each source uses for a contested thing, in whose voice, and how often for its length."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.queries.alike import folded
from data.queries.filters import row_filter
from data.queries.located import words_between
from data.queries.provenance import COUNTS, counted
from data.queries.scope import articles_in_view
from data.selection import Selection
from data.store import Store

MOST_LINES = 300
KEY = folded("r.text")
SPEAKERS_OWN = ("quoted", "scare")
COLUMNS = ["referent", "key", "words", "source", "voice", "rows", "per_1000", "only_quoted", *COUNTS]


def referents(store: Store, selection: Selection) -> pd.DataFrame:
    """The things that a profile names, those of most sources first: referent, wordings (different ones), rows, counts."""
    where, parameters = row_filter(selection)
    return store.query(
        f"""SELECT r.referent, {counted()}, count(DISTINCT {KEY}) AS wordings, count(*) AS rows
            FROM wordings r JOIN articles a USING (article_id) JOIN provenance o USING (article_id) WHERE {where}
            GROUP BY r.referent ORDER BY sources DESC, wordings DESC, r.referent""",
        parameters,
    )


@dataclass(frozen=True, slots=True)
class Of:
    """Where wordings are kept: the table, and its column that tells the thing they are for."""

    table: str
    thing: str


PROFILE, PROPOSED = Of("wordings", "referent"), Of("candidate_uses", "candidate_id")
# What a line leads to: nothing is marked in an article for what is only proposed, but its sentence is.
ROW = {
    PROFILE: "r.wording_id",
    PROPOSED: """(SELECT any_value(s.sentence_id) FROM sentences s
        WHERE s.article_id = r.article_id AND s.start <= r.start AND r.start < s."end")""",
}


def wordings(store: Store, selection: Selection, referent: str, of: Of = PROFILE) -> pd.DataFrame:
    """One row per wording of a thing, source and voice; wordings of most sources first, then those used most often.

    Columns: referent; key (the wording as compared, in lower case); words (as mostly written); source; voice (narrator,
    paraphrase, quoted, scare, named); rows; per_1000 (rows for each 1,000 words of the source in view); only_quoted (the
    source has this wording in quotation marks only); and the counts of provenance (of the wording).
    """
    where, parameters = row_filter(selection)
    of_articles, more = articles_in_view(selection)
    quoted, kept = ", ".join(f"'{voice}'" for voice in SPEAKERS_OWN), ", ".join(f"k.{name}" for name in COUNTS)
    return store.query(
        f"""WITH long AS (SELECT source, sum(words) AS length FROM articles a WHERE {of_articles} GROUP BY source),
            used AS (SELECT {KEY} AS key, r.text, a.source, o.origin, o.is_certain, r.voice
                     FROM {of.table} r JOIN articles a USING (article_id) JOIN provenance o USING (article_id)
                     WHERE r.{of.thing} = ? AND {where}),
            keys AS (SELECT key, mode(text) AS words, {counted("used")}, count(*) AS often FROM used GROUP BY key),
            own AS (SELECT key, source, bool_and(voice IN ({quoted})) AS only_quoted FROM used GROUP BY key, source)
        SELECT ? AS referent, key, k.words, source, u.voice, count(*) AS rows,
            1000.0 * count(*) / any_value(l.length) AS per_1000, o.only_quoted, {kept}
        FROM used u JOIN keys k USING (key) JOIN own o USING (key, source) JOIN long l USING (source)
        GROUP BY key, k.words, {kept}, k.often, source, u.voice, o.only_quoted
        ORDER BY k.sources DESC, k.often DESC, key, source, u.voice""",
        [*more, referent, *parameters, referent],
    )[COLUMNS]


@dataclass(frozen=True, slots=True)
class Used:
    """Which uses of a wording are asked for; an empty field lets everything through."""

    referent: str
    key: str = ""
    source: str = ""
    voice: str = ""


def concordance(store: Store, selection: Selection, used: Used, of: Of = PROFILE) -> pd.DataFrame:
    """The places where a thing is worded, by source, date and place in the article; at most 300.

    Columns: row_id (of what is proposed, that of its sentence), article_id, source, published, published_basis, before,
    words, after (these three make the sentence), voice, start, end.
    """
    where, parameters = row_filter(selection)
    return store.query(
        f"""SELECT {ROW[of]} AS row_id, r.article_id, a.source, a.published, a.published_basis,
                {words_between("r.sentence_start", "r.start")} AS before, r.text AS words,
                {words_between("r.end", "r.sentence_end")} AS after, r.voice, r.start, r."end"
            FROM {of.table} r JOIN articles a USING (article_id)
            WHERE r.{of.thing} = ? AND ? IN ('', {KEY}) AND ? IN ('', a.source) AND ? IN ('', r.voice) AND {where}
            ORDER BY a.source, a.published NULLS LAST, a.path, r.start LIMIT {MOST_LINES}""",
        [used.referent, used.key, used.source, used.voice, *parameters],
    )


def exported_wordings(store: Store, selection: Selection, of: Of = PROFILE) -> pd.DataFrame:
    """Every wording in view as it is exported: one row each with source, article and span."""
    where, parameters = row_filter(selection)
    named, joined = ("r.referent", "") if of == PROFILE else ("c.name AS proposed", "JOIN candidates c USING (candidate_id)")
    row_id = "wording_id" if of == PROFILE else "use_id"
    return store.query(
        f"""SELECT {named}, r.text, r.voice, a.source, coalesce(a.title, a.path) AS article, r.article_id, a.published,
                a.published_basis, r.start, r."end", r.{row_id}
            FROM {of.table} r JOIN articles a USING (article_id) {joined} WHERE {where}
            ORDER BY r.{of.thing}, a.source, a.path, r.start""",
        parameters,
    )
