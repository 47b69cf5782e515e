"""Which source uses which name for a place, how often and in whose voice, each count one click from the words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.escaped import escaped
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.opened import ask
from components.elements.passages import source_looks
from components.elements.tallies import first_or_all, opened, opener, tallies, words_behind
from components.formats import count, count_sources, fewer_origins
from components.matrix import Group, Head, Row, Tally, matrix
from components.passages import SourceLook
from data.queries.located import records
from data.queries.names import Count, contested, contested_mentions, contested_rows, unresolved_names
from data.queries.written import VOICE_TALLIES, VOICE_TOLD, place_kind

NAME = "name_of"
NOWHERE, ANY = "not resolved", "any voice"
GROUPS_SHOWN = 10
MOST_SOURCES = 60
SHORT = {"land": "the land", "state": "the state declared there", "either": "used for both"}
ROLES = {"land": "Names of the land", "state": "Names of the state declared there", "either": "Used for both"}
RULE = (
    "Names are the same in any letter case and without a possessive. **own**: the article's own wording; **paraphrased**: within "
    "what somebody is reported to say, as the article words it; **quoted**: a speaker's own; **scare quotes**: in quotation "
    "marks without a speaker; **called so**: a name that the text says others use. Dotted counts hold a mention that may "
    "be of another place. Press a count to read its words."
)


def contested_names(view: View) -> None:
    """Draw, for each place with several names in view, a table of sources and names; says why where there is none."""
    st.subheader("Different names for one place", anchor=False)
    rows = ask(contested, view.store, view.selection)
    if rows.empty:
        filtered = "" if view.selection.is_empty else " within the filters"
        st.text(f"No place is named in more than one way{filtered}, so there is nothing to compare.")
    else:
        st.caption(RULE)
        _groups(view, rows)
    _unresolved(view)


def _groups(view: View, rows: pd.DataFrame) -> None:
    asked, looks = opened(NAME, 4), source_looks(view.sources)
    labels = list(dict.fromkeys(rows["group"]))
    first = first_or_all(labels, GROUPS_SHOWN, "places", "all_names")
    for label in [*first, *([asked[0]] if asked and asked[0] in labels and asked[0] not in first else [])]:
        _group(rows[rows["group"] == label], label, looks)
        if asked and asked[0] == label:
            _words(view, rows, asked)
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(lambda: contested_rows(view.store, view.selection), "names")


def _group(rows: pd.DataFrame, label: str, looks: dict[str, SourceLook]) -> None:
    """One place: a row per source, a column per name, under what the name stands for."""
    columns = rows.drop_duplicates(["role", "key"])
    every = sorted(set(rows["source"]))
    sources = every[:MOST_SOURCES]
    st.markdown(f"**{escaped(label)}** · {count(len(columns), 'name')} in {count_sources(rows.iloc[0])}")
    in_order = rows.sort_values("voice", key=lambda voice: voice.map(list(VOICE_TALLIES).index), kind="stable")
    cells = _tallies(in_order, ["source", "role", "key"], lambda row: VOICE_TALLIES[row["voice"]])
    drawn = [
        Row(
            head=Head(source=looks[source], names=[], words=source, note=""),
            cells=[cells.get((source, column["role"], column["key"]), []) for column in records(columns)],
        )
        for source in sources
    ]
    heads = [Head(source=None, names=[row["spelling"]], words="", note=row["usage"]) for row in records(columns)]
    key = f"names_{label}"
    matrix(heads, drawn, key=key, label=f"Names of {label}", on_open=opener(key, NAME), groups=_roles(columns))
    if len(every) > MOST_SOURCES:
        st.caption(f"The first {MOST_SOURCES} sources by name; filter by source to see the others.")


def _roles(columns: pd.DataFrame) -> list[Group]:
    """What the names beside each other stand for, with the kind of place that the machine took them for."""
    found = []
    for _, part in columns.groupby(["role", "place", "kind"], sort=False):
        role, place, kind = (str(part[name].iloc[0]) for name in ("role", "place", "kind"))
        told = f"{place}, {place_kind(kind)}"
        words = " · ".join([ROLES[role]] if role == "either" else [ROLES[role], told] if role else [told])
        found.append(Group(words=words, short=SHORT.get(role, ""), span=len(part)))
    return found


def _tallies(rows: pd.DataFrame, cell: list[str], told: Callable[[dict[str, Any]], str]) -> dict[tuple[str, ...], list[Tally]]:
    return tallies(rows.rename(columns={"mentions": "rows"}), NAME, ["group", "key", "source", "voice"], cell, told)


def _words(view: View, rows: pd.DataFrame, asked: tuple[str, ...]) -> None:
    label, key, source, voice = asked
    named = rows[(rows["group"] == label) & (rows["key"] == key)]
    if named.empty:
        st.text("The name that the address asks for is not in view.")
        return
    place_ids = tuple(sorted({one for ids in named["place_ids"] for one in ids}))
    told = f"“{named['spelling'].iloc[0]}” in {source}, {VOICE_TOLD.get(voice, voice)}"
    words_behind(view, ask(contested_mentions, view.store, view.selection, Count(place_ids, key, source, voice)), told, NAME)


def _unresolved(view: View) -> None:
    """The names that stand for no known place: whether they spell one of the above is not known."""
    rows = ask(unresolved_names, view.store, view.selection)
    if rows.empty:
        return
    asked, total, badges = opened(NAME, 4), int(rows["of_all"].iloc[0]), view.badges
    cells = _tallies(rows.assign(group=NOWHERE, voice=ANY), ["key"], lambda row: badges[row["source"]])
    with st.expander(
        f"{count(total, 'name')} not resolved, so compared with no other", expanded=bool(asked and asked[0] == NOWHERE)
    ):
        drawn = [
            Row(
                head=Head(source=None, names=[row["spelling"]], words="", note=fewer_origins(row)),
                cells=[cells[(row["key"],)]],
            )
            for row in records(rows.drop_duplicates("key"))
        ]
        heads = [Head(source=None, names=[], words="", note="not resolved")]
        matrix(heads, drawn, key="names_unresolved", label="Names not resolved", on_open=opener("names_unresolved", NAME))
        if (shown := rows["key"].nunique()) < total:
            st.caption(f"The {shown} of most sources.")
        if asked and asked[0] == NOWHERE:
            found = ask(contested_mentions, view.store, view.selection, Count((), asked[1], asked[2], ""))
            words_behind(view, found, f"“{asked[1]}” in {asked[2]}, not resolved", NAME)
