"""What an address of the app asked to see, read again without the page: its filters, and the comparison that it opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from data.queries.comparisons import FiguresAsked, lines
from data.queries.located import records
from data.queries.opening import Opened, opened
from data.queries.options import actor_options, place_options
from data.selection import Selection
from data.store import Store

type Parameters = Mapping[str, Sequence[str]]


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


def compared(store: Store, selection: Selection, asked: FiguresAsked, parameters: Parameters) -> Opened | None:
    """The comparison that an address of the Figures page opens, the first one where it names none; None where none is in view."""
    wanted = next(iter(parameters.get("comparison", ())), None)
    everything = lines(store, selection, FiguresAsked())
    chosen = everything[everything["comparison_id"] == wanted] if wanted else lines(store, selection, asked).head(1)
    if chosen.empty:
        return None
    return opened(next(records(chosen)), selection, lambda query, *args: query(store, *args))


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
