"""Preparation as its user runs it: files in, tables, closing lines and an exit status out."""

import json
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from data.prepare.__main__ import main
from data.schema import TABLES

FLOOD = """River Rises Over Its Banks in Lima

By Ana Ruiz May 3, 2024

At least 12 people were killed in Lima on Thursday, the mayor said. “We are not giving up,” he added.

About 300 families left their homes in Callao, according to the Red Cross.
"""
OTHER = "Peru declared an emergency in Cusco on Friday. President Dina Boluarte said that help was on its way.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "flood.txt").write_text(FLOOD, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    return folder


def read(tables: Path, table: str) -> pd.DataFrame:
    return pd.read_parquet(tables / f"{table}.parquet")


def contents(tables: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(tables.iterdir())}


def test_every_kind_of_row_is_made_and_its_words_are_its_span(articles: Path, tmp_path: Path) -> None:
    assert main([str(articles), str(tmp_path / "tables")]) == 0
    text_of = read(tmp_path / "tables", "articles").set_index("article_id")["text"]
    for table in ("mentions", "statements", "quantities", "dates", "sentences"):
        rows = read(tmp_path / "tables", table)
        assert len(rows) > 0, table
        for row in rows.itertuples():
            assert row.text == text_of[row.article_id][row.start : row.end]


def test_what_is_known_of_an_article_is_read_from_its_text(articles: Path, tmp_path: Path) -> None:
    main([str(articles), str(tmp_path / "tables")])
    flood = read(tmp_path / "tables", "articles").set_index("path").loc["flood.txt"]
    assert flood["title"] == "River Rises Over Its Banks in Lima"
    assert flood["author"] == "Ana Ruiz"
    assert (str(flood["published"]), flood["published_basis"]) == ("2024-05-03", "text")
    assert flood["text"] == FLOOD


def test_running_twice_gives_the_same_bytes_and_parses_nothing(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(articles), str(tmp_path / "tables")])
    before = contents(tmp_path / "tables")
    main([str(articles), str(tmp_path / "tables")])
    assert contents(tmp_path / "tables") == before
    assert "2 articles, 0 of them parsed now, 2 unchanged" in capsys.readouterr().out
    main([str(articles), str(tmp_path / "afresh")])
    assert contents(tmp_path / "afresh") == before


def test_only_changed_and_added_articles_are_parsed_and_removed_ones_go(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(articles), str(tmp_path / "tables")])
    (articles / "other.txt").unlink()
    (articles / "third.txt").write_text("Three men were arrested in Quito.\n", encoding="utf-8")
    main([str(articles), str(tmp_path / "tables")])
    assert "2 articles, 1 of them parsed now, 1 unchanged" in capsys.readouterr().out
    assert sorted(read(tmp_path / "tables", "articles")["path"]) == ["flood.txt", "third.txt"]


def test_bad_files_are_listed_and_the_rest_is_prepared(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (articles / "latin.txt").write_bytes("Málaga".encode("latin-1"))
    (articles / "empty.txt").write_bytes(b"")
    (articles / "binary.txt").write_bytes(bytes(range(256)))
    (articles / "huge.txt").write_text("word " * 10_000_000, encoding="utf-8")
    (articles / "column.csv").write_text("headline\nRain\n", encoding="utf-8")
    (articles / "broken.html").write_text("<html><<body", encoding="utf-8")
    (articles / "rows.jsonl").write_text('{"text": "It rained in Quito on Monday."}\n{"text": \n', encoding="utf-8")
    (articles / "spanish.txt").write_text(
        "El presidente dijo que los muertos en la ciudad de Lima son muchos y que el agua no baja desde ayer.", encoding="utf-8"
    )
    with zipfile.ZipFile(articles / "zipped.txt", "w") as archive:
        archive.writestr("a.txt", "text")
    assert main([str(articles), str(tmp_path / "tables")]) == 0
    problems = read(tmp_path / "tables", "problems")
    named = {path.split("#")[0] for path in problems["path"]}
    bad = {"latin.txt", "empty.txt", "binary.txt", "huge.txt", "column.csv", "broken.html"}
    assert named == bad | {"rows.jsonl", "spanish.txt", "zipped.txt"}
    printed = capsys.readouterr().out
    assert [message for message in problems["message"] if message not in printed] == []
    paths = set(read(tmp_path / "tables", "articles")["path"])
    assert paths == {"flood.txt", "other.txt", "rows.jsonl#1", "spanish.txt"}


def test_folder_without_articles_ends_with_two_and_keeps_the_old_tables(articles: Path, tmp_path: Path) -> None:
    main([str(articles), str(tmp_path / "tables")])
    before = contents(tmp_path / "tables")
    (tmp_path / "nothing").mkdir()
    assert main([str(tmp_path / "nothing"), str(tmp_path / "tables")]) == 2
    assert contents(tmp_path / "tables") == before


def test_path_that_is_not_there_ends_with_two_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "absent"), str(tmp_path / "tables")]) == 2
    assert "absent" in "".join(capsys.readouterr())


def test_profile_adds_actors_places_and_wordings(articles: Path, tmp_path: Path) -> None:
    (articles / "profile.toml").write_text(
        """
[[actor]]
name = "Dina Boluarte"
party = "Peru (government)"

[[event]]
name = "May flood"
start = 2024-05-01
end = 2024-05-03

[[referent]]
name = "the flight"
wordings = ["left their homes"]
""",
        encoding="utf-8",
    )
    main([str(articles), str(tmp_path / "tables")])
    assert list(read(tmp_path / "tables", "wordings")["text"]) == ["left their homes"]
    assert "May flood" in set(read(tmp_path / "tables", "events")["event"])
    actors = read(tmp_path / "tables", "actors").set_index("actor")
    assert actors.loc["Dina Boluarte", "party"] == "Peru (government)"


def test_faulty_profile_is_a_problem_and_the_rest_holds(articles: Path, tmp_path: Path) -> None:
    (articles / "profile.toml").write_text('[[place]]\nname = "X"\nlat = 95\nlon = 0\n', encoding="utf-8")
    assert main([str(articles), str(tmp_path / "tables")]) == 0
    problems = read(tmp_path / "tables", "problems")
    assert list(problems["stage"]) == ["profile"]


def test_json_articles_and_the_sidecar_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    rows = [{"text": OTHER, "source": "Andes Post", "published": "2024-05-03", "title": "Emergency"}, {"text": FLOOD}]
    (folder / "many.json").write_text(json.dumps(rows), encoding="utf-8")
    (folder / "one.txt").write_text(OTHER, encoding="utf-8")
    (folder / "articles.csv").write_text("file,source,published,published_basis\none.txt,Coast Daily,2024-05-04,assigned\n")
    main([str(folder), str(tmp_path / "tables")])
    found = read(tmp_path / "tables", "articles").set_index("path")
    assert found.loc["many.json#1", "source"] == "Andes Post"
    assert (found.loc["one.txt", "source"], found.loc["one.txt", "published_basis"]) == ("Coast Daily", "assigned")


def test_every_table_is_written(articles: Path, tmp_path: Path) -> None:
    main([str(articles), str(tmp_path / "tables")])
    assert {f"{table}.parquet" for table in TABLES} <= set(contents(tmp_path / "tables"))
