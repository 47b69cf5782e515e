"""Contested names and acting sides on the Map page: what is asked for in the address is read, and nothing says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.elements.contested_names import NAME
from components.elements.tallies import as_key, opened
from tests.isles import isles
from tests.tables import article_row, write_tables

ROOT = Path(__file__).parents[3]
NAMES, SIDES = "Contested names", "Who acts"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return isles(tmp_path_factory.mktemp("elements") / "tables")


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch):
    def run(folder: Path, **url: str | list[str]) -> AppTest:
        monkeypatch.setenv("PARALLAX_TABLES", str(folder))
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        for name, value in url.items():
            app.query_params[name] = value
        found = app.switch_page("pages/map.py").run()
        assert not found.exception
        return found

    return run


def words(app: AppTest) -> str:
    return "\n".join(str(one.value) for kind in (app.markdown, app.text, app.caption, app.subheader) for one in kind)


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


def test_a_key_survives_hostile_text() -> None:
    assert as_key(('"', "<b>", "\n")) == '["\\"", "<b>", "\\n"]'
    assert opened("nothing asked", 3) is None
