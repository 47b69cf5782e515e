"""What stands beside a reported figure: its source, whose figure it is, and as of when."""

from __future__ import annotations

from components.charts.figure_density import Density
from components.charts.figure_lanes import Lane, Row
from components.charts.plain import plain
from components.claimants import counted_by
from data.queries.written import moment

BASES = {"stated": "as stated", "event_end": "end of the event", "published": "publication"}
LONGEST = 20


def figure_label(lane: Lane, badge: str, quiet: str, closeness: Density) -> str:
    """Plotly markup: badge and claimant, where there is room the date with its basis in a quieter colour.

    A lane that reports share has the source's name for a claimant's.
    """
    row = lane[0]
    if closeness.is_packed:
        return f"<b>{plain(badge)}</b> {plain(str(row['source']), LONGEST - 2)}"
    claimant = f"<b>{plain(badge)}</b> {plain(counted_by(row), LONGEST)}"
    if not closeness.is_roomy:
        return claimant
    as_of = f"as of {_as_of(row)}" if isinstance(row["as_of"], str) else "no date of its own"
    return f"{claimant}<br><span style='color:{quiet};font-size:11px'>{as_of}</span>"


def _as_of(row: Row) -> str:
    return f"{plain(moment(row['as_of']), 30)}<br>({_basis(row)})"


def _basis(row: Row) -> str:
    """How the date is known; a date of publication may itself be no more than assigned."""
    is_assigned = bool(row["is_dotted"])
    return f"{BASES.get(row['as_of_basis'], 'basis not known')}{', assigned' if is_assigned else ''}"
