"""Labels along an axis that would run into each other, one above the other."""

from __future__ import annotations

from collections.abc import Sequence


def levels(places: Sequence[float], room: float, most: int) -> list[int]:
    """How high each label stands, 0 lowest: above those before it that are nearer than `room`, in no more than `most` rows."""
    found: list[int] = []
    for at, place in enumerate(places):
        taken = {level for other, level in zip(places, found, strict=False) if abs(other - place) < room}
        found.append(min(set(range(most)) - taken, default=at % most))
    return found
