"""How well the extraction does on labelled articles, as it was last measured; no query, since it holds for every corpus."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

MEASURED = Path(__file__).parents[1] / "accuracy.json"
COLUMNS = ["kind", "measure", "pack", "value"]


def accuracy() -> pd.DataFrame:
    """One row per kind of row and labelled pack: kind, measure (the scorer's name for it), pack, value (F1 in percent)."""
    rows = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.exists() else []
    return pd.DataFrame(rows, columns=COLUMNS)
