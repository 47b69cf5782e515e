"""What an address of the app asked to see, read again without the page: its filters, and the comparison that it opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
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
from data.queries.located import records
from data.queries.options import actor_options, place_options
from data.selection import Selection
from data.store import Store

MOST_APART = 16

type Parameters = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Compared:
    """A comparison as the Figures page opens it: its `line` of the ledger, its reports by panel, and their axis."""

    line: dict[str, Any]
    panels: dict[str, pd.DataFrame]
    axis: Axis


def selection_of(store: Store, parameters: Parameters) -> Selection:
    """The filters that the parameters of an address stand for; what the corpus does not have is ignored."""
    found: dict[str, Any] = {}
    for field in fields(Selection):
        asked = tuple(parameters.get(field.name, ()))
        if not asked:
            continue
        if field.name.endswith(("_from", "_to")):
            found[field.name] = _day(asked[0])
        elif field.name.endswith("sources"):
            found[field.name] = tuple(sorted(asked))
        else:
            options = place_options if field.name.endswith("places") else actor_options
            known = options(store, tuple(sorted(asked)))
            found[field.name] = tuple(sorted(known.loc[known["label"].isin(asked), "id"]))
    return Selection(**found)


def compared(store: Store, selection: Selection, asked: FiguresAsked, parameters: Parameters) -> Compared | None:
    """The comparison that an address of the Figures page opens, the first one where it names none; None where none is in view."""
    wanted = next(iter(parameters.get("comparison", ())), None)
    everything = lines(store, selection, FiguresAsked())
    chosen = everything[everything["comparison_id"] == wanted] if wanted else lines(store, selection, asked).head(1)
    if chosen.empty:
        return None
    line = next(records(chosen))
    together = opened_together(everything, line["comparison_id"])
    reports = opened_reports(store, selection, tuple(together["comparison_id"]))
    scale = next(iter(parameters.get("axis", ())), AXES[0])
    if line["event_id"]:
        return Compared(line, panels_of(together, reports), axis(reports, scale))
    own = reports[reports["comparison_id"] == line["comparison_id"]]
    apart = one_axis_each(own, opened_pairs(store, selection, (line["comparison_id"],)))[:MOST_APART]
    shared = axis(reports, scale) if len(apart) == 1 else axis(reports, AXES[0], is_shared=False)
    return Compared(line, {f"{n}": group for n, group in enumerate(apart, start=1)}, shared)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
