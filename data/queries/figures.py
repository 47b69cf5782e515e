"""Every reported figure, to be searched and exported; what compares them is in `comparisons` and `ledger`."""

from __future__ import annotations

import pandas as pd

from data.queries.alike import folded
from data.queries.comparisons import NO_MEASURE, REPORTS, FiguresAsked, asked_filter
from data.queries.filters import row_filter
from data.selection import Selection
from data.store import Store

MOST_LISTED = 2000
COLUMNS = """
SELECT r.quantity_id, r.article_id, a.source, coalesce(a.title, a.path) AS article, a.published, a.published_basis,
    r.start, r."end", r.text, r.value, r.low, r.high, r.modifier, r.unit, r.measure, r.subject,
    r.event_id, e.event, r.event_basis, r.as_of, r.as_of_basis, r.attributed_to, r.attribution, r.voice, r.score,
    coalesce(c.claimant, r.attributed_to, CASE r.attribution WHEN 'narrator' THEN 'narrator' ELSE 'not resolved' END) AS claimant,
    c.comparison_id
"""
SEARCHED = "concat_ws(' ', r.text, r.subject, r.unit, r.measure, e.event, c.claimant, r.attributed_to)"
MATCHES = f"contains({folded(SEARCHED)}, {folded('?')})"


def listed_figures(store: Store, selection: Selection, asked: FiguresAsked | None = None, phrase: str = "") -> pd.DataFrame:
    """Every figure that is asked for and whose words, subject, unit, event or claimant hold the phrase, at most 2,000 of them.

    Columns: quantity_id, article_id, source, article, published, published_basis, start, end, text, value, low, high, modifier,
    unit, measure, subject, event_id, event, event_basis, as_of, as_of_basis, attributed_to, attribution, voice, score, claimant,
    comparison_id.
    """
    return _matching(store, selection, asked, phrase, f"LIMIT {MOST_LISTED}")


def exported_figures(store: Store, selection: Selection, asked: FiguresAsked | None = None, phrase: str = "") -> pd.DataFrame:
    """The same without a limit, for export."""
    return _matching(store, selection, asked, phrase, "")


def figure_count(store: Store, selection: Selection, asked: FiguresAsked | None = None, phrase: str = "") -> pd.DataFrame:
    """How many figures are in view and match: one row with figures, without_measure."""
    (where, parameters), (wanted, more) = row_filter(selection), asked_filter(asked or FiguresAsked())
    return store.query(
        f"""SELECT count(*) AS figures, count(*) FILTER (r.measure = '{NO_MEASURE}') AS without_measure
            {REPORTS} WHERE {where} AND {wanted} AND {MATCHES}""",
        [*parameters, *more, phrase],
    )


def _matching(store: Store, selection: Selection, asked: FiguresAsked | None, phrase: str, limit: str) -> pd.DataFrame:
    (where, parameters), (wanted, more) = row_filter(selection), asked_filter(asked or FiguresAsked())
    order = f"ORDER BY r.measure, a.source, a.published NULLS LAST, a.path, r.start {limit}"
    return store.query(f"{COLUMNS} {REPORTS} WHERE {where} AND {wanted} AND {MATCHES} {order}", [*parameters, *more, phrase])
