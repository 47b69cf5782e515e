"""The Statements page in each of its views: with rows, without, and with choices that leave none."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from components.elements.statement_view import VIEWS
from tests.conftest import words
from tests.debate import debate
from tests.newsroom import newsroom
from tests.tables import article_row, write_tables

views = pytest.mark.parametrize("name", VIEWS)


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return debate(tmp_path_factory.mktemp("statements") / "tables")


@pytest.fixture
def opened(opened):
    """opened(tables, **url): the Statements page."""
    return partial(opened, path="pages/statements.py")


@views
def test_every_view_runs_and_the_address_says_which(opened, tables, name):
    app = opened(tables, view=name, actor_card="Ida Holm")
    assert not app.exception
    assert app.session_state["view"] == name


@views
def test_every_view_runs_on_hostile_words(opened, tmp_path, name):
    assert not opened(newsroom(tmp_path / "tables"), view=name, actor_card="Ana Ruiz").exception


@views
def test_without_statements_every_view_says_so(opened, tmp_path, name):
    app = opened(write_tables(tmp_path / "silent", {"articles": [article_row()]}), view=name)
    assert not app.exception
    assert "These articles hold no statement." in words(app)


@views
def test_a_choice_that_leaves_nothing_offers_to_loosen_it(opened, tables, name):
    app = opened(tables, view=name, acts="threaten", said="the")
    assert not app.exception
    assert "No statement matches what is asked for here." in words(app)
    app.button(key="loosen_statements_acts").click().run()
    assert app.session_state["acts"] == []
    assert "No statement matches" not in words(app)


def test_words_that_nothing_has_offer_to_clear_the_words(opened, tables):
    app = opened(tables, said="zeppelin")
    app.button(key="loosen_statements_words").click().run()
    assert app.session_state["said"] == ""


def test_pairs_without_what_is_asked_for_say_so(opened, tables):
    app = opened(tables, view="Same statement", acts="deny")
    assert "No pair has a statement that is asked for" in words(app)
    app.button(key="loosen_statements_acts").click().run()
    assert "1 pair" in words(app)


def test_without_pairs_the_views_of_pairs_say_so(opened, tmp_path):
    folder = newsroom(tmp_path / "tables")
    assert "told twice" in words(opened(folder, view="Same statement"))
    assert "may answer another" in words(opened(folder, view="Claim and answer"))


def test_sources_with_few_statements_have_their_counts_written(opened, tables):
    app = opened(tables, view="Who speaks")
    few = [button for button in app.button if button.label.startswith(("dockers", "Norvik"))]
    assert [button.label for button in few] == ["Norvik \\(government\\) 1 of 2", "dockers’ union 1 of 2"]
    few[1].click().run()
    assert app.session_state["heard"] == "Island Note · dockers’ union"
    assert "1 statement of 2 in this source" in words(app)


def test_the_card_of_an_actor_tells_office_party_and_how_it_was_found(opened, tables):
    app = opened(tables, view="Actor", actor_card="Ida Holm")
    assert "office: minister for ferries · party or government: Norvik" in words(app)
    assert "by name 5" in words(app)
    app.button(key="count_acts_promise").click().run()
    assert app.session_state["acts"] == ["promise"]
    app.button(key="count_acts_promise").click().run()
    assert app.session_state["acts"] == []


def test_a_link_to_a_statement_that_is_not_there_says_so(opened, tables):
    assert "No statement has the id" in words(opened(tables, statement="gone"))


def test_a_link_to_a_statement_can_be_closed(opened, tables):
    app = opened(tables, statement="gazette-0", acts="deny")
    app.button(key="unlink").click().run()
    assert "statement" not in app.query_params
    assert app.query_params["acts"] == "deny"


def test_what_was_parted_is_counted_and_put_back_together(opened, tables):
    app = opened(tables, rows="Subject", columns_by="Source", parted=["gazette-3-", "note-0-pie"])
    assert app.button(key="put_all_back").label == "✎ 2 statements parted by you: put all back"
    app.button(key="put_all_back").click().run()
    assert "parted" not in app.query_params
    assert not any(button.key == "put_all_back" for button in app.button)
