"""The Coverage page narrows topics by kind, order and words, all of them in the address, and says why where none is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.elements.coverage_words import ALL_KINDS, KINDS, RULES
from tests.newsroom import newsroom


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return newsroom(tmp_path_factory.mktemp("coverage") / "tables")


@pytest.fixture
def page(opened, tables: Path):
    return lambda **url: opened(tables, "pages/coverage.py", **url)


def told(app: AppTest) -> str:
    return " ".join(element.value for element in app.info)


def test_it_opens_on_the_first_topics_of_every_kind(page) -> None:
    app = page()
    assert not app.exception
    assert app.button_group(key="topics").value == ALL_KINDS
    assert app.button_group(key="topics").options == [ALL_KINDS, *KINDS]


def test_words_in_the_address_narrow_every_kind_and_the_count_says_so(page) -> None:
    app = page(topic_words="orvale")
    assert not app.info
    assert [caption.value for caption in app.caption if caption.value.startswith("1 topic. ")] == ["1 topic. " + RULES["found"]]


def test_a_kind_without_such_a_topic_says_so_and_leads_to_the_others(page) -> None:
    app = page(topics="Actors who speak", topic_words="orvale")
    assert "No topic among “Actors who speak” has “orvale” in its name." in told(app)
    app.button(key="all_kinds").click().run()
    assert not app.info
    assert app.button_group(key="topics").value == ALL_KINDS


def test_words_that_no_topic_has_can_be_cleared(page) -> None:
    app = page(topic_words="[volcano](x)")
    assert "has “\\[volcano\\]\\(x\\)” in its name" in told(app)
    assert not [button for button in app.button if button.key == "all_kinds"]
    app.button(key="clear_find").click().run()
    assert not app.info
    assert app.text_input(key="topic_words").value == ""


def test_an_order_that_leaves_nothing_leads_back_to_the_first(page) -> None:
    app = page(topics="Events", order="All but one have it")
    assert "in view in that many sources" in told(app)
    app.button(key="clear_order").click().run()
    assert app.selectbox(key="order").value == "By event"
