"""What is in view, and what a filter keeps out."""

from __future__ import annotations

from datetime import date

import pytest

from data.queries.scope import in_view, loosened, titled, undated
from data.selection import Selection
from data.store import Store
from tests.newsroom import newsroom


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> Store:
    return Store(newsroom(tmp_path_factory.mktemp("scope") / "tables"))


@pytest.mark.parametrize(
    ("selection", "articles", "sources", "without_date"),
    [
        (Selection(), 4, 3, 1),
        (Selection(sources=("Harbour Post",)), 2, 1, 0),
        (Selection(without_sources=("Harbour Post",)), 2, 2, 1),
        (Selection(published_from=date(2031, 3, 4)), 2, 2, 0),
        (Selection(places=("p2",)), 1, 1, 0),
        (Selection(actors=("x2",)), 1, 1, 0),
        (Selection(places=("p1",), without_actors=("x1",)), 4, 3, 1),
        (Selection(places=("nowhere",)), 0, 0, 0),
    ],
)
def test_articles_in_view(store, selection, articles, sources, without_date):
    row = in_view(store, selection).iloc[0]
    assert (row["articles"], row["sources"], row["undated"]) == (articles, sources, without_date)


def test_articles_that_only_their_missing_date_keeps_out_are_counted(store):
    assert undated(store, Selection(published_from=date(2031, 1, 1)))["articles"].iloc[0] == 1
    assert undated(store, Selection(published_from=date(2031, 1, 1), sources=("Harbour Post",)))["articles"].iloc[0] == 0


def test_the_filter_whose_absence_brings_most_rows_comes_first(store):
    selection = Selection(sources=("Valley Courier",), published_to=date(2031, 3, 3))
    found = loosened(store, selection, "quantities")
    assert found.to_dict("records") == [{"filter": "sources", "rows": 1}, {"filter": "published_to", "rows": 1}]


def test_nothing_is_loosened_where_nothing_is_filtered(store):
    assert loosened(store, Selection(), "mentions").empty


def test_an_article_without_a_title_is_listed_under_its_first_words(store):
    found = store.query(
        f"""SELECT {titled()} AS listed
            FROM (VALUES (NULL, 'top Rain fell on Orvale.', 4), ('Rain', 'Rain fell.', 0)) a(title, text, body_start)"""
    )
    assert found["listed"].tolist() == ["Without a title: Rain fell on Orvale.…", "Rain"]
