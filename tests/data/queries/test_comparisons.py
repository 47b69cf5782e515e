"""What the Figures page opens: lines that are asked for, what opens together and never does, and an axis with its reason."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.queries.comparisons import (
    FiguresAsked,
    axis,
    empty_measures,
    lines,
    offered,
    one_axis_each,
    opened_pairs,
    opened_reports,
    opened_together,
)
from data.queries.ledger_export import exported_ledger
from data.selection import Selection
from data.store import Store
from tests.quake import quake
from tests.tables import write_tables

ALL, ANY = Selection(), FiguresAsked()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(quake(tmp_path_factory.mktemp("comparisons") / "tables"))


def line(
    comparison_id: str, measure: str, subject: str = "people", event: str | None = "q", unit: str = "person"
) -> dict[str, object]:
    return {"comparison_id": comparison_id, "measure": measure, "subject": subject, "event_id": event, "unit": unit}


def together(*rows: dict[str, object], opened: str = "a") -> list[str]:
    return opened_together(pd.DataFrame(rows), opened)["comparison_id"].tolist()


def test_people_on_the_move_in_one_event_open_together_those_who_left_first() -> None:
    found = [line("a", "arrived"), line("r", "returned"), line("d", "displaced", "Kurds"), line("k", "killed")]
    assert together(*found) == ["d", "a", "r"]
    assert together(*found, opened="k") == ["k"]


@pytest.mark.parametrize(
    "other",
    [
        line("b", "displaced", event="other"),
        line("b", "displaced", event=None),
        line("b", "displaced", unit="family"),
        line("b", "arrived", "Kurds"),
    ],
)
def test_another_event_unit_or_scope_never_shares_an_axis(other: dict[str, object]) -> None:
    assert together(line("a", "arrived"), other) == ["a"]


def test_groups_that_are_told_apart_do_not_open_together() -> None:
    assert together(line("a", "arrived", "Kurds"), line("b", "displaced", "Druze")) == ["a"]


def test_of_several_groups_the_same_one_opens() -> None:
    found = [line("a", "arrived", "Kurds"), line("b", "displaced", "people"), line("c", "displaced", "Kurds")]
    assert together(*found) == ["c", "a"]


def test_an_unknown_comparison_opens_nothing() -> None:
    assert together(line("a", "arrived"), opened="zz") == []


def test_lines_are_those_with_a_figure_that_is_asked_for(store: Store) -> None:
    assert set(lines(store, ALL, FiguresAsked(measures=("killed",)))["measure"]) == {"killed"}
    by_claimant = lines(store, ALL, FiguresAsked(claimants=("Relief Union",)))
    assert by_claimant["measure"].tolist() == ["displaced"]
    assert by_claimant["sources"].tolist() == [4], "the comparison stays whole"
    assert lines(store, ALL, FiguresAsked(measures=("killed",), units=("day",))).empty


def test_filters_offer_what_figures_in_view_have(store: Store) -> None:
    found = offered(store, ALL)
    values = {name: set(own["value"]) for name, own in found.groupby("filter")}
    assert {"displaced", "killed", "duration", "other"} == values["measures"]
    assert {"Belmar *quake*", "not resolved"} == values["events"]
    assert {"day", "hour", "person", "clause"} == values["units"]
    assert "Relief Union" in values["claimants"]
    assert "Relief Union" not in set(offered(store, Selection(sources=("Gulf Gazette",)))["value"])


def test_measures_without_a_figure_are_named(store: Store) -> None:
    empty = empty_measures(store, ALL)["measure"].tolist()
    assert "wounded" in empty
    assert not {"killed", "other"} & set(empty)


def test_reports_and_pairs_come_once_each(store: Store) -> None:
    ids = tuple(lines(store, ALL, ANY)["comparison_id"])
    assert opened_reports(store, ALL, ids)["quantity_id"].is_unique
    assert opened_pairs(store, ALL, ids)["pair_id"].is_unique


def test_the_exported_ledger_has_every_line_and_the_rule_of_every_pair(store: Store) -> None:
    found = exported_ledger(store, ALL, ANY)
    assert set(found["comparison_id"]) == set(lines(store, ALL, ANY)["comparison_id"])
    assert found.loc[found["pair_label"].notna(), "rule"].str.len().gt(0).all()
    assert exported_ledger(store, Selection(sources=("Nobody",)), ANY).empty


def test_without_an_event_only_what_is_told_to_be_one_thing_shares_an_axis() -> None:
    reports = pd.DataFrame({"quantity_id": ["a", "b", "c", "d"]})
    found = pd.DataFrame(
        [("a", "c", "same"), ("a", "b", "undetermined"), ("b", "d", "different scope")],
        columns=["quantity_id", "other_id", "label"],
    )
    assert [own["quantity_id"].tolist() for own in one_axis_each(reports, found)] == [["a", "c"], ["b"], ["d"]]
    assert not axis(figures(2, 300), "as fits", is_shared=False).is_shared


def figures(*values: float) -> pd.DataFrame:
    return pd.DataFrame({"value": values, "low": values, "high": [None] * len(values)}, dtype=float)


@pytest.mark.parametrize(
    ("values", "asked", "is_log", "why"),
    [
        ((2.0, 3.0), "as fits", False, "linear"),
        ((2.0, 300.0), "as fits", True, "logarithmic, since the largest is 150 times the smallest"),
        ((2.0, 300.0), "linear", False, "as you chose"),
        ((2.0, 3.0), "logarithmic", True, "as you chose"),
        ((0.0, 3000.0), "logarithmic", False, "no nought"),
        ((), "logarithmic", False, "as you chose"),
    ],
)
def test_an_axis_comes_with_its_reason(values: tuple[float, ...], asked: str, is_log: bool, why: str) -> None:
    chosen = axis(figures(*values), asked)
    assert chosen.is_log == is_log
    assert why in chosen.why


def test_empty_tables_give_empty_answers(tmp_path: Path) -> None:
    store = Store(write_tables(tmp_path / "tables"))
    assert lines(store, ALL, ANY).empty
    assert lines(store, ALL, FiguresAsked(units=("day",))).empty
    assert offered(store, ALL).empty
    assert exported_ledger(store, ALL, ANY).empty
    assert len(empty_measures(store, ALL)) == 15
