"""Names of places that stand for a government or side: who speaks and who is spoken of, in which source."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.opened import ask
from components.elements.passages import source_looks
from components.elements.tallies import first_or_all, opened, opener, tallies, words_behind
from components.formats import fewer_origins
from components.matrix import Head, Row, matrix
from data.queries.governments import DOING, acting, acting_mentions, acting_rows
from data.queries.located import records

SIDE = "side"
SIDES_SHOWN, SOURCES_SHOWN = 12, 24
TALLIES = {"speaks": "speaking", "spoken_of": "in statements", "told": "narrated"}
TOLD = {"speaks": "speaking", "spoken_of": "named in a statement", "told": "named in its narration"}
RULE = (
    "A country, its capital and the known seats of its government count as one side; any other name stands for itself. "
    "**speaking**: the name is who makes a statement; **in statements**: somebody's statement names it; **narrated**: the "
    "article itself names it. Sides named by most sources come first. Press a count to read its words."
)


def acting_governments(view: View) -> None:
    """Draw the sides with their counts per source; says so where no name in view stands for one."""
    st.subheader("Names that stand for a government or side", anchor=False)
    rows = ask(acting, view.store, view.selection)
    if rows.empty:
        filtered = "" if view.selection.is_empty else " within the filters"
        st.text(f"No name of a place stands for a government or side{filtered}.")
        return
    st.caption(RULE)
    shown = first_or_all(list(dict.fromkeys(rows["side"])), SIDES_SHOWN, "sides", "all_sides")
    _table(view, rows[rows["side"].isin(shown)])
    if asked := opened(SIDE, 3):
        found = ask(acting_mentions, view.store, view.selection, *asked)
        words_behind(view, found, f"{asked[0]} in {asked[1]}, {TOLD.get(asked[2], asked[2])}", SIDE)
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(lambda: acting_rows(view.store, view.selection), "sides")


def _table(view: View, rows: pd.DataFrame) -> None:
    looks, sources = source_looks(view.sources), sorted(set(rows["source"]))[:SOURCES_SHOWN]
    in_order = rows.sort_values("doing", key=lambda doing: doing.map(DOING.index), kind="stable")
    counted = in_order.rename(columns={"mentions": "rows"})
    cells = tallies(counted, SIDE, ["side", "source", "doing"], ["side", "source"], lambda row: TALLIES[row["doing"]])
    drawn = [
        Row(
            head=Head(
                source=None,
                names=[name for name in row["names"] if name != row["side"]],
                words=row["side"],
                note=fewer_origins(row),
            ),
            cells=[cells.get((row["side"], source), []) for source in sources],
        )
        for row in records(rows.drop_duplicates("side"))
    ]
    heads = [Head(source=looks[source], names=[], words="", note="") for source in sources]
    matrix(heads, drawn, key="sides", label="Names that stand for a government or side", on_open=opener("sides", SIDE))
    if rows["source"].nunique() > SOURCES_SHOWN:
        st.caption(f"The first {SOURCES_SHOWN} sources by name; filter by source to see the others.")
