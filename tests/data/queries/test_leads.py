"""What the Overview leads to: who gives a figure and who does not, who denies what, whose text it is, what is called how."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.queries import callings, leads
from data.selection import Selection
from data.store import Store
from tests.sinking import EVENT, sinking
from tests.tables import write_tables

EVERYTHING = Selection()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(sinking(tmp_path_factory.mktemp("leads") / "tables"))


def test_casualties_say_of_each_source_whether_it_has_a_figure_and_count_a_repost_once(store: Store) -> None:
    found = leads.casualties(store, EVERYTHING)
    assert dict(zip(found["source"], found["state"], strict=True)) == {
        "North Post": "a figure",
        "East Copy": "a figure",
        "South Mail": "said to be unverified",
        "West Echo": "not found",
    }
    first = found.iloc[0]
    assert (first["measure"], first["event"], first["sources"], first["origins"]) == ("killed", EVENT, 2, 1)
    assert found.set_index("source").loc["South Mail", "text"] == "unverified"


def test_casualties_that_all_in_view_give_lead_nowhere(store: Store) -> None:
    assert leads.casualties(store, Selection(sources=("North Post", "East Copy"))).empty


def test_a_denial_comes_with_the_claim_that_it_may_answer(store: Store) -> None:
    found = leads.denials(store, EVERYTHING)
    assert found[["side", "actor", "words"]].to_numpy().tolist() == [
        ["claim", "seamen’s union", "murder"],
        ["answer", "coast guard", "this charge"],
    ]


def test_a_denial_whose_claim_is_out_of_view_stands_alone(store: Store) -> None:
    found = leads.denials(store, Selection(sources=("South Mail",)))
    assert found[["side", "words", "row_id"]].to_numpy().tolist() == [["denial", "this charge", "south-this charge"]]


def test_a_source_that_carries_anothers_text_is_named_with_the_reason(store: Store) -> None:
    (row,) = leads.carried(store, EVERYTHING).to_dict("records")
    assert (row["source"], row["origin"], row["articles"]) == ("East Copy", "North Post", 1)
    assert row["reason"] == "It credits North Post."


def test_what_some_report_and_others_do_not_says_what_the_others_have(store: Store) -> None:
    found = leads.silent(store, EVERYTHING)
    event = found[found["kind"] == "event"].set_index("source")["state"]
    assert event["North Post"] == "reported"
    assert event["West Echo"] == "not found"
    assert found[found["kind"] == "event"]["origins"].iloc[0] == 1


def test_things_come_with_each_sources_wording_and_whose_it_is(store: Store) -> None:
    found = callings.things_called(store, EVERYTHING).set_index("source")
    assert found["words"].to_dict() == {"North Post": "murder", "South Mail": "was lost", "West Echo": "ferry accident"}
    assert found.loc["North Post", "voice"] == "quoted"
    assert set(found["wordings"]) == {3}


def test_places_come_with_each_sources_name(store: Store) -> None:
    found = callings.places_called(store, EVERYTHING).set_index("source")["words"]
    assert (found["South Mail"], found["West Echo"]) == ("Port Merrin", "Merrin")


def test_empty_tables_lead_nowhere(tmp_path: Path) -> None:
    empty = Store(write_tables(tmp_path))
    for query in (leads.casualties, leads.denials, leads.carried, leads.silent, callings.things_called, callings.places_called):
        assert query(empty, EVERYTHING).empty
