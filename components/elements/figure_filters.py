"""Which figures are looked at: filters of the page's own, on top of those in the sidebar; all of them in the address."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.frame import View
from components.elements.opened import ask
from data.queries.comparisons import FiguresAsked, offered

# The parameter that each filter has in the address, and its label.
BOXES = {
    "measures": ("measure", "Measure"),
    "events": ("event", "Event"),
    "claimants": ("claimant", "Who counted"),
    "units": ("unit", "Unit"),
    "modifiers": ("wording", "Wording"),
}
MOST_OFFERED = 1000


def figure_filters(view: View) -> FiguresAsked:
    """A box for each of measure, event, claimant, unit and wording, offering what figures in view have."""
    options = ask(offered, view.store, view.selection)
    is_used = any(st.query_params.get_all(key) for key, _ in BOXES.values())
    with st.expander("Filter by measure, event, who counted, unit or wording", expanded=is_used):
        columns = st.columns(len(BOXES), gap="small")
    chosen = [_box(column, options, name) for column, name in zip(columns, BOXES, strict=True)]
    return FiguresAsked(*chosen)


def _box(column: st.delta_generator.DeltaGenerator, options: pd.DataFrame, name: str) -> tuple[str, ...]:
    key, label = BOXES[name]
    values = column.multiselect(
        label,
        options.loc[options["filter"] == name, "value"].head(MOST_OFFERED).tolist(),
        key=key,
        bind="query-params",
        filter_mode="contains",
        placeholder="Any",
        select_all=False,
    )
    return tuple(values)
