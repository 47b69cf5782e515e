"""Two reports in, a label and its rule in words out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from data.prepare.ledger import verdict
from data.prepare.reconcile.bounds import grain
from data.prepare.reconcile.comparing import comparisons, pairs
from data.prepare.reconcile.moments import moment
from data.prepare.reconcile.report import Report
from data.prepare.reconcile.scopes import scope_pairs
from data.prepare.resolve.event import Event

FLOOD = Event("flood", "Orvale flood", "2031-03-02", "2031-03-04", (), "profile")
OLD = Event("old", "flood of 1974", "1974-06-01", "1974-06-02", (), "profile")
STRIKE = Event("strike", "harbour strike", "2031-05-01", "2031-05-02", (), "profile")
EVENTS = {event.event_id: event for event in (FLOOD, OLD, STRIKE)}


def report(text: str, value: float | None, modifier: str = "exact", as_of: str | None = None, **fields: Any) -> Report:
    """A figure of the flood's dead by the ministry, in an article of its own, unless told otherwise."""
    low, high = fields.pop("between", {"at_least": (value, None), "at_most": (None, value)}.get(modifier, (value, value)))
    low, high = (None, None) if modifier == "approx" and low == high else (low, high)
    key = fields.get("source", "Post") + text
    made = Report(
        quantity_id=key,
        article_id=fields.pop("article", key),
        source="Post",
        start=0,
        end=len(text),
        text=text,
        sentence_start=0,
        sentence_end=len(text) + 1,
        told=f"{text}.",
        value=value,
        low=low,
        high=high,
        modifier=modifier,
        unit="person",
        measure="killed",
        population="people",
        event_id="flood",
        is_event_assigned=False,
        is_date_assigned=False,
        published="2031-03-03",
        moment=moment(as_of, "stated"),
        claimant="ministry",
        claimant_basis="attributed",
        origin="Post",
        origin_basis="source",
        score=0.9,
    )
    return replace(made, **fields)


def judged(first: Report, second: Report, dates: tuple[dict[str, Any], ...] = ()) -> Any:
    """The verdict on two reports, whichever comparisons they are in."""
    found = comparisons([first, second], EVENTS, dates)
    (only,) = [*(pair for one in found for pair in pairs(one)), *scope_pairs(found)]
    return verdict(only)


def lasted(text: str, value: float, unit: str, **fields: Any) -> Report:
    """The length of the strike."""
    return report(text, value, unit=unit, measure="duration", event_id="strike", population="", **fields)


DAYS = {"article_id": "dated", "start": 3, "value": "2031-05-01/2031-05-02"}
NARRATED = {"claimant_basis": "narrator"}

