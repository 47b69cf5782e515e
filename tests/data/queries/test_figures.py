"""Every figure is listed and searched, with and without a measure, and no number is changed on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.queries.comparisons import FiguresAsked
from data.queries.figures import exported_figures, figure_count, listed_figures
from data.selection import Selection
from data.store import Store
from tests.quake import FIGURES, quake
from tests.tables import write_tables

ALL = Selection()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(quake(tmp_path_factory.mktemp("figures") / "tables"))


def test_no_number_is_changed_on_the_way(store: Store) -> None:
    found = listed_figures(store, ALL).set_index("text")
    assert found.loc["5,000 to 7,500 people", ["low", "high"]].tolist() == [5000, 7500]
    assert found.loc["48 hours", ["value", "unit"]].tolist() == [48, "hour"]


def test_every_figure_is_listed_with_and_without_a_measure(store: Store) -> None:
    listed = listed_figures(store, ALL)
    assert len(listed) == len(FIGURES) == figure_count(store, ALL)["figures"].iloc[0]
    assert "other" in set(listed["measure"])
    assert {"source", "article", "article_id", "start", "end", "comparison_id"} <= set(exported_figures(store, ALL).columns)


def test_who_counted_is_told_or_said_to_be_open(store: Store) -> None:
    found = listed_figures(store, ALL).set_index("text")["claimant"]
    assert found["5,000 to 7,500 people"] == "Relief Union"
    assert found["up to 9,000 people"] == "not resolved"
    assert "Night" in found["7,100 residents"]


@pytest.mark.parametrize(("phrase", "found"), [("SOLDIERS", 1), ("Relief Union", 1), ("quake*", 11), ("100%", 0), ("<i>", 1)])
def test_words_are_found_letter_for_letter_in_any_case(store: Store, phrase: str, found: int) -> None:
    assert len(listed_figures(store, ALL, phrase=phrase)) == found
    assert figure_count(store, ALL, phrase=phrase)["figures"].iloc[0] == found


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        (FiguresAsked(modifiers=("vague",)), {"thousands of people"}),
        (FiguresAsked(units=("hour", "day")), {"48 hours", "two days"}),
        (FiguresAsked(measures=("killed",), events=("not resolved",)), {"40 people", "41 people"}),
        (FiguresAsked(claimants=("Relief Union",)), {"5,000 to 7,500 people"}),
    ],
)
def test_the_pages_own_filters_hold(store: Store, asked: FiguresAsked, texts: set[str]) -> None:
    assert set(listed_figures(store, ALL, asked)["text"]) == texts
    assert figure_count(store, ALL, asked)["figures"].iloc[0] == len(texts)


def test_filters_hold(store: Store) -> None:
    assert set(listed_figures(store, Selection(sources=("Gulf Gazette",)))["source"]) == {"Gulf Gazette"}


def test_empty_tables_give_empty_answers(tmp_path: Path) -> None:
    assert listed_figures(Store(write_tables(tmp_path / "tables")), ALL).empty
