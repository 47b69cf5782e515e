"""What is known of one actor, and what is said by it and about it."""

from __future__ import annotations

from data.queries.actor_card import actor_counts, actor_facts
from data.queries.asked import Asked
from data.queries.located import records
from data.selection import Selection
from data.store import Store


def test_names_office_party_and_how_it_was_found(ferry: Store) -> None:
    row = next(records(actor_facts(ferry, Selection(), "Ida Holm")))
    assert (row["kind"], row["office"], row["party"], row["aliases"]) == ("person", "minister for ferries", "Norvik", ["Holm"])
    assert row["written"][0] == "Holm"
    assert set(row["written"]) == {"Holm", "Ferry minister Ida Holm", "Holm and Captain Bo Lund"}
    assert row["found"] == ["by name 5"]


def test_the_forms_are_those_in_view(ferry: Store) -> None:
    row = next(records(actor_facts(ferry, Selection(sources=("Sound Herald",)), "Ida Holm")))
    assert row["written"] == ["Holm"]


def test_nobody_of_that_name_is_no_row(ferry: Store) -> None:
    assert actor_facts(ferry, Selection(), "Nobody").empty


def test_statements_by_and_about_are_counted_by_source_day_and_act(ferry: Store) -> None:
    rows = list(records(actor_counts(ferry, Selection(), Asked(), "norvik")))
    counted = [(row["side"], row["source"], row["act"], row["statements"]) for row in rows]
    assert counted == [
        ("by", "Island Note", "say", 1),
        ("by", "Pier Gazette", "deny", 1),
        ("about", "Island Note", "say", 1),
        ("about", "Pier Gazette", "accuse", 1),
    ]
    assert [row["published"] for row in rows if row["source"] == "Island Note"] == [None, None]


def test_an_assigned_date_is_told(ferry: Store) -> None:
    rows = actor_counts(ferry, Selection(sources=("Sound Herald",)), Asked(), "lund")
    assert rows["assigned"].all()


def test_what_is_asked_for_narrows_the_counts(ferry: Store) -> None:
    assert actor_counts(ferry, Selection(), Asked(acts=("threaten",)), "norvik").empty
