"""Names, sides and cards of places on the Map page: what the address asks for is read, and nothing says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.elements.contested_names import NAME
from components.elements.tallies import as_key, opened
from tests.conftest import words
from tests.isles import LAND, isles
from tests.tables import article_row, write_tables

NAMES, SIDES = "Contested names", "Who acts"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return isles(tmp_path_factory.mktemp("elements") / "tables")


@pytest.fixture
def page(opened):
    """page(tables, **url): the Map page."""

    def run(folder: Path, **url: str | list[str]) -> AppTest:
        found = opened(folder, "pages/map.py", **url)
        assert not found.exception
        return found

    return run


def test_names_are_shown_by_place_with_how_to_read_them(page, tables: Path) -> None:
    said = words(page(tables, show=NAMES))
    assert "**Republic of Vessara** · 4 names in 3 sources" in said
    assert "scare quotes" in said


def test_a_count_in_the_address_is_read(page, tables: Path) -> None:
    asked = ["Republic of Vessara", "vess", "Harbour Herald", "quoted"]
    app = page(tables, show=NAMES, name_of=asked)
    assert "in a speaker's quoted words**: 1 mention" in words(app)
    app.button(key=f"close_{NAME}").click().run()
    assert "in a speaker's quoted words" not in words(app)


@pytest.mark.parametrize("asked", [["Republic of Vessara", "x", "y", "z"], ["nonsense"], ["a", "b", "c", "d"]])
def test_an_address_that_asks_for_nothing_known_is_no_failure(page, tables: Path, asked: list[str]) -> None:
    assert "4 names" in words(page(tables, show=NAMES, name_of=asked))


def test_unresolved_names_are_said_to_be_so_and_can_be_read(page, tables: Path) -> None:
    app = page(tables, show=NAMES, name_of=["not resolved", "<i>nowhere</i>", "<b>Night</b> News", "any voice"])
    assert any("1 name not resolved" in one.label for one in app.expander)
    assert "not resolved**: 1 mention" in words(app)


def test_no_contested_name_says_why(page, tmp_path: Path) -> None:
    app = page(write_tables(tmp_path / "one", {"articles": [article_row()]}), show=NAMES)
    assert "No place is named in more than one way, so there is nothing to compare." in words(app)


def test_a_side_in_the_address_is_read(page, tables: Path) -> None:
    app = page(tables, show=SIDES, side=["Peru", "Mainland Mail", "speaks"])
    assert "**Peru in Mainland Mail, speaking**: 1 mention" in words(app)


def test_no_side_says_why(page, tables: Path, tmp_path: Path) -> None:
    assert "within the filters" in words(page(tables, show=SIDES, published_from="2150-01-01"))
    app = page(write_tables(tmp_path / "one", {"articles": [article_row()]}), show=SIDES)
    assert "No name of a place stands for a government or side." in words(app)


MORE = [("n", f"Vessara-{at}", LAND, "narrator", False, 0.9) for at in range(19)]


@pytest.fixture(scope="module")
def long_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return isles(tmp_path_factory.mktemp("card") / "tables", MORE)


def test_a_card_pages_through_the_mentions(page, long_tables: Path) -> None:
    app = page(long_tables, place="Vessara")
    assert "**Mentions in context** · 1 to 10 of 26" in words(app)
    assert app.button(key="mentions_Previous").disabled
    app.button(key="mentions_Next").click().run()
    assert "11 to 20 of 26" in words(app)
    app.button(key="mentions_Next").click().run()
    assert "21 to 26 of 26" in words(app)
    assert app.button(key="mentions_Next").disabled
    app.button(key="mentions_Previous").click().run()
    assert "11 to 20 of 26" in words(app)


@pytest.mark.parametrize("asked", [["Vessara", "99", "any", "any"], ["Vessara", "9" * 30, "any", "any"]])
def test_a_page_past_the_last_is_the_last(page, long_tables: Path, asked: list[str]) -> None:
    assert "21 to 26 of 26" in words(page(long_tables, place="Vessara", mentions_page=asked))


@pytest.mark.parametrize(
    "asked", [["Peru", "2", "any", "any"], ["Vessara", "-1", "any", "any"], ["x"], ["Vessara", "²", "any", "any"]]
)
def test_a_page_of_another_place_or_none_is_the_first(page, long_tables: Path, asked: list[str]) -> None:
    assert "1 to 10 of 26" in words(page(long_tables, place="Vessara", mentions_page=asked))


def test_a_card_narrowed_down_to_a_spelling_says_so_and_widens_again(page, long_tables: Path) -> None:
    app = page(long_tables, place="Vessara", mentions_page=["Vessara", "1", "karn", "Mainland Mail"])
    assert "**“Karn” in Mainland Mail** · 1 to 1 of 1" in words(app)
    app.button(key="mentions_all").click().run()
    assert "1 to 10 of 26" in words(app)


def test_a_card_has_articles_statements_and_figures(page, long_tables: Path) -> None:
    labels = [one.label for one in page(long_tables, place="Vessara").expander]
    assert {"3 articles that name it", "1 statement that names it", "1 figure in a sentence that names it"} <= set(labels)


def test_a_key_survives_hostile_text() -> None:
    assert as_key(('"', "<b>", "\n")) == '["\\"", "<b>", "\\n"]'
    assert opened("nothing asked", 3) is None
