"""What each source calls a contested thing, in whose voice, with the lines where it does."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.concordance import ConcordanceLine, concordance_lines
from components.elements.address import article_address
from components.elements.escaped import escaped
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.opened import ask
from components.elements.passages import source_looks
from components.elements.tallies import close, opened, opener, tallies
from components.formats import count, count_sources, fewer_origins
from components.matrix import Head, Row, matrix
from components.passages import SourceLook
from data.queries.located import records
from data.queries.wordings import MOST_LINES, PROFILE, Of, Used, concordance, exported_wordings, referents, wordings
from data.queries.written import VOICE_TALLIES, VOICE_TOLD, voice

USE = {"wordings": "wording_of", "candidate_uses": "proposed_words"}
RULE = (
    "**own**: the article's own wording; **paraphrased**: within what somebody is reported to say, in the article's words; "
    "**quoted**: a speaker's own words; **scare quotes**: in quotation marks without a speaker; **called so**: a name that the "
    "text says others use. Only the first is the outlet's. A wording that a source has in quotation marks only says so."
)


def choose_referent(view: View) -> str | None:
    """The thing whose wordings are compared, or None where the tables have none."""
    found = ask(referents, view.store, view.selection)
    if found.empty:
        return None
    name = str(st.selectbox("The contested thing", found["referent"].tolist(), key="referent", bind="query-params"))
    row = next(row for row in records(found) if row["referent"] == name)
    st.text(f"{count(row['wordings'], 'wording')} in {count_sources(row)}")
    return name


def wording_matrix(view: View, referent: str, of: Of = PROFILE, name: str = "") -> None:
    """Draw the wordings, a row each, with a column for every source that has one of them."""
    found = ask(wordings, view.store, view.selection, referent, of)
    st.caption(RULE)
    looks, sources = source_looks(view.sources), sorted(set(found["source"]))
    cells = tallies(found, USE[of.table], ["referent", "key", "source", "voice"], ["key", "source"], _voice)
    lengths = found.groupby("source").agg(rows=("rows", "sum"), per_1000=("per_1000", "sum"))
    heads = [
        Head(source=looks[source], names=[], words=source, note=f"{lengths.loc[source, 'per_1000']:.1f} per 1 000 words")
        for source in sources
    ]
    rows = [
        Row(
            head=Head(source=None, names=[wording["words"]], words="", note=fewer_origins(wording)),
            cells=[cells.get((wording["key"], source), []) for source in sources],
        )
        for wording in records(found.drop_duplicates("key"))
    ]
    matrix(heads, rows, key=of.table, label=f"Wordings of {name or referent}", on_open=opener(of.table, USE[of.table]))
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(lambda: exported_wordings(view.store, view.selection, of), of.table)


def wording_lines(view: View, referent: str, of: Of = PROFILE, name: str = "") -> None:
    """The lines of the count that was pressed, or of every use of the thing (by its `name`), aligned on the words."""
    asked = opened(USE[of.table], 4)
    used = Used(*asked) if asked and asked[0] == referent else Used(referent)
    found = ask(concordance, view.store, view.selection, used, of)
    first = ", the first of more" if len(found) == MOST_LINES else ""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"**{_told(used, name or referent)}**: {count(len(found), 'line')}{first}")
        if used.key:
            st.button(
                "Show all lines",
                key=f"close_{of.table}",
                on_click=close,
                args=(USE[of.table],),
                type="tertiary",
                icon=":material/close:",
            )
    if found.empty:
        st.text("The filters leave no such line in view.")
        return
    looks = source_looks(view.sources)
    lines = [_line(row, looks) for row in records(found)]
    with st.container(height=460 if len(lines) > 14 else "content", border=False):
        concordance_lines(lines, key=f"lines_{of.table}", label="Lines with the wording")


def no_referents(view: View) -> None:
    """Why there is nothing to compare, and what brings it."""
    if view.selection.is_empty:
        st.info(
            "These tables name no contested thing. A profile names them, with the words that are used for each; what the "
            "articles themselves suggest for one stands under “Proposed”."
        )
    else:
        st.info("No wording of a contested thing is within the filters.")


def _line(row: dict[str, Any], looks: dict[str, SourceLook]) -> ConcordanceLine:
    return ConcordanceLine(
        source=looks[row["source"]],
        before=_flat(row["before"]),
        words=_flat(row["words"]),
        after=_flat(row["after"]),
        voice=voice(row["voice"]),
        href=article_address(row["article_id"], row["row_id"]),
    )


def _voice(row: dict[str, Any]) -> str:
    told = VOICE_TALLIES[row["voice"]]
    return f"{told} only" if row["only_quoted"] else told


def _told(used: Used, name: str) -> str:
    if not used.key:
        return f"Every use for {escaped(name)}"
    return f"“{escaped(used.key)}” in {escaped(used.source)}, {VOICE_TOLD.get(used.voice, used.voice)}"


def _flat(words: str) -> str:
    return " ".join(words.split("\n"))
