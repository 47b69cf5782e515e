"""The bundled corpus is what its articles give, and is told apart from the outlets' own words."""

from pathlib import Path

import pandas as pd
import pyarrow.parquet
import pytest

from data.prepare.__main__ import main
from data.schema import TABLES
from tests.conftest import ROOT

SAMPLE = ROOT / "data" / "sample"


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tables = tmp_path_factory.mktemp("rebuilt") / "tables"
    assert main([str(SAMPLE / "articles"), str(tables)]) == 0
    return tables


@pytest.mark.parametrize("table", TABLES)
def test_the_bundled_tables_are_those_of_the_articles(rebuilt: Path, table: str) -> None:
    bundled, afresh = (pyarrow.parquet.read_table(folder / f"{table}.parquet") for folder in (SAMPLE / "tables", rebuilt))
    assert bundled.to_pylist() == afresh.to_pylist(), "run make sample"


def test_every_article_is_a_digest_of_three_to_five_hundred_words() -> None:
    articles = pd.read_parquet(SAMPLE / "tables" / "articles.parquet")
    assert len(articles) == 5
    assert articles["source"].str.startswith("Digest of ").all()
    assert articles["words"].between(300, 500).all()


def test_the_sample_has_no_problem_and_every_kind_of_row() -> None:
    rows = {table: len(pd.read_parquet(SAMPLE / "tables" / f"{table}.parquet")) for table in TABLES}
    assert rows.pop("problems") == 0
    # Digests that were written one by one share no text.
    assert [rows.pop("copies"), rows.pop("shared_passages")] == [0, 0]
    assert min(rows.values()) > 0
