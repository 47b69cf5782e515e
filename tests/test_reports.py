"""Five reports written for this test, with the statements and figures that a reader marks in them by hand.

Each `tests/reports/NAME.txt` has a `NAME.toml`: `statements` are speaker, actor, cue, act, kind and content (its first and last
words around an ellipsis), `figures` are words, value, low, high, modifier, unit, measure and whose figure it is; empty for none.
`missed` and `added` list, each with its reason, what the extraction still does otherwise.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data.prepare.run import prepare

REPORTS = Path(__file__).parent / "reports"
COLUMNS = {
    "statements": ["text", "speaker_start", "speaker_end", "actor", "cue", "act", "kind"],
    "quantities": ["text", "value", "low", "high", "modifier", "unit", "measure", "attributed_to"],
}
NAMES = sorted(path.stem for path in REPORTS.glob("*.txt"))


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports, prepared without a profile."""
    folder = tmp_path_factory.mktemp("reports") / "tables"
    prepare(REPORTS, folder)
    return folder


@cache
def marked(name: str) -> dict[str, Any]:
    return tomllib.loads((REPORTS / f"{name}.toml").read_text(encoding="utf-8"))


def found(tables: Path, table: str, name: str) -> Iterator[dict[str, Any]]:
    articles = pd.read_parquet(tables / "articles.parquet")
    [article] = articles[articles["path"] == f"{name}.txt"].to_dict("records")
    rows = pd.read_parquet(tables / f"{table}.parquet", columns=["article_id", "start", *COLUMNS[table]]).sort_values("start")
    for row in rows[rows["article_id"] == article["article_id"]].to_dict("records"):
        yield {key: "" if pd.isna(value) else value for key, value in row.items()} | {"article": article["text"]}


def statement(row: dict[str, Any]) -> tuple[str, ...]:
    speaker = row["article"][int(row["speaker_start"]) : int(row["speaker_end"])] if row["speaker_start"] != "" else ""
    return (speaker, row["actor"], row["cue"], row["act"], row["kind"], row["text"])


def figure(row: dict[str, Any]) -> tuple[str, ...]:
    numbers = (row[key] if row[key] == "" else f"{row[key]:.3g}" for key in ("value", "low", "high"))
    return (row["text"], *numbers, row["modifier"], row["unit"], row["measure"], row["attributed_to"])


def spelt(content: str, contents: list[str]) -> str:
    """The found content that begins and ends with the words around the ellipsis, else the words themselves."""
    first, dots, last = content.partition(" … ")
    return next((text for text in contents if dots and text.startswith(first) and text.endswith(last)), content)


@pytest.mark.parametrize("name", NAMES)
def test_statements_are_those_that_a_reader_marks(name: str, tables: Path) -> None:
    got = Counter(statement(row) for row in found(tables, "statements", name))
    contents = [row[-1] for row in got]
    wanted = Counter((*row[:-1], spelt(row[-1], contents)) for row in marked(name)["statements"])
    assert_same(wanted, got, name)


@pytest.mark.parametrize("name", NAMES)
def test_figures_are_those_that_a_reader_marks(name: str, tables: Path) -> None:
    got = Counter(figure(row) for row in found(tables, "quantities", name))
    wanted = Counter((row[0], *(n if n == "" else f"{n:.3g}" for n in row[1:4]), *row[4:]) for row in marked(name)["figures"])
    assert_same(wanted, got, name)


def assert_same(wanted: Counter[tuple[str, ...]], got: Counter[tuple[str, ...]], name: str) -> None:
    """Nothing missed and nothing invented, apart from what the report's file lists with a reason."""
    known = marked(name)
    missed = [row for row in (wanted - got).elements() if not {row[0], row[-1]} & known.get("missed", {}).keys()]
    added = [row for row in (got - wanted).elements() if not {row[0], row[-1]} & known.get("added", {}).keys()]
    assert (missed, added) == ([], [])
