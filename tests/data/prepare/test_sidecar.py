"""What the sidecar says wins, and what is wrong in it is noted."""

from __future__ import annotations

from datetime import date

import pytest

from data.prepare.read import read

STORY = "Mine reopens at Tarn\n\nBy Ana Lind March 4, 2021\n\nThe copper mine at Tarn reopened on Monday after eleven months."


def reading(folder, sidecar):
    (folder / "a.txt").write_text(STORY)
    (folder / "b.txt").write_text(STORY)
    (folder / "articles.csv").write_bytes(sidecar if isinstance(sidecar, bytes) else sidecar.encode())
    return read(folder)


def test_it_wins_over_the_text_and_leaves_the_rest_to_it(tmp_path):
    found = reading(
        tmp_path, "file,source,published,published_basis,origin\na.txt,Hill News,2021-03-05,assigned,Valley Post\nb.txt,,,,\n"
    )
    one, other = found.articles
    assert (one.source, one.source_basis, one.published, one.published_basis) == (
        "Hill News",
        "stated",
        date(2021, 3, 5),
        "assigned",
    )
    assert (one.author, one.origin, one.origin_basis) == ("Ana Lind", "Valley Post", "stated")
    assert (other.source, other.source_basis, other.published, other.published_basis) == (
        "b",
        "assigned",
        date(2021, 3, 4),
        "text",
    )
    assert found.problems == []
    assert found.skipped == []


def test_paths_are_compared_in_one_form(tmp_path):
    found = reading(tmp_path, "\ufefffile;source\n./a.txt;Hill News\n")
    assert found.articles[0].source == "Hill News"


def test_it_reaches_the_rows_of_a_file_of_many(tmp_path):
    (tmp_path / "many.jsonl").write_text('{"text": "Rain fell."}\n{"text": "Snow fell."}\n')
    found = reading(tmp_path, "file,source\nmany.jsonl#2,Hill News\n")
    assert [article.source for article in found.articles] == ["a", "b", "many", "Hill News"]


@pytest.mark.parametrize(
    ("sidecar", "words"),
    [
        ("name,source\na.txt,Hill News\n", "no column file"),
        ("file,source\nz.txt,Hill News\n", "Line 2: z.txt is not there"),
        ("file,published\na.txt,next spring\n", "Line 2: The date 'next spring'"),
        ("file,source\na.txt,One\na.txt,Two\n", "Line 3: a.txt stands in line 2"),
        ("file,source,source_basis\na.txt,One,guessed\n", "Line 2: source_basis is 'guessed'"),
        ("file,source\n,One\n", "Line 2: It names no file"),
        ("file,title\na.txt,Rain, snow\n", "Line 2: It has 3 fields"),
        (b"file,source\na.txt,Caf\xe9\n", "not UTF-8"),
    ],
)
def test_what_is_wrong_is_noted_and_every_article_kept(tmp_path, sidecar, words):
    found = reading(tmp_path, sidecar)
    assert len(found.articles) == 2
    [problem] = found.problems
    assert problem.path == "articles.csv"
    assert words in problem.message


def test_a_file_of_articles_may_have_the_same_name(tmp_path):
    (tmp_path / "articles.csv").write_text("text,source\nRain fell.,Hill News\n")
    assert [article.path for article in read(tmp_path).articles] == ["articles.csv#1"]
