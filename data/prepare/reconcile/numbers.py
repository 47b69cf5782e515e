"""Rules on the numbers of two figures of one thing: the same, converted, rounded, bounded, counted otherwise, apart."""

from __future__ import annotations

from math import ceil, inf

from data.prepare.reconcile import bounds
from data.prepare.reconcile.comparing import Pair
from data.prepare.reconcile.conversion import plural, unit
from data.prepare.reconcile.moments import days_written
from data.prepare.reconcile.report import APPROXIMATE, BOUNDED, Report

DAY = 86400.0


def same_figure(pair: Pair) -> str | None:
    """The same number in the same unit with the same qualification."""
    first, second = pair.first, pair.second
    if (first.value, first.low, first.high, first.modifier) != (second.value, second.low, second.high, second.modifier):
        return None
    if unit(first.unit).name != unit(second.unit).name or first.figure is None:
        return None
    return f"{first.said()} and {second.said()}: the same figure."


def same_after_conversion(pair: Pair) -> str | None:
    """The same amount in units that convert without rest."""
    first, second = pair.first, pair.second
    if not _is_other_unit(pair) or unit(first.unit).family != unit(second.unit).family or first.modifier != second.modifier:
        return None
    one, other = bounds.bounds(first), bounds.bounds(second)
    if one is None or other is None or not (bounds.equal(one[0], other[0]) and _is_equal_top(one[1], other[1])):
        return None
    small, large = sorted((first, second), key=lambda report: unit(report.unit).factor)
    amounts = (plural(report.figure or 0.0, report.unit) for report in (small, large))
    return f"{first.said()} and {second.said()}: {' make '.join(amounts)}."


def by_rounding(pair: Pair) -> str | None:
    """A figure lies within half a unit of a coarser one; what is worded as a bound is no rounding."""
    if {pair.first.modifier, pair.second.modifier} & BOUNDED:
        return None
    finer, coarser = sorted((pair.first, pair.second), key=bounds.grain)
    if not bounds.within_half(finer, coarser):
        return None
    half = bounds.grain(coarser) / 2
    about = bounds.base(coarser) or 0.0
    span = f"{_amount(pair, about - half)} to {_amount(pair, about + half)}"
    return f"{finer.said()} lies within half a unit of the coarser {coarser.said()}, which takes in {span}."


def by_bounds(pair: Pair) -> str | None:
    """One of them only sets bounds, and the other keeps them."""
    first, second = pair.first, pair.second
    if not {first.modifier, second.modifier} & BOUNDED or not bounds.overlap(first, second):
        return None
    bound, kept = (first, second) if first.modifier in BOUNDED else (second, first)
    return f"{_allowed(pair, bound)}, {_allowed(pair, kept)}: both can hold."


def by_calendar(pair: Pair) -> str | None:
    """One counts the days of the calendar that an article gives the thing, the other time elapsed within them."""
    lengths = {report: bounds.base(report) for report in (pair.first, pair.second) if report.modifier not in BOUNDED}
    for dated in pair.of.dated:
        for counted, elapsed in ((pair.first, pair.second), (pair.second, pair.first)):
            days, time = lengths.get(counted), lengths.get(elapsed)
            if days is None or time is None or not bounds.equal(days / DAY, dated.days):
                continue
            if ceil(time / DAY - 1e-9) in (dated.days - 1, dated.days) and time < days:
                touched = f"{dated.source} dates it {days_written(dated.first, dated.last)}, {dated.days} days of the calendar"
                return f"{touched}: {counted.said()} counts those, {elapsed.said()} is the time elapsed, which can lie in them."
    return None


def loosely_worded(pair: Pair) -> str | None:
    """Between "about" and a figure near it nobody can tell a difference."""
    if not bounds.loosely_equal(pair.first, pair.second):
        return None
    loose = pair.first if pair.first.modifier == APPROXIMATE else pair.second
    other = pair.second if loose is pair.first else pair.first
    return f"{loose.said()} does not tell how far from it {other.said()} may be."


def apart(pair: Pair) -> str | None:
    """No number satisfies both wordings."""
    if bounds.bounds(pair.first) is None or bounds.bounds(pair.second) is None or bounds.overlap(pair.first, pair.second):
        return None
    return f"{pair.first.said()} and {pair.second.said()} cannot both hold{_at_once(pair)}."


def nothing_applies(pair: Pair) -> str:
    """The words where no rule decides."""
    return f"No rule tells how {pair.first.said()} and {pair.second.said()} relate."


def _is_other_unit(pair: Pair) -> bool:
    return unit(pair.first.unit).name != unit(pair.second.unit).name


def _is_equal_top(one: float, other: float) -> bool:
    return one == other or (inf not in (one, other) and bounds.equal(one, other))


def _amount(pair: Pair, amount: float) -> str:
    return plural(amount / pair.of.unit.factor, pair.of.unit.name)


def _allowed(pair: Pair, report: Report) -> str:
    """A figure with the least and most that its words allow."""
    low, high = bounds.bounds(report) or (0.0, inf)
    if low == high:
        return report.said()
    if high == inf:
        return f"{report.said()} allows {_amount(pair, low)} or more"
    if low == 0:
        return f"{report.said()} allows up to {_amount(pair, high)}"
    return f"{report.said()} allows {_amount(pair, low)} to {_amount(pair, high)}"


def _at_once(pair: Pair) -> str:
    first, second = pair.first.moment, pair.second.moment
    if not pair.is_running or first is None or second is None or first.start.date() != second.start.date():
        return ""
    return f", both of {first.written()}" if first.is_same(second) else ""
