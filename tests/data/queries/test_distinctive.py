"""A word sets a source apart only where it does so more than chance would within the source."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from data.queries.distinctive import counted, distinctive, set_apart, sizes, too_few
from data.selection import Selection
from data.store import Store
from tests.tables import Rows, article_row, located, write_tables

COMMON = ["bridge", "river", "harbour", "market", "council", "school", "engine", "winter", "ladder", "orchard", "meadow"]


def corpus(folder: Path, own: str, *, articles: int = 8, length: int = 300) -> Store:
    random = Random(7)
    rows: Rows = {"articles": [], "sentences": [], "voices": []}
    for source in ("North", "South"):
        for at in range(articles):
            words = random.choices(COMMON, k=length)
            if source == "North":
                words[::10] = [own] * len(words[::10])
            text = " ".join(words)
            name = f"{source}{at}"
            rows["articles"].append(article_row(name, source=source, text=text))
            rows["sentences"].append(located(text, text, name, sentence_id=name))
    return Store(write_tables(folder, rows))


def test_a_word_that_one_source_alone_keeps_using_is_found(tmp_path: Path) -> None:
    articles = counted(corpus(tmp_path, "lantern"), Selection())
    found, null = distinctive(articles, "North")
    assert found["word"].iloc[0] == "lantern"
    assert (found["z"] > null).all()
    assert found["elsewhere"].iloc[0] == 0


def test_two_sources_that_write_alike_have_few_such_words(tmp_path: Path) -> None:
    articles = counted(corpus(tmp_path, "bridge"), Selection())
    found, _ = distinctive(articles, "South")
    assert "bridge" not in set(found["word"])


def test_words_in_quotation_marks_are_a_speakers(tmp_path: Path) -> None:
    text = "The mayor said “lantern lantern” twice."
    rows: Rows = {"articles": [article_row("a", text=text)], "sentences": [located(text, text, "a", sentence_id="a")]}
    start = text.index("“")
    rows["voices"] = [{"article_id": "a", "start": start, "end": text.index("”") + 1, "voice": "quoted"}]
    found = counted(Store(write_tables(tmp_path, rows)), Selection())
    assert list(found["words"].iloc[0]) == ["the", "mayor", "said", "twice"]


@pytest.mark.parametrize(("articles", "length"), [(1, 5000), (8, 50)])
def test_too_little_of_a_source_is_said(tmp_path: Path, articles: int, length: int) -> None:
    found = counted(corpus(tmp_path, "lantern", articles=articles, length=length), Selection())
    assert set(too_few(found)["source"]) == {"North", "South"}


def test_no_article_has_no_words(tmp_path: Path) -> None:
    assert counted(Store(write_tables(tmp_path)), Selection()).empty


def test_where_there_are_too_many_sentences_every_source_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.queries.distinctive.MOST_SENTENCES", 6)
    articles = counted(corpus(tmp_path, "lantern"), Selection())
    assert dict(articles["source"].value_counts()) == {"North": 3, "South": 3}


def test_sources_come_with_how_much_of_them_was_read(tmp_path: Path) -> None:
    store = corpus(tmp_path / "much", "lantern")
    assert list(sizes(store, Selection()).itertuples(index=False, name=None)) == [
        ("North", 8, 2400, False),
        ("South", 8, 2400, False),
    ]
    first = set_apart(store, Selection(), "North").iloc[0]
    assert first["word"] == "lantern"
    assert first["z"] > first["null"]
    assert sizes(corpus(tmp_path / "little", "lantern", articles=2), Selection())["is_short"].all()
    assert sizes(Store(write_tables(tmp_path / "empty")), Selection()).empty
