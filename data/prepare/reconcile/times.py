"""Rules on counts that run: later updates of one claimant, and counts of different people at different times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from data.prepare.reconcile import bounds
from data.prepare.reconcile.comparing import Comparison, Pair
from data.prepare.reconcile.conversion import unit
from data.prepare.reconcile.moments import Moment
from data.prepare.reconcile.reading import running
from data.prepare.reconcile.report import Report

GROWS = "grows"
OWN = frozenset({"narrator", "unresolved"})


def later_update(pair: Pair) -> str | None:
    """The same claimant counts again later, and the count has gone on."""
    if not (pair.is_running and pair.is_one_claimant and (pair.is_ordered or pair.is_tied)):
        return None
    before, after = _figure(pair.first), _figure(pair.second)
    if before is None or after is None or before == after or (after < before and _only_grows(pair)):
        return None
    if not pair.is_ordered:
        return f"One sentence goes on from {pair.first.said()} to “{pair.second.words()}”."
    first, second = (f"“{report.words()}” ({_when(report)})" for report in (pair.first, pair.second))
    return f"The later of two figures {pair.second.counted_by()}: {first}, then {second}."


def fallen(pair: Pair) -> str | None:
    """A count that can only grow is lower later, whoever counts."""
    if not (pair.is_running and pair.is_ordered and _only_grows(pair)) or bounds.overlap(pair.first, pair.second):
        return None
    before, after = _figure(pair.first), _figure(pair.second)
    if before is None or after is None or after >= before:
        return None
    return f"{_dated(pair.first)} is more than {_dated(pair.second)}, and such a count can only grow."


def at_other_times(pair: Pair) -> str | None:
    """Counts that run were made by different people at different times, or at times that nobody tells."""
    first, second = pair.first, pair.second
    if not pair.is_running or bounds.overlap(first, second):
        return None
    if first.moment is None or second.moment is None:
        return f"{first.said()} and {second.said()}: the texts do not tell when each was counted, and the count may have changed."
    if first.moment.is_same(second.moment):
        return None if first.moment.is_hour else _within_a_day(pair, first.moment)
    words = f"{_dated(first)} and {_dated(second)}"
    if pair.is_one_claimant and not pair.is_ordered:
        return f"{words}: the texts do not tell which was counted first."
    return f"{words} are of different times and not by one claimant, so the count may have changed."


def _within_a_day(pair: Pair, moment: Moment) -> str | None:
    """Without hours, counts of one day differ for certain only where two known claimants made them."""
    if not pair.is_one_claimant and not OWN & {pair.first.claimant_basis, pair.second.claimant_basis}:
        return None
    return f"{pair.first.said()} and {pair.second.said()} are of one day, {moment.written()}, and the texts tell no hours."


def series(comparison: Comparison) -> Iterator[tuple[str, list[tuple[int, Report]]]]:
    """Each claimant who counts again later, with the reports in order of time, each with its step from 1."""
    by_claimant: dict[str, list[Report]] = defaultdict(list)
    for report in comparison.reports:
        if report.claimant and report.moment and comparison.event and comparison.is_running(report):
            by_claimant[report.claimant].append(report)
    for claimant, found in sorted(by_claimant.items()):
        steps = list(_steps(found))
        if steps and steps[-1][0] > 1 and len({_figure(report) for _, report in steps}) > 1:
            yield claimant, steps


def _steps(reports: list[Report]) -> Iterator[tuple[int, Report]]:
    step, last = 0, None
    for report in sorted(reports, key=lambda r: (r.moment.end, r.moment.start, r.quantity_id) if r.moment else ()):
        if report.moment is not None and (last is None or last.is_before(report.moment)):
            step, last = step + 1, report.moment
        yield step, report


def _only_grows(pair: Pair) -> bool:
    return running().get(pair.of.measure) == GROWS


def _figure(report: Report) -> float | None:
    return None if report.figure is None else report.figure * unit(report.unit).factor


def _dated(report: Report) -> str:
    """The figure with its moment: "“over 50” by the ministry (2 March 2031, 18:00)"."""
    return f"{report.said()} ({_when(report)})"


def _when(report: Report) -> str:
    """The moment in words, with how it is known where the text does not tell it."""
    moment = report.moment
    if moment is None:
        return "no date"
    told = {"published": ", the date of its article", "event_end": ", the end of the event"}.get(moment.basis, "")
    return f"{moment.written()}{told}{', which was assigned' if moment.is_assigned else ''}"
