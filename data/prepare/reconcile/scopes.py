"""Pairs across comparisons: figures of one measure that are of another event or population, and parts with their wholes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from data.prepare.reconcile.comparing import Comparison, Pair, pair
from data.prepare.reconcile.report import Report

# Of how many things of one measure, those of most sources first, every two are told apart pair by pair.
TOLD_APART = 20
# How many reports of each thing, of one source each, stand in for the others.
STANDING_IN = 3


def scope_pairs(comparisons: Sequence[Comparison]) -> Iterator[Pair]:
    """Each part with its whole, then pairs of different scope; the latter only where both events are known."""
    by_id = {report.quantity_id: (report, comparison) for comparison in comparisons for report in comparison.reports}
    done = set()
    for part, comparison in by_id.values():
        whole, of = by_id.get(part.part_of or "", (None, None))
        if whole is not None and of is not None and of is not comparison:
            done.add(frozenset((part.quantity_id, whole.quantity_id)))
            yield pair(whole, part, of, comparison)
    for one, other in _apart(comparisons):
        for first in _standing_in(one):
            for second in _standing_in(other):
                if frozenset((first.quantity_id, second.quantity_id)) not in done:
                    yield pair(first, second, one, other)


def _apart(comparisons: Sequence[Comparison]) -> Iterator[tuple[Comparison, Comparison]]:
    groups: dict[tuple[str, str], list[Comparison]] = defaultdict(list)
    for comparison in comparisons:
        if comparison.event is not None and comparison.measure != "other":
            groups[comparison.measure, comparison.unit.dimension].append(comparison)
    for group in groups.values():
        group.sort(key=lambda c: (-len({report.source for report in c.reports}), -len(c.reports), c.comparison_id))
        yield from combinations(group[:TOLD_APART], 2)


def _standing_in(comparison: Comparison) -> list[Report]:
    by_source: dict[str, Report] = {}
    for report in comparison.reports:
        by_source.setdefault(report.source, report)
    return list(by_source.values())[:STANDING_IN]
