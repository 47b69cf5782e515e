"""Web pages and files of many articles, and their broken parts."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256

import pytest

from data.prepare.draft import Draft
from data.prepare.formats import read_file
from data.prepare.problems import Problem
from data.prepare.read import read

PAGE = """<!doctype html><html><head><title>Dam opens early | Hill News</title>
<meta property="og:site_name" content="Hill News"><meta name="author" content="Ana Lind">
<meta property="article:published_time" content="2022-06-04T10:00:00Z"><link rel="canonical" href="https://hill.example/dam">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Dam opens early</h1>
<p>The dam above Orsk Valley opened two days early on Saturday because the lake behind it was fuller than planned.</p>
<p>Engineers said that the water would reach the town of Brenn before midnight, and asked people to stay away from the banks.</p>
<script>alert("no article")</script></article><footer>All rights reserved</footer></body></html>"""


def drafts(folder, name, content):
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_file(file, name))


def test_a_page_gives_its_main_text_and_what_it_states(tmp_path):
    (tmp_path / "page.html").write_text(PAGE)
    [article] = read(tmp_path).articles
    assert (article.title, article.source, article.author) == ("Dam opens early", "Hill News", "Ana Lind")
    assert (article.published, article.url) == (date(2022, 6, 4), "https://hill.example/dam")
    assert (article.source_basis, article.published_basis) == ("stated", "stated")
    assert article.text[article.title_start : article.title_end] == article.title
    assert "reach the town of Brenn" in article.text
    assert "alert" not in article.text
    assert article.sha256 == sha256(PAGE.encode()).hexdigest()


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<<<<>>",
        "<html><script>x</script>",
        "<svg><!--",
        b"\x00\xff\xfe<p>",
        '<?xml encoding="foo"?><p>&#xD800;',
    ],
)
def test_a_page_without_an_article_is_a_problem(tmp_path, page):
    [problem] = drafts(tmp_path, "page.html", page)
    assert isinstance(problem, Problem)
    assert ".txt" in problem.message


def test_rows_are_numbered_from_one_and_carry_what_they_state(tmp_path):
    row = {
        "text": "Two trains met.",
        "source": "Hill News",
        "title": "Trains",
        "author": ["Ana Lind", "Bo Ek"],
        "published": "2022-06-04",
    }
    [first, second] = drafts(tmp_path, "many.json", json.dumps([row, {"text": "They passed."}]))
    assert first == Draft(
        path="many.json#1",
        text="Two trains met.",
        sha256=sha256(b"Two trains met.").hexdigest(),
        source="Hill News",
        title="Trains",
        author="Ana Lind, Bo Ek",
        published="2022-06-04",
    )
    assert second.path == "many.json#2"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("one.json", '{"text": "Rain fell."}'),
        ("in.json", '{"articles": [{"text": "Rain fell."}]}'),
        ("lines.jsonl", '\ufeff{"text": "Rain fell."}\r\n\r\n'),
        ("rows.csv", "Text,source\r\nRain fell.,Hill News\r\n"),
        ("rows.csv", "\ufefftext;title\nRain fell.;Rain\n"),
        ("rows.csv", 'title\ttext\nRain\t"Rain fell."\n'),
    ],
)
def test_the_usual_shapes_of_files_are_read(tmp_path, name, content):
    [draft] = drafts(tmp_path, name, content)
    assert (draft.text, draft.path) == ("Rain fell.", f"{name}#1")


def test_one_bad_line_costs_only_that_line(tmp_path):
    lines = [
        '{"text": "One."}',
        "{broken",
        '{"title": "no text"}',
        "[1]",
        '{"text": "\\ud800"}',
        '{"text": ""}',
        '{"text": "Seven."}',
    ]
    found = drafts(tmp_path, "a.jsonl", "\n".join(lines))
    assert [draft.path for draft in found if isinstance(draft, Draft)] == ["a.jsonl#1", "a.jsonl#7"]
    assert [problem.path for problem in found if isinstance(problem, Problem)] == [f"a.jsonl#{n}" for n in range(2, 7)]


def test_a_line_that_is_not_utf8_costs_only_that_line(tmp_path):
    found = drafts(tmp_path, "a.jsonl", b'{"text": "Caf\xe9"}\n{"text": "Two."}')
    assert [type(one) for one in found] == [Problem, Draft]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.json", "{", "not valid JSON"),
        ("a.json", "[" * 100_000, "not valid JSON"),
        ("a.json", "3", "list of objects"),
        ("a.json", "[]", "no articles"),
        ("a.csv", "headline,body\nRain,Rain fell.\n", "no column text"),
        ("a.csv", "text\n", "no articles"),
        ("a.csv", "text,title\nRain, fell,hard\n", "3 fields"),
        ("a.csv", "text\nRain\x00fell\n", "NUL"),
    ],
)
def test_a_broken_file_says_what_is_wrong(tmp_path, name, content, words):
    [problem] = drafts(tmp_path, name, content)
    assert words in problem.message


def test_a_file_that_vanishes_is_a_problem(tmp_path):
    [problem] = read_file(tmp_path / "gone.txt", "gone.txt")
    assert "cannot be opened" in problem.message


def test_a_stated_date_that_cannot_be_read_is_noted_and_the_article_kept(tmp_path):
    (tmp_path / "a.json").write_text('{"text": "Rain fell.", "published": "soon"}')
    reading = read(tmp_path)
    assert [article.published for article in reading.articles] == [None]
    assert "'soon'" in reading.problems[0].message
