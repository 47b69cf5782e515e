"""What a brief consists of, gathered once and written by each kind of document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd

from data.queries.comparisons import Axis

type Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Note:
    """Words of the analyst, empty where there are none, with who wrote them and on which day."""

    words: str = ""
    by: str = ""
    written: date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A row of `data.queries.brief.findings` and the analyst's note on it."""

    row: Row
    note: Note


@dataclass(frozen=True)
class FiguresChart:
    """What the chart of a comparison draws."""

    title: str
    says: str
    panels: dict[str, pd.DataFrame]
    axis: Axis


@dataclass(frozen=True)
class TimelineChart:
    """What the timeline draws: see components.charts.timeline."""

    published: pd.DataFrame
    told: pd.DataFrame
    events: pd.DataFrame
    window: tuple[datetime, datetime]


@dataclass(frozen=True)
class ArticlesChart:
    """What the chart of articles by day draws."""

    rows: pd.DataFrame


type Chart = FiguresChart | TimelineChart | ArticlesChart


@dataclass(frozen=True)
class KeptView:
    """A view that the analyst kept: its page, address and filters (label, value), a note, and its chart where it has one."""

    title: str
    page: str
    address: str
    filters: list[tuple[str, str]]
    note: Note
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class Omission:
    """The analyst's judgement that a source left something out, with the reason."""

    topic: str
    source: str
    note: Note


@dataclass(frozen=True)
class Gaps:
    """What the corpus does not tell or the machine did not read.

    `rows` are those of `data.queries.brief.gaps`; `unplaced` the measures that cited figures give of no known event;
    `undated` and `unread` articles; `problems` rows of the table of that name.
    """

    rows: list[Row]
    unplaced: list[str]
    omissions: list[Omission]
    undated: list[Row]
    unread: list[Row]
    problems: list[Row]


@dataclass(frozen=True)
class Brief:
    """A whole brief.

    `corpus` is the row of `data.queries.brief.corpus`; `sources` those of a View, for looks; `source_facts` rows with source,
    articles, words, first, last, assigned, undated, origins (in words), grade (in words) and graded (a Note); `missing` the
    cited rows that these tables do not have, with their notes; `accuracy` rows of data.queries.accuracy.
    """

    title: str
    author: str
    day: date
    summary: Note
    corpus: Row
    filters: list[tuple[str, str]]
    sources: pd.DataFrame
    findings: list[Finding]
    missing: list[tuple[str, Note]]
    views: list[KeptView]
    source_facts: list[Row]
    gaps: Gaps
    accuracy: list[Row]
