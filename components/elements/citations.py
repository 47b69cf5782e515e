"""Cited rows as text to hand on: every line names its source, and hostile words stay words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from components.elements.escaped import written
from components.formats import day
from data.queries.located import records
from data.queries.written import in_quotes


def markdown(rows: pd.DataFrame) -> str:
    """The rows of `citations` as one Markdown document, a quotation block and its source for each."""
    return "# Cited rows\n\n" + "\n".join(_entry(row, written, "> ", "**") for row in records(rows))


def plain(rows: pd.DataFrame) -> str:
    """The same as plain text, to be copied."""
    return "\n".join(_entry(row, lambda text: " ".join(text.split()), "", "") for row in records(rows))


def _entry(row: dict[str, Any], safe: Callable[[str], str], quote: str, strong: str) -> str:
    sentence = f"\n{quote}in: {safe(row['sentence'])}" if row["sentence"] != row["words"] else ""
    lines = [f"{quote}{strong}{safe(in_quotes(row['words']))}{strong}{sentence}", ""]
    lines += [f"{label}: {safe(value)}  " for label, value in _facts(row) if value]
    return "\n".join([*lines, ""])


def _facts(row: dict[str, Any]) -> list[tuple[str, str | None]]:
    speaker = row["speaker"] or ("not named" if row["kind"] == "Statement" else None)
    actor = f"{speaker} ({row['actor']})" if row["actor"] and speaker else speaker or row["actor"]
    published = f"{day(row['published'])} ({row['published_basis']})" if row["published"] is not None else "no date"
    title = f"{in_quotes(row['title'])}, " if row["title"] else ""
    return [
        (row["kind"], f"extracted by machine, checked by nobody; row {row['row_id']}"),
        ("Speaker", actor),
        ("Source", f"{row['source']} ({row['source_basis']})" + (f", from {row['origin']}" if row["origin"] else "")),
        ("Date", published),
        ("Article", f"{title}{row['path']}"),
        ("Address", row["url"]),
        ("Span", f"characters {row['start']} to {row['end']}"),
        ("SHA-256", row["sha256"]),
    ]
