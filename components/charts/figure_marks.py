"""The marks of one reported figure: dot, arrow, tick, interval or fading band, as its wording has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from plotly.colors import hex_to_rgb

from components.charts.figure_density import Density
from components.charts.figure_look import Look
from components.charts.figure_scale import Scale
from components.charts.plain import plain
from components.formats import number

ARROW, TICK = 0.11, 0.055
# Past this share of the axis the words stand to the left of a mark.
TURNS = 0.72
# How much of the axis half a letter takes on a phone, where it is 200 pixels long.
HALF_LETTER = 3.7 / 200
BAND = 0.16
HOVER_LETTERS, HOVER_LINES = 64, 4
NUMBER = re.compile(r"\d[\d.,]*(?: ?(?:thousand|million|billion|trillion|%))?")
UP_TO_NUMBER = re.compile(rf".*{NUMBER.pattern}")
Row = dict[Any, Any]
Trace = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a figure is drawn: how high, on which axis, how closely, and with which looks."""

    at: float
    scale: Scale
    closeness: Density
    look: Look


def figure_marks(row: Row, setting: Setting) -> list[Trace]:
    """The traces of one figure, the words as written at the mark."""
    draw = {"vague": _band, "range": _interval, "at_least": _open_end, "at_most": _open_end, "approx": _ticked}.get(
        row["modifier"], _dot
    )
    place, traces = draw(row, setting)
    return [*traces, _words(row, setting, place)]


def _dot(row: Row, setting: Setting) -> tuple[float, list[Trace]]:
    value = _first(row, "value", "low", "high")
    return value, [_marker(row, setting, [value])]


def _open_end(row: Row, setting: Setting) -> tuple[float, list[Trace]]:
    """A dot on the bound and an arrow the way in which the truth may lie."""
    up, scale = row["modifier"] == "at_least", setting.scale
    value = _first(row, "value", "low", "high")
    length = ARROW if setting.closeness.is_roomy else ARROW / 2
    end = scale.at(scale.share(value) + (length if up else -length))
    symbol, colour = "triangle-right" if up else "triangle-left", setting.look.colour(row["source"])
    head = {
        "x": [end],
        "y": [setting.at],
        "mode": "markers",
        "marker": {"symbol": symbol, "size": setting.closeness.dot_px - 2, "color": colour},
        "hoverinfo": "skip",
    }
    return value, [_line([value, end], row, setting), head, _marker(row, setting, [value])]


def _ticked(row: Row, setting: Setting) -> tuple[float, list[Trace]]:
    """A dot with a short tick below it for "nearly", on both sides for "about"."""
    scale, value = setting.scale, _first(row, "value", "low", "high")
    length = TICK if setting.closeness.is_roomy else TICK / 2
    below = scale.at(scale.share(value) - length)
    above = value if _known(row["high"]) else scale.at(scale.share(value) + length)
    return value, [_line([below, above], row, setting, ends=True), _marker(row, setting, [value])]


