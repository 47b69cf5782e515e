"""What stands about the charts of a comparison: what it is of, its axis, the words of a mark, its reports in context."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.claimants import claimant_shapes, counted_by
from components.elements.clicks import clicked
from components.elements.escaped import escaped
from components.elements.export import export_csv, export_file
from components.elements.figure_ledger import counted, topic
from components.elements.figure_words import KEY, STEPS_KEY
from components.elements.frame import View
from components.elements.opened import ask
from components.elements.passages import passages
from components.formats import count
from data.queries import opening
from data.queries import passages as rows
from data.queries.comparisons import AXES, Axis
from data.queries.located import records
from data.queries.opening import Opened
from data.queries.steps import without_step

SLOT_PX, TALL_PX = 150, 900
LEAST_DRAWN, MOST_TOLD = 2, 6


def opened(view: View, chosen: pd.DataFrame) -> Opened | None:
    """What the line opens; None for none, or where filters leave none of its reports in view."""
    if chosen.empty:
        return None
    return opening.opened(next(records(chosen)), view.selection, lambda query, *args: ask(query, view.store, *args))


def chart_key(comparison: Opened) -> str:
    """The key of a comparison's chart, which stays the same as long as it is open."""
    return f"comparison_{comparison.line['comparison_id']}"


def heading(comparison: Opened) -> Axis:
    """What is compared, how reports differ in a plain sentence, what opens beside it, and the switch for the axis."""
    st.subheader(escaped(topic(comparison.line)), anchor=False)
    st.markdown(escaped(comparison.line["sentence"]))
    st.caption(escaped(counted(comparison.line)) + ".")
    if len(comparison.lines) > 1:
        st.caption("People on the move: the panels share an axis and are never added up. One who left may be one who arrived.")
    if comparison.has_axis:
        asked = st.segmented_control("Axis", AXES, default=AXES[0], required=True, key="axis", bind="query-params")
        return comparison.axis(str(asked))
    hidden = len(comparison.reports) - sum(map(len, comparison.panels.values()))
    if hidden:
        st.caption(f"{count(hidden, 'report')} more are not drawn; the list of words has them.")
    return comparison.axis(AXES[0])


def chart_box(chart_px: float) -> Any:  # noqa: ANN401 (a container of streamlit's, whose class has no public name)
    """What a chart stands in: a box that scrolls where the chart is taller than a screen."""
    return st.container(height=TALL_PX if chart_px > TALL_PX else "content", border=False)


def under_chart(view: View, comparison: Opened, shown: Axis, document: Callable[..., str]) -> None:
    """Why the axis is as it is, which shape is whose, the words of the mark that was clicked, and the chart as a file."""
    used = dict.fromkeys(counted_by(row) for row in comparison.reports.to_dict("records"))
    shapes = claimant_shapes(used)
    legend = ", ".join(f"{shapes[name][1]} {escaped(name)}" for name in used)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.caption(f"The axis is {shown.why}.", width="content")
        told = {"title": topic(comparison.line), "says": comparison.line["sentence"], "axis": shown}
        written = partial(document, comparison.panels, comparison.timed, view.sources, **told)
        export_file(
            "Chart as HTML",
            written,
            f"comparison_{comparison.line['measure']}.html",
            told="One file with the chart, its reports and their sources; it opens without a network",
        )
    st.caption(f"Who counted: {legend}.")
    # A mark that stands for several reports carries all of their ids.
    ids = [one for carried in clicked(chart_key(comparison)) for one in carried.split()]
    with st.container(height=SLOT_PX, border=True, key="clicked"):
        if ids:
            listed = ask(rows.passages, view.store, "quantities", tuple(ids))
            passages(listed, view.sources, key="clicked_words", empty="Its words are not in these tables.")
        else:
            st.caption(f"Click a mark to read its words here. {KEY}")


def over_time(comparison: Opened) -> bool:
    """Whether enough reports have a moment for a chart over time; says which have none."""
    st.markdown("**Over the time that they hold for**")
    if not comparison.line["event_id"]:
        st.text("The event is not resolved, so that nothing is drawn over time.")
        return False
    if len(comparison.timed) < LEAST_DRAWN:
        st.text("Fewer than two reports have both a number and a moment.")
        return False
    if comparison.timed["moment"].nunique() == 1:
        st.text(f"All {count(len(comparison.timed), 'report')} hold for the same time, {comparison.timed['when'].iloc[0]}.")
        return False
    rest = without_step(comparison.own)
    named = list(dict.fromkeys(f"{row['source']}, “{row['text']}”" for row in records(rest)))
    told = named[:MOST_TOLD]
    more = f" and {count(len(named) - len(told), 'other')}" if len(named) > len(told) else ""
    left_out = f" Not drawn, for want of a moment or a number: {escaped('; '.join(told))}{more}." if told else ""
    st.caption(f"{STEPS_KEY}{left_out}")
    return True


def every_report(view: View, comparison: Opened) -> None:
    """The rows behind the charts with their words in context."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"**The words** · {count(len(comparison.reports), 'report')}", width="content")
        export_csv(comparison.reports, "reports")
    ids = tuple(comparison.reports["quantity_id"])
    listed = ask(rows.passages, view.store, "quantities", ids).set_index("row_id").loc[list(ids)].reset_index()
    passages(listed, view.sources, key="report_rows", empty="No report.")
