"""An address of the app is read again without its page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data.queries.comparisons import FiguresAsked
from data.queries.kept_view import compared, selection_of
from data.queries.ledger import ledger_lines
from data.selection import Selection
from data.store import Store
from tests.newsroom import newsroom
from tests.quake import quake


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(newsroom(tmp_path_factory.mktemp("kept") / "tables"))


@pytest.fixture(scope="module")
def shaken(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(quake(tmp_path_factory.mktemp("kept") / "tables"))


def test_filters_are_what_the_address_says(store: Store) -> None:
    asked = {"sources": ["Harbour Post"], "published_from": ["2031-03-01"], "without_places": ["Orvale"], "actors": ["Ana Ruiz"]}
    assert selection_of(store, asked) == Selection(
        sources=("Harbour Post",), published_from=date(2031, 3, 1), without_places=("p1",), actors=("x1",)
    )


def test_what_the_corpus_does_not_have_is_ignored(store: Store) -> None:
    assert selection_of(store, {"places": ["Atlantis"], "published_to": ["yesterday"], "phrase": ["bridge"]}) == Selection()


def test_a_comparison_is_opened_by_its_id_and_the_first_one_without(shaken: Store) -> None:
    first, *_, last = ledger_lines(shaken, Selection())["comparison_id"]
    opened = compared(shaken, Selection(), FiguresAsked(), {"comparison": [last]})
    assert opened is not None
    assert opened.line["comparison_id"] == last
    unnamed = compared(shaken, Selection(), FiguresAsked(), {})
    assert unnamed is not None
    assert unnamed.line["comparison_id"] == first
    assert sum(map(len, unnamed.panels.values())) >= unnamed.line["reports"]


def test_a_comparison_that_is_not_in_view_is_none(shaken: Store, tmp_path: Path) -> None:
    assert compared(shaken, Selection(), FiguresAsked(), {"comparison": ["gone"]}) is None
    assert compared(shaken, Selection(sources=("Nobody",)), FiguresAsked(), {}) is None