def _interval(row: Row, setting: Setting) -> tuple[float, list[Trace]]:
    low, high = _first(row, "low", "high"), _first(row, "high", "low")
    scale = setting.scale
    beside = low if scale.share(high) > TURNS else high
    middle = scale.at((scale.share(low) + scale.share(high)) / 2) if setting.closeness.is_roomy else beside
    return middle, [
        _line([low, high], row, setting, ends=True, width=4),
        _marker(row, setting, [low, high], size=setting.closeness.dot_px * 2 // 3),
    ]


def _band(row: Row, setting: Setting) -> tuple[float, list[Trace]]:
    """A band without a dot or an edge, since no number was named: it comes up and fades out about where the word points."""
    scale, at = setting.scale, setting.at
    start = scale.share(_first(row, "low", "value", "high"))
    length = 0.42 if setting.closeness.is_roomy else 0.2
    first, last = max(start - length / 7, 0.0), min(start + length, 1.0)
    red, green, blue = hex_to_rgb(setting.look.colour(row["source"]))
    strengths = [(0.0, 0.0), (0.15, 0.5), (0.45, 0.28), (1.0, 0.0)]
    shades = [(share, f"rgba({red},{green},{blue},{strength})") for share, strength in strengths]
    x = [scale.at(first), scale.at(last)]
    half = BAND if setting.closeness.is_roomy else 2 * BAND
    band = {
        "x": [*x, *x[::-1]],
        "y": [at - half, at - half, at + half, at + half],
        "fill": "toself",
        "mode": "lines",
        "line": {"width": 0},
        "fillgradient": {"type": "horizontal", "colorscale": shades},
        "hoverinfo": "skip",
    }
    return scale.at(first + (last - first) / 4), [band]


def _marker(row: Row, setting: Setting, x: list[float], *, size: int | None = None) -> Trace:
    colour = setting.look.colour(row["source"])
    symbol = setting.look.symbol(row)
    marker = {"symbol": symbol, "size": size or setting.closeness.dot_px, "color": colour, "line": {"width": 2, "color": colour}}
    return {
        "x": x,
        "y": [setting.at] * len(x),
        "mode": "markers",
        "marker": marker,
        "customdata": [row["quantity_id"]] * len(x),
        "hovertext": figure_hover(row),
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _line(x: list[float], row: Row, setting: Setting, *, ends: bool = False, width: int = 3) -> Trace:
    colour = setting.look.colour(row["source"])
    marker = {"symbol": "line-ns", "size": setting.closeness.dot_px - 2, "line": {"width": 2, "color": colour}}
    line = {"color": colour, "width": width if setting.closeness.is_roomy else 2}
    mode = "lines+markers" if ends else "lines"
    return {"x": x, "y": [setting.at] * 2, "mode": mode, "line": line, "marker": marker, "hoverinfo": "skip"}


def _words(row: Row, setting: Setting, place: float) -> Trace:
    """What the article writes, over the mark, or beside it where there is no room over it; always inside the axis."""
    closeness, scale = setting.closeness, setting.scale
    words = figure_number(row, is_short=closeness.is_packed)
    share, half = scale.share(place), min(len(words), closeness.longest) * HALF_LETTER
    if not closeness.is_roomy:
        gap = 0.075 if row["modifier"] == "at_least" else 0.04
        is_left = share > TURNS or (row["modifier"] == "range" and place == row["low"])
        anchor, position = (share - gap, "middle left") if is_left else (share + gap, "middle right")
    elif half <= share <= 1 - half:
        anchor, position = share, "top center"
    else:
        anchor, position = share, "top right" if share < 0.5 else "top left"
    return {
        "x": [scale.at(anchor)],
        "y": [setting.at - (0.2 if closeness.is_roomy else 0)],
        "mode": "text",
        "text": [plain(words, closeness.longest)],
        "textposition": position,
        "textfont": {"family": "Source Serif, serif", "size": closeness.font_px, "color": setting.look.colours["text"]},
        "customdata": [row["quantity_id"]],
        "hovertext": figure_hover(row),
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def figure_number(row: Row, *, is_short: bool = False) -> str:
    """The words that stand at a mark: "over 80" of "over 80 people", since the axis tells that people are counted.

    Other units are kept, since the axis may have another one. A short form has the number alone; the mark's form tells the
    rest. Several reports that say the same are counted behind it.
    """
    words = " ".join(str(row["text"]).split())
    found = NUMBER.search(words) if is_short else UP_TO_NUMBER.match(words)
    if row["unit"] == "person" or is_short:
        words = found.group().rstrip(",.") if found else words.partition(" of ")[0]
    if is_short and row["modifier"] == "range":
        words = f"{number(row['low'])}–{number(row['high'])}"
    alike = row.get("alike", 1)
    return f"{words} ×{alike}" if alike > 1 else words


def figure_hover(row: Row) -> str:
    """Plotly markup that tells of one figure: the words, what is counted, the sentence, source and claimant."""
    claimant = {"narrator": "the narrator's figure", "unresolved": "whose figure it is was not resolved"}.get(
        row["claimant_basis"], f"figure of {plain(str(row['claimant']))}"
    )
    subject = [plain(str(row["subject"]), 80)] if isinstance(row["subject"], str) else []
    sentence = "".join(str(row[name]) for name in ("before", "text", "after") if isinstance(row[name], str))
    lines = [f"<i>{plain(line)}</i>" for line in wrap(sentence, HOVER_LETTERS, max_lines=HOVER_LINES, placeholder=" …")]
    alike = [f"{row['alike']} reports of it"] if row.get("alike", 1) > 1 else []
    return "<br>".join([f"<b>{plain(str(row['text']), 80)}</b>", *subject, *lines, plain(str(row["source"])), claimant, *alike])


def _first(row: Row, *columns: str) -> float:
    """The first of these columns that has a number; 0 where none has."""
    return next((float(row[column]) for column in columns if _known(row[column])), 0.0)


def _known(value: object) -> bool:
    return value is not None and value == value  # noqa: PLR0124 (only NaN differs from itself)
