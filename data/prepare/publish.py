"""Tables to a folder, whole or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import geopandas
import pyarrow
import pyarrow.parquet

from data.prepare.manifest import NAME as MANIFEST
from data.prepare.problems import PrepareError
from data.schema import TABLES

OURS = {f"{table}.parquet" for table in TABLES} | {MANIFEST}


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Sole right to write a folder of tables; recovers first from a run that was killed.

    PrepareError where another run holds it, or where the folder holds files that are not tables.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    lock = folder.parent / f".{folder.name}.lock"
    with lock.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise PrepareError(f"{folder}: another run is writing it. Wait until that has ended.") from error
        _recover(folder)
        _refuse_foreign(folder)
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)


def publish(tables: Mapping[str, pyarrow.Table], manifest: pyarrow.Table, folder: Path) -> None:
    """Write all tables beside the folder, then put them in its place by two renames."""
    following, previous = _beside(folder)
    shutil.rmtree(following, ignore_errors=True)
    following.mkdir()
    for table, rows in tables.items():
        _write(table, rows, following / f"{table}.parquet")
    pyarrow.parquet.write_table(manifest, following / MANIFEST)
    for path in following.iterdir():
        _flush(path)
    _flush(following)
    if folder.exists():
        folder.rename(previous)
    following.rename(folder)
    _flush(folder.parent)
    shutil.rmtree(previous, ignore_errors=True)


def _write(table: str, rows: pyarrow.Table, path: Path) -> None:
    if table != "places":
        pyarrow.parquet.write_table(rows, path)
        return
    points = geopandas.points_from_xy(rows["lon"].to_numpy(), rows["lat"].to_numpy())
    geopandas.GeoDataFrame(geometry=points, crs="EPSG:4326").to_parquet(path, index=False)
    # geopandas would write pandas' own types for lists, which pandas itself cannot read back.
    geometry = pyarrow.parquet.read_table(path)
    described = rows.append_column("geometry", geometry["geometry"])
    metadata = {b"geo": geometry.schema.metadata[b"geo"]}
    pyarrow.parquet.write_table(described.replace_schema_metadata(metadata), path)


def _beside(folder: Path) -> tuple[Path, Path]:
    return folder.parent / f".{folder.name}.next", folder.parent / f".{folder.name}.previous"


def _recover(folder: Path) -> None:
    following, previous = _beside(folder)
    if previous.exists():
        if folder.exists():
            shutil.rmtree(previous)
        else:
            previous.rename(folder)
    shutil.rmtree(following, ignore_errors=True)


def _refuse_foreign(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise PrepareError(f"{folder}: this is a file, not a folder for tables. Name another folder for TABLES.")
    foreign = sorted(path.name for path in folder.iterdir() if path.name not in OURS)
    if foreign:
        problem = f"it holds {foreign[0]}, which is not a table and would be lost."
        raise PrepareError(f"{folder}: {problem} Name an empty or new folder for TABLES.")


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
