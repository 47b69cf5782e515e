from datetime import date
from pathlib import Path

import pytest

from data.queries.filters import article_filter, row_filter
from data.selection import Selection
from data.store import Store
from tests.tables import article_row, located, write_tables

TEXT = "Two people were hurt in Lima."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    articles = [
        article_row("a1", source="North", published=date(2024, 5, 1), text=TEXT),
        article_row("a2", source="South", published=date(2024, 5, 9), text=TEXT),
        article_row("a3", source="West", text=TEXT),
    ]
    near = {"a1": (["lima"], []), "a2": (["lima", "cusco"], ["mayor"]), "a3": ([], ["mayor"])}
    mentions = [
        located(TEXT, "Lima", article, mention_id=article, near_places=places, near_actors=actors)
        for article, (places, actors) in near.items()
    ]
    return Store(write_tables(tmp_path, {"articles": articles, "mentions": mentions}))


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), ["a1", "a2", "a3"]),
        (Selection(sources=("North", "West")), ["a1", "a3"]),
        (Selection(without_sources=("North",)), ["a2", "a3"]),
        (Selection(published_from=date(2024, 5, 1), published_to=date(2024, 5, 8)), ["a1"]),
        (Selection(published_from=date(2024, 5, 9)), ["a2"]),
        (Selection(sources=("Nobody",)), []),
    ],
)
def test_article_filter(store: Store, selection: Selection, expected: list[str]) -> None:
    where, parameters = article_filter(selection)
    found = store.query(f"SELECT article_id FROM articles a WHERE {where} ORDER BY 1", parameters)
    assert list(found["article_id"]) == expected


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(places=("lima",)), ["a1", "a2"]),
        (Selection(without_places=("cusco",)), ["a1", "a3"]),
        (Selection(actors=("mayor",)), ["a2", "a3"]),
        (Selection(without_actors=("mayor",)), ["a1"]),
        (Selection(places=("lima",), sources=("South",), actors=("mayor",)), ["a2"]),
    ],
)
def test_row_filter(store: Store, selection: Selection, expected: list[str]) -> None:
    where, parameters = row_filter(selection)
    sql = f"SELECT mention_id FROM mentions r JOIN articles a USING (article_id) WHERE {where} ORDER BY 1"
    assert list(store.query(sql, parameters)["mention_id"]) == expected
