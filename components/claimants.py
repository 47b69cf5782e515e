"""Shapes that tell claimants apart: those whose figures are drawn together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

NARRATOR, UNRESOLVED = "narrator", "not resolved"
# Shapes of plotly, each with the character that looks like it; none that an arrow's head or a hollow square could be taken for.
SHAPES = {"diamond": "◆", "star": "★", "cross": "✚", "x": "✖", "pentagon": "⬟", "hourglass": "⧗", "hexagon": "⬢"}
FIXED = {NARRATOR: ("circle", "●"), UNRESOLVED: ("square-open", "□")}
REST = ("asterisk-open", "✳")


def counted_by(report: Mapping[Any, Any]) -> str:
    """Who counted, as far as the text tells: an actor, "narrator" for an outlet's own words, or "not resolved"."""
    return {"narrator": NARRATOR, "unresolved": UNRESOLVED}.get(report["claimant_basis"], str(report["claimant"]))


def claimant_shapes(claimants: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Plotly's symbol and a character for each claimant, in the order of their first figure.

    An outlet's own figures are always circles, unresolved ones always hollow squares; past the seventh claimant all share one.
    """
    named = [name for name in dict.fromkeys(claimants) if name not in FIXED]
    shapes = [*SHAPES.items(), *[REST] * len(named)]
    return {**FIXED, **dict(zip(named, shapes, strict=False))}
