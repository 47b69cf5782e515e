"""What the charts of a brief draw, as a table: each line with its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from components.brief.content import ArticlesChart, Chart, FiguresChart, TimelineChart
from components.brief.words import dated, one_line
from components.claimants import counted_by
from components.formats import count, day
from data.queries.located import records
from data.queries.written import in_quotes, moment

MOST_ROWS = 80
# How the time of a row is known, in words.
BASES = {"explicit": "named", "relative": "worked out", "event_end": "the event's end", "published": "the article's date"}


@dataclass(frozen=True, slots=True)
class ChartTable:
    """Heads and cells of a table; `words` numbers the column with a source's words, `left_out` counts the rows it lacks."""

    heads: list[str]
    rows: list[list[str]]
    words: int | None
    left_out: int = 0


def chart_table(chart: Chart) -> ChartTable:
    """The rows behind a chart, the first eighty."""
    table = _tables(chart)
    return ChartTable(table.heads, table.rows[:MOST_ROWS], table.words, max(0, len(table.rows) - MOST_ROWS))


def _tables(chart: Chart) -> ChartTable:
    if isinstance(chart, FiguresChart):
        return _figures(chart)
    return _timeline(chart) if isinstance(chart, TimelineChart) else _articles(chart)


def _figures(chart: FiguresChart) -> ChartTable:
    heads = ["Source", "Words", "Who counted", "As of", "Published", "Article", "Characters", "Row"]
    rows = []
    for panel in chart.panels.values():
        for row in records(panel):
            as_of = moment(row["as_of"]) if row["as_of"] else "no date of its own"
            span = f"{row['start']} to {row['end']}"
            cells = [row["source"], in_quotes(row["text"]), counted_by(row), as_of, dated(row), row["article"], span]
            rows.append([*(one_line(str(cell)) for cell in cells), row["quantity_id"]])
    return ChartTable(heads, rows, 1)


def _timeline(chart: TimelineChart) -> ChartTable:
    shown = chart.told[(chart.told["last"] > chart.window[0]) & (chart.told["first"] < chart.window[1])]
    rows = [
        [moment(row["value"]), BASES.get(row["basis"], row["basis"]), one_line(row["source"]), row["kind"], *_words(row)]
        for row in records(shown)
    ]
    published = [
        [day(row["published"]), _basis(row), row["source"], "published", "", count(row["articles"], "article")]
        for row in records(chart.published)
    ]
    return ChartTable(["When", "How it is known", "Source", "Kind", "Words (of the first)", "How many"], [*published, *rows], 4)


def _articles(chart: ArticlesChart) -> ChartTable:
    rows = [[row["source"], day(row["published"]), _basis(row), count(row["articles"], "article")] for row in records(chart.rows)]
    return ChartTable(["Source", "Published", "Basis", "Articles"], rows, None)


def _basis(row: dict[str, Any]) -> str:
    return "assigned" if row["assigned"] else "stated or read in the text"


def _words(row: dict[str, Any]) -> list[str]:
    return [in_quotes(row["words"]), count(row["rows"], "row")]
