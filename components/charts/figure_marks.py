"""The marks of one reported figure: dot, arrow, tick, interval or fading band, as its wording has it."""

from __future__ import annotations

from typing import Any

from plotly.colors import hex_to_rgb

from components.charts.figure_scale import Scale
from components.charts.plain import plain

SYMBOLS = {"narrator": "circle", "attributed": "diamond", "unresolved": "square-open"}
ARROW, TICK = 0.11, 0.055
LONGEST = 27
# How much of the axis half a letter takes on a phone, where it is 200 pixels long.
HALF_LETTER = 3.7 / 200
BAND = 0.16
Row = dict[Any, Any]
Trace = dict[str, Any]


def figure_marks(row: Row, at: float, scale: Scale, *, colour: str, text_colour: str) -> list[Trace]:
    """The traces of one figure at height `at` of a chart, the words as written over the mark."""
    draw = {"vague": _band, "range": _interval, "at_least": _open_end, "at_most": _open_end, "approx": _ticked}.get(
        row["modifier"], _dot
    )
    place, traces = draw(row, at, scale, colour)
    return [*traces, _words(row, at, scale, place, text_colour)]


def _dot(row: Row, at: float, _scale: Scale, colour: str) -> tuple[float, list[Trace]]:
    value = _first(row, "value", "low", "high")
    return value, [_marker(row, at, [value], colour)]


def _open_end(row: Row, at: float, scale: Scale, colour: str) -> tuple[float, list[Trace]]:
    """A dot on the bound and an arrow the way in which the truth may lie."""
    up = row["modifier"] == "at_least"
    value = _first(row, "value", "low", "high")
    end = scale.at(scale.share(value) + (ARROW if up else -ARROW))
    head = {
        "x": [end],
        "y": [at],
        "mode": "markers",
        "marker": {"symbol": "triangle-right" if up else "triangle-left", "size": 11, "color": colour},
        "hoverinfo": "skip",
    }
    return value, [_line([value, end], at, colour), head, _marker(row, at, [value], colour)]


def _ticked(row: Row, at: float, scale: Scale, colour: str) -> tuple[float, list[Trace]]:
    """A dot with a short tick below it for "nearly", on both sides for "about"."""
    value = _first(row, "value", "low", "high")
    below = scale.at(scale.share(value) - TICK)
    above = value if _known(row["high"]) else scale.at(scale.share(value) + TICK)
    return value, [_line([below, above], at, colour, ends=True), _marker(row, at, [value], colour)]


def _interval(row: Row, at: float, scale: Scale, colour: str) -> tuple[float, list[Trace]]:
    low, high = _first(row, "low", "high"), _first(row, "high", "low")
    middle = scale.at((scale.share(low) + scale.share(high)) / 2)
    return middle, [_line([low, high], at, colour, ends=True, width=4), _marker(row, at, [low, high], colour, size=9)]


def _band(row: Row, at: float, scale: Scale, colour: str) -> tuple[float, list[Trace]]:
    """A band without a dot or an edge, since no number was named: it comes up and fades out about where the word points."""
    start = scale.share(_first(row, "low", "value", "high"))
    first, last = max(start - 0.06, 0.0), min(start + 0.42, 1.0)
    red, green, blue = hex_to_rgb(colour)
    strengths = [(0.0, 0.0), (0.15, 0.5), (0.45, 0.28), (1.0, 0.0)]
    shades = [(share, f"rgba({red},{green},{blue},{strength})") for share, strength in strengths]
    x = [scale.at(first), scale.at(last)]
    band = {
        "x": [*x, *x[::-1]],
        "y": [at - BAND, at - BAND, at + BAND, at + BAND],
        "fill": "toself",
        "mode": "lines",
        "line": {"width": 0},
        "fillgradient": {"type": "horizontal", "colorscale": shades},
        "hoverinfo": "skip",
    }
    return scale.at(first + (last - first) / 4), [band]


def _marker(row: Row, at: float, x: list[float], colour: str, *, size: int = 13) -> Trace:
    marker = {"symbol": SYMBOLS[row["attribution"]], "size": size, "color": colour, "line": {"width": 2, "color": colour}}
    return {
        "x": x,
        "y": [at] * len(x),
        "mode": "markers",
        "marker": marker,
        "customdata": [row["quantity_id"]] * len(x),
        "hovertext": _hover(row),
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _line(x: list[float], at: float, colour: str, *, ends: bool = False, width: int = 3) -> Trace:
    marker = {"symbol": "line-ns", "size": 11, "line": {"width": 2, "color": colour}}
    mode = "lines+markers" if ends else "lines"
    return {"x": x, "y": [at, at], "mode": mode, "line": {"color": colour, "width": width}, "marker": marker, "hoverinfo": "skip"}


def _words(row: Row, at: float, scale: Scale, place: float, colour: str) -> Trace:
    """What the article writes, over the mark; from an end of the axis inwards where it would not fit a phone otherwise."""
    words = plain(str(row["text"]), LONGEST)
    share, half = scale.share(place), min(len(str(row["text"])), LONGEST) * HALF_LETTER
    if half <= share <= 1 - half:
        anchor, position = share, "top center"
    else:
        anchor, position = (0.0, "top right") if share < 0.5 else (1.0, "top left")
    return {
        "x": [scale.at(anchor)],
        "y": [at - 0.2],
        "mode": "text",
        "text": [words],
        "textposition": position,
        "textfont": {"family": "Source Serif, serif", "size": 14, "color": colour},
        "customdata": [row["quantity_id"]],
        "hovertext": _hover(row),
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _hover(row: Row) -> str:
    claimant = {"narrator": "the narrator's figure", "unresolved": "whose figure it is was not resolved"}.get(
        row["attribution"], f"figure of {plain(str(row['attributed_to']))}"
    )
    subject = f"<br>{plain(str(row['subject']), 80)}" if isinstance(row["subject"], str) else ""
    return f"<b>{plain(str(row['text']), 80)}</b>{subject}<br>{plain(str(row['source']))}<br>{claimant}"


def _first(row: Row, *columns: str) -> float:
    """The first of these columns that has a number; 0 where none has."""
    return next((float(row[column]) for column in columns if _known(row[column])), 0.0)


def _known(value: object) -> bool:
    return value is not None and value == value  # noqa: PLR0124 (only NaN differs from itself)
