"""The charts of a brief as HTML that stands alone."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.brief.content import Chart, FiguresChart, TimelineChart
from components.charts.articles_by_day import articles_by_day
from components.charts.figure_ranges import figure_ranges
from components.charts.timeline import timeline

# A sheet of A4 between its margins, at 96 pixels an inch.
WIDTH_PX = 680
# The names of claimants stand in full on paper, where no pointer shows them.
MORE_LEFT_PX = 40
CONFIG = {"displayModeBar": False, "staticPlot": False}


def chart_html(chart: Chart, sources: pd.DataFrame, *, is_first: bool) -> str:
    """A chart in light colours, as wide as a sheet; the first one of a document brings the library along."""
    figure = _figure(chart, sources)
    figure.update_layout(width=WIDTH_PX, dragmode=False)
    # The library writes data with every "<" and ">" escaped, so that no word of an article ends its script.
    return str(figure.to_html(full_html=False, include_plotlyjs=is_first, config=CONFIG))


def _figure(chart: Chart, sources: pd.DataFrame) -> go.Figure:
    if isinstance(chart, FiguresChart):
        return _with_room(figure_ranges(chart.panels, sources, chart.axis, dark=False))
    if isinstance(chart, TimelineChart):
        return timeline(chart.published, chart.told, chart.events, sources, chart.window, dark=False)
    return articles_by_day(chart.rows, sources, dark=False)


def _with_room(figure: go.Figure) -> go.Figure:
    figure.update_layout(margin_l=figure.layout.margin.l + MORE_LEFT_PX)
    for note in figure.layout.annotations:
        note.xshift = (note.xshift or 0) - MORE_LEFT_PX
    return figure
