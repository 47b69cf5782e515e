"""Word lists and tables of `data/reference`, each read once a process."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).parent.parent / "reference"


@cache
def words(name: str) -> frozenset[str]:
    """The lines of a .txt list, lower case; lines that start with # are comments."""
    lines = (REFERENCE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip().lower() for line in lines if line.strip() and not line.startswith("#"))


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a .csv table in order, by column."""
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def table(name: str) -> dict[str, Any]:
    """The content of a .toml file."""
    return tomllib.loads((REFERENCE / f"{name}.toml").read_text(encoding="utf-8"))
