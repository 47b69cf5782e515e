"""Topics are found by their names or an article's words for them, and stand by event or a few of each kind."""

from __future__ import annotations

import pandas as pd
import pytest

from data.queries.topics import by_event, doubtful, first_of_each, named, rows_of, topics_of

ROWS = [
    ("measure", "duration|", "How long something lasted · event not resolved", "North", 3, 0),
    ("measure", "duration|", "How long something lasted · event not resolved", "South", 1, 1),
    ("measure", "killed|e", "People killed · Sinking of the ferry", "North", 1, 1),
    ("measure", "displaced|f", "People displaced from somewhere · Flood", "North", 1, 0),
    ("measure", "displaced|f", "People displaced from somewhere · Flood", "South", 1, 0),
    ("measure", "wounded|e", "People wounded · Sinking of the ferry", "South", 2, 2),
    ("measure", "wounded|e", "People wounded · Sinking of the ferry", "West", 2, 1),
    ("place", "Bölling", "Bölling", "North", 1, 0),
    ("place", "Merrin", "Merrin", "North", 1, 0),
]
FOUND = pd.DataFrame(ROWS, columns=["kind", "key", "label", "source", "rows", "uncertain"])


def test_measures_of_one_event_stand_together_the_widest_event_first_and_those_of_none_last() -> None:
    assert [key for _, key in topics_of(by_event(FOUND))] == [
        "killed|e",
        "wounded|e",
        "displaced|f",
        "duration|",
        "Bölling",
        "Merrin",
    ]
    assert sorted(map(str, by_event(FOUND).values.tolist())) == sorted(map(str, FOUND.values.tolist()))
    assert by_event(FOUND.head(0)).empty


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("", ["duration|", "killed|e", "displaced|f", "wounded|e", "Bölling", "Merrin"]),
        ("casualties", ["killed|e", "wounded|e"]),
        ("death toll", ["killed|e"]),
        ("FERRY kill", ["killed|e"]),
        ("bolling", ["Bölling"]),
        ("people flood", ["displaced|f"]),
        ("erry", []),
        ("|", ["duration|", "killed|e", "displaced|f", "wounded|e", "Bölling", "Merrin"]),
        ("volcano", []),
    ],
)
def test_a_topic_is_found_by_beginnings_of_words_of_its_name_or_of_its_measure(words: str, keys: list[str]) -> None:
    assert [key for _, key in topics_of(named(FOUND, words))] == keys


def test_a_few_of_each_kind_come_first() -> None:
    topics = topics_of(FOUND)
    assert first_of_each(topics, 1) == [("measure", "duration|"), ("place", "Bölling")]
    assert set(rows_of(FOUND, first_of_each(topics, 1))["key"]) == {"duration|", "Bölling"}
    assert first_of_each(topics, 9) == topics


def test_a_topic_is_doubtful_only_where_every_row_is() -> None:
    assert doubtful(FOUND) == {("measure", "killed|e")}
    assert doubtful(FOUND.head(0)) == set()
