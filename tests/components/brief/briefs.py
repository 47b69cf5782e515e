"""Briefs on the corpus made by hand, for tests of the documents."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from components.brief.content import ArticlesChart, Brief, FiguresChart, Finding, Gaps, KeptView, Note, Omission, TimelineChart
from components.palette import coloured
from data.queries import brief as queries
from data.queries.comparisons import FiguresAsked
from data.queries.kept_view import compared
from data.queries.located import records
from data.queries.overview import articles_by_day, problems
from data.queries.sources import sources
from data.queries.timeline import events, told
from data.selection import Selection
from data.store import Store
from tests.newsroom import newsroom

CITED = ["post-q", "post-st1", "wire-st4", "courier-Orvale"]
NASTY = "Look\x0bagain: <script>window.pwned=1</script> **bold** {{ 7 * 7 }} \x00 end"
NOTE = Note(NASTY, "A. <b>Reader</b>", date(2031, 3, 12))


def newsroom_brief(folder: Path, *, charts: bool = True, **fields: Any) -> Brief:
    """A brief with findings of every kind, one of them hostile, and a view of each page that has a chart."""
    store, everything = Store(newsroom(folder)), Selection()
    rows = {row["row_id"]: row for row in records(queries.findings(store, CITED))}
    whole = {
        "title": "Orvale & the <b>flood</b>",
        "author": "Ann Reader",
        "day": date(2031, 3, 12),
        "summary": NOTE,
        "corpus": next(records(queries.corpus(store))),
        "filters": [("Source", "Harbour Post")],
        "sources": coloured(sources(store)),
        "findings": [Finding(rows[row_id], NOTE if row_id == "post-q" else Note()) for row_id in CITED],
        "missing": [("gone-1", Note("Where did it go?", "", date(2031, 3, 11)))],
        "views": _views(store, everything) if charts else [],
        "source_facts": _sources(store),
        "gaps": Gaps(
            rows=[_gap("Valley Courier", "not found"), _gap("Harbour Post", "said to be unverified", "no count yet")],
            unplaced=["people killed"],
            omissions=[Omission("killed, Tamsin flood", "Valley Courier", Note("I read it twice.", "AR", date(2031, 3, 12)))],
            undated=list(records(queries.undated_articles(store, everything))),
            unread=[],
            problems=list(records(problems(store))),
        ),
        "accuracy": [{"kind": "places", "measure": "recognition_overlap", "pack": "labelled", "value": 83.71}],
    }
    return Brief(**{**whole, **fields})


def _views(store: Store, everything: Selection) -> list[KeptView]:
    opened = compared(store, everything, FiguresAsked(), {})
    assert opened is not None
    published, marks = articles_by_day(store, everything), told(store, everything, ("date", "figure"))
    window = (datetime(2031, 2, 20), datetime(2031, 3, 20))
    figures = FiguresChart("People killed", opened.line["sentence"], opened.panels, opened.axis("as fits"))
    drawn = [
        ("Figures", f"figures?comparison={opened.line['comparison_id']}", figures),
        ("Timeline", "timeline", TimelineChart(published, marks, events(store), window)),
        ("Overview", "", ArticlesChart(published)),
        ("Search", "search?phrase=old+bridge", None),
    ]
    return [KeptView(f"The {page} then", page, address, [], NOTE, chart) for page, address, chart in drawn]


def _sources(store: Store) -> list[dict[str, Any]]:
    facts = [
        {"articles": 2, "words": 45, "first": date(2031, 3, 2), "last": date(2031, 3, 9), "assigned": 0, "undated": 0},
        {"articles": 1, "words": 20, "first": date(2031, 3, 4), "last": date(2031, 3, 4), "assigned": 1, "undated": 0},
    ]
    grades = [
        ("B2: usually reliable, probably true", Note("Has a desk there.", "AR", date(2031, 3, 1))),
        ("F6: not judged", Note()),
    ]
    names = ["Harbour Post", "Valley Courier"]
    return [
        {"source": name, **fact, "origins": "Coast Agency", "grade": grade, "graded": why}
        for name, fact, (grade, why) in zip(names, facts, grades, strict=True)
    ]


def _gap(source: str, state: str, text: str | None = None) -> dict[str, Any]:
    words = {"text": text, "article": "Orvale counts", "start": 12.0, "end": 24.0, "row_id": "g1"} if text else {"text": None}
    return {
        "measure": "killed",
        "event": "Tamsin flood",
        "source": source,
        "state": state,
        "dotted": state == "not found",
        **words,
    }
