"""A card for each source: what it has, who speaks in it, its wordings, what it alone reports, and its grade."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components.elements.address import article_address, page_address
from components.elements.escaped import escaped
from components.elements.export import export_csv
from components.elements.frame import View
from components.elements.grading import GRADE, grading
from components.elements.notes import keep, kept, notebook_trouble, sign
from components.elements.opened import ask
from components.elements.passages import passages
from components.elements.statement_address import ACTOR_VIEW
from components.formats import count, days, number
from components.grades import UNSET, grades_csv, read_grades
from components.ledger import Entry, Quote, ledger
from components.lines import Line, line_list
from data.queries import passages as rows
from data.queries.lineage import origins
from data.queries.located import records
from data.queries.source_card import only_here, source_facts, speakers, wordings_of
from data.queries.written import VOICE_TALLIES

TABLES = {"places": "mentions", "actors": "statements", "measures": "quantities"}
NOUNS = {"places": "Places", "actors": "Actors who speak", "measures": "Measures with a figure"}


def choose_source(view: View) -> dict[str, Any]:
    """The source whose card is open, as a row of source_facts."""
    facts = {row["source"]: row for row in records(ask(source_facts, view.store, view.selection))}
    chosen = st.pills(
        "Source",
        list(facts),
        default=next(iter(facts)),
        required=True,
        key="card_of",
        bind="query-params",
        # The address holds the label, so nothing that changes may stand in it.
        format_func=escaped,
    )
    grades = kept(GRADE)
    if graded := [f"{escaped(name)} {entry.value['grade']}" for name, entry in grades.items() if name in facts and entry.value]:
        st.caption(f"Your grades: {', '.join(graded)}. All others: {UNSET}.")
    return facts[chosen if chosen in facts else next(iter(facts))]


def card(view: View, facts: dict[str, Any]) -> None:
    """Draw the card of one source."""
    source = facts["source"]
    st.subheader(escaped(source), anchor=False)
    st.markdown(_told(view, facts))
    left, right = st.columns([5, 7], gap="large")
    with left:
        st.markdown("**Your grade**")
        grading(source)
        _speakers(view, source)
        _wordings(view, source)
    with right:
        _only_here(view, source)


def grades_in_and_out() -> None:
    """The analyst's name, and all grades as a file to hand on or to take over."""
    notebook_trouble()
    with st.expander("Grades as a file, and who sets them"):
        sign()
        st.download_button("Download grades", lambda: grades_csv(kept(GRADE)), "grades.csv", "text/csv", on_click="ignore")
        given = st.file_uploader(
            "Take over grades from a CSV with the columns source, grade, reason and by", type="csv", key="grades_file"
        )
        if given is not None and st.button("Take them over"):
            _take_over(given.getvalue().decode("utf-8", errors="replace"))


def _take_over(text: str) -> None:
    good, faults = read_grades(text)
    for row in good:
        keep(GRADE, row["source"], {"grade": row["grade"], "reason": row["reason"]}, by=row["by"])
    st.success(f"{count(len(good), 'grade')} taken over.")
    for fault in faults[:20]:
        st.text(fault)


def _told(view: View, facts: dict[str, Any]) -> str:
    found = ask(origins, view.store, view.selection)
    names = [name for name in found[found["source"] == facts["source"]]["origin"].unique() if name != facts["source"]]
    parts = [count(facts["articles"], "article"), count(facts["words"], "word"), days(facts["first"], facts["last"])]
    parts += [f"{number(facts['assigned'])} with an assigned date"] if facts["assigned"] else []
    parts += [f"{number(facts['undated'])} without a date"] if facts["undated"] else []
    parts += [f"carries reports of {', '.join(escaped(name) for name in names)}"] if names else []
    return ", ".join(part for part in parts if part)


def _speakers(view: View, source: str) -> None:
    st.markdown("**Who speaks in it**")
    found = ask(speakers, view.store, view.selection, source)
    if found.empty:
        st.caption("No statement of it is in view.")
        return
    line_list([_speaker(row, source) for row in records(found)], key="card_speakers", label="Who speaks in it")


def _speaker(row: dict[str, Any], source: str) -> Line:
    """A line that leads to the actor's statements in the source; to none where nobody is named."""
    quoted = f", {number(row['quoted'])} of them in quotation marks" if row["quoted"] else ""
    card_of = {"view": ACTOR_VIEW, "actor_card": row["label"], "sources": source}
    return Line(
        words=row["label"],
        href=page_address("pages/statements.py", card_of) if row["id"] else "",
        note=f"{count(row['statements'], 'statement')}{quoted}",
        dotted="",
        trailing=False,
        marks=[],
    )


def _wordings(view: View, source: str) -> None:
    found = ask(wordings_of, view.store, view.selection, source)
    if found.empty:
        return
    st.markdown("**Its wordings**")
    lines = [_worded(str(referent), part) for referent, part in found.groupby("referent", sort=False)]
    ledger(lines, key="card_wordings", label="Its wordings")


def _worded(referent: str, part: pd.DataFrame) -> Entry:
    """A contested thing, which leads to the words of every source for it, with this source's words, which open."""
    return Entry(
        id=referent,
        group="",
        topic="",
        words=referent,
        label="",
        note="",
        dotted=False,
        current=False,
        href=page_address("pages/wording.py", {"referent": referent}),
        marks=[],
        quotes=[_wording(row) for row in records(part)],
    )


def _wording(row: dict[str, Any]) -> Quote:
    told = f"{number(row['rows'])} {VOICE_TALLIES[row['voice']]}"
    href = article_address(row["article_id"], row["row_ids"][0])
    return Quote(source=None, before="", words=row["words"], after="", href=href, note=told)


def _only_here(view: View, source: str) -> None:
    st.markdown("**What only it reports, among the sources in view**")
    found = ask(only_here, view.store, view.selection, source)
    if found.empty:
        st.caption("Nothing: every place, actor and measure of it is in another source too.")
        return
    for kind, part in found.groupby("kind", sort=False):
        labels = [f"{row['label']} ({row['rows']}{', reposted' if row['reposts'] else ''})" for row in records(part)]
        chosen = st.pills(NOUNS[str(kind)], labels, key=f"only_{kind}", bind="query-params", format_func=escaped, wrap=True)
        if chosen in labels:
            ids = tuple(part["row_ids"].iloc[labels.index(chosen)])
            passages(
                ask(rows.passages, view.store, TABLES[str(kind)], ids), view.sources, key=f"only_{kind}_rows", empty="No row."
            )
    with st.container(horizontal=True, horizontal_alignment="right"):
        export_csv(_flat(found, source), "only_here")


def _flat(found: pd.DataFrame, source: str) -> pd.DataFrame:
    return found.assign(source=source, row_ids=["; ".join(ids) for ids in found["row_ids"]])[
        ["source", "kind", "label", "rows", "reposts", "row_ids"]
    ]
