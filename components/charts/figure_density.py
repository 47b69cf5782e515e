"""How closely reports stand in a chart of figures, by how many they are."""

from __future__ import annotations

from dataclasses import dataclass

ROOMY_TO, SNUG_TO = 10, 40


@dataclass(frozen=True, slots=True)
class Density:
    """Pixels for a lane, a dot and the words at a mark, how long those may be, and whether those of a source share lanes.

    `is_roomy` leaves place for the words over the mark and a second line in the label; else they stand beside it.
    """

    lane_px: int
    dot_px: int
    font_px: int
    longest: int
    is_roomy: bool = False
    is_packed: bool = False


ROOMY = Density(60, 13, 14, 26, is_roomy=True)
SNUG = Density(27, 10, 12, 20)
PACKED = Density(17, 7, 10, 12, is_packed=True)


def density(reports: int) -> Density:
    """A lane of its own for each of a few reports; past forty those of one source share lanes."""
    if reports <= ROOMY_TO:
        return ROOMY
    return SNUG if reports <= SNUG_TO else PACKED