PAIRS = {
    "the same figure by two": (
        report("12 people", 12, claimant="ministry"),
        report("twelve people", 12, claimant="Ana Ruiz"),
        "same",
        "“12 people” by ministry and “twelve people” by Ana Ruiz",
    ),
    "the same lower bound": (
        report("over 200", 200, "at_least"),
        report("more than 200", 200, "at_least"),
        "same",
        "the same figure",
    ),
    "hours and a day": (
        lasted("24-hour", 24, "hour", claimant="Ana Ruiz"),
        lasted("one-day", 1, "day", claimant=None, claimant_basis="unresolved"),
        "same after conversion",
        "24 hours make 1 day",
    ),
    "days and weeks": (
        lasted("44 days", 44, "day"),
        lasted("six-week", 6, "week"),
        "compatible by rounding",
        "38.5 days to 45.5 days",
    ),
    "days outside half a week": (lasted("37 days", 37, "day"), lasted("six-week", 6, "week"), "conflicting", "cannot both hold"),
    "miles and kilometres": (
        report("10 miles", 10, unit="mile", measure="distance", population="wall"),
        report("16 km", 16, unit="kilometre", measure="distance", population="wall"),
        "compatible by rounding",
        "half a unit of the coarser “10 miles”",
    ),
    "months do not convert into days without rest": (
        lasted("one month", 1, "month"),
        lasted("30 days", 30, "day"),
        "compatible by rounding",
        "half a unit",
    ),
    "about and a figure near it": (
        report("about 3,000", 3000, "approx", claimant="a"),
        report("3,120", 3120, claimant="b"),
        "compatible by rounding",
        "2,500 people to 3,500 people",
    ),
    "nearly is below": (
        report("nearly 4,000", 4000, "approx", between=(None, 4000), claimant="a"),
        report("4,100", 4100, claimant="b", moment=None),
        "undetermined",
        "do not tell when",
    ),
    "a round exact number": (
        report("13,000", 13000, claimant="a"),
        report("13,350", 13350, claimant="b"),
        "compatible by rounding",
        "12,500 people to 13,500 people",
    ),
    "a lower bound that is kept": (
        report("over 200", 200, "at_least", claimant="a"),
        report("220", 220, claimant="b"),
        "compatible by bounds",
        "“over 200” by a allows 200 people or more, “220” by b: both can hold",
    ),
    "dozens and a number": (
        report("dozens", None, "vague", between=(24, None), claimant="a"),
        report("41", 41, claimant="b"),
        "compatible by bounds",
        "24 people or more",
    ),
    "a range and a number": (
        report("20 to 25", None, "range", between=(20, 25), claimant="a"),
        report("21", 21, claimant="b"),
        "compatible by bounds",
        "20 people to 25 people",
    ),
    "an upper bound that is broken": (
        lasted("up to five hours", 5, "hour", modifier="at_most", between=(None, 5)),
        lasted("six hours", 6, "hour"),
        "conflicting",
        "cannot both hold",
    ),
    "calendar days and time elapsed": (
        lasted("two-day", 2, "day", claimant="Ana Ruiz"),
        lasted("24-hour", 24, "hour", article="dated", source="Courier", claimant="Courier (own words)"),
        "different counting",
        "Courier dates it 1 to 2 May 2031, 2 days of the calendar: “two-day” by Ana Ruiz counts those",
    ),
    "two days and one that nobody dates": (
        lasted("two-day", 2, "day"),
        lasted("one-day", 1, "day"),
        "conflicting",
        "cannot both hold",
    ),
    "a week is no count of two calendar days": (
        lasted("two-day", 2, "day"),
        lasted("one-week", 1, "week", article="dated"),
        "conflicting",
        "cannot both hold",
    ),
    "one claimant later": (
        report("nine", 9, as_of="2031-03-02T12"),
        report("14", 14, as_of="2031-03-02T18"),
        "later update",
        "“nine” (2 March 2031, 12:00), then “14” (2 March 2031, 18:00)",
    ),
    "one claimant later, beyond a lower bound": (
        report("over 4,850", 4850, "at_least", "2031-03-02T11"),
        report("13,350", 13350, as_of="2031-03-03"),
        "later update",
        "by ministry",
    ),
    "fewer missing later": (
        report("twelve", 12, as_of="2031-03-02", measure="missing"),
        report("seven", 7, as_of="2031-03-03", measure="missing"),
        "later update",
        "then “seven”",
    ),
    "fewer dead later": (
        report("20", 20, as_of="2031-03-02T12", claimant="a"),
        report("12", 12, as_of="2031-03-02T18", claimant="b"),
        "conflicting",
        "can only grow",
    ),
    "two claimants at one hour": (
        report("14", 14, as_of="2031-03-02T18", claimant="ministry"),
        report("17", 17, as_of="2031-03-02T18", claimant="hospital"),
        "conflicting",
        "both of 2 March 2031, 18:00",
    ),
    "two claimants at different times": (
        report("14", 14, as_of="2031-03-02T12", claimant="ministry"),
        report("17", 17, as_of="2031-03-02T18", claimant="hospital"),
        "undetermined",
        "different times and not by one claimant",
    ),
    "one claimant within a day": (
        report("14", 14, as_of="2031-03-02"),
        report("17", 17, as_of="2031-03-02"),
        "undetermined",
        "the texts tell no hours",
    ),
    "narrators within a day": (
        report("14", 14, as_of="2031-03-02", claimant="Post (own words)", **NARRATED),
        report("17", 17, as_of="2031-03-02", claimant="Courier (own words)", source="Courier", origin="Courier", **NARRATED),
        "undetermined",
        "in the words of Courier",
    ),
    "narrators, one of whom carries another's report": (
        report("14", 14, as_of="2031-03-02", claimant="Post (own words)", **NARRATED),
        report("17", 17, as_of="2031-03-02", claimant="Wire (own words)", source="Courier", origin="Wire", **NARRATED),
        "undetermined",
        "in the words of Courier (after Wire)",
    ),
    "an hour within a day": (
        report("14", 14, as_of="2031-03-02T18"),
        report("17", 17, as_of="2031-03-02"),
        "undetermined",
        "do not tell which was counted first",
    ),
    "narrators on what is long over": (
        report("14", 14, as_of="1974-09-01", event_id="old", claimant="a"),
        report("17", 17, as_of="1974-10-01", event_id="old", claimant="b"),
        "conflicting",
        "cannot both hold",
    ),
    "no date": (report("14", 14), report("17", 17, claimant="b"), "undetermined", "do not tell when each was counted"),
    "another event": (report("14", 14), report("31", 31, event_id="old"), "different scope", "is of Orvale flood"),
    "another population": (
        report("14", 14),
        report("three soldiers", 3, population="military"),
        "different scope",
        "counts military",
    ),
    "one number of unlike people": (
        report("12 people", 12),
        report("12 miners", 12, population="workers"),
        "undetermined",
        "the number is the same",
    ),
    "no event": (
        report("14", 14, event_id=None),
        report("14", 14, event_id=None, source="Courier"),
        "undetermined",
        "do not tell that both are of one event",
    ),
    "a part in its whole": (
        report("20 people", 20, article="x"),
        report("six children", 6, article="x", population="children", part_of="Post20 people"),
        "part of",
        "counts “six children” by ministry in “20 people” by ministry",
    ),
    "parts of totals": (
        report("six", 6, population="part of people", part_of="w1"),
        report("five", 5, population="part of people", part_of="w2"),
        "undetermined",
        "the same part",
    ),
    "about and not far": (
        lasted("about 44 hours", 44, "hour", modifier="approx"),
        lasted("46 hours", 46, "hour"),
        "undetermined",
        "does not tell how far",
    ),
    "two figures that a sentence compares": (
        lasted("65 days", 65, "day", tied_to="Post45 days"),
        lasted("45 days", 45, "day"),
        "undetermined",
        "One sentence compares",
    ),
    "two figures of one claimant in one article": (
        lasted("65 days", 65, "day", article="x"),
        lasted("45 days", 45, "day", article="x"),
        "undetermined",
        "does not tell whether they count one thing",
    ),
    "currencies stay apart": (
        report("12 euros", 12, unit="euro", measure="money", population="aid", event_id=None),
        report("14 euros", 14, unit="euro", measure="money", population="aid", event_id=None),
        "undetermined",
        "one event",
    ),
}


