"""What a source tells of a thing leads to its words, and silence to the articles that are left to read."""

from __future__ import annotations

import pytest

from data.queries.telling import left_to_read, told_by_source
from data.selection import Selection
from data.store import Store
from tests.quake import quake

ALL = Selection()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(quake(tmp_path_factory.mktemp("telling") / "tables"))


def test_a_figure_leads_to_its_own_row(store: Store) -> None:
    found = told_by_source(store, ALL, ("duration", "q")).set_index("source")
    words = store.query("SELECT quantity_id, text FROM quantities").set_index("quantity_id")["text"]
    assert words[found.loc["Gulf Gazette", "row_id"]] == found.loc["Gulf Gazette", "text"] == "two days"


def test_where_nothing_was_found_nothing_is_opened_but_articles_are_left_to_read(store: Store) -> None:
    found = told_by_source(store, ALL, ("duration", "q")).set_index("source")
    assert found.loc["Metro Mail", "state"] == "not found"
    assert found["row_id"].isna()["Metro Mail"]
    assert left_to_read(store, ALL, ("Metro Mail",))["article_id"].tolist() == ["m"]


def test_an_unknown_event_is_told_by_nobody(store: Store) -> None:
    assert told_by_source(store, ALL, ("killed", "unknown")).empty
    assert left_to_read(store, ALL, ()).empty
