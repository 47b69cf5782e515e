"""Statements in view that share a subject, with why they were put together."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from data.queries.filters import row_filter
from data.queries.provenance import COUNTS, counted
from data.selection import Selection
from data.store import Store

COLUMNS = ["membership_id", "subject_id", "heading", "statement_id", "article_id", "source", "joined_to", "reason", "score"]
COLUMNS += ["statements", *COUNTS]


def subject_rows(store: Store, selection: Selection, parted: Collection[str] = ()) -> pd.DataFrame:
    """One row per subject and statement in view that shares it with another one in view; those of a subject stand together.

    A statement that says two things may stand in two subjects. `parted` are membership_ids of what the analyst took out of a
    subject (or statement_ids, to take statements out of all of theirs); a subject left with fewer than two is none. Subjects of
    most sources come first, then those of most statements, then by heading; statements within one by date (undated last),
    article and place in it. Columns: `membership_id` (of this row), `subject_id`, `heading` (the shared words),
    `statement_id`, `article_id`, `source`, `joined_to` (the statement_id that this one is most like; it may be parted or out
    of view), `reason` (why those two were put together), `score` (0 to 1), `statements` and the counts of provenance
    (of the subject in view).
    """
    where, parameters = row_filter(selection)
    return store.query(
        f"""
        WITH seen AS (
            SELECT s.*, r.article_id, a.source, o.origin, o.is_certain, a.published, a.path, r.start, r."end"
            FROM subjects s JOIN statements r USING (statement_id) JOIN articles a USING (article_id)
                JOIN provenance o USING (article_id)
            WHERE {where} AND NOT list_has_any(?, [s.membership_id, s.statement_id])
        ), counted AS (
            SELECT subject_id, count(*) AS statements, {counted("seen")} FROM seen GROUP BY subject_id HAVING count(*) > 1
        )
        SELECT {", ".join(COLUMNS)} FROM seen JOIN counted USING (subject_id)
        ORDER BY sources DESC, statements DESC, heading, subject_id, published NULLS LAST, path, start, "end", statement_id
        """,
        [*parameters, sorted(parted)],
    )
