"""What the Figures page shows: reported figures of a measure, and which of them may share an axis.

Figures share an axis when they have the unit, the event and the counted population in common. One
whose event is not resolved stands alone.
"""

from __future__ import annotations

import pandas as pd

from data.queries.filters import row_filter
from data.queries.populations import population
from data.selection import Selection
from data.store import Store

NO_MEASURE = "other"
MOST_DRAWN = 400
MOST_LISTED = 2000
MOST_COMPARISONS, MOST_ALONE = 8, 16

ROWS = """
SELECT r.quantity_id, r.article_id, a.source, coalesce(a.title, a.path) AS article, a.published, a.published_basis,
    r.start, r."end", r.text, r.value, r.low, r.high, r.modifier, r.unit, r.measure, r.subject,
    r.event_id, e.event, r.event_basis, r.as_of, r.as_of_basis, r.attributed_to, r.attribution, r.voice, r.score
FROM quantities r JOIN articles a USING (article_id) LEFT JOIN events e USING (event_id) WHERE """


def measures(store: Store, selection: Selection) -> pd.DataFrame:
    """The measures in view, those of most sources first: measure, sources, articles, figures; without those that have none."""
    where, parameters = row_filter(selection)
    return store.query(
        f"""SELECT r.measure, count(DISTINCT a.source) AS sources, count(DISTINCT r.article_id) AS articles, count(*) AS figures
            FROM quantities r JOIN articles a USING (article_id) WHERE r.measure <> '{NO_MEASURE}' AND {where}
            GROUP BY 1 ORDER BY sources DESC, figures DESC, r.measure""",
        parameters,
    )


def figures(store: Store, selection: Selection, measure: str) -> pd.DataFrame:
    """The figures of one measure, at most 400: the columns of `listed_figures`, and population, comparison, is_alone.

    `comparison` is the same for figures that may share an axis; those shared by most sources come
    first, and within one the sources stand in the order of their names.
    """
    where, parameters = row_filter(selection)
    order = f"ORDER BY a.source, a.published NULLS LAST, a.path, r.start LIMIT {MOST_DRAWN}"
    return compared(store.query(f"{ROWS} r.measure = ? AND {where} {order}", [measure, *parameters]))


def compared(rows: pd.DataFrame) -> pd.DataFrame:
    """Figures with what they may be compared to: population, comparison and is_alone, in the order in which they are drawn."""
    populations = [
        population(_text(s), _text(u), m) for s, u, m in zip(rows["subject"], rows["unit"], rows["measure"], strict=True)
    ]
    rows = rows.assign(population=populations)
    event = rows["event_id"].where(rows["event_id"].notna(), rows["quantity_id"])
    rows["comparison"] = rows["measure"] + "|" + rows["unit"].fillna("") + "|" + event + "|" + rows["population"]
    by_comparison = rows.groupby("comparison")
    rows["is_alone"] = by_comparison["quantity_id"].transform("size") == 1
    rows = rows.assign(
        shared_by=by_comparison["source"].transform("nunique"), rows=by_comparison["quantity_id"].transform("size")
    )
    rows = rows.sort_values(["shared_by", "rows", "comparison"], ascending=[False, False, True], kind="stable", ignore_index=True)
    return rows.drop(columns=["shared_by", "rows"])


def listed_figures(store: Store, selection: Selection, phrase: str = "") -> pd.DataFrame:
    """Every figure in view whose words, subject, unit or event hold the phrase, at most 2,000 of them.

    Columns: quantity_id, article_id, source, article, published, published_basis, start, end, text, value, low, high, modifier,
    unit, measure, subject, event_id, event, event_basis, as_of, as_of_basis, attributed_to, attribution, voice, score.
    """
    return _matching(store, selection, phrase, f"LIMIT {MOST_LISTED}")


def exported_figures(store: Store, selection: Selection, phrase: str = "") -> pd.DataFrame:
    """The same without a limit, for export."""
    return _matching(store, selection, phrase, "")


def figure_count(store: Store, selection: Selection, phrase: str = "") -> pd.DataFrame:
    """How many figures are in view and match: one row with figures, without_measure."""
    where, parameters = row_filter(selection)
    return store.query(
        f"""SELECT count(*) AS figures, count(*) FILTER (measure = '{NO_MEASURE}') AS without_measure
            FROM ({ROWS} {where} AND {MATCHES})""",
        [*parameters, phrase],
    )


MATCHES = "contains(lower(concat_ws(' ', r.text, r.subject, r.unit, r.measure, e.event, r.attributed_to)), lower(?))"


def _matching(store: Store, selection: Selection, phrase: str, limit: str) -> pd.DataFrame:
    where, parameters = row_filter(selection)
    return store.query(
        f"{ROWS} {where} AND {MATCHES} ORDER BY r.measure, a.source, a.published NULLS LAST, a.path, r.start {limit}",
        [*parameters, phrase],
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def panels(rows: pd.DataFrame) -> dict[str, list[pd.DataFrame]]:
    """The rows of `figures` as they are drawn: each comparison under a name, then those that stand alone, one by one.

    At most eight comparisons and sixteen figures alone are drawn; `undrawn` has the others.
    """
    groups = [group for _, group in rows[~rows["is_alone"]].groupby("comparison", sort=False)]
    drawn = {f"comparison_{n}": [group] for n, group in enumerate(groups[:MOST_COMPARISONS], start=1)}
    alone = rows[rows["is_alone"]].sort_values("event_id", na_position="last", kind="stable").head(MOST_ALONE)
    if len(alone):
        drawn["alone"] = [alone.iloc[[at]] for at in range(len(alone))]
    return drawn


def undrawn(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of `figures` that `panels` leaves out, in their order."""
    drawn = [one for tables in panels(rows).values() for table in tables for one in table["quantity_id"]]
    return rows[~rows["quantity_id"].isin(drawn)]
