"""What a profile gets wrong about places is told, and costs neither the place nor anything else."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.prepare.__main__ import main

TEXT = """Storm Reaches the Coast

Reading the charts took the crew of the Alma all night. They sailed from Quillpoint to Marrow Haven on Tuesday.

Residents of Quill Cape fled inland, the mayor of Lima said. The hospital in Reading took them in.
"""
PROFILE = """
[[place]]
name = "Quillpoint"
kind = "region"
spellings = [{ name = "Quill Cape", usage = "islanders" }, { name = "Quillpoint", usage = "mainlanders" }]

[[place]]
name = "Marrow Haven"
lat = 120
lon = 10

[[place]]
name = "Reading"
lat = 51.45
lon = -0.97

[[place]]
name = "Lima"
kind = "city"
country = "PE"
lat = -12.05
lon = -77.04
spellings = [{ name = "Ciudad de los Reyes", usage = "colonial" }]
"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("slips")
    (folder / "articles").mkdir()
    (folder / "articles" / "storm.txt").write_text(TEXT, encoding="utf-8")
    (folder / "articles" / "profile.toml").write_text(PROFILE, encoding="utf-8")
    assert main([str(folder / "articles"), str(folder / "tables")]) == 0
    return folder / "tables"


def rows(tables: Path, table: str) -> pd.DataFrame:
    return pd.read_parquet(tables / f"{table}.parquet")


def test_every_slip_is_in_the_problems(tables: Path) -> None:
    problems = rows(tables, "problems")
    assert set(problems["path"]) == {"profile.toml"}
    assert set(problems["stage"]) == {"profile"}
    told = "\n".join(problems["message"])
    for words in ("(Quillpoint): it has no lat and lon", "(Marrow Haven): its lat = 120", "“Reading” is a common word"):
        assert words in told


def test_a_place_without_a_point_is_found_by_its_names_and_stays_without_one(tables: Path) -> None:
    mentions = rows(tables, "mentions")
    found = mentions[mentions["place"].isin(["Quillpoint", "Marrow Haven"])]
    assert sorted(found["text"]) == ["Marrow Haven", "Quill Cape", "Quillpoint"]
    assert found["place_id"].notna().all()
    assert found[["lat", "lon", "located_by"]].isna().all().all()
    places = rows(tables, "places").set_index("place")
    assert places.loc["Quillpoint", "kind"] == "region"
    assert pd.isna(places.loc["Quillpoint", "lat"])


def test_the_profile_tells_whose_usage_a_spelling_is_and_the_gazetteer_the_rest(tables: Path) -> None:
    places = rows(tables, "places").set_index("place")
    own = {row["name"]: row["usage"] for row in places.loc["Quillpoint", "names"]}
    assert own == {"Quillpoint": "mainlanders", "Quill Cape": "islanders"}
    names = [row["name"] for row in places.loc["Lima", "names"]]
    assert "Ciudad de los Reyes" in names
    assert len(names) > 2


def test_a_common_word_counts_only_where_it_reads_as_a_name(tables: Path) -> None:
    mentions = rows(tables, "mentions")
    starts = mentions.loc[mentions["text"] == "Reading", "start"].tolist()
    assert starts == [TEXT.rindex("Reading")]
