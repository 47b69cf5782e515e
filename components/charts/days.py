"""An axis of days: from a little before the first to a little after the last, with few ticks, all of them on whole days."""

from __future__ import annotations

from typing import Any

import pandas as pd

TICKS = 3
DAY = pd.Timedelta(days=1)


def reach(published: pd.Series, *, part: int, least: pd.Timedelta) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The days with room on both sides: a part of their span ("a twentieth" is 20), and at the least so much."""
    if published.empty:
        return pd.Timestamp(0), pd.Timestamp(0) + DAY
    first, last = pd.Timestamp(published.min()), pd.Timestamp(published.max())
    room = max(least, (last - first) / part)
    return first - room, last + room


def day_axis(first: pd.Timestamp, last: pd.Timestamp) -> dict[str, Any]:
    """The range and the ticks of an axis between two moments, as plotly takes them."""
    ticks = pd.date_range(first, last, periods=TICKS + 2).normalize().unique()[1:-1]
    return {"range": [first, last], "tickvals": ticks.tolist(), "tickformat": "%-d %b\n%Y", "tickangle": 0}
