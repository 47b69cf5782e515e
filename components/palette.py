"""Colours, marker symbols and line dashes for sources, in the order in which they are given out.

The colours are Paul Tol's qualitative ones (SRON/EPS/TN/09-002, issue 3.2): those of his bright,
vibrant, muted, light and dark schemes that keep a contrast of 3:1 against the page in either theme.
"""

from __future__ import annotations

import pandas as pd

LIGHT = ["#0077BB", "#CC3311", "#009988", "#AA3377", "#999933", "#332288"]
LIGHT += ["#117733", "#EE3377", "#882255", "#CC6677", "#666633", "#225555"]
DARK = ["#77AADD", "#EE8866", "#44BB99", "#FFAABB", "#BBCC33", "#99DDFF"]
DARK += ["#CCBB44", "#EE6677", "#CC6677", "#EEDD88", "#AAAA00", "#33BBEE"]
GREY = "#777777"
DARK_GREY = "#AAAAAA"
SYMBOLS = ["circle", "square", "diamond", "triangle-up", "cross", "x"]
SYMBOLS += ["star", "triangle-down", "pentagon", "hexagon", "hourglass", "bowtie"]
DASHES = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"]


def coloured(sources: pd.DataFrame) -> pd.DataFrame:
    """The sources with what tells them apart: colour, dark_colour, symbol and dash; grey past the twelfth."""
    places = range(len(sources))
    return sources.assign(
        colour=[LIGHT[at] if at < len(LIGHT) else GREY for at in places],
        dark_colour=[DARK[at] if at < len(DARK) else DARK_GREY for at in places],
        symbol=[SYMBOLS[at % len(SYMBOLS)] for at in places],
        dash=[DASHES[at % len(DASHES)] for at in places],
    )
