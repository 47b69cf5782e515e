"""Wherever sources are counted, a report and its repost are two sources of one origin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from data.queries.asked import Asked
from data.queries.brief import corpus
from data.queries.coverage import KINDS, ORDERS, coverage, ordered
from data.queries.event_days import event_days
from data.queries.governments import acting
from data.queries.ledger import ledger_lines
from data.queries.map import map_mentions, map_places, map_sources
from data.queries.map_table import place_columns, shown_places
from data.queries.names import contested
from data.queries.pairs import same_statements
from data.queries.place import place_facts, place_spellings
from data.queries.proposals import proposals
from data.queries.provenance import COUNTS, told_by
from data.queries.scope import in_view
from data.queries.search import occurrences
from data.queries.source_card import only_here
from data.queries.speaking import charted_shares, speaking_shares
from data.queries.statements import statement_columns
from data.queries.subjects import subject_rows
from data.queries.wordings import referents, wordings
from data.selection import Selection
from data.store import Store
from tests.barge import OTHER, OWN, REPOST, barge

ALL, LITERAL = Selection(), ("literal",)
BOTH, EVERYBODY = (2, 1), (3, 2)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(barge(tmp_path_factory.mktemp("barge") / "tables"))


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(barge(tmp_path_factory.mktemp("doubtful") / "tables", is_certain=False))


def whose(rows: pd.DataFrame, **wanted: Any) -> pd.DataFrame:
    for name, value in wanted.items():
        rows = rows[rows[name] == value]
    assert len(rows), wanted
    return rows


COUNTED: dict[str, tuple[Callable[[Store, Selection], pd.DataFrame], tuple[int, int]]] = {
    "in view": (in_view, EVERYBODY),
    "a brief's corpus": (lambda store, _view: corpus(store), EVERYBODY),
    "a place that all name": (lambda store, view: whose(map_places(store, view), label="Solva"), EVERYBODY),
    "a place that a repost names": (lambda store, view: whose(map_places(store, view), label="Tarn"), BOTH),
    "a mark on the map": (lambda store, view: whose(shown(store, view), label="Tarn"), BOTH),
    "chosen places": (lambda store, view: map_mentions(store, view, LITERAL, ("Tarn", "Solva"), 2), EVERYBODY),
    "a place's card": (lambda store, view: place_facts(store, view, "Tarn"), BOTH),
    "a spelling": (lambda store, view: whose(place_spellings(store, view, "Tarn"), key="tarnside"), BOTH),
    "contested names": (lambda store, view: whose(contested(store, view), group="Tarn"), BOTH),
    "who acts": (lambda store, view: whose(acting(store, view), side="Lirenia"), BOTH),
    "a column of statements": (lambda store, view: whose(statement_columns(store, view, "actor"), key="roth"), BOTH),
    "a subject": (subject_rows, BOTH),
    "a statement told twice": (same_statements, BOTH),
    "a speaker": (lambda store, view: speaking_shares(store, view, Asked()), BOTH),
    "a contested thing": (referents, EVERYBODY),
    "a wording": (lambda store, view: wordings(store, view, "The grounding"), EVERYBODY),
    "a proposal": (proposals, BOTH),
    "days of an event": (event_days, EVERYBODY),
    "a figure": (lambda store, view: whose(ledger_lines(store, view), measure="wounded"), BOTH),
    "a phrase that all have": (lambda store, view: found(store, view, "ran aground"), EVERYBODY),
    "a phrase that a repost has": (lambda store, view: found(store, view, "to Tarn"), BOTH),
    **{f"a topic: {kind}": (lambda store, view, kind=kind: coverage(store, view, kind), (0, 0)) for kind in KINDS},
}


def shown(store: Store, view: Selection) -> pd.DataFrame:
    return shown_places(map_places(store, view), map_sources(store, view, LITERAL), "origins")


def found(store: Store, view: Selection, phrase: str) -> pd.DataFrame:
    return pd.DataFrame([told_by(occurrences(store, view, phrase))])


@pytest.mark.parametrize("name", COUNTED)
def test_a_repost_is_a_source_and_no_origin(store: Store, name: str) -> None:
    counted, expected = COUNTED[name]
    rows = counted(store, ALL)
    assert len(rows)
    assert (rows["origins"] <= rows["sources"]).all()
    told = set(rows[["sources", "origins"]].itertuples(index=False, name=None))
    assert told == {expected} if expected != (0, 0) else told <= {BOTH, EVERYBODY}
    assert rows["has_certain_origins"].all()


@pytest.mark.parametrize("name", COUNTED)
def test_a_doubt_about_an_origin_is_told_with_every_count(doubtful: Store, name: str) -> None:
    rows = COUNTED[name][0](doubtful, ALL)
    assert set(COUNTS) <= set(rows)
    assert not rows["has_certain_origins"].any()


# What only the repost makes: statements that two sources tell; and a brief's corpus, which no filter narrows.
GONE = ("a subject", "a statement told twice", "a brief's corpus")


@pytest.mark.parametrize("name", [name for name in COUNTED if name not in GONE])
def test_without_the_repost_there_are_as_many_origins_as_sources(store: Store, name: str) -> None:
    rows = COUNTED[name][0](store, Selection(without_sources=(REPOST,)))
    assert (rows["origins"] == rows["sources"]).all()


def test_the_table_of_the_map_has_a_column_for_each(store: Store) -> None:
    others = pd.DataFrame(columns=["label", "alternatives"])
    table = place_columns(shown(store, ALL), map_sources(store, ALL, LITERAL), others).set_index("place")
    assert table[["sources", "origins"]].to_numpy().tolist() == [[3, 2], [2, 1]]


def test_what_a_source_and_its_repost_have_only_one_has(store: Store) -> None:
    places = coverage(store, ALL, "place")
    assert set(ordered(places, ORDERS["Only one source has it"], *EVERYBODY)["label"]) == {"Tarn"}
    # The third source alone lacks it, by sources as by origins.
    assert set(ordered(places, ORDERS["All but one have it"], *EVERYBODY)["label"]) == {"Tarn"}


def test_what_a_source_alone_reports_may_stand_in_its_repost(store: Store) -> None:
    own = only_here(store, ALL, OWN)
    assert set(own["label"]) == {"Tarn", "Ines Roth", "People wounded"}
    assert set(own["reposts"]) == {1}
    assert own.set_index("label").loc["Tarn", "rows"] == 2
    assert only_here(store, ALL, REPOST).empty
    assert only_here(store, ALL, OTHER).empty


def test_charts_of_speakers_keep_the_counts(store: Store) -> None:
    shares = speaking_shares(store, ALL, Asked())
    assert set(COUNTS) <= set(charted_shares(shares))
