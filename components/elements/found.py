"""What a search finds: counts per source, and the sentences under each source."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components.elements.address import clear_all
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.grids import thin_spaced
from components.elements.opened import ask
from components.elements.passages import passages
from components.elements.source_heading import source_heading
from components.formats import count, count_sources, number
from data.queries.provenance import told_by
from data.queries.search import MOST_SENTENCES, by_source, occurrences, phrase_pattern
from data.queries.written import voice

SHOWN_PER_SOURCE = 100
SOURCES_OPEN = 12


def searched() -> str | None:
    """The phrase that the URL asks for; None where there is none to look for, and a word about it."""
    phrase = str(st.session_state.get("phrase") or "").strip()
    if not phrase:
        st.info(
            "Type a phrase above. You get every sentence that has it, by source, and whose wording it is.",
            icon=":material/search:",
        )
        return None
    if phrase_pattern(phrase) is None:
        st.info("A phrase needs at least one letter or digit.", icon=":material/search:")
        return None
    return phrase


def found(view: View, phrase: str) -> None:
    """How often each source in view has the phrase, and where."""
    rows = ask(occurrences, view.store, view.selection, phrase)
    counts = ask(by_source, view.store, view.selection, phrase)
    if rows.empty:
        _nowhere(view, phrase)
        return
    if rows["row_id"].nunique() >= MOST_SENTENCES:
        st.warning(
            f"Only the first {number(MOST_SENTENCES)} sentences were looked at; the counts are too low. Narrow the filters."
        )
    st.markdown(f"**{count(len(rows), 'time', 'times')} in {count_sources(told_by(rows))}**")
    _counted(counts, view)
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(rows.drop(columns="chips"), "search")
    having = counts[counts["occurrences"] > 0]
    for row in having.head(SOURCES_OPEN).to_dict("records"):
        _source(rows[rows["source"] == row["source"]], row["source"], view)
    if len(having) > SOURCES_OPEN:
        more = count(len(having) - SOURCES_OPEN, "more source has it", "more sources have it")
        st.caption(f"{more}; choose in the filters, or save the CSV.")


def _counted(counts: pd.DataFrame, view: View) -> None:
    shown = counts.assign(badge=counts["source"].map(view.badges))[["badge", *counts.columns]]
    columns: dict[str, Any] = {
        "badge": st.column_config.TextColumn("", width=40),
        "source": "Source",
        "occurrences": st.column_config.NumberColumn("Times", width="small"),
        "articles": st.column_config.NumberColumn("Articles with it", width="small"),
        "words": st.column_config.NumberColumn("Words in view", width="small"),
        "per_1000": st.column_config.NumberColumn("Times per 1 000 words", format="%.2f"),
    }
    st.dataframe(thin_spaced(shown), hide_index=True, column_config=columns, key="search_counts")


def _source(rows: pd.DataFrame, source: str, view: View) -> None:
    voices = rows["voice"].value_counts()
    told = ", ".join(f"{voice(str(name))} {number(times)}" for name, times in voices.items())
    source_heading(source, f"{count(len(rows), 'time', 'times')}: {told}", view.sources)
    passages(rows.head(SHOWN_PER_SOURCE), view.sources, key=f"found_{source}", empty="")
    if len(rows) > SHOWN_PER_SOURCE:
        st.caption(f"The first {SHOWN_PER_SOURCE} of {number(len(rows))}; the CSV has them all.")


def _nowhere(view: View, phrase: str) -> None:
    st.info("No sentence in view has this phrase, in these words and this order.", icon=":material/search_off:")
    if view.selection.is_empty:
        st.caption("Letter case, spacing and kinds of quotation marks make no difference. Fewer words may find more.")
        return
    everywhere = ask(occurrences, view.store, type(view.selection)(), phrase)
    if everywhere.empty:
        st.caption("Nor has any sentence of the whole corpus.")
        return
    st.button(f"Clear all filters: {count(len(everywhere), 'time', 'times')}", on_click=clear_all, key="search_clear")
