"""What goes into a brief, put together from the notebook and the tables; drawn nowhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from components.brief.content import (
    ArticlesChart,
    Brief,
    Chart,
    FiguresChart,
    Finding,
    Gaps,
    KeptView,
    Note,
    Omission,
    TimelineChart,
)
from components.elements.address import query_params
from components.elements.citing import BRIEF, CITED, cited
from components.elements.figure_filters import BOXES
from components.elements.figure_ledger import topic
from components.elements.frame import View
from components.elements.grading import GRADE
from components.elements.kept_views import VIEW, filters_of, page_of, parameters_of, title_of
from components.elements.notes import Kept, analyst, kept_later
from components.elements.timeline_choice import LABELS
from components.grades import CREDIBILITY, RELIABILITY, UNSET
from data.notebook import Entry
from data.queries import brief as queries
from data.queries.accuracy import accuracy
from data.queries.comparisons import AXES, FiguresAsked
from data.queries.kept_view import Parameters, compared, selection_of
from data.queries.lineage import origins
from data.queries.located import records
from data.queries.overview import MEASURES, articles_by_day, problems
from data.queries.source_card import source_facts
from data.queries.time_window import in_window, window_at, windows
from data.queries.timeline import events, times, told
from data.selection import Selection
from data.store import Store

TITLE, SUMMARY = "title", "summary"
OMISSION = "omission"
UNTITLED = "Brief"


def later(view: View) -> Callable[[], Brief]:
    """A function that puts the brief together from what is kept when it is called; it needs no session."""
    read, author, filters = kept_later(), analyst(), filters_of(query_params())
    return lambda: brief_of(view, read, author, filters)


def brief_of(view: View, read: Kept, author: str, filters: list[tuple[str, str]]) -> Brief:
    """The brief on what `read` has, for the articles in view."""
    store, given, notes = view.store, read(BRIEF), read(CITED)
    ids = cited(read)
    rows = {row["row_id"]: row for row in records(queries.findings(store, ids))}
    summary = _note(given.get(SUMMARY), "words")
    return Brief(
        title=words_of(given.get(TITLE)) or UNTITLED,
        author=author or summary.by,
        day=datetime.now(UTC).date(),
        summary=summary,
        corpus=next(records(queries.corpus(store))),
        filters=filters,
        sources=view.sources,
        findings=[Finding(rows[row_id], _note(notes[row_id])) for row_id in ids if row_id in rows],
        missing=[(row_id, _note(notes[row_id])) for row_id in ids if row_id not in rows],
        views=[_view(view, address, entry) for address, entry in read(VIEW).items()],
        source_facts=_sources(view, read),
        gaps=_gaps(view, read, ids),
        accuracy=list(records(accuracy())),
    )


def words_of(entry: Entry | None) -> str:
    """The words of an entry of the brief itself."""
    return str((entry.value or {}).get("words", "")) if entry else ""


def _note(entry: Entry | None, name: str = "note") -> Note:
    if entry is None or entry.value is None:
        return Note()
    return Note(str(entry.value.get(name, "")), str(entry.value.get("by", "")), entry.written.date())


def _sources(view: View, read: Kept) -> list[dict[str, Any]]:
    grades = read(GRADE)
    carried = origins(view.store, view.selection)
    found = []
    for row in records(source_facts(view.store, view.selection)):
        mine = carried.loc[carried["source"] == row["source"], "origin"].unique()
        entry = grades.get(row["source"])
        grade = str((entry.value or {}).get("grade", UNSET)) if entry else UNSET
        told_grade = f"{grade}: {RELIABILITY[grade[0]]}, {CREDIBILITY[grade[1]]}"
        found.append({**row, "origins": ", ".join(mine) or "not known", "grade": told_grade, "graded": _note(entry, "reason")})
    return found


def _gaps(view: View, read: Kept, ids: list[str]) -> Gaps:
    store, selection = view.store, view.selection
    counted = queries.measures_cited(store, ids)
    open_measures = counted.loc[counted["event_id"].isna(), "measure"]
    return Gaps(
        rows=list(records(queries.gaps(store, selection, ids))),
        unplaced=[MEASURES.get(name, name).lower() for name in open_measures],
        omissions=[_omission(store, key, entry) for key, entry in read(OMISSION).items()],
        undated=list(records(queries.undated_articles(store, selection))),
        unread=list(records(queries.without_sentences(store, selection))),
        problems=list(records(problems(store))),
    )


def _omission(store: Store, key: str, entry: Entry) -> Omission:
    kind, topic_key, source = json.loads(key)
    return Omission(queries.topic_label(store, kind, topic_key), source, _note(entry, "reason"))


def _view(view: View, address: str, entry: Entry) -> KeptView:
    asked, page = parameters_of(address), page_of(address)
    draw = {"Figures": _figures, "Timeline": _timeline, "Overview": _articles}.get(page)
    chart = draw(view.store, selection_of(view.store, asked), asked) if draw else None
    return KeptView(title_of(address, entry), page, address, filters_of(asked), _note(entry), chart)


def _figures(store: Store, selection: Selection, asked: Parameters) -> Chart | None:
    figures = FiguresAsked(*(tuple(asked.get(key, ())) for key, _ in BOXES.values()))
    opened = compared(store, selection, figures, asked)
    if opened is None:
        return None
    axis = opened.axis(next(iter(asked.get("axis", ())), AXES[0]))
    return FiguresChart(topic(opened.line), opened.line["sentence"], opened.panels, axis)


def _timeline(store: Store, selection: Selection, asked: Parameters) -> Chart | None:
    chosen = tuple(LABELS[label] for label in asked.get("timeline_kinds", list(LABELS)[:3]) if label in LABELS)
    known = events(store)
    offered = windows(times(store, selection, chosen), known)
    if not offered:
        return None
    shown = window_at(next(iter(asked.get("window", ())), ""), offered) or next(iter(offered.values()))
    marks = told(store, selection, chosen, shown)
    return TimelineChart(articles_by_day(store, selection), marks, in_window(known, shown), shown)


def _articles(store: Store, selection: Selection, asked: Parameters) -> Chart | None:  # noqa: ARG001 (like the others)
    rows: pd.DataFrame = articles_by_day(store, selection)
    return None if rows.empty else ArticlesChart(rows)
