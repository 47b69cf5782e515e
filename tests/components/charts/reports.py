"""Reports as the ledger's comparison has them, made by hand for charts."""

from __future__ import annotations

from typing import Any

import pandas as pd

SOURCES = pd.DataFrame(
    [("Gulf Gazette", "GG", "#0077BB", "#77AADD"), ("Metro Mail", "MM", "#CC3311", "#EE8866")],
    columns=["source", "badge", "colour", "dark_colour"],
)


def report(
    text: str, modifier: str, value: float | None = None, low: float | None = None, high: float | None = None, **more: Any
) -> dict[str, Any]:
    known = {
        "quantity_id": text,
        "source": "Gulf Gazette",
        "text": text,
        "before": "They say ",
        "after": " came.",
        "article": "Day 1",
    }
    known |= {"modifier": modifier, "value": value, "low": low, "high": high, "unit": "person", "subject": "people"}
    known |= {"claimant": "Gulf Gazette (own words)", "claimant_basis": "narrator", "start": 0, "end": 9}
    known |= {"as_of": None, "as_of_basis": None, "as_of_start": None, "as_of_end": None, "is_dotted": False, "series_id": None}
    return {**known, "published": "2031-05-02", "published_basis": "stated", **more}


def exact(value: float, **more: Any) -> dict[str, Any]:
    return report(f"{value:g} people", "exact", value, value, value) | more


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    none = pd.DataFrame([exact(1)]).iloc[:0]
    return pd.DataFrame(rows) if rows else none
