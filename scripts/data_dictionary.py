"""Writes docs/data-dictionary.md from the schema."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from data.schema import TABLES, Table, arrow_schema  # noqa: E402 (the path must be set first)

PATH = ROOT / "docs" / "data-dictionary.md"
HEAD = """# Data dictionary

Written from `data/schema/` by `python scripts/data_dictionary.py`. Each table is one Parquet file.
Spans are character offsets, end exclusive, into `articles.text` of the same article.
"""


def dictionary() -> str:
    """The whole page as Markdown."""
    return HEAD + "".join(section(name, table) for name, table in TABLES.items())


def section(name: str, table: type[Table]) -> str:
    """One table's columns with type, meaning and allowed values."""
    types = arrow_schema(name)
    lines = [
        f"\n## {name}.parquet",
        "",
        (table.__doc__ or "").splitlines()[0],
        "",
        "| column | type | meaning |",
        "|---|---|---|",
    ]
    for column, declared in table.to_schema().columns.items():
        null = ", may be null" if declared.nullable else ""
        kind = str(types.field(column).type).replace("item: ", "")
        lines.append(f"| `{column}` | {kind}{null} | {declared.description}{allowed(declared)} |")
    if name == "places":
        lines.append("| `geometry` | GeoParquet point | The same point for geographic tools |")
    return "\n".join(lines) + "\n"


def allowed(column: object) -> str:
    """The values that a column may take, where they are few."""
    values = [check.statistics.get("allowed_values") for check in column.checks]  # type: ignore[attr-defined]
    return "".join(f": {', '.join(found)}" for found in values if found)


if __name__ == "__main__":
    PATH.write_text(dictionary(), encoding="utf-8")
