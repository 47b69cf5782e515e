"""The days that articles name together with one event, and whether they can all hold."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from data.queries.event_names import NAMED, names_event
from data.queries.filters import row_filter
from data.queries.provenance import COUNTS, told_by
from data.queries.timeline import Period, period
from data.selection import Selection
from data.store import Store

COLUMNS = [
    "event_id",
    "event",
    "how",
    "rule",
    "source",
    "published",
    "value",
    "words",
    "date_id",
    "article_id",
    "start",
    "end",
    *COUNTS,
]
AGREE, NESTED, APART = "the same", "one within the other", "apart"
RULES = {
    AGREE: "All dates that stand in a sentence with the event's name are the same.",
    NESTED: "The dates that stand in a sentence with the event's name differ in exactness only: each pair is the same, "
    "overlaps, or has one within the other.",
    APART: "Dates that stand in a sentence with the event's name do not overlap. The sentence may tell of another day than "
    "the event's own, so read the words.",
}
MOST = 400


def event_days(store: Store, selection: Selection) -> pd.DataFrame:
    """Dates in sentences that name an event, where at least two sources have one; the events whose dates lie apart first.

    Columns: event_id, event; how (the same, one within the other, apart) and rule, the same for all rows of an event; source,
    published, value (ISO 8601), words, date_id, article_id, start, end; the counts of provenance of the event. At most 400 rows.
    """
    where, parameters = row_filter(selection)
    found = store.query(
        f"""WITH {NAMED}
        SELECT DISTINCT n.event_id, n.event, a.source, o.origin, o.is_certain, a.published, r.value,
            r.text AS words, r.date_id, r.article_id, r.start, r."end"
        FROM dates r JOIN articles a USING (article_id) JOIN provenance o USING (article_id)
        JOIN named n ON {names_event("substring(a.text, r.sentence_start + 1, r.sentence_end - r.sentence_start)")}
        WHERE r.value IS NOT NULL AND {where} ORDER BY n.event, a.source, r.value, r.article_id, r.start LIMIT {MOST}""",
        parameters,
    )
    several = found.groupby("event_id")["source"].transform("nunique") > 1
    parts = [part.assign(how=_how(part["value"]), **told_by(part)) for _, part in found[several].groupby("event_id", sort=False)]
    if not parts:
        return pd.DataFrame(columns=COLUMNS)
    rows = pd.concat(parts).assign(rule=lambda table: table["how"].map(RULES))
    order = rows["how"].map({APART: 0, NESTED: 1, AGREE: 2})
    return rows.assign(order=order).sort_values(["order", "event"], kind="stable", ignore_index=True)[COLUMNS]


def _how(values: pd.Series) -> str:
    periods = {found for value in values if (found := period(value))}
    if len(periods) < 2:
        return AGREE
    return NESTED if all(_overlap(one, two) for one, two in combinations(periods, 2)) else APART


def _overlap(one: Period, two: Period) -> bool:
    return one.first < two.last and two.first < one.last
