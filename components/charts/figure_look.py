"""What the marks of reported figures are drawn with: the sources' looks, the claimants' shapes and the theme's colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.charts.ink import ink
from components.claimants import claimant_shapes, counted_by

UNKNOWN = "#777777"


@dataclass(frozen=True, slots=True)
class Look:
    """Looks of the sources by their names, symbols of the claimants by theirs, the theme's colours, and which theme it is."""

    sources: dict[Any, Any]
    symbols: dict[str, str]
    colours: dict[str, str]
    dark: bool

    def colour(self, source: str) -> str:
        """The colour of a source in this theme."""
        return str(self.sources.get(source, {}).get("dark_colour" if self.dark else "colour", UNKNOWN))

    def badge(self, source: str) -> str:
        """The two letters of a source."""
        return str(self.sources.get(source, {}).get("badge", "??"))

    def symbol(self, report: dict[Any, Any]) -> str:
        """The shape of a report's mark, which tells who counted."""
        return self.symbols[counted_by(report)]


def figure_look(reports: Sequence[pd.DataFrame], sources: pd.DataFrame, *, dark: bool) -> Look:
    """The look of the reports in some tables; `sources` are those of a View."""
    names = [counted_by(row) for table in reports for row in table.to_dict("records")]
    symbols = {name: symbol for name, (symbol, _) in claimant_shapes(names).items()}
    return Look({row["source"]: row for row in sources.to_dict("records")}, symbols, ink(dark=dark), dark)


def plain_axis(colours: dict[str, str]) -> dict[str, Any]:
    """What all axes of these charts have in common."""
    return {"gridcolor": colours["grid"], "zeroline": False, "fixedrange": True, "color": colours["quiet"], "showgrid": False}


def plain_layout(height: int, colours: dict[str, str]) -> dict[str, Any]:
    """What the layouts of these charts have in common, for a height in pixels."""
    return {
        "height": height,
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {"align": "left", "bgcolor": colours["ground"], "font": {"color": colours["text"]}},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "Source Sans, sans-serif"},
        "uirevision": "figures",
    }
