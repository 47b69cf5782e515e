"""The measures to choose from, what a comparison is of, its rows in context, and the table of every figure."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.elements.escaped import escaped
from components.elements.export import export_csv
from components.elements.figure_words import KEY
from components.elements.frame import View
from components.elements.grids import thin_spaced
from components.elements.open_words import open_article
from components.elements.opened import ask
from components.elements.passages import passages
from components.formats import count, number
from components.units import plural
from data.queries import passages as rows
from data.queries.figures import MOST_LISTED, exported_figures, figure_count, listed_figures
from data.queries.overview import MEASURES
from data.queries.written import moment

COLUMNS = [
    "source",
    "measure",
    "text",
    "subject",
    "unit",
    "value",
    "low",
    "high",
    "modifier",
    "claimant",
    "event",
    "as_of",
    "article",
    "start",
    "end",
]


def chosen_measure(found: pd.DataFrame) -> str:
    """The measure to show, the one of most sources first; the URL holds its name."""
    options = found["measure"].tolist()
    measure = st.pills("Measure", options, key="measure", bind="query-params", default=options[0], required=True)
    row = found.set_index("measure").loc[measure].to_dict()
    counted = f"{count(row['figures'], 'figure')} in {count(row['articles'], 'article')} of {count(row['sources'], 'source')}"
    st.subheader(MEASURES.get(measure, measure), anchor=False)
    st.caption(f"{counted}. Measures are ordered by number of sources.")
    st.caption(KEY)
    return str(measure)


def heading(panels: Sequence[pd.DataFrame]) -> None:
    """What the figures on one axis have in common, or that the others share none."""
    if len(panels) > 1 or len(panels[0]) == 1:
        st.markdown(
            f"**Each on its own axis** · {count(len(panels), 'figure')} without a resolved event or a second report of the same"
        )
        return
    first = panels[0].iloc[0]
    counted = f" · counted: {escaped(first['population'])}" if first["population"] else ""
    unit = f" · {escaped(plural(first['unit']))}" if isinstance(first["unit"], str) else ""
    reports = f"{count(len(panels[0]), 'report')} in {count(panels[0]['source'].nunique(), 'source')}"
    st.markdown(f"**{escaped(first['event'])}**{unit}{counted} · {reports}")


def read_rows(view: View, panels: Sequence[pd.DataFrame], key: str) -> None:
    """The rows behind a chart with their words; only those of a mark that was clicked, while one is."""
    points = st.session_state[key].selection.points if key in st.session_state else []
    clicked = {value for point in points for value in _ids(point.get("customdata"))}
    ids = [one for panel in panels for one in panel["quantity_id"] if not clicked or one in clicked]
    listed = ask(rows.passages, view.store, "quantities", tuple(ids)).set_index("row_id").loc[ids].reset_index()
    if clicked:
        st.caption("Only the mark that was clicked; a double click beside the marks shows all rows again.")
    passages(listed, view.sources, key=f"rows_{key}", empty="No row.")


def the_rest(view: View, rest: pd.DataFrame, fetched: int, found: pd.DataFrame) -> None:
    """What of the measure is not drawn above: so many reports, with their words; `found` are the measures in view."""
    total = int(found.loc[found["measure"] == st.session_state["measure"], "figures"].iloc[0])
    if rest.empty and total == fetched:
        return
    shared, alone = rest.loc[~rest["is_alone"], "comparison"].nunique(), int(rest["is_alone"].sum())
    left = [count(shared, "smaller comparison")] if shared else []
    left += [f"{count(alone, 'figure')} that {'stands' if alone == 1 else 'stand'} alone"] if alone else []
    if left:
        with st.expander(f"Not drawn: {' and '.join(left)}. Read them here, or filter to draw them."):
            listed = ask(rows.passages, view.store, "quantities", tuple(rest["quantity_id"])).set_index("row_id")
            passages(listed.loc[rest["quantity_id"]].reset_index(), view.sources, key="rows_undrawn", empty="")
    if total > fetched:
        st.caption(
            f"Only {number(fetched)} of {number(total)} figures were looked at here. The table below and its CSV have more."
        )


def every_figure(view: View) -> None:
    """A searchable table of every figure in view, with and without a measure, each a click from its words."""
    st.subheader("Every figure in view", anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        phrase = st.text_input(
            "Find in figures",
            key="figure",
            bind="query-params",
            placeholder="Words, unit, event or claimant",
            max_chars=200,
            type="search",
            width=420,
        ).strip()
        export_csv(lambda: exported_figures(view.store, view.selection, phrase), "figures")
    listed = ask(listed_figures, view.store, view.selection, phrase)
    known = ask(figure_count, view.store, view.selection, phrase).iloc[0]
    more = f"; the first {number(MOST_LISTED)} are listed, the CSV has all" if known["figures"] > MOST_LISTED else ""
    st.caption(f"{count(known['figures'], 'figure')}, {number(known['without_measure'])} of them without a measure{more}.")
    _grid(listed, dict(zip(view.sources["source"], view.sources["badge"], strict=True)))


def _grid(listed: pd.DataFrame, badges: dict[str, str]) -> None:
    claimant = listed["attributed_to"].where(
        listed["attribution"] == "attributed", listed["attribution"].replace("unresolved", "not resolved")
    )
    as_of = listed["as_of"].map(moment, na_action="ignore")
    table = listed.assign(claimant=claimant, badge=listed["source"].map(badges), as_of=as_of, words="open")
    st.dataframe(
        thin_spaced(table[["words", "badge", *COLUMNS]]),
        hide_index=True,
        placeholder="",
        key="figure_table",
        column_config={
            "words": st.column_config.ButtonColumn("Words", type="tertiary", key="open_figure"),
            "badge": st.column_config.TextColumn("", width=40),
            "source": "Source",
            "measure": "Measure",
            "text": st.column_config.TextColumn("As written", width="medium"),
            "subject": st.column_config.TextColumn("Counted", width="medium"),
            "unit": "Unit",
            **{name: st.column_config.NumberColumn(name.capitalize(), width=90) for name in ("value", "low", "high")},
            "modifier": "Wording",
            "event": "Event",
            "article": "Article",
            "claimant": st.column_config.TextColumn("Whose figure"),
            "as_of": st.column_config.TextColumn("As of"),
            "start": st.column_config.NumberColumn("From", help="The first character of the words in the article's file"),
            "end": st.column_config.NumberColumn("To", help="The character after the last"),
        },
    )
    if opened := st.session_state.get("open_figure"):
        row = listed.iloc[opened.row]
        open_article(row["article_id"], row["quantity_id"])


def _ids(customdata: object) -> list[str]:
    values = customdata if isinstance(customdata, list | tuple) else [customdata]
    return [value for value in values if isinstance(value, str)]
