"""The colours of a chart that are no source's: of its words, its lines and its ground, in either theme."""

from __future__ import annotations

LIGHT = {"text": "#1F2328", "quiet": "#5B626C", "grid": "#E3E6EA", "ground": "#FFFFFF"}
DARK = {"text": "#E6E7EA", "quiet": "#A6ACB6", "grid": "#33363D", "ground": "#17181C"}


def ink(*, dark: bool) -> dict[str, str]:
    """The colours of one theme: `text`, `quiet` (words that stand back), `grid` and `ground`."""
    return DARK if dark else LIGHT
