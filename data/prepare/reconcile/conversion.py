"""Units that measure one thing, and how many of one make the other; currencies and counted things are their own units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from data.prepare import lexicon


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by what it measures and its size; units of one family convert without rest (days and weeks, not days and months)."""

    name: str | None
    dimension: str
    factor: float
    family: str


@cache
def unit(name: str | None) -> Unit:
    """The unit of that name; what nothing is known of measures itself."""
    known = _known().get(name or "")
    return known or Unit(name, name or "", 1.0, name or "")


@cache
def _known() -> dict[str, Unit]:
    rows = lexicon.rows("unit_conversions")
    return {row["unit"]: Unit(row["unit"], row["dimension"], float(row["factor"]), row["family"]) for row in rows}


def common(names: Sequence[str | None]) -> Unit:
    """The unit that most of several figures of one thing have, the smaller of two that are as frequent."""
    counts = Counter(names)
    return min((unit(name) for name in counts), key=lambda u: (-counts[u.name], u.factor, u.name or ""))


def plural(amount: float, name: str | None) -> str:
    """An amount with its unit: "42 days"."""
    written = f"{round(amount, 2):,.10g}"
    if not name:
        return written
    if name in ("person", "percent"):
        return f"{written} {'people' if name == 'person' and amount != 1 else name}"
    return f"{written} {name if amount == 1 else _many(name)}"


def _many(name: str) -> str:
    if name.endswith(("foot", "inch")):
        return name.replace("foot", "feet").replace("inch", "inches")
    return f"{name[:-1]}ies" if name.endswith("y") and name[-2:-1] not in "aeiou" else f"{name}s"
