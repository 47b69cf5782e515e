"""A profile's contested things that are empty, shared or everywhere are said, end to end, and the rest holds."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.prepare.__main__ import main
from tests.eviction import write_reports


def run(tmp_path: Path, profile: str) -> tuple[list[str], pd.DataFrame]:
    """What is said of the profile, and the wordings that are found with it."""
    articles = write_reports(tmp_path / "articles")
    (articles / "profile.toml").write_text(profile, encoding="utf-8")
    assert main([str(articles), str(tmp_path / "tables")]) == 0
    problems = pd.read_parquet(tmp_path / "tables" / "problems.parquet")
    assert set(problems["path"]) <= {"profile.toml"}
    assert set(problems["stage"]) <= {"profile"}
    return list(problems["message"]), pd.read_parquet(tmp_path / "tables" / "wordings.parquet")


def test_a_thing_that_matches_half_the_text_names_its_wording_and_share(tmp_path: Path) -> None:
    (message,), found = run(tmp_path, '[[referent]]\nname = "The camp"\nwordings = ["a", "the", "camp"]')
    assert message.startswith("[[referent]] The camp: its wordings stand in ")
    assert "percent of all sentences (" in message
    assert "mostly “the” (" in message
    assert not found.empty


def test_of_two_things_with_one_wording_the_first_keeps_it(tmp_path: Path) -> None:
    profile = (
        '[[referent]]\nname = "The raid"\nwordings = ["raid"]\n[[referent]]\nname = "The night"\nwordings = ["Raid", "riot"]'
    )
    (message,), found = run(tmp_path, profile)
    assert "“raid” is a wording of The raid and The night. It counts for The raid alone." in message
    assert set(found.loc[found["text"].str.lower() == "raid", "referent"]) == {"The raid"}
    assert set(found.loc[found["text"] == "riot", "referent"]) == {"The night"}


def test_an_empty_wording_is_left_out_and_costs_no_other(tmp_path: Path) -> None:
    (message,), found = run(tmp_path, '[[referent]]\nname = "The raid"\nwordings = ["", " ", "…", "raid"]')
    assert "[[referent]] 1 (The raid): an empty wording finds nothing and was left out." in message
    assert set(found["text"].str.lower()) == {"raid"}


def test_a_thing_of_empty_wordings_alone_is_left_out(tmp_path: Path) -> None:
    messages, found = run(tmp_path, '[[referent]]\nname = "Nothing"\nwordings = [""]')
    assert len(messages) == 2
    assert "was left out" in messages[1]
    assert found.empty


def test_a_source_of_one_sentence_is_prepared_and_nothing_is_said_of_shares(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text("Police raided the camp at Arica on Monday.", encoding="utf-8")
    (tmp_path / "articles" / "profile.toml").write_text('[[referent]]\nname = "R"\nwordings = ["raided"]', encoding="utf-8")
    assert main([str(tmp_path / "articles"), str(tmp_path / "tables")]) == 0
    assert pd.read_parquet(tmp_path / "tables" / "problems.parquet").empty
    assert list(pd.read_parquet(tmp_path / "tables" / "wordings.parquet")["text"]) == ["raided"]
