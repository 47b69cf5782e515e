"""What three sources call differently is proposed as one thing, and what is elsewhere or long ago stays out of it."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.prepare.run import prepare
from tests.eviction import write_reports

PROFILE = """
[[referent]]
name = "The operation at Arica"
wordings = ["police operation", "operation", "raid", "raided", "brutal eviction", "clearance of the camp", "sweep"]
"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_reports(tmp_path_factory.mktemp("eviction") / "articles")


@pytest.fixture(scope="module")
def tables(reports: Path) -> Path:
    prepare(reports, reports.parent / "tables")
    return reports.parent / "tables"


def proposed(tables: Path) -> dict[str, dict[str, list[str]]]:
    """The wordings of each proposed thing by source."""
    articles = pd.read_parquet(tables / "articles.parquet")[["article_id", "source"]]
    candidates = pd.read_parquet(tables / "candidates.parquet")[["candidate_id", "kind"]]
    uses = pd.read_parquet(tables / "candidate_uses.parquet").merge(articles).merge(candidates)
    return {
        str(kind): {str(source): sorted(set(rows["wording"])) for source, rows in part.groupby("source")}
        for kind, part in uses.groupby("kind")
    }


def test_words_for_one_event_at_one_place_are_one_thing(tables: Path) -> None:
    assert proposed(tables)["force"] == {
        "North Courier": ["clearance of the camp", "operation"],
        "Port Tribune": ["brutal eviction", "raid", "raided"],
        "Andes Wire": ["police operation", "sweep"],
    }


def test_things_of_other_kinds_stand_by_themselves(tables: Path) -> None:
    found = proposed(tables)
    assert found["unrest"] == {"North Courier": ["peaceful march"], "Port Tribune": ["riot"], "Andes Wire": ["demonstration"]}
    assert found["departure"] == {
        "North Courier": ["left voluntarily"],
        "Port Tribune": ["forced to flee"],
        "Andes Wire": ["exodus"],
    }
    assert set(found) == {"force", "unrest", "departure"}


def test_the_best_comes_first_and_says_why(tables: Path) -> None:
    first = pd.read_parquet(tables / "candidates.parquet").iloc[0]
    assert (first["sources"], first["wordings"], first["score"]) == (3, 7, 21)
    assert first["name"] == "Operation, raid, clearance (Arica)"
    assert first["reason"].endswith(": words for fighting and force, about Arica")


def test_a_speakers_words_are_told_from_the_outlets(tables: Path) -> None:
    uses = pd.read_parquet(tables / "candidate_uses.parquet").set_index("wording")
    assert uses.loc["brutal eviction", "voice"] == "quoted"
    assert uses.loc["raided", "voice"] == "narrator"


def test_what_the_profile_names_is_not_proposed_again(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text(PROFILE, encoding="utf-8")
    prepare(reports, tmp_path / "tables", tmp_path / "profile.toml")
    assert set(proposed(tmp_path / "tables")) == {"unrest", "departure"}


def test_the_same_articles_give_the_same_proposals(reports: Path, tables: Path, tmp_path: Path) -> None:
    prepare(reports, tmp_path / "tables")
    for name in ("candidates", "candidate_uses"):
        assert (tmp_path / "tables" / f"{name}.parquet").read_bytes() == (tables / f"{name}.parquet").read_bytes()


@pytest.mark.parametrize(("name", "kinds"), [("courier", set()), ("tribune", {"force"})])
def test_of_one_source_only_what_it_calls_by_three_words_is_proposed(
    reports: Path, tmp_path: Path, name: str, kinds: set[str]
) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text((reports / f"{name}.txt").read_text(encoding="utf-8"), encoding="utf-8")
    prepare(tmp_path / "articles", tmp_path / "tables")
    assert set(proposed(tmp_path / "tables")) == kinds
