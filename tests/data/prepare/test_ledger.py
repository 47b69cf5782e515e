"""The ledger that a careful desk editor would write, from articles to labelled pairs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data.prepare.run import prepare
from data.queries import ledger
from data.selection import Selection
from data.store import Store
from tests.blast import blast
from tests.conftest import ROOT

EVERYTHING = Selection()
PEOPLE = "people"


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The ten reports with their profile."""
    folder = tmp_path_factory.mktemp("blast")
    prepare(blast(folder / "articles"), folder / "tables")
    return Store(folder / "tables")


@pytest.fixture(scope="module")
def reports_alone(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The same without one."""
    folder = tmp_path_factory.mktemp("blast_alone")
    prepare(blast(folder / "articles", with_profile=False), folder / "tables")
    return Store(folder / "tables")


@pytest.fixture(scope="module")
def karabakh(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The five real articles with the sample's profile."""
    folder = tmp_path_factory.mktemp("seeds")
    prepare(seeds / "articles", folder / "tables", ROOT / "data" / "sample" / "profile.toml")
    return Store(folder / "tables")


@pytest.fixture(scope="module")
def karabakh_alone(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The same without a profile."""
    folder = tmp_path_factory.mktemp("alone")
    prepare(seeds / "articles", folder / "tables")
    return Store(folder / "tables")


def line(store: Store, measure: str, event: str | None, subject: str) -> Any:
    """The one line of the ledger on that."""
    found = ledger.ledger_lines(store, EVERYTHING)
    is_event = found["event"].isna() if event is None else found["event"] == event
    (only,) = found[(found["measure"] == measure) & is_event & (found["subject"] == subject)].itertuples()
    return only


def labels(store: Store, comparison_id: str) -> dict[frozenset[str], set[str]]:
    """The labels of all pairs, by the words of both figures."""
    found: dict[frozenset[str], set[str]] = {}
    for pair in ledger.pairs(store, EVERYTHING, comparison_id).itertuples():
        found.setdefault(frozenset((pair.text, pair.other_text)), set()).add(pair.label)
    return found


def rules(store: Store, comparison_id: str, label: str) -> list[str]:
    found = ledger.pairs(store, EVERYTHING, comparison_id)
    return list(found[found["label"] == label]["rule"])


def told(store: Store, measure: str, event_id: str) -> dict[str, str]:
    found = ledger.states(store, EVERYTHING, (measure, event_id))
    return dict(zip(found["source"], found["state"], strict=True))


DEAD = {
    ("14 people", "17 people"): "conflicting",
    ("nine people", "14 people"): "later update",
    ("14 people", "21 people"): "later update",
    ("At least 14 people", "21 people"): "later update",
    ("21 people", "23 people"): "later update",
    ("nine people", "At least 14 people"): "undetermined",
    ("nine people", "17 people"): "undetermined",
    ("17 people", "21 people"): "undetermined",
    ("14 people", "At least 14 people"): "compatible by bounds",
    ("17 people", "At least 14 people"): "compatible by bounds",
    ("between 20 and 25 people", "21 people"): "compatible by bounds",
    ("more than 20 people", "21 people"): "compatible by bounds",
    ("21 people", "six children"): "part of",
    ("nine people", "31 people"): "different scope",
}


@pytest.mark.parametrize(("words", "label"), DEAD.items(), ids=[" / ".join(words) for words in DEAD])
def test_the_dead_of_the_explosion(reports: Store, words: tuple[str, str], label: str) -> None:
    dead = line(reports, "killed", "Paysandú explosion", PEOPLE)
    assert labels(reports, dead.comparison_id)[frozenset(words)] == {label}


def test_what_several_outlets_open_with_needs_no_profile(reports: Store, reports_alone: Store) -> None:
    known, alone = (
        line(store, "killed", event, PEOPLE)
        for store, event in ((reports, "Paysandú explosion"), (reports_alone, "explosion in Paysandú on 4 March 2031"))
    )
    assert (alone.label, alone.reports, alone.origins, alone.claimants) == ("conflicting", 9, 4, 4)
    (rule,) = rules(reports_alone, alone.comparison_id, "conflicting")
    assert rule in rules(reports, known.comparison_id, "conflicting")
    earlier = line(reports_alone, "killed", None, PEOPLE)
    assert earlier.sentence == "31 people in one report"


def test_who_counted_and_who_wrote_are_two_numbers(reports: Store) -> None:
    dead = line(reports, "killed", "Paysandú explosion", PEOPLE)
    assert (dead.label, dead.reports, dead.sources, dead.origins, dead.claimants) == ("conflicting", 9, 4, 4, 4)
    wounded = line(reports, "wounded", "Paysandú explosion", PEOPLE)
    assert (wounded.reports, wounded.sources, wounded.origins, wounded.claimants) == (3, 3, 2, 2)
    assert wounded.label == "compatible by bounds"


def test_a_wire_in_two_outlets_is_one_text(reports: Store) -> None:
    wounded = line(reports, "wounded", "Paysandú explosion", PEOPLE)
    rows = ledger.comparison(reports, EVERYTHING, wounded.comparison_id).set_index("source")
    assert list(rows.loc[["Evening Lantern", "River Post"], "origin"]) == ["Austral Wire", "Austral Wire"]
    assert list(rows.loc[["Evening Lantern", "River Post"], "origin_basis"]) == ["stated", "copied"]
    assert any("it is one text" in rule for rule in rules(reports, wounded.comparison_id, "same"))


def test_the_ministry_and_the_hospital_are_named(reports: Store) -> None:
    (rule,) = rules(reports, line(reports, "killed", "Paysandú explosion", PEOPLE).comparison_id, "conflicting")
    assert "“17 people” by Paysandú General Hospital" in rule
    assert "“14 people” by Uruguay (government)" in rule
    assert "4 March 2031, 18:00" in rule


def test_the_ministry_s_counts_are_one_series_in_order_of_time(reports: Store) -> None:
    dead = line(reports, "killed", "Paysandú explosion", PEOPLE)
    rows = ledger.comparison(reports, EVERYTHING, dead.comparison_id)
    series = rows[rows["series_id"].notna()].sort_values("step")
    assert set(series["claimant"]) == {"Uruguay (government)"}
    exact = series[series["modifier"] == "exact"]
    assert list(zip(exact["step"], exact["value"], strict=True)) == [(1, 9), (2, 14), (3, 21), (4, 23)]
    assert not rows["is_dotted"].any()


def test_the_missing_may_become_fewer(reports: Store) -> None:
    missing = line(reports, "missing", "Paysandú explosion", PEOPLE)
    assert (missing.label, missing.claimants, missing.sources) == ("later update", 1, 2)


def test_what_each_source_tells_of_the_wounded(reports: Store) -> None:
    wounded = line(reports, "wounded", "Paysandú explosion", PEOPLE)
    assert told(reports, "wounded", wounded.event_id) == {
        "Daily Meridian": "said to be unverified",
        "Evening Lantern": "a figure",
        "Harbour Courier": "in words only",
        "River Post": "a figure",
    }
    missing = line(reports, "missing", "Paysandú explosion", PEOPLE)
    assert told(reports, "missing", missing.event_id)["River Post"] == "not found"


def test_the_same_articles_give_the_same_ledger(reports: Store, tmp_path: Path) -> None:
    prepare(blast(tmp_path / "articles"), tmp_path / "tables")
    for table in ("comparisons", "reports", "ledger", "states"):
        again, first = (pd.read_parquet(folder / f"{table}.parquet") for folder in (tmp_path / "tables", reports.folder))
        pd.testing.assert_frame_equal(again, first)


def test_the_length_of_the_september_operation(karabakh: Store) -> None:
    length = line(karabakh, "duration", "September 2023 operation", "")
    assert length.sentence == "one day or 24 hours in four reports, two days in one"
    assert (length.label, length.sources, length.claimants, length.is_dotted) == ("different counting", 5, 5, False)
    found = labels(karabakh, length.comparison_id)
    assert found[frozenset(("24-hour", "one-day"))] == {"same after conversion"}
    assert found[frozenset(("24-hour", "two-day"))] == {"different counting"}
    assert found[frozenset(("one-day", "two-day"))] == {"different counting"}
    for rule in rules(karabakh, length.comparison_id, "different counting"):
        assert "Caspian News dates it 19 to 20 September 2023" in rule
        assert "“two-day” by Jeyhun Bayramov counts those" in rule
    assert any("“24-hour” by Ilham Aliyev" in rule for rule in rules(karabakh, length.comparison_id, "different counting"))


def test_people_who_arrived_are_one_series_of_one_claimant(karabakh: Store) -> None:
    arrived = line(karabakh, "arrived", "Departure of Armenians from Karabakh", PEOPLE)
    assert (arrived.claimants, arrived.sources) == (1, 2)
    rows = ledger.comparison(karabakh, EVERYTHING, arrived.comparison_id).sort_values("step")
    assert set(rows["claimant"]) == {"Armenia (government)"}
    assert list(rows["value"]) == [3000, 4850, 13350]
    assert list(rows["is_dotted"]) == [False, False, True]
    pairs = ledger.pairs(karabakh, EVERYTHING, arrived.comparison_id)
    assert set(pairs["label"]) == {"later update"}
    dotted = {frozenset((pair.text, pair.other_text)): pair.basis for pair in pairs.itertuples()}
    assert dotted[frozenset(("approximately 3,000 people", "over 4,850 people"))] == "stated"
    assert sorted(dotted.values()) == ["assigned", "assigned", "stated"]


def test_deaths_of_four_kinds_never_share_an_axis(karabakh: Store) -> None:
    figures = pd.read_parquet(karabakh.folder / "quantities.parquet")
    dead = set(figures[figures["measure"] == "killed"]["text"])
    assert len(dead) == 4
    lines = ledger.ledger_lines(karabakh, EVERYTHING)
    killed = lines[lines["measure"] == "killed"]
    assert list(killed["reports"]) == [1, 1, 1, 1]
    found: dict[frozenset[str], set[str]] = {}
    for comparison_id in killed["comparison_id"]:
        found |= labels(karabakh, comparison_id)
    assert len(found) == 6
    assert set().union(*found.values()) == {"different scope"}


def test_who_claims_the_deaths_of_the_operation_is_named(karabakh: Store) -> None:
    dead = line(karabakh, "killed", "September 2023 operation", PEOPLE)
    (row,) = ledger.comparison(karabakh, EVERYTHING, dead.comparison_id).itertuples()
    assert (row.text, row.claimant) == ("over 200 deaths", "Ararat Mirzoyan")


def test_44_days_and_six_weeks_are_one_war_rounded(karabakh: Store) -> None:
    war = line(karabakh, "duration", "2020 Karabakh war", "")
    assert labels(karabakh, war.comparison_id)[frozenset(("44 days", "six-week"))] == {"compatible by rounding"}


def test_what_each_source_tells_of_the_operation_and_the_departure(karabakh: Store) -> None:
    lines = ledger.ledger_lines(karabakh, EVERYTHING).drop_duplicates("event").set_index("event")["event_id"]
    dead = told(karabakh, "killed", lines["September 2023 operation"])
    assert dead["Unnamed outlet B"] == "a figure"
    assert dead["Unnamed outlet A"] == "said to be unverified"
    assert {dead[name] for name in ("Caspian News", "Dahlia Foundation", "Unnamed outlet C")} == {"not found"}
    left = ledger.states(karabakh, EVERYTHING, ("displaced", lines["Departure of Armenians from Karabakh"])).set_index("source")
    assert (left.loc["Caspian News", "state"], left.loc["Caspian News", "text"]) == ("in words only", "a large portion")
    assert left.loc["Unnamed outlet A", "state"] == "published before it"
    assert left.loc["Unnamed outlet A", "is_dotted"]


def test_without_a_profile_what_needs_the_events_stays_undetermined(karabakh_alone: Store) -> None:
    lines = ledger.ledger_lines(karabakh_alone, EVERYTHING)
    lengths = lines[(lines["measure"] == "duration") & lines["event"].isna()]
    assert set(lengths["label"].dropna()) == {"undetermined"}
    found: dict[frozenset[str], set[str]] = {}
    for comparison_id in lines[lines["measure"].isin(["duration", "killed"])]["comparison_id"]:
        found |= labels(karabakh_alone, comparison_id)
    assert found[frozenset(("24-hour", "one-day"))] == {"undetermined"}
