"""The ledger: how reported figures relate, pair by pair, each with the rule in words; never an average, never a sum.

The rules are tried in order and the first that applies labels the pair. A rule that does not apply says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from data.prepare.reconcile.comparing import Comparison, Pair, comparisons, pairs
from data.prepare.reconcile.numbers import (
    apart,
    by_bounds,
    by_calendar,
    by_rounding,
    loosely_worded,
    nothing_applies,
    same_after_conversion,
    same_figure,
)
from data.prepare.reconcile.reading import reports
from data.prepare.reconcile.scopes import scope_pairs
from data.prepare.reconcile.states import states
from data.prepare.reconcile.things import (
    another_event,
    another_population,
    compared_in_text,
    event_untold,
    in_one_text,
    part_of,
    parts_untold,
    population_untold,
    same_words,
)
from data.prepare.reconcile.times import at_other_times, fallen, later_update, series
from data.prepare.resolve.event import Event
from data.schema.values import LABELS

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]
Made = dict[str, list[dict[str, Any]]]

RULES: tuple[tuple[str, Callable[[Pair], str | None]], ...] = (
    ("part of", part_of),  # six children among 20 people
    ("different scope", another_event),  # the flood of this year, the flood of 1974
    ("different scope", another_population),  # soldiers, civilians
    ("undetermined", population_untold),  # 12 people, 12 miners
    ("same", same_words),  # one sentence in two outlets
    ("undetermined", event_untold),  # nobody tells that both are of one flood
    ("undetermined", parts_untold),  # six of them here, four of them there
    ("same", same_figure),  # 12, 12
    ("same after conversion", same_after_conversion),  # 24 hours, one day
    ("later update", later_update),  # about 3,000, then over 4,850
    ("conflicting", fallen),  # 20 killed at noon, 12 in the evening
    ("undetermined", compared_in_text),  # $64 million after $45 million
    ("compatible by rounding", by_rounding),  # 44 days, six weeks
    ("compatible by bounds", by_bounds),  # over 200, 220
    ("different counting", by_calendar),  # 24 hours, two days of the calendar
    ("undetermined", at_other_times),  # 12 by one at noon, 20 by another in the evening
    ("undetermined", loosely_worded),  # about 45, 47
    ("undetermined", in_one_text),  # 12 and 14 in one article, as one claimant's
    ("conflicting", apart),  # 12 and 14, both by Tuesday evening
)
# Labels that rest on when the figures held, so that an assigned date makes them uncertain.
TIMED = frozenset({"later update", "conflicting"})
UNCERTAIN_BELOW = 0.5


@dataclass(frozen=True, slots=True)
class Verdict:
    """A pair's label with the rule in words, and whether an assigned date is behind it."""

    pair: Pair
    label: str
    rule: str
    is_assigned: bool

    @property
    def score(self) -> float:
        """The lower score of the two figures."""
        return min(self.pair.first.score, self.pair.second.score)


def ledger(rows: Rows) -> Made:
    """The rows of comparisons, reports, ledger and states, made from those of the other tables."""
    events = {row["event_id"]: Event(**{**row, "aliases": tuple(row["aliases"])}) for row in rows["events"]}
    found = comparisons(reports(rows), events, rows["dates"])
    made: Made = {"comparisons": [], "reports": [], "ledger": [], "states": []}
    for comparison in found:
        verdicts = [verdict(pair) for pair in pairs(comparison)]
        made["comparisons"].append(_comparison_row(comparison, verdicts))
        made["reports"] += _report_rows(comparison)
        made["ledger"] += map(_pair_row, verdicts)
    made["ledger"] += (_pair_row(verdict(pair)) for pair in scope_pairs(found))
    made["states"] = list(states(rows, found))
    return made


def verdict(pair: Pair) -> Verdict:
    """What the first rule that applies says of a pair."""
    labels = ((label, words) for label, rule in RULES if (words := rule(pair)))
    label, words = next(labels, ("undetermined", nothing_applies(pair)))
    return Verdict(pair, label, words, _is_assigned(pair, label))


def _is_assigned(pair: Pair, label: str) -> bool:
    """Whether an event that an assigned date told, or the order of two articles with such dates, is behind the label."""
    if label == "part of" or pair.is_tied:
        return False
    both = (pair.first, pair.second)
    is_ordering = label in TIMED and pair.is_running and pair.first.article_id != pair.second.article_id
    return any(r.is_event_assigned for r in both) or (is_ordering and any(r.is_date_assigned for r in both))


def _comparison_row(comparison: Comparison, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    members = comparison.reports
    how = min((v.label for v in verdicts), key=LABELS.index, default=None)
    telling = [v for v in verdicts if v.label == how]
    is_assigned = bool(telling) and all(v.is_assigned for v in telling)
    return {
        "comparison_id": comparison.comparison_id,
        "measure": comparison.measure,
        "event_id": comparison.event.event_id if comparison.event else None,
        "subject": comparison.population,
        "unit": comparison.unit.name,
        "how": how,
        "basis": ("assigned" if is_assigned else "stated") if how else None,
        "is_certain": not any(v.is_assigned or v.score < UNCERTAIN_BELOW for v in verdicts),
        "reports": len(members),
        "sources": len({report.source for report in members}),
        "origins": len({report.origin for report in members}),
        "claimants": len({report.claimant for report in members if report.claimant}),
        "left_out": len(members) * (len(members) - 1) // 2 - len(verdicts),
    }


def _report_rows(comparison: Comparison) -> Iterator[dict[str, Any]]:
    steps = {
        report.quantity_id: (_digest("series", comparison.comparison_id, claimant), step)
        for claimant, found in series(comparison)
        for step, report in found
    }
    for report in comparison.reports:
        series_id, step = steps.get(report.quantity_id, (None, None))
        yield {
            **{name: getattr(report, name) for name in ("quantity_id", "claimant", "claimant_basis", "origin", "origin_basis")},
            **comparison.shown(report),
            "comparison_id": comparison.comparison_id,
            "as_of_start": report.moment.start.isoformat(timespec="hours") if report.moment else None,
            "as_of_end": report.moment.end.isoformat(timespec="hours") if report.moment else None,
            "moment_basis": report.moment.basis if report.moment else None,
            "series_id": series_id,
            "step": step,
            "is_dotted": report.is_event_assigned or bool(report.moment and report.moment.is_assigned),
        }


def _pair_row(verdict: Verdict) -> dict[str, Any]:
    pair = verdict.pair
    return {
        "pair_id": _digest("pair", pair.first.quantity_id, pair.second.quantity_id),
        "comparison_id": pair.of.comparison_id,
        "other_comparison_id": pair.other.comparison_id,
        "quantity_id": pair.first.quantity_id,
        "other_id": pair.second.quantity_id,
        "label": verdict.label,
        "rule": verdict.rule,
        "basis": "assigned" if verdict.is_assigned else "stated",
        "is_certain": not verdict.is_assigned and verdict.score >= UNCERTAIN_BELOW,
        "score": verdict.score,
    }


def _digest(*parts: str) -> str:
    return sha256("|".join(parts).encode()).hexdigest()[:16]
