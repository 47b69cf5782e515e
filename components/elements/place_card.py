"""What is known of one place, and every mention of it to page through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from components.elements.address import article_address
from components.elements.frame import View
from components.elements.lines import article_line
from components.elements.opened import ask
from components.elements.passages import passages, source_looks
from components.elements.place_pages import mentions_to_page, opened_page, turn_to
from components.elements.tallies import as_key
from components.elements.theme import is_dark
from components.formats import count, fewer_origins, number
from components.heads import card_head
from components.lines import line_list
from components.matrix import Head, Row, Tally, matrix
from data.queries import passages as rows
from data.queries import place as found
from data.queries.governments import countries
from data.queries.located import records
from data.queries.written import place_kind, point

SPELLINGS = "place_spellings"
CONFIG = {"displayModeBar": False}
ALT = "Mentions of the place over time by source. The mentions under it say the same in words."
SOURCES_SHOWN = 24


def place_card(view: View, label: str, over_time: Callable[..., Any] | None = None) -> None:
    """Draw the card of the place with that label of `data.queries.options`; says so where nothing in view names it.

    `over_time` is the chart `mentions_over_time`, which a page hands in.
    """
    facts = ask(found.place_facts, view.store, view.selection, label)
    if facts.empty:
        st.text("Nothing in view names this place. The filters, or another corpus, may have it.")
        return
    _head(view, label, next(records(facts)))
    _spellings(view, label)
    if over_time is not None:
        _days(view, label, over_time)
    mentions_to_page(view, label)
    _articles(view, label, next(records(facts)))
    _statements(view, label)
    figures = ask(found.place_figures, view.store, view.selection, label).rename(columns={"quantity_id": "id"})
    _listed(view, figures, "quantities", ("figure in a sentence that names it", "figures in sentences that name it"))


def _statements(view: View, label: str) -> None:
    """Statements whose content names the place, and those whose sentence tells that they were made there."""
    told = ask(found.place_statements, view.store, view.selection, label).rename(columns={"statement_id": "id"})
    about, there = told[told["about"]], told[~told["about"]]
    _listed(view, about, "statements", ("statement that names it", "statements that name it"))
    words = ("statement whose sentence is set there", "statements whose sentences are set there")
    _listed(view, there, "statements", words, "there")


def _days(view: View, label: str, over_time: Callable[..., Any]) -> None:
    """Its mentions over time by source; what cannot be drawn is said."""
    days = ask(found.place_days, view.store, view.selection, label)
    if days.empty:
        st.caption("No article that names it has a date.")
        return
    st.plotly_chart(over_time(days, view.sources, dark=is_dark()), key="place_days", theme=None, config=CONFIG, alt=ALT)
    st.caption("Mentions by day of publication, one scale for all sources. Hollow: the date was assigned.")


def _head(view: View, label: str, facts: dict[str, Any]) -> None:
    """Name, kind, country and point as outlined chips; how it was located and what it may be instead as dotted ones."""
    country = countries().get(facts["country"] or "")
    known = [place_kind(facts["kind"]), country[0] if country and country[0] != facts["place"] else ""]
    is_placed = facts["lat"] is not None
    if is_placed:
        known += [point(facts["lat"], facts["lon"])]
        scores = dict.fromkeys(f"{facts[name]:.2f}" for name in ("lowest", "highest"))
        known += [f"score {' to '.join(scores)}"]
    located = [f"{number(facts['container'])} located by a town or district"] if facts["container"] else []
    others = ask(found.place_alternatives, view.store, view.selection, label)
    instead = [f"or {row['alternative']} ({row['mentions']})" for row in records(others)]
    doubtful = [f"{count(facts['uncertain'], 'uncertain mention')}"] if facts["uncertain"] else []
    card_head(
        facts["place"],
        [one for one in known if one],
        key="place_head",
        uncertain=[*located, *doubtful, *instead],
        unresolved="" if is_placed else "no coordinates",
    )


def _spellings(view: View, label: str) -> None:
    """A row per spelling, a column per source; a count narrows the mentions below down to it."""
    listed = ask(found.place_spellings, view.store, view.selection, label)
    looks, sources = source_looks(view.sources), sorted(set(listed["source"]))[:SOURCES_SHOWN]
    _, key, source = opened_page(label)
    drawn = [
        Row(
            head=Head(
                source=None,
                names=[part["spelling"].iloc[0]],
                words="",
                note=_note(part.iloc[0], is_one=listed["key"].nunique() == 1),
            ),
            cells=[[_tally(row, label, (key, source)) for row in records(part[part["source"] == name])] for name in sources],
        )
        for _, part in listed.groupby("key", sort=False)
    ]
    heads = [Head(source=looks[name], names=[], words="", note="") for name in sources]
    matrix(heads, drawn, key=SPELLINGS, label="Spellings by source", on_open=turn_to(SPELLINGS), is_small=True)
    if listed["source"].nunique() > SOURCES_SHOWN:
        st.caption(f"The first {SOURCES_SHOWN} sources by name; filter by source to see the others.")


def _note(spelling: pd.Series, *, is_one: bool) -> str:
    """Whose usage a spelling is, and of how many origins; an only spelling is of those of the place."""
    return " · ".join(told for told in (spelling["usage"], "" if is_one else fewer_origins(spelling)) if told)


def _tally(row: dict[str, Any], label: str, chosen: tuple[str, str]) -> Tally:
    key, source = row["key"], row["source"]
    return Tally(
        key=as_key((label, "1", key, source)),
        rows=row["mentions"],
        words="",
        uncertain=row["uncertain"],
        is_open=(key, source) == chosen,
    )


def _articles(view: View, label: str, facts: dict[str, Any]) -> None:
    """A line per article that names the place, leading to its first mention there."""
    listed = ask(found.place_articles, view.store, view.selection, label)
    total = int(listed["of_all"].iloc[0])
    told = f", in {fewer}" if (fewer := fewer_origins(facts)) else ""
    with st.expander(count(total, "article that names it", "articles that name it") + told):
        looks = source_looks(view.sources)
        lines = [
            article_line(
                row,
                looks,
                words=row["title"],
                counted=count(row["mentions"], "mention"),
                href=article_address(row["article_id"], row["mention_id"]),
            )
            for row in records(listed)
        ]
        line_list(lines, key="place_articles", label="Articles that name it")
        if total > len(listed):
            st.caption(f"The first {number(len(listed))}.")


def _listed(view: View, ids: pd.DataFrame, table: str, words: tuple[str, str], part: str = "") -> None:
    """Rows of a table under a line that counts them; nothing where there are none."""
    one, several = words
    if ids.empty:
        st.caption(f"No {one}.")
        return
    total = int(ids["of_all"].iloc[0])
    with st.expander(count(total, one, several)):
        listed = ask(rows.passages, view.store, table, tuple(ids["id"]))
        passages(listed, view.sources, key=f"place_{table}{part}", empty="")
        if total > len(ids):
            st.caption(f"The first {number(len(ids))}.")
