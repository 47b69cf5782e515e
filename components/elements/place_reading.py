"""The mentions of the places that were chosen, in context, and the table that says what the map says."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.escaped import escaped
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.grids import thin_spaced
from components.elements.opened import ask
from components.elements.passages import passages
from components.elements.place_choice import KEY
from components.formats import count, number
from data.queries import passages as rows
from data.queries.map import map_mentions, map_rows

MOST_READ = 200
READ = "read_place"
MOST_LISTED = 2000
WORDS = {"metonym": "for a government or side", "neither": "for neither place nor government"}


def chosen_mentions(view: View, places: pd.DataFrame, chosen: tuple[str, ...], shown: tuple[str, ...]) -> None:
    """The mentions of the chosen places, source by source, or how to choose some."""
    if not chosen:
        st.caption(
            "Click a mark, draw a box around several, or choose in the box above: the sentences that name the place appear here."
        )
        return
    found = ask(map_mentions, view.store, view.selection, shown, chosen, MOST_READ)
    listed = ask(rows.passages, view.store, "mentions", tuple(found["mention_id"]))
    listed = listed.set_index("row_id").loc[found["mention_id"]].reset_index()
    st.markdown(f"**{escaped(', '.join(chosen))}**: {_counted(view, found)}")
    if hidden := _switched_off(places[places["label"].isin(chosen)], shown):
        st.caption(f"Mentions switched off: {hidden}.")
    with st.container(height=420 if len(listed) > 3 else "content", border=False):
        passages(listed, view.sources, key="chosen_mentions", empty="No mention of it in the classes that are switched on.")


def place_table(view: View, table: pd.DataFrame, shown: tuple[str, ...]) -> None:
    """The places as a table with a column of mentions per source, and its export row by row."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader("The same as a table", anchor=False, width="content")
        export_csv(lambda: map_rows(view.store, view.selection, shown), "mentions")
    badges = {row["source"]: row["badge"] for row in view.sources.to_dict("records")}
    listed = table.head(MOST_LISTED)
    st.dataframe(
        thin_spaced(listed.assign(words="read")[["words", *listed.columns]]),
        hide_index=True,
        placeholder="",
        key="place_table",
        column_config={
            "words": st.column_config.ButtonColumn(
                "Words", type="tertiary", key=READ, on_click=_read, args=(listed["place"].tolist(),)
            ),
            "place": st.column_config.TextColumn("Name", pinned=True),
            "kind": "Kind",
            "mentions": st.column_config.NumberColumn("Shown", help="Mentions in the classes that are switched on"),
            **{source: st.column_config.NumberColumn(badge, help=escaped(source), width=50) for source, badge in badges.items()},
            "literal": st.column_config.NumberColumn("Place", help="Something is or happens there"),
            "metonym": st.column_config.NumberColumn("Government", help="The name stands for a government, state or army"),
            "neither": "Neither",
            "uncertain": st.column_config.NumberColumn("Uncertain", help="Low score, or placed at its town's point"),
            "located": st.column_config.TextColumn("On the map"),
        },
    )
    if len(table) > MOST_LISTED:
        st.caption(f"The first {number(MOST_LISTED)} of {count(len(table), 'place')}; the CSV has all.")


def _read(labels: list[str]) -> None:
    st.session_state[KEY] = [labels[st.session_state[READ].row]]


def _counted(view: View, found: pd.DataFrame) -> str:
    badges = dict(zip(view.sources["source"], view.sources["badge"], strict=True))
    sources = found.drop_duplicates("source")
    parts = [f"{badges[source]} {number(of_all)}" for source, of_all in zip(sources["source"], sources["of_all"], strict=True)]
    total = int(sources["of_all"].sum())
    first = f", the first {len(found)} here" if total > len(found) else ""
    return f"{count(total, 'mention')}{first}" + (f" ({escaped(', '.join(parts))})" if parts else "")


def _switched_off(places: pd.DataFrame, shown: tuple[str, ...]) -> str:
    resolved = places[places["lat"].notna()]
    counts = {name: int(resolved[name].sum()) for name in WORDS if name not in shown}
    return ", ".join(f"{number(n)} {WORDS[name]}" for name, n in counts.items() if n)
