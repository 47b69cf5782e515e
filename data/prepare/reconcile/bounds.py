"""What a figure's wording leaves open: bounds, and how coarse a number is."""

from __future__ import annotations

from decimal import Decimal
from math import inf, isclose

from data.prepare.reconcile.conversion import unit
from data.prepare.reconcile.report import APPROXIMATE, Report

# From which place on the zeros of an exact number are taken for rounding: 13,000 against 13,350.
ROUND = 1000
# How far apart two figures may be for "about" to leave them undecided.
LOOSE = 0.1


def base(report: Report) -> float | None:
    """The number named, in the base of its dimension."""
    return None if report.value is None else report.value * unit(report.unit).factor


def grain(report: Report) -> float:
    """The unit of a figure in the base of its dimension: that of its last digit (of five where it ends on one, if about)."""
    place, digit = _last(report.value or 0)
    if report.modifier == APPROXIMATE:
        place *= 5 if digit == 5 else 1
    elif place < ROUND:
        place = min(place, 1.0)
    return place * unit(report.unit).factor


def _last(value: float) -> tuple[float, int]:
    """The place of the last digit that is not zero, and the digit: (1000, 3) for 3,000 and (0.1, 5) for 1.5."""
    number = Decimal(repr(value)).normalize()
    _, digits, exponent = number.as_tuple()
    return (float(Decimal(10) ** int(exponent)), digits[-1]) if number else (1.0, 0)


def bounds(report: Report) -> tuple[float, float] | None:
    """The least and the most that the words allow, in the base of the dimension; None where they name no number."""
    factor, value = unit(report.unit).factor, base(report)
    if report.modifier == APPROXIMATE and value is not None:
        half = grain(report) / 2
        return value - half, (value if report.high is not None else value + half)
    if report.low is None and report.high is None:
        return None if value is None else (value, value)
    low = report.low * factor if report.low is not None else 0.0
    return low, (report.high * factor if report.high is not None else inf)


def overlap(first: Report, second: Report) -> bool:
    """Whether one number can satisfy both wordings."""
    one, other = bounds(first), bounds(second)
    if one is None or other is None:
        return False
    slack = 1e-9 * max(one[0], other[0], 1.0)
    return one[0] <= other[1] + slack and other[0] <= one[1] + slack


def within_half(finer: Report, coarser: Report) -> bool:
    """Whether a figure lies within half a unit of a coarser one, on the right side of it where that says "nearly"."""
    one, other = base(finer), base(coarser)
    if one is None or other is None:
        return False
    half = grain(coarser) / 2 * (1 + 1e-9)
    if coarser.modifier == APPROXIMATE and coarser.high is not None and one > other * (1 + 1e-9):
        return False
    return abs(one - other) <= half


def equal(first: float | None, second: float | None) -> bool:
    """Whether two amounts are the same but for the arithmetic of conversion."""
    return first is not None and second is not None and isclose(first, second, rel_tol=1e-9)


def loosely_equal(first: Report, second: Report) -> bool:
    """Whether two figures, one of them worded as about, are so near that nobody can tell whether they differ."""
    one, other = base(first), base(second)
    is_loose = APPROXIMATE in (first.modifier, second.modifier)
    return is_loose and one is not None and other is not None and abs(one - other) <= LOOSE * max(one, other)
