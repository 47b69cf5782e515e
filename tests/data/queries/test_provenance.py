"""A repost is no second voice: sources and origins are counted apart, and never more origins than articles."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.queries.provenance import COUNTS, carried, counted, told_by, with_counts
from data.store import Store
from tests.tables import article_row, write_tables

NAMES = st.sampled_from(["North Post", "South Star", "West Wire", "Coast Agency"])


def articles_of(origins: dict[str, tuple[str, str | None, bool]]) -> dict[str, list[dict[str, object]]]:
    """Articles with source, origin (None: nothing is known of it) and whether that is certain."""
    return {
        "articles": [article_row(name, source=source) for name, (source, _, _) in origins.items()],
        "origins": [
            {"article_id": name, "origin": origin, "basis": "credit", "is_certain": certain, "reason": "Made by hand."}
            for name, (_, origin, certain) in origins.items()
            if origin
        ],
    }


def test_a_repost_is_a_source_and_no_origin(tmp_path: Path) -> None:
    known = {"a1": ("North Post", "North Post", True), "a2": ("South Star", "North Post", True), "a3": ("West Wire", None, True)}
    store = Store(write_tables(tmp_path, articles_of(known)))
    assert tuple(store.query(f"SELECT {counted()} FROM provenance o").iloc[0]) == (3, 2, True)


def test_a_doubt_about_one_origin_is_a_doubt_about_the_count(tmp_path: Path) -> None:
    known = {"a1": ("North Post", "North Post", True), "a2": ("South Star", "North Post", False)}
    store = Store(write_tables(tmp_path, articles_of(known)))
    assert tuple(store.query(f"SELECT {counted()} FROM provenance o").iloc[0]) == (2, 1, False)
    assert tuple(store.query(f"SELECT {counted()} FROM provenance o WHERE FALSE").iloc[0]) == (0, 0, True)


@given(st.lists(st.tuples(NAMES, NAMES, st.booleans()), max_size=8))
def test_rows_that_stay_apart_by_source_are_counted_like_the_articles_themselves(known):
    articles = pd.DataFrame(known, columns=["source", "origin", "is_certain"])
    expected = (articles["source"].nunique(), articles["origin"].nunique(), bool(articles["is_certain"].all()))
    sql = f"SELECT source, {carried('articles')} FROM articles GROUP BY source"
    typed = articles.astype({"source": str, "origin": str, "is_certain": bool})
    assert tuple(told_by(duckdb.from_df(typed).query("articles", sql).df()).values()) == expected
    assert expected[1] <= len(articles)


@given(st.dictionaries(NAMES, NAMES, min_size=1))
def test_sources_of_one_article_each_have_no_more_origins_than_sources(known):
    rows = pd.DataFrame([(name, [origin], True) for name, origin in known.items()], columns=["source", "carries", "is_certain"])
    found = told_by(rows)
    assert 1 <= found["origins"] <= found["sources"]


def test_every_row_of_a_group_has_the_counts_of_the_group():
    rows = pd.DataFrame(
        [
            ("t1", "North Post", ["North Post"], True),
            ("t1", "South Star", ["North Post"], False),
            ("t2", "West Wire", ["x"], True),
        ],
        columns=["topic", "source", "carries", "is_certain"],
    )
    found = with_counts(rows, "topic")
    assert list(found.itertuples(index=False, name=None)) == [
        ("t1", "North Post", 2, 1, False),
        ("t1", "South Star", 2, 1, False),
        ("t2", "West Wire", 1, 1, True),
    ]


def test_no_rows_are_told_by_nobody():
    rows = pd.DataFrame(columns=["topic", "source", "carries", "is_certain"])
    assert told_by(rows) == {"sources": 0, "origins": 0, "has_certain_origins": True}
    assert list(with_counts(rows, "topic")) == ["topic", "source", *COUNTS]
