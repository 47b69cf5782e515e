"""A chart of reported figures as a page of its own: title, chart, the reports that it draws, and what it does not say."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure_ranges import figure_ranges
from components.charts.figure_steps import figure_steps
from components.claimants import counted_by
from components.formats import dated
from data.queries.comparisons import Axis
from data.queries.written import moment

NOTE = (
    "Each mark is one report as its article words it. Nothing is averaged, added up or preferred, and panels are never summed. "
    "An arrow is an open end, a band a word that names no number. Compare only after reading the words."
)
COLUMNS = ("Source", "Words", "In the sentence", "Who counted", "As of", "Published", "Article", "From", "To")
CONFIG = {"displayModeBar": False}
STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; }
body { color: #1F2328; background: #FFFFFF; }
table { border-collapse: collapse; font-size: 13px; margin-top: 1rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; border-top: 1px solid #D5D9DF; overflow-wrap: anywhere; }
.words { font-family: Georgia, serif; }
.note { color: #5B626C; }
"""


def figure_document(
    panels: Mapping[str, pd.DataFrame], timed: pd.DataFrame, sources: pd.DataFrame, *, title: str, says: str, axis: Axis
) -> str:
    """HTML of the charts of a comparison, in light colours, with everything in it that it needs.

    `panels` are those of `figure_ranges`, `timed` those of `figure_steps`, which is drawn where there are two or more.
    """
    figures = [figure_ranges(panels, sources, axis, dark=False)]
    figures += [figure_steps(timed, sources, dark=False, is_log=axis.is_log)] if len(timed) > 1 else []
    charts = [
        figure.to_html(full_html=False, include_plotlyjs=at == 0, config=CONFIG, default_height=_height(figure))
        for at, figure in enumerate(figures)
    ]
    rows = "".join(f"<tr>{_cells(row)}</tr>" for panel in panels.values() for row in panel.to_dict("records"))
    heads = "".join(f"<th>{name}</th>" for name in COLUMNS)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style></head>'
        f"<body><h1>{escape(title)}</h1><p>{escape(says)}</p>{''.join(charts)}"
        f'<p class="note">Axis: {escape(axis.why)}. {NOTE}</p>'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></body></html>"
    )


def _height(figure: go.Figure) -> str:
    return f"{int(figure.layout.height)}px"


def _cells(row: dict[Any, Any]) -> str:
    sentence = f"{_text(row['before'])}{row['text']}{_text(row['after'])}"
    as_of = moment(row["as_of"]) if isinstance(row["as_of"], str) else "no date of its own"
    published = dated(row)
    cells = [row["source"], row["text"], sentence, counted_by(row), as_of, published, row["article"], row["start"], row["end"]]
    kinds = ["", ' class="words"', ' class="words"', "", "", "", "", "", ""]
    return "".join(f"<td{kind}>{escape(str(cell))}</td>" for kind, cell in zip(kinds, cells, strict=True))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
