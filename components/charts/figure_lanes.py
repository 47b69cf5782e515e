"""The lanes of a chart of figures: which reports are drawn at one height."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.charts.figure_density import Density
from components.charts.figure_scale import Scale

type Row = dict[Any, Any]
type Lane = list[Row]

# How much of the axis a mark with its words takes where reports share a lane.
ROOM, BAND_ROOM = 0.17, 0.25
SAME = ["source", "claimant", "claimant_basis", "value", "low", "high", "modifier"]


def figure_lanes(panel: pd.DataFrame, scale: Scale, closeness: Density) -> list[Lane]:
    """The reports of a panel lane by lane: one each, or those of a source side by side where there are many."""
    if not closeness.is_packed:
        return [[row] for row in panel.to_dict("records")]
    rows = _alike(panel)
    lanes: list[Lane] = []
    for source in dict.fromkeys(row["source"] for row in rows):
        lanes += _packed([row for row in rows if row["source"] == source], scale)
    return lanes


def _alike(panel: pd.DataFrame) -> list[Row]:
    """One row for reports of a source and claimant with one number; `quantity_id` has the ids of all, `alike` their count."""
    groups = panel.groupby(SAME, sort=False, dropna=False)
    return [
        {**group.iloc[0].to_dict(), "quantity_id": " ".join(group["quantity_id"]), "alike": len(group)} for _, group in groups
    ]


def _packed(rows: list[Row], scale: Scale) -> list[Lane]:
    """Rows by their place on the axis, each in the first lane that has room for it."""
    lanes: list[Lane] = []
    for row in sorted(rows, key=lambda row: _start(row, scale)):
        free = (lane for lane in lanes if _end(lane[-1], scale) <= _start(row, scale))
        lane = next(free, None)
        if lane is None:
            lanes.append([row])
        else:
            lane.append(row)
    return lanes


def _end(row: Row, scale: Scale) -> float:
    return _start(row, scale) + (BAND_ROOM if row["modifier"] == "vague" else ROOM)


def _start(row: Row, scale: Scale) -> float:
    known = [float(row[name]) for name in ("value", "low", "high") if row[name] is not None and row[name] == row[name]]
    # Words turn inwards where a mark stands at the end of the axis.
    return min(scale.share(min(known, default=0.0)), 1 - ROOM)
