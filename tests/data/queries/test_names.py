"""Names of one place are counted by source and voice; a land and the state declared on it are told apart."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from data.prepare.resolve.gazetteer import gazetteer
from data.queries.names import DECLARED, Count, contested, contested_mentions, contested_rows, declared, unresolved_names
from data.selection import Selection
from data.spelling import fold
from data.store import Store
from tests.isles import LAND, STATE, isles
from tests.tables import article_row, located, write_tables

ALL = Selection()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(isles(tmp_path_factory.mktemp("names") / "tables"))


def counts(store: Store, selection: Selection = ALL) -> dict[tuple[str, str, str], int]:
    rows = contested(store, selection)
    return {(row["key"], row["source"], row["voice"]): row["mentions"] for row in rows.to_dict("records")}


def test_case_and_possessive_make_no_other_name_and_voices_stay_apart(store: Store) -> None:
    found = counts(store)
    assert found["vessara", "Harbour Herald", "narrator"] == 2
    assert found["vess", "Harbour Herald", "quoted"] == 1
    assert found["vessara", "Mainland Mail", "named"] == 1
    assert found["karn", "<b>Night</b> News", "paraphrase"] == 1


def test_a_region_and_a_former_state_at_one_point_are_shown_together_and_told_apart(store: Store) -> None:
    rows = contested(store, ALL)
    assert set(rows["group"]) == {"Republic of Vessara"}
    roles = dict(zip(rows["key"], rows["role"], strict=True))
    assert roles == {"vessara": "land", "vess": "land", "karn": "land", "republic of vessara": "state"}
    assert dict(zip(rows["key"], rows["place_ids"], strict=True))["republic of vessara"] == (STATE,)


def test_usage_is_told_where_it_is_known_and_nothing_else_is(store: Store) -> None:
    usages = dict(zip(contested(store, ALL)["key"], contested(store, ALL)["usage"], strict=True))
    assert usages == {"vessara": "", "vess": "usage: islanders", "karn": "Karnish usage", "republic of vessara": ""}


def test_a_place_with_one_name_is_not_among_them(store: Store) -> None:
    assert not {"port lorn", "peru", "lima"} & set(contested(store, ALL)["key"])


def test_uncertain_mentions_are_counted(store: Store) -> None:
    rows = contested(store, ALL).set_index(["key", "source"])
    assert rows.loc[("karn", "<b>Night</b> News"), "uncertain"] == 1
    assert rows.loc[("karn", "Mainland Mail"), "uncertain"] == 0


def test_a_count_leads_to_exactly_its_mentions(store: Store) -> None:
    counted = contested(store, ALL).to_dict("records")
    assert counted
    for row in counted:
        found = contested_mentions(store, ALL, Count(row["place_ids"], row["key"], row["source"], row["voice"]))
        assert len(found) == row["mentions"]


def test_every_counted_mention_is_exported_with_its_span(store: Store) -> None:
    rows = contested_rows(store, ALL)
    assert len(rows) == contested(store, ALL)["mentions"].sum()
    assert {"group", "spelling", "voice", "source", "article", "article_id", "start", "end", "text", "mention_id"} <= set(rows)


def test_filters_hold_and_one_source_with_one_name_leaves_nothing(store: Store) -> None:
    assert counts(store, Selection(sources=("Harbour Herald",)))
    assert set(counts(store, Selection(places=(LAND,)))) < set(counts(store))
    assert contested(store, Selection(sources=("Nobody",))).empty


def test_unresolved_names_are_counted_and_lead_to_their_mentions(store: Store) -> None:
    rows = unresolved_names(store, ALL)
    assert list(rows["spelling"]) == ["<i>Nowhere</i>"]
    row = rows.iloc[0]
    assert len(contested_mentions(store, ALL, Count((), row["key"], row["source"], ""))) == 1


def test_more_names_in_more_sources_come_first(tmp_path: Path) -> None:
    texts = {"a": "Brod and Brodd and Old Brod.", "b": "Sel and Selle."}
    words = {"a": ("x", ["Brodd", "Old Brod", "Brod"]), "b": ("y", ["Selle", "Sel"])}
    mentions = [
        {
            **located(texts[key], word, key),
            "mention_id": f"{key}{at}",
            "place_id": place_id,
            "place": place_id,
            "kind": "city",
            "voice": "narrator",
            "score": 0.9,
            "alternatives": [],
        }
        for key, (place_id, spellings) in words.items()
        for at, word in enumerate(spellings)
    ]
    places = [
        {"place_id": one, "place": one, "kind": "city", "lat": 1.0 + at, "lon": 1.0, "names": []} for at, one in enumerate("yx")
    ]
    rows = {"articles": [article_row(key, text=text) for key, text in texts.items()], "mentions": mentions, "places": places}
    assert list(dict.fromkeys(contested(Store(write_tables(tmp_path / "t", rows)), ALL)["group"])) == ["x", "y"]


def test_empty_tables_give_empty_answers(tmp_path: Path) -> None:
    store = Store(write_tables(tmp_path / "tables"))
    assert contested(store, ALL).empty
    assert contested_rows(store, ALL).empty
    assert unresolved_names(store, ALL).empty


def test_every_declared_state_of_the_reference_is_in_the_gazetteer() -> None:
    for one in declared():
        for place_id in one.land | one.state:
            assert gazetteer().place(place_id), place_id


def test_the_reference_names_each_place_once() -> None:
    with DECLARED.open(encoding="utf-8", newline="") as file:
        ids = [one for row in csv.DictReader(file) for column in ("land", "state") for one in row[column].split("|") if one]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("name", "land"),
    [
        ("Republic of Abkhazia", "Abkhazia"),
        ("Republic of South Ossetia", "South Ossetia"),
        ("Pridnestrovian Moldavian Republic", "Transnistria"),
        ("TRNC", "Northern Cyprus"),
        ("Republic of Somaliland", "Somaliland"),
        ("Donetsk People's Republic", "Donetsk Oblast"),
        ("LPR", "Luhansk Oblast"),
        ("Sahrawi Arab Democratic Republic", "Western Sahara"),
        ("Republic of China", "Taiwan"),
        ("Republic of Kosovo", "Kosovo"),
        ("Republic of Artsakh", "Nagorno-Karabakh"),
    ],
)
def test_the_names_of_declared_states_are_told_from_the_land(name: str, land: str) -> None:
    one = next(one for one in declared() if one.group == land)
    places = [place for place, _ in gazetteer().lookup(fold(name)) if place.place_id in one.land | one.state]
    assert {one.role(place.place_id, name.lower()) for place in places} == {"state"}
