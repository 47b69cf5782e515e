"""What a brief adds to the cited rows: their extraction, the gaps about their figures, and what was not read."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.queries.brief import (
    corpus,
    findings,
    gaps,
    measures_cited,
    topic_label,
    undated_articles,
    without_sentences,
)
from data.queries.located import records
from data.selection import Selection
from data.store import Store
from tests.newsroom import TEXTS, newsroom
from tests.quake import quake
from tests.tables import article_row, write_tables


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(newsroom(tmp_path_factory.mktemp("brief") / "tables"))


@pytest.fixture(scope="module")
def shaken(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(quake(tmp_path_factory.mktemp("brief") / "tables"))


def test_findings_come_in_the_order_of_their_ids_with_words_span_and_extraction(store: Store) -> None:
    found = list(records(findings(store, ["courier-q", "post-st0", "unknown"])))
    assert [row["row_id"] for row in found] == ["courier-q", "post-st0"]
    assert found[0]["words"] == TEXTS["courier"][found[0]["start"] : found[0]["end"]] == "14 people"
    assert found[0]["chips"][0] == "killed"
    assert found[1]["chips"][:2] == ["indirect", "say"]


def test_nothing_is_cited_of_no_rows(store: Store) -> None:
    assert findings(store, []).empty
    assert gaps(store, Selection(), []).empty
    assert measures_cited(store, []).empty


def test_the_corpus_is_counted_and_told_from_others(store: Store, tmp_path: Path) -> None:
    row = corpus(store).iloc[0]
    assert (row["articles"], row["sources"], row["undated"]) == (4, 3, 1)
    assert len(row["fingerprint"]) == 64
    other = Store(write_tables(tmp_path / "other", {"articles": [article_row()]}))
    assert row["fingerprint"] != corpus(other)["fingerprint"].iloc[0]


def test_a_figure_of_no_known_event_leaves_the_gap_open(store: Store) -> None:
    told = list(records(measures_cited(store, ["post-q", "courier-q"])))
    assert told == [{"measure": "killed", "event_id": None, "event": None}]
    assert gaps(store, Selection(), ["post-q"]).empty


def test_gaps_name_the_sources_without_a_figure_and_never_those_with_one(shaken: Store) -> None:
    rows = shaken.query("SELECT quantity_id FROM quantities WHERE event_id = 'q' AND measure = 'killed'")["quantity_id"]
    told = gaps(shaken, Selection(), list(rows))
    telling = shaken.query(
        "SELECT DISTINCT source FROM quantities JOIN articles USING (article_id) WHERE event_id = 'q' AND measure = 'killed'"
    )
    everyone = set(shaken.query("SELECT DISTINCT source FROM articles")["source"])
    assert set(told["source"]) == everyone - set(telling["source"])
    assert set(told["event"]) <= {"Belmar *quake*"}
    assert "a figure" not in set(told["state"])


def test_articles_without_a_date_or_an_extraction_are_named(store: Store, tmp_path: Path) -> None:
    assert list(undated_articles(store, Selection())["path"]) == ["wire.txt"]
    assert without_sentences(store, Selection()).empty
    bare = Store(write_tables(tmp_path / "bare", {"articles": [article_row()]}))
    assert list(without_sentences(bare, Selection())["path"]) == ["a1.txt"]


def test_topics_are_called_by_their_names_and_unknown_ones_by_their_keys(shaken: Store) -> None:
    assert topic_label(shaken, "event", "q") == "Belmar *quake*"
    assert topic_label(shaken, "measure", "killed|q") == "killed, Belmar *quake*"
    assert topic_label(shaken, "measure", "killed|") == "killed, event not resolved"
    assert topic_label(shaken, "place", "Orvale") == "Orvale"
    assert topic_label(shaken, "subject", "gone") == "gone"
