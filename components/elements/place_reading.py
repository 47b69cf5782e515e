"""The mentions of the places that were chosen, in context, and the table that says what the map says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.escaped import escaped
from components.elements.export import export_csv, export_file
from components.elements.frame import View
from components.elements.grids import thin_spaced
from components.elements.map_lists import MapList
from components.elements.opened import ask
from components.elements.passages import passages
from components.elements.place_card import place_card
from components.formats import count, fewer_origins, number
from data.queries import passages as rows
from data.queries.map import map_mentions, map_rows
from data.queries.map_geojson import flat, map_geojson
from data.queries.map_table import source_column

type OverTime = Callable[..., Any]

KEY = "place"
MOST_READ = 200
READ = "read_place"
MOST_LISTED = 2000
WORDS = {"metonym": "for a government or side", "neither": "for neither place nor government"}


def chosen_mentions(
    view: View, places: pd.DataFrame, chosen: tuple[str, ...], shown: tuple[str, ...], over_time: OverTime
) -> None:
    """The card of the chosen place, the mentions of several, source by source, or how to choose some."""
    if not chosen:
        st.caption(
            "Click a mark, draw a box around several, or choose in the box above: the sentences that name the place appear here."
        )
        return
    found = ask(map_mentions, view.store, view.selection, shown, chosen, MOST_READ)
    picked = places[places["label"].isin(chosen)]
    st.markdown(f"**{escaped(', '.join(chosen))}**: {_counted(view, found)}")
    has_card = len(picked) == 1 and picked["place_id"].notna().all()
    if hidden := _switched_off(picked, shown):
        below = " on the map, though counted and listed in the card below" if has_card else ""
        st.caption(f"Mentions switched off{below}: {hidden}.")
    if has_card:
        place_card(view, chosen[0], over_time)
        return
    listed = ask(rows.passages, view.store, "mentions", tuple(found["mention_id"]))
    listed = listed.set_index("row_id").loc[found["mention_id"]].reset_index()
    with st.container(height=420 if len(listed) > 3 else "content", border=False):
        passages(listed, view.sources, key="chosen_mentions", empty="No mention of it in the classes that are switched on.")


def place_table(view: View, found: MapList) -> None:
    """The places as a table with a column per source of its mentions or articles, and its exports row by row."""
    table, shown = found.table, found.classes
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader("The same as a table", anchor=False, width="content")
        with st.container(horizontal=True, width="content"):
            export_csv(lambda: flat(map_rows(view.store, view.selection, shown)), "mentions")
            export_file(
                "GeoJSON",
                lambda: map_geojson(map_rows(view.store, view.selection, shown)),
                "mentions.geojson",
                told="Save every mention with source, article and span as a point; unresolved ones without a geometry",
            )
    listed = table.head(MOST_LISTED)
    words = st.column_config.ButtonColumn("Words", type="tertiary", key=READ, on_click=_read, args=(listed["place"].tolist(),))
    st.dataframe(
        thin_spaced(listed.assign(words="read")[["words", *listed.columns]]),
        hide_index=True,
        placeholder="",
        key="place_table",
        column_config={"words": words, **_columns(view, found)},
    )
    if len(table) > MOST_LISTED:
        st.caption(f"The first {number(MOST_LISTED)} of {count(len(table), 'place')}; the CSV has all.")


def _columns(view: View, found: MapList) -> dict[str, Any]:
    """How the columns of the table are shown, as Streamlit takes them."""
    counted = "Articles" if found.measure == "articles" else "Mentions"
    return {
        "place": st.column_config.TextColumn("Name", pinned=True),
        "kind": "Kind",
        "mentions": st.column_config.NumberColumn("Mentions", help="In the classes that are switched on"),
        "articles": "Articles",
        "sources": "Sources",
        "origins": st.column_config.NumberColumn("Origins", help="A repost counts with what it repeats"),
        **{
            source_column(source): st.column_config.NumberColumn(badge, help=f"{counted} of {escaped(source)}", width=50)
            for source, badge in view.badges.items()
            if source_column(source) in found.table
        },
        "literal": st.column_config.NumberColumn("Place", help="Something is or happens there"),
        "metonym": st.column_config.NumberColumn("Government", help="The name stands for a government, state or army"),
        "neither": "Neither",
        "uncertain": st.column_config.NumberColumn("Uncertain", help="Low score, or placed at its town's point"),
        "also": st.column_config.TextColumn("Could also be", help="What its uncertain mentions may mean instead"),
        "located": st.column_config.TextColumn("On the map"),
    }


def _read(labels: list[str]) -> None:
    st.session_state[KEY] = [labels[st.session_state[READ].row]]


def _counted(view: View, found: pd.DataFrame) -> str:
    badges, sources = view.badges, found.drop_duplicates("source")
    parts = [f"{badges[source]} {number(of_all)}" for source, of_all in zip(sources["source"], sources["of_all"], strict=True)]
    total = int(sources["of_all"].sum())
    first = f", the first {len(found)} here" if total > len(found) else ""
    told = f" in {fewer}" if parts and (fewer := fewer_origins(found.iloc[0])) else ""
    return f"{count(total, 'mention')}{first}{told}" + (f" ({escaped(', '.join(parts))})" if parts else "")


def _switched_off(places: pd.DataFrame, shown: tuple[str, ...]) -> str:
    resolved = places[places["lat"].notna()]
    counts = {name: int(resolved[name].sum()) for name in WORDS if name not in shown}
    return ", ".join(f"{number(n)} {WORDS[name]}" for name, n in counts.items() if n)
