"""The ledger as a table to hand on: every pair with its rule and both sources, under the thing that it is of."""

from __future__ import annotations

import pandas as pd

from data.queries.comparisons import FiguresAsked, lines
from data.queries.filters import row_filter
from data.selection import Selection
from data.store import Store

OF_REPORT = ("quantity_id", "source", "article", "published", "published_basis", "start", "end", "text")


def exported_ledger(store: Store, selection: Selection, asked: FiguresAsked) -> pd.DataFrame:
    """Every pair in view under the line of the ledger that it belongs to; a line without pairs has one row.

    Columns: those of the lines; then pair_label, rule, basis, pair_is_certain, score; quantity_id, source, article, published,
    published_basis, start, end and text of one report, and the same with `other_` before them of the other.
    """
    where, parameters = row_filter(selection)
    first = ", ".join(f's."{name}"' for name in OF_REPORT)
    second = ", ".join(f'o."{name}" AS other_{name}' for name in OF_REPORT)
    rules = store.query(
        f"""
        WITH seen AS (
            SELECT r.quantity_id, a.source, coalesce(a.title, a.path) AS article, a.published, a.published_basis,
                r.start, r."end", r.text
            FROM quantities r JOIN articles a USING (article_id) WHERE {where})
        SELECT l.comparison_id, l.label AS pair_label, l.rule, l.basis, l.is_certain AS pair_is_certain, l.score,
            {first}, {second}, l.other_comparison_id
        FROM ledger l JOIN seen s USING (quantity_id) JOIN seen o ON o.quantity_id = l.other_id
        ORDER BY s.source, o.source, s.start, o.start
        """,
        parameters,
    )
    return lines(store, selection, asked).merge(rules, "left", "comparison_id")
