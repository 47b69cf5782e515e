"""What stands beside a reported figure: its source, whose figure it is, and as of when."""

from __future__ import annotations

from typing import Any

from components.charts.plain import plain
from data.queries.written import moment

BASES = {"stated": "as stated", "event_end": "end of the event", "published": "publication"}
LONGEST = 24


def figure_label(row: dict[Any, Any], badge: str, quiet: str) -> str:
    """Plotly markup of two or three lines: badge and claimant, then the date with its basis in a quieter colour."""
    claimant = {"narrator": "narrator", "unresolved": "not resolved"}.get(
        row["attribution"], plain(str(row["attributed_to"]), LONGEST)
    )
    as_of = f"as of {_as_of(row)}" if isinstance(row["as_of"], str) else "no date of its own"
    return f"<b>{plain(badge)}</b> {claimant}<br><span style='color:{quiet};font-size:11px'>{as_of}</span>"


def _as_of(row: dict[Any, Any]) -> str:
    return f"{plain(moment(row['as_of']), 30)}<br>({_basis(row)})"


def _basis(row: dict[Any, Any]) -> str:
    """How the date is known; a date of publication may itself be no more than assigned."""
    is_assigned = row["as_of_basis"] == "published" and row.get("published_basis") == "assigned"
    return f"{BASES.get(row['as_of_basis'], 'basis not known')}{', assigned' if is_assigned else ''}"
