"""What is compared with what: reports of one measure, event, population and kind of unit, and the pairs of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from itertools import combinations
from typing import Any

from data.prepare.extract.date import values
from data.prepare.reconcile.conversion import Unit, common, unit
from data.prepare.reconcile.populations import needs_subject
from data.prepare.reconcile.reading import running
from data.prepare.reconcile.report import Report
from data.prepare.resolve.event import NEAR, Event

# Among more reports of one thing, pairs are made of as many that differ in source, claimant or figure.
PAIRED = 40
# How long, in days, something can have lasted for its calendar days to be counted against time elapsed.
COUNTABLE = 60


@dataclass(frozen=True, slots=True)
class Dated:
    """First and last day that an article gives beside the length of the thing itself."""

    source: str
    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days of the calendar that touches."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports of one thing; `unit` is the one that they are shown in, `dated` the days that articles give it."""

    comparison_id: str
    measure: str
    event: Event | None
    population: str
    unit: Unit
    reports: tuple[Report, ...]
    dated: tuple[Dated, ...] = ()

    def shown(self, report: Report) -> dict[str, float | None]:
        """Value, low and high of a report in the unit of the comparison."""
        scale = unit(report.unit).factor / self.unit.factor
        named = {"value": report.value, "low": report.low, "high": report.high}
        return {name: None if amount is None else round(amount * scale, 9) for name, amount in named.items()}

    def is_running(self, *reports: Report) -> bool:
        """Whether counts of it can still have changed between these reports: the event was not long over."""
        if self.measure not in running():
            return False
        last = _last_day(self.event.end) if self.event else None
        starts = [report.moment.start.date() for report in reports if report.moment]
        return last is None or not starts or min(starts) <= last + NEAR


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports, the earlier or the whole first, each with its comparison."""

    first: Report
    second: Report
    of: Comparison
    other: Comparison

    @property
    def is_running(self) -> bool:
        """Whether the count can have changed between the two."""
        return self.of.is_running(self.first, self.second)

    @property
    def is_ordered(self) -> bool:
        """Whether the first is told to have held before the second."""
        return (
            self.first.moment is not None and self.second.moment is not None and self.first.moment.is_before(self.second.moment)
        )

    @property
    def is_one_claimant(self) -> bool:
        """Whether the same actor, or the narrator of one text, counted both."""
        return self.first.claimant is not None and self.first.claimant == self.second.claimant

    @property
    def is_tied(self) -> bool:
        """Whether one sentence compares the two: "50, up from 12"."""
        return self.first.quantity_id == self.second.tied_to or self.second.quantity_id == self.first.tied_to


def comparisons(reports: Iterable[Report], events: Mapping[str, Event], dates: Sequence[Mapping[str, Any]]) -> list[Comparison]:
    """What the reports tell of, by measure, event, population and kind of unit."""
    groups: dict[tuple[str, str, str, str], list[Report]] = defaultdict(list)
    for report in reports:
        groups[report.measure, report.event_id or "", _counted(report), unit(report.unit).dimension].append(report)
    by_sentence = _by_article(dates)
    found = []
    for (measure, event_id, population, dimension), members in sorted(groups.items()):
        members.sort(key=_order)
        digest = sha256("|".join(("comparison", measure, event_id, population, dimension)).encode()).hexdigest()[:16]
        dated = tuple(_dated(members, by_sentence)) if measure == "duration" and event_id else ()
        shown = common([report.unit for report in members])
        found.append(Comparison(digest, measure, events.get(event_id), members[0].population, shown, tuple(members), dated))
    return found


@lru_cache(maxsize=10_000)
def _last_day(end: str | None) -> date | None:
    covered = values.ends(end)
    return covered[1] if covered else None


def _counted(report: Report) -> str:
    """What is counted; where nothing tells, a figure stands alone but for the one that its sentence compares it with."""
    is_told = report.population or (report.event_id and not needs_subject(report.unit, report.measure))
    return report.population if is_told else f"alone {report.tied_to or report.quantity_id}"


def pairs(comparison: Comparison) -> Iterator[Pair]:
    """The pairs within a comparison; of a large one, those of at most PAIRED reports that differ most in who says what."""
    for first, second in combinations(_telling(comparison.reports), 2):
        yield pair(first, second, comparison, comparison)


def pair(first: Report, second: Report, of: Comparison, other: Comparison) -> Pair:
    """The pair with the earlier or the whole of them first."""
    is_turned = first.part_of == second.quantity_id or _is_later(first, second)
    return Pair(second, first, other, of) if is_turned else Pair(first, second, of, other)


def _is_later(first: Report, second: Report) -> bool:
    if second.part_of == first.quantity_id:
        return False
    if first.moment and second.moment and not first.moment.is_same(second.moment):
        return second.moment.is_before(first.moment)
    return second.tied_to == first.quantity_id


def _order(report: Report) -> tuple[str, str, str, int]:
    return (report.published or "9999", report.source, report.article_id, report.start)


def _telling(reports: Sequence[Report]) -> list[Report]:
    if len(reports) <= PAIRED:
        return list(reports)
    seen: dict[object, Report] = {}
    for key in (_reading, _voice):
        for report in reports:
            seen.setdefault(key(report), report)
    kept = {report.quantity_id: report for report in (*seen.values(), *reports)}
    chosen = list(kept.values())[:PAIRED]
    return sorted(chosen, key=_order)


def _reading(report: Report) -> object:
    return (report.value, report.low, report.high, report.modifier, report.unit, report.claimant)


def _voice(report: Report) -> object:
    return (report.source, report.claimant)


def _by_article(dates: Sequence[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in dates:
        if row["value"] and "/" in row["value"] and len(row["value"]) == len("2023-09-19/2023-09-20"):
            found[row["article_id"]].append(row)
    return found


def _dated(reports: Sequence[Report], dates: Mapping[str, list[Mapping[str, Any]]]) -> Iterator[Dated]:
    """The days that a sentence gives beside the length."""
    for report in reports:
        for row in dates.get(report.article_id, ()):
            covered = values.ends(row["value"])
            if covered and report.sentence_start <= row["start"] < report.sentence_end:
                found = Dated(report.source, *covered)
                if 1 < found.days <= COUNTABLE:
                    yield found
