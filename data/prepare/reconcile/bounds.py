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
    """The unit that a figure is rounded to, in the base of its dimension; one where nothing says that it is rounded.

    That is the place of its last digit: of five such where "about" stands before a number that ends on five (about 45), of half
    of one where its only digit is one (about 100). An exact number is held for rounded to two digits from ROUND on.
    """
    value = Decimal(repr(report.value or 0)).normalize()
    _, digits, exponent = value.as_tuple()
    place = Decimal(10) ** int(exponent) if value else Decimal(1)
    if report.modifier == APPROXIMATE:
        place *= 5 if len(digits) > 1 and digits[-1] == 5 else 1
        place /= 2 if digits == (1,) else 1
    else:
        place = min(place, Decimal(10) ** (value.adjusted() - 1)) if place >= ROUND else min(place, Decimal(1))
    return float(place) * unit(report.unit).factor


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
