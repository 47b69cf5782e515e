"""The words that set one source apart, hidden where there is too little to tell a source from an article."""

from __future__ import annotations

import streamlit as st

from components.elements.escaped import escaped
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.open_words import leave_for
from components.elements.opened import ask
from components.formats import count, number
from data.queries.distinctive import FEWEST_ARTICLES, FEWEST_WORDS, counted, distinctive, too_few

TABLE = "distinctive_table"


def distinctive_words(view: View) -> None:
    """Draw the words of a chosen source that are above what chance gives, or say why none can be told."""
    st.subheader("Words that set a source apart", anchor=False)
    articles = ask(counted, view.store, view.selection)
    short = set(too_few(articles)["source"])
    known = [source for source in dict.fromkeys(articles["source"]) if source not in short]
    if not known or articles["source"].nunique() == 1:
        least = f"{FEWEST_ARTICLES} articles and {number(FEWEST_WORDS)} words of its own"
        st.text(f"Too few to tell a source from an article: no two sources in view, or none with {least}.")
        return
    source = str(st.selectbox("Source", known, key="distinct_of", bind="query-params"))
    words, null = distinctive(articles, source)
    few = ", ".join(escaped(name) for name in sorted(short))
    st.caption(
        f"Above z {null:.1f}, the most that halves of its own articles differ by. Words in quotation marks are left out."
        + (f" Too few articles to tell: {few}." if few else "")
    )
    if words.empty:
        st.text("No word of this source is above what chance gives within it.")
        return
    total = sum(map(len, articles[articles["source"] == source]["words"]))
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
        export_csv(words.assign(source=source, null=null), "distinctive_words")


def _search(words: list[str]) -> None:
    leave_for("search", {"phrase": words[st.session_state["search_word"].row]})
