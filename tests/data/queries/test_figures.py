"""Figures share an axis only with unit, event and population in common, and every figure is listed."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.queries.figures import (
    MOST_ALONE,
    compared,
    exported_figures,
    figure_count,
    figures,
    listed_figures,
    measures,
    panels,
    undrawn,
)
from data.selection import Selection
from data.store import Store
from tests.quake import FIGURES, quake
from tests.tables import write_tables

ALL = Selection()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(quake(tmp_path_factory.mktemp("figures") / "tables"))


def together(store: Store, measure: str) -> list[set[str]]:
    return [set(panel["text"]) for drawn in panels(figures(store, ALL, measure)).values() for panel in drawn]


def test_measures_come_by_number_of_sources_and_without_other(store: Store) -> None:
    found = measures(store, ALL)
    assert list(found["measure"]) == ["displaced", "killed", "duration"]
    assert list(found["sources"]) == [4, 4, 2]


def test_one_unit_event_and_population_share_an_axis(store: Store) -> None:
    shared, alone = together(store, "displaced")
    assert shared >= {"over 6,700 people", "thousands of people", "7,100 residents"}
    assert alone == {"about 400 soldiers"}


def test_an_unresolved_event_stands_alone(store: Store) -> None:
    shared, *alone = together(store, "killed")
    assert shared == {"3 people", "at least 5,000 people"}
    assert sorted(map(sorted, alone)) == [["40 people"], ["41 people"]]


def test_different_units_never_share_an_axis(store: Store) -> None:
    assert sorted(map(sorted, together(store, "duration"))) == [["48 hours"], ["two days"]]


def test_what_is_not_drawn_is_known_and_nothing_is_lost(store: Store) -> None:
    one = figures(store, ALL, "killed").iloc[[0]]
    many = compared(pd.concat([one.assign(quantity_id=str(n), event_id=None) for n in range(MOST_ALONE + 3)], ignore_index=True))
    rest = undrawn(many)
    assert len(rest) == 3
    assert set(rest["quantity_id"]).isdisjoint(panel["quantity_id"].iloc[0] for panel in panels(many)["alone"])
    assert undrawn(figures(store, ALL, "displaced")).empty


def test_no_number_is_changed_on_the_way(store: Store) -> None:
    found = figures(store, ALL, "displaced").set_index("text")
    assert found.loc["5,000 to 7,500 people", ["low", "high"]].tolist() == [5000, 7500]
    assert found.loc["thousands of people"].isna()["value"]


def test_every_figure_is_listed_with_and_without_a_measure(store: Store) -> None:
    listed = listed_figures(store, ALL)
    assert len(listed) == len(FIGURES) == figure_count(store, ALL)["figures"].iloc[0]
    assert "other" in set(listed["measure"])
    assert {"source", "article", "article_id", "start", "end"} <= set(exported_figures(store, ALL).columns)


@pytest.mark.parametrize(("phrase", "found"), [("SOLDIERS", 1), ("Relief Union", 1), ("quake*", 11), ("100%", 0), ("<i>", 1)])
def test_words_are_found_letter_for_letter_in_any_case(store: Store, phrase: str, found: int) -> None:
    assert len(listed_figures(store, ALL, phrase)) == figure_count(store, ALL, phrase)["figures"].iloc[0] == found


def test_filters_hold(store: Store) -> None:
    assert set(listed_figures(store, Selection(sources=("Gulf Gazette",)))["source"]) == {"Gulf Gazette"}
    assert measures(store, Selection(sources=("Nobody",))).empty


def test_empty_tables_give_empty_answers(tmp_path: Path) -> None:
    store = Store(write_tables(tmp_path / "tables"))
    assert measures(store, ALL).empty
    assert panels(figures(store, ALL, "killed")) == {}
    assert listed_figures(store, ALL).empty
