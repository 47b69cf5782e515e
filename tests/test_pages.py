"""Every page runs on every state that the tables can be in, and says what is wrong in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.elements.menu import PAGES
from tests.newsroom import newsroom
from tests.tables import article_row, write_tables

pages = pytest.mark.parametrize("path", [page.path for page in PAGES])


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return newsroom(tmp_path_factory.mktemp("pages") / "tables")


@pages
def test_runs_on_the_bundled_corpus(opened, sample_tables, path):
    if not (sample_tables / "articles.parquet").exists():
        pytest.skip("the bundled corpus is not prepared")
    assert not opened(sample_tables, path).exception


@pages
def test_runs_on_a_hostile_corpus(opened, tables, path):
    app = opened(tables, path)
    assert not app.exception
    assert app.title[0].value == next(page.name for page in PAGES if page.path == path)


# Pages whose rows are found word for word and not by an extractor that was measured.
MATCHED = {"pages/search.py", "pages/origins.py", "pages/wording.py"}


@pages
def test_the_foot_names_how_well_what_the_page_stands_on_is_found(opened, tables, path):
    said = " ".join(caption.value for caption in opened(tables, path).caption)
    assert ("found with F1" in said) == (path not in MATCHED)


@pages
def test_tables_without_rows_give_the_command_that_mends_it(opened, tmp_path, path):
    app = opened(write_tables(tmp_path / "empty"), path)
    assert not app.exception
    assert "data.prepare" in app.code[0].value
    assert "no article" in app.error[0].value


@pages
def test_a_filter_that_nothing_passes_is_no_failure(opened, tables, path):
    app = opened(tables, path, published_from="2150-01-01")
    assert not app.exception
    assert "0 articles" in " ".join(caption.value for caption in app.caption)


@pages
def test_missing_tables_give_the_command_that_mends_it(opened, tmp_path, path):
    app = opened(tmp_path / "nowhere", path)
    assert not app.exception
    assert "data.prepare" in app.code[0].value


@pages
def test_foreign_tables_give_the_command_that_mends_it(opened, tmp_path, path):
    folder = write_tables(tmp_path / "foreign")
    (folder / "articles.parquet").write_bytes(b"these are not the tables")
    app = opened(folder, path)
    assert not app.exception
    assert "data.prepare" in app.code[0].value


@pages
def test_values_that_the_corpus_does_not_have_are_ignored_with_a_word(opened, tables, path):
    app = opened(tables, path, places=["Atlantis", "Orvale"], sources="The Nowhere Times")
    assert not app.exception
    said = " ".join(warning.value for warning in app.warning)
    assert "Atlantis" in said
    assert "Nowhere Times" in said
    assert app.session_state["places"] == ["Orvale"]


@pages
def test_a_corpus_of_digests_says_that_these_are_not_the_outlets_words(opened, tmp_path, path):
    folder = write_tables(tmp_path / "digests", {"articles": [article_row(source="Digest of the Test Gazette")]})
    app = opened(folder, path)
    assert not app.exception
    assert any("not the outlets' own words" in info.value for info in app.info)
