"""The words that set one source apart, hidden where there is too little to tell a source from an article."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.escaped import escaped
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.open_words import leave_for
from components.elements.opened import ask
from components.formats import count, number
from data.queries.distinctive import FEWEST_ARTICLES, FEWEST_WORDS, set_apart, sizes

TABLE = "distinctive_table"


def distinctive_words(view: View) -> None:
    """Draw the words of a chosen source that are above what chance gives, or say why none can be told."""
    st.subheader("Words that set a source apart", anchor=False)
    read = ask(sizes, view.store, view.selection)
    known = read[~read["is_short"]].set_index("source")["words"]
    if known.empty or len(read) == 1:
        least = f"{FEWEST_ARTICLES} articles and {number(FEWEST_WORDS)} words of its own"
        st.text(f"Too few to tell a source from an article: no two sources in view, or none with {least}.")
        return
    source = str(st.selectbox("Source", list(known.index), key="distinct_of", bind="query-params"))
    words = ask(set_apart, view.store, view.selection, source)
    if words.empty:
        st.text("No word of this source is above what chance gives within it.")
    else:
        _listed(words, source, int(known[source]))
    if few := ", ".join(escaped(name) for name in read.loc[read["is_short"], "source"]):
        st.caption(f"Too few articles to tell: {few}.")


def _listed(words: pd.DataFrame, source: str, total: int) -> None:
    """The words as a table, each with a way to its sentences; `total` is how many words of the source were read."""
    null = words["null"].iloc[0]
    st.caption(f"Above z {null:.1f}, the most that halves of its own articles differ by. Words in quotation marks are left out.")
    table = words.assign(words="search")[["words", "word", "z", "uses", "elsewhere"]]
    st.dataframe(
        table,
        hide_index=True,
        key=TABLE,
        column_config={
            "words": st.column_config.ButtonColumn(
                "", type="tertiary", key="search_word", on_click=_search, args=(words["word"].tolist(),)
            ),
            "word": "Word",
            "z": st.column_config.NumberColumn("z", format="%.1f", help="Log-odds ratio over its standard error"),
            "uses": f"Uses in it, of {count(total, 'word')}",
            "elsewhere": "Uses in the others",
        },
    )
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(words.assign(source=source), "distinctive_words")


def _search(words: list[str]) -> None:
    leave_for("search", {"phrase": words[st.session_state["search_word"].row]})
