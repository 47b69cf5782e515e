from pathlib import Path

import pytest

from data.schema import TABLES
from data.store import DataError, Store
from tests.tables import article_row, write_tables


def test_query_returns_the_rows_of_a_table(tmp_path: Path) -> None:
    store = Store(write_tables(tmp_path, {"articles": [article_row("a1"), article_row("a2")]}))
    assert list(store.query("SELECT article_id FROM articles ORDER BY 1")["article_id"]) == ["a1", "a2"]


def test_parameters_are_never_part_of_the_statement(tmp_path: Path) -> None:
    store = Store(write_tables(tmp_path, {"articles": [article_row(source="O'Hara; DROP")]}))
    assert len(store.query("SELECT * FROM articles WHERE source = ?", ["O'Hara; DROP"])) == 1


def test_folder_of_parts_reads_as_one_table(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables", {"articles": [article_row("a1")]})
    other = write_tables(tmp_path / "other", {"articles": [article_row("a2")]})
    parts = folder / "parts"
    parts.mkdir()
    (folder / "articles.parquet").rename(parts / "0.parquet")
    (other / "articles.parquet").rename(parts / "1.parquet")
    parts.rename(folder / "articles.parquet")
    assert Store(folder).query("SELECT count(*) AS n FROM articles")["n"][0] == 2


def test_missing_folder_names_the_command_that_makes_it(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"no such folder.*python -m data\.prepare"):
        Store(tmp_path / "absent")


@pytest.mark.parametrize("table", TABLES)
def test_missing_table_is_named(tmp_path: Path, table: str) -> None:
    folder = write_tables(tmp_path)
    (folder / f"{table}.parquet").unlink()
    with pytest.raises(DataError, match=f"The table {table} is missing"):
        Store(folder)


def test_foreign_table_is_refused(tmp_path: Path) -> None:
    folder = write_tables(tmp_path)
    (folder / "dates.parquet").write_bytes((folder / "problems.parquet").read_bytes())
    with pytest.raises(DataError, match="not a table dates of ours"):
        Store(folder)


def test_file_that_is_no_parquet_is_refused(tmp_path: Path) -> None:
    folder = write_tables(tmp_path)
    (folder / "places.parquet").write_text("place,lat,lon")
    with pytest.raises(DataError, match="not a table places of ours"):
        Store(folder)
