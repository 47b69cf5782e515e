"""Folders and files of articles, sound and broken, and what becomes of each."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.prepare.problems import PrepareError
from data.prepare.read import Reading, read

STORY = (
    "Flood closes the bridge at Vlorna\n\n"
    "Three villages east of Vlorna were cut off on Tuesday after the river rose by two metres, the mayor said.\n\n"
    "Crews expect to open the bridge again within a week."
)
GERMAN = (
    "Die Brücke über den Fluss ist seit Dienstag gesperrt, weil das Wasser über Nacht um zwei Meter gestiegen ist. "
    "Der Bürgermeister sagte, dass drei Dörfer von der Außenwelt abgeschnitten seien und Hilfe brauchten."
)


def write(folder: Path, **files: str | bytes) -> Path:
    """Files by name, with __ for the dot of the ending."""
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def message_for(reading: Reading, path: str) -> str:
    [problem] = [problem for problem in reading.problems if problem.path == path]
    return problem.message


def test_text_is_the_file_character_for_character(tmp_path):
    content = b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode() + "\u00a0 \u2019\n".encode()
    [article] = read(write(tmp_path, a__txt=content)).articles
    assert article.text == content.decode("utf-8")
    assert article.sha256 == sha256(content).hexdigest()
    assert article.title == "Flood closes the bridge at Vlorna"


def test_folders_are_searched_through_in_order_and_hidden_files_left_out(tmp_path):
    for name in ["b.txt", "a/z.txt", "a.txt", ".hidden.txt", ".git/x.txt", "c/d/e.TXT", "notes.md", "profile.toml"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORY)
    reading = read(tmp_path)
    assert [article.path for article in reading.articles] == ["a.txt", "a/z.txt", "b.txt", "c/d/e.TXT"]
    assert reading.skipped == ["notes.md"]
    assert reading.problems == []


def test_source_is_the_file_name_where_nothing_tells_it(tmp_path):
    [article] = read(write(tmp_path, valley_post__txt=STORY)).articles
    assert (article.source, article.source_basis) == ("valley_post", "assigned")


def test_article_id_is_made_of_url_or_else_path(tmp_path):
    write(tmp_path, a__txt=STORY)
    write(tmp_path, articles__csv="file,url\na.txt,https://valley.example/flood\n")
    [with_url] = read(tmp_path).articles
    assert with_url.article_id == sha256(b"https://valley.example/flood").hexdigest()[:16]
    (tmp_path / "articles.csv").unlink()
    [without] = read(tmp_path).articles
    assert without.article_id == sha256(b"a.txt").hexdigest()[:16]


def test_two_articles_with_one_url_are_told_apart(tmp_path):
    write(tmp_path, a__jsonl='{"text": "One.", "url": "https://x.example/1"}\n{"text": "Two.", "url": "https://x.example/1"}\n')
    reading = read(tmp_path)
    assert len({article.article_id for article in reading.articles}) == 2
    assert "https://x.example/1" in message_for(reading, "a.jsonl#2")


def test_identical_texts_are_articles_of_their_own(tmp_path):
    reading = read(write(tmp_path, a__txt=STORY, b__txt=STORY))
    assert len(reading.articles) == 2
    assert reading.problems == []


def test_other_languages_are_kept_and_noted(tmp_path):
    reading = read(write(tmp_path, a__txt=STORY, d__txt=GERMAN))
    assert [article.language for article in reading.articles] == ["en", "de"]
    assert [(problem.path, problem.stage) for problem in reading.problems] == [("d.txt", "annotate")]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Caf\xe9 in the valley", "byte 3 is 0xe9"),
        (b"", "empty"),
        (b" \n\t\r\n\xc2\xa0", "white space"),
        (b"Some words\x00\x01\x02", "NUL byte at byte 10"),
        (b"\x01\x02\x03\x04 words", "binary"),
        (b"PK\x03\x04\x14\x00rest", "zip archive"),
        (b"%PDF-1.7 rest", "PDF"),
        (b"\xff\xfeA\x00", "UTF-16"),
        (b"a" * 1_000_001, "1,000,001 characters"),
    ],
    ids=["latin-1", "empty", "blank", "nul", "control", "zip", "pdf", "utf-16", "long"],
)
def test_a_bad_file_is_a_problem_with_its_remedy_and_the_rest_is_read(tmp_path, content, words):
    reading = read(write(tmp_path, bad__txt=content, good__txt=STORY))
    assert [article.path for article in reading.articles] == ["good.txt"]
    assert words in message_for(reading, "bad.txt")
    assert [problem.stage for problem in reading.problems] == ["read"]


def test_a_huge_file_is_refused_by_its_size(tmp_path):
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert "50,000,000 bytes" in message_for(read(tmp_path), "huge.txt")


def test_links_that_lead_nowhere_or_in_circles_harm_nothing(tmp_path):
    write(tmp_path, good__txt=STORY)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    reading = read(tmp_path)
    assert [article.path for article in reading.articles] == ["good.txt"]
    assert sorted(problem.path for problem in reading.problems) == ["broken.txt", "pipe.txt", "self.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_a_problem(tmp_path):
    write(tmp_path, shut__txt=STORY)
    (tmp_path / "shut.txt").chmod(0)
    assert "Permission denied" in message_for(read(tmp_path), "shut.txt")


def test_a_folder_without_articles_is_a_problem(tmp_path):
    [problem] = read(tmp_path).problems
    assert ".txt" in problem.message


def test_a_root_that_is_not_there_ends_the_run(tmp_path):
    with pytest.raises(PrepareError, match="nowhere"):
        read(tmp_path / "nowhere")


def test_a_single_file_takes_its_row_of_the_sidecar_beside_it(tmp_path):
    write(tmp_path, a__txt=STORY, b__txt=STORY, articles__csv="file,source\na.txt,Valley Post\nb.txt,Hill News\n")
    reading = read(tmp_path / "b.txt")
    assert [(article.path, article.source) for article in reading.articles] == [("b.txt", "Hill News")]
    assert reading.problems == []


@given(st.binary(max_size=300))
def test_no_bytes_stop_a_run(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("fuzz")
    for ending in ["txt", "json", "jsonl", "csv"]:
        write(folder, **{f"a__{ending}": content})
    write(folder, good__txt=STORY, articles__csv=content)
    assert "good.txt" in [article.path for article in read(folder).articles]