@pytest.mark.parametrize(("first", "second", "label", "words"), PAIRS.values(), ids=PAIRS.keys())
def test_a_pair_gets_the_label_of_the_first_rule_that_applies(first: Report, second: Report, label: str, words: str) -> None:
    for one, other in ((first, second), (second, first)):
        found = judged(one, other, (DAYS,))
        assert (found.label, words in found.rule) == (label, True), found.rule


def test_one_sentence_in_two_outlets_is_one_text() -> None:
    told = "At least nine people were killed when the dam above Orvale gave way, the ministry said."
    found = judged(report("nine", 9, told=told, event_id=None), report("nine", 9, told=told, event_id=None, source="Courier"))
    assert (found.label, "it is one text" in found.rule) == ("same", True)


def test_one_sentence_ties_two_figures_of_an_event_that_nobody_names() -> None:
    earlier, later = (
        report(text, value, as_of=as_of, article="x", event_id=None, tied_to=tied_to)
        for text, value, as_of, tied_to in (("nine", 9, "2031-03-02T12", "Post14"), ("14", 14, "2031-03-02T18", None))
    )
    assert judged(earlier, later).label == "later update"
    assert judged(replace(earlier, tied_to=None), later).label == "undetermined"


@pytest.mark.parametrize(
    ("value", "modifier", "rounded_to"),
    [
        (44, "exact", 1),
        (1.5, "exact", 0.1),
        (300, "exact", 1),
        (13_000, "exact", 1_000),
        (10_000, "exact", 1_000),
        (1_200_000, "exact", 100_000),
        (3_000, "approx", 1_000),
        (45, "approx", 5),
        (50, "approx", 10),
        (100, "approx", 50),
    ],
)
def test_how_coarse_a_number_is(value: float, modifier: str, rounded_to: float) -> None:
    assert grain(report("x", value, modifier)) == pytest.approx(rounded_to)


def test_what_rests_on_an_assigned_date_says_so() -> None:
    earlier = report("nine", 9, as_of="2031-03-02")
    later = report("14", 14, moment=moment("2031-03-03", "published", is_assigned=True), is_date_assigned=True)
    found = judged(earlier, later)
    assert (found.label, found.is_assigned) == ("later update", True)
    assert "the date of its article, which was assigned" in found.rule


def test_an_event_by_an_assigned_date_makes_every_label_uncertain() -> None:
    assert judged(report("nine", 9), report("9", 9, is_event_assigned=True)).is_assigned


def test_figures_in_units_that_measure_unlike_things_are_never_paired() -> None:
    found = comparisons([report("12 euros", 12, unit="euro"), report("12 pounds", 12, unit="pound")], EVENTS, ())
    assert [len(one.reports) for one in found] == [1, 1]
    assert list(scope_pairs(found)) == []
