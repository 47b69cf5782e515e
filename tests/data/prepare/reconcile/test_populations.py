"""What a figure counts is read off its subject, and different populations stay apart."""

from __future__ import annotations

import pytest

from data.prepare.reconcile.populations import population


@pytest.mark.parametrize(
    ("subject", "counted"),
    [
        ("people", "people"),
        ("residents", "people"),
        (None, "people"),
        ("civilians", "civilians"),
        ("British soldiers", "British, military"),
        ("Britons", "British"),
        ("ethnic Armenians", "Armenian"),
        ("Rohingya refugees", "refugees, Rohingya"),
        ("women and children", "children, women"),
    ],
)
def test_people_are_told_apart_by_role_and_nation(subject: str | None, counted: str) -> None:
    assert population(subject, "person", "killed", "e1") == counted


def test_two_words_for_one_role_count_the_same() -> None:
    assert population("troops", "person", "killed", "e1") == population("servicemen", "person", "killed", "e1")


def test_a_duration_is_told_by_its_event_alone() -> None:
    assert population("the search", "day", "duration", "e1") == population("the operation", "day", "duration", "e1") == ""


def test_without_its_event_a_duration_is_told_by_the_noun_for_what_lasted() -> None:
    assert population("military operation", "day", "duration", None) == "operation"


@pytest.mark.parametrize(("unit", "measure"), [("percent", "territory"), ("dollar", "money"), ("kilometre", "distance")])
def test_shares_and_sums_are_told_apart_by_what_they_are_of(unit: str, measure: str) -> None:
    assert population("the harbour", unit, measure, "e1") != population("the old town", unit, measure, "e1")
