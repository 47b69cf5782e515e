"""The Wording page proposes what a profile may name, and says where there is nothing to compare."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from components.profile_entry import Accepted
from data.prepare.run import prepare
from tests.conftest import words
from tests.eviction import REPORTS
from tests.tables import Rows, article_row, located, write_tables

TEXT = "The [raid](x) on Arica was a clearance; a <b>sweep</b> at dawn, officers said."
PAGES = [f"pages/{name}.py" for name in ("coverage", "timeline", "origins", "wording")]


def candidate(key: str, name: str, score: int) -> dict[str, object]:
    return {"candidate_id": key, "kind": "force", "name": name, "sources": 2, "wordings": 3, "score": score, "reason": "Why."}


def use(words: str, article: str, key: str, voice: str) -> dict[str, object]:
    return located(TEXT, words, article, use_id=f"{key}-{article}-{words}", candidate_id=key, wording=words, voice=voice)


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    articles = [article_row("a", source="North", text=TEXT), article_row("b", source="South", text=TEXT)]
    rows: Rows = {
        "articles": articles,
        "sentences": [located(TEXT, TEXT, article, sentence_id=f"s-{article}", paragraph=0) for article in ("a", "b")],
        "candidates": [candidate("k1", "Raid (Arica)", 6), candidate("k2", "Dawn", 2)],
        "candidate_uses": [
            use("raid", "a", "k1", "narrator"),
            use("clearance", "b", "k1", "paraphrase"),
            use("<b>sweep</b>", "b", "k1", "quoted"),
            use("dawn", "a", "k2", "narrator"),
        ],
    }
    return write_tables(tmp_path / "tables", rows)


@pytest.fixture
def opened(opened):
    """opened(tables, **url): the Wording page, or another one by its path."""
    return partial(opened, path="pages/wording.py")


def test_without_a_profile_the_page_opens_on_the_best_proposal_and_says_so(opened, tables: Path) -> None:
    app = opened(tables)
    assert not app.exception
    assert "stands under “Proposed”" in app.info[0].value
    assert app.selectbox(key="proposed").options == ["Raid (Arica)", "Dawn"]
    assert app.selectbox(key="proposed").value == "Raid (Arica)"
    assert "3 wordings in 2 sources. Why." in words(app)
    assert set(app.button_group(key="taken_k1").value) == {"raid", "clearance", "<b>sweep</b>"}


def test_the_address_tells_which_proposal_is_read(opened, tables: Path) -> None:
    assert opened(tables, proposed="Dawn").text_input(key="name_k2").value == "Dawn"


def test_without_a_name_or_a_wording_there_is_nothing_to_take(opened, tables: Path) -> None:
    app = opened(tables)
    app.text_input(key="name_k1").set_value(" ").run()
    assert "Name it and leave at least one wording in." in words(app)
    app.text_input(key="name_k1").set_value("The raid").run()
    app.button_group(key="taken_k1").set_value([]).run()
    assert "Name it and leave at least one wording in." in words(app)


def test_what_was_taken_before_stays_in_the_next_profile(opened, tables: Path) -> None:
    app = opened(tables)
    app.session_state["accepted_referents"] = [Accepted("Dawn", ("dawn",))]
    app.run()
    assert "Holds also what you took before: Dawn" in words(app)


def test_filters_that_leave_no_two_wordings_say_so(opened, tables: Path, tmp_path: Path) -> None:
    assert "Nothing is proposed" in words(opened(write_tables(tmp_path / "none", {"articles": [article_row()]})))


@pytest.fixture(scope="module")
def one_article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("one")
    (folder / "article.txt").write_text(REPORTS["tribune"], encoding="utf-8")
    prepare(folder / "article.txt", folder / "tables")
    return folder / "tables"


@pytest.mark.parametrize("page", PAGES)
def test_one_article_says_in_words_what_cannot_be_compared(opened, one_article: Path, page: str) -> None:
    app = opened(one_article, path=page)
    assert not app.exception
    assert "One article is in view, so there is nothing to compare it with" in words(app)


@pytest.mark.parametrize("page", PAGES)
def test_two_sources_are_compared_without_a_word_of_that(opened, tables: Path, page: str) -> None:
    assert "nothing to compare" not in words(opened(tables, path=page))
