"""The lists that extraction reads are kept so that whoever changes a row changes what is read."""

from __future__ import annotations

from collections import Counter

import pytest

from data.prepare.lexicon import REFERENCE

SOURCES = (REFERENCE / "SOURCES.md").read_text(encoding="utf-8")
FILES = sorted(path.name for path in REFERENCE.iterdir() if path.suffix in {".txt", ".csv", ".toml"})
LISTS = sorted(path.name for path in REFERENCE.iterdir() if path.suffix in {".txt", ".csv"})


@pytest.mark.parametrize("name", FILES)
def test_every_file_says_where_it_is_from(name: str) -> None:
    assert f"`{name}`" in SOURCES


@pytest.mark.parametrize("name", LISTS)
def test_no_row_of_a_list_stands_twice(name: str) -> None:
    lines = (REFERENCE / name).read_text(encoding="utf-8").splitlines()
    counts = Counter(line.strip() for line in lines if line.strip() and not line.startswith("#"))
    assert counts
    assert [line for line, times in counts.items() if times > 1] == []
