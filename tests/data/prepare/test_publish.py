import shutil
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from data.prepare.manifest import as_table
from data.prepare.problems import PrepareError
from data.prepare.publish import locked, publish
from data.schema import TABLES, arrow_schema
from data.store import Store
from tests.tables import article_row


def tables_with(article_id: str) -> dict[str, pyarrow.Table]:
    rows = {table: arrow_schema(table).empty_table() for table in TABLES}
    article = {name: article_row(article_id).get(name) for name in arrow_schema("articles").names}
    return {**rows, "articles": pyarrow.Table.from_pylist([article], schema=arrow_schema("articles"))}


def article_ids(folder: Path) -> list[str]:
    return list(Store(folder).query("SELECT article_id FROM articles")["article_id"])


def test_tables_are_replaced_as_a_whole(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    for article_id in ("old", "new"):
        with locked(folder):
            publish(tables_with(article_id), as_table([]), folder)
    assert article_ids(folder) == ["new"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables"]


def test_places_are_geoparquet_that_other_tools_read(tmp_path: Path) -> None:
    import geopandas  # noqa: PLC0415 (slow, and only here)

    place = {"place_id": "p1", "place": "Lima", "kind": "city", "country": "PE", "lat": -12.05, "lon": -77.04, "names": []}
    places = pyarrow.Table.from_pylist([place], schema=arrow_schema("places"))
    publish({**tables_with("a"), "places": places}, as_table([]), tmp_path / "tables")
    frame = geopandas.read_parquet(tmp_path / "tables" / "places.parquet")
    assert frame.crs.to_epsg() == 4326
    assert (frame.geometry[0].x, frame.geometry[0].y) == (-77.04, -12.05)


def test_run_killed_between_the_renames_is_recovered(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    publish(tables_with("old"), as_table([]), folder)
    folder.rename(tmp_path / ".tables.previous")
    (tmp_path / ".tables.next").mkdir()
    with locked(folder):
        assert article_ids(folder) == ["old"]
    assert not (tmp_path / ".tables.next").exists()


def test_run_killed_while_writing_leaves_the_old_tables(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    publish(tables_with("old"), as_table([]), folder)
    shutil.copytree(folder, tmp_path / ".tables.next")
    (tmp_path / ".tables.next" / "articles.parquet").write_bytes(b"PAR1")
    assert article_ids(folder) == ["old"]
    with locked(folder):
        publish(tables_with("new"), as_table([]), folder)
    assert article_ids(folder) == ["new"]


def test_folder_with_other_files_is_refused_and_kept(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "diary.txt").write_text("mine")
    with pytest.raises(PrepareError, match=r"holds diary\.txt"), locked(folder):
        pass
    assert (folder / "diary.txt").read_text() == "mine"


def test_second_run_on_the_same_tables_is_refused(tmp_path: Path) -> None:
    with locked(tmp_path / "tables"), pytest.raises(PrepareError, match="another run"), locked(tmp_path / "tables"):
        pass
