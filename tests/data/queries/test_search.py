"""Exact phrases, where they stand and whose wording they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.queries.search import by_source, occurrences, phrase_pattern
from data.selection import Selection
from data.store import Store
from tests.newsroom import HOSTILE_SOURCE, TEXTS, newsroom
from tests.tables import article_row, located, write_tables

EVERYTHING = Selection()


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> Store:
    return Store(newsroom(tmp_path_factory.mktemp("search") / "tables"))


@pytest.mark.parametrize(
    ("phrase", "sentence", "found"),
    [
        ("old bridge", "The Old  bridge fell.", ["Old  bridge"]),
        ("old bridge", "The old bridges fell.", []),
        ("old bridge", "The threshold bridge fell.", []),
        ("ruiz's", "Ruiz’s dam", ["Ruiz’s"]),
        ('"lost"', "They “lost” it", ["“lost”"]),
        ("two-day", "a two–day flood", ["two–day"]),
        ("a.b", "axb a.b", ["a.b"]),
        ("(dam", "the (dam) broke", ["(dam"]),
        ("Škoda", "a Škoda and škodas", ["Škoda"]),
        ("no", "no no no", ["no", "no", "no"]),
    ],
)
def test_a_phrase_is_whole_words_in_any_case_spacing_and_kind_of_marks(phrase, sentence, found):
    pattern = phrase_pattern(phrase)
    assert pattern is not None
    assert pattern.findall(sentence) == found


@pytest.mark.parametrize("phrase", ["", "  ", "…", "“”"])
def test_a_phrase_without_a_letter_or_digit_is_none(phrase):
    assert phrase_pattern(phrase) is None


@given(st.text(min_size=1, max_size=30))
def test_any_text_is_a_phrase_that_finds_itself(text):
    pattern = phrase_pattern(text)
    if pattern is not None:
        assert pattern.search(" ".join(text.split()))


def test_an_occurrence_is_the_words_of_its_span_and_has_the_voice_that_covers_it(store):
    found = occurrences(store, EVERYTHING, "old bridge")
    assert found[["source", "voice"]].to_numpy().tolist() == [["Harbour Post", "quoted"], ["Valley Courier", "narrator"]]
    for row in found.to_dict("records"):
        assert TEXTS[row["article_id"]][row["start"] : row["end"]] == row["words"] == "old bridge"
        assert row["before"] + row["words"] + row["after"] in TEXTS[row["article_id"]]


def test_counts_name_every_source_in_view_and_are_per_thousand_of_its_words(store):
    found = by_source(store, EVERYTHING, "two days").set_index("source")
    assert found["occurrences"].to_dict() == {HOSTILE_SOURCE: 1, "Harbour Post": 1, "Valley Courier": 0}
    assert found["per_1000"]["Harbour Post"] == pytest.approx(1000 / found["words"]["Harbour Post"])


def test_filters_hold_for_a_search(store):
    assert occurrences(store, Selection(sources=("Valley Courier",)), "old bridge")["source"].tolist() == ["Valley Courier"]
    assert occurrences(store, Selection(places=("p2",)), "old bridge").empty


@pytest.mark.parametrize("phrase", ["nobody wrote this", "…", "[", "\\", "' OR 1=1 --", "%"])
def test_a_phrase_that_stands_nowhere_gives_no_rows(store, phrase):
    assert occurrences(store, EVERYTHING, phrase).empty
    assert by_source(store, EVERYTHING, phrase)["occurrences"].sum() == 0


def test_each_place_in_a_sentence_counts(tmp_path):
    text = "Water, water everywhere, and water."
    sentence = located(text, text, sentence_id="s", paragraph=0)
    store = Store(write_tables(tmp_path, {"articles": [article_row(text=text)], "sentences": [sentence]}))
    assert by_source(store, EVERYTHING, "water")["occurrences"].tolist() == [3]
