"""A comparison that is open: what opens with its line of the ledger, its reports in panels, and the axis that they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.queries.comparisons import (
    AXES,
    Axis,
    FiguresAsked,
    axis,
    lines,
    one_axis_each,
    opened_pairs,
    opened_reports,
    opened_together,
    panels_of,
)
from data.queries.steps import steps
from data.selection import Selection

MOST_APART = 16

type Asking = Callable[..., pd.DataFrame]
"""Runs a query of this package with its arguments but the store, which it brings."""


@dataclass(frozen=True)
class Opened:
    """A comparison that is open: its own `line` of the ledger, all `lines` that open with it, and their `reports`.

    `panels` are the reports by what they count, `own` those of the line itself, `timed` the ones of these that have a moment.
    """

    line: dict[str, Any]
    lines: pd.DataFrame
    reports: pd.DataFrame
    panels: dict[str, pd.DataFrame]
    own: pd.DataFrame
    timed: pd.DataFrame

    @property
    def has_axis(self) -> bool:
        """Whether its panels share an axis: those of one event do, and reports of which each is told to be of one thing."""
        return bool(self.line["event_id"]) or len(self.panels) == 1

    def axis(self, asked: str) -> Axis:
        """The axis that is asked for, one of AXES; each panel's own where they share none."""
        return axis(self.reports, asked if self.has_axis else AXES[0], is_shared=self.has_axis)


def opened(line: dict[str, Any], selection: Selection, ask: Asking) -> Opened | None:
    """What a line of the ledger opens; None where filters leave none of its reports in view."""
    together = opened_together(ask(lines, selection, FiguresAsked()), line["comparison_id"])
    if together.empty:
        return None
    reports = ask(opened_reports, selection, tuple(together["comparison_id"]))
    own = reports[reports["comparison_id"] == line["comparison_id"]]
    if line["event_id"]:
        return Opened(line, together, reports, panels_of(together, reports), own, steps(own))
    apart = one_axis_each(own, ask(opened_pairs, selection, (line["comparison_id"],)))
    panels = {f"{n}": group for n, group in enumerate(apart[:MOST_APART], start=1)}
    return Opened(line, together, reports, panels, own, steps(own.iloc[:0]))
