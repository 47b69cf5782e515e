"""The packs' own scorer, as a module, and a pack's labelled rows beside the rows that were found."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pandas as pd

Row = dict[str, Any]
TABLES = {"places": "mentions", "statements": "statements", "quantities": "quantities", "dates": "dates"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A pack's labelled rows and the rows that were found in the same articles, by article; `texts` are the articles."""

    gold: dict[str, list[Row]]
    found: dict[str, list[Row]]
    texts: dict[str, str]
    sentences: dict[str, list[tuple[int, int]]]

    @property
    def has_spans(self) -> bool:
        """Whether the labels say where in the text they stand."""
        return all("start" in row for rows in self.gold.values() for row in rows)


@cache
def scorer(path: Path) -> ModuleType:
    """The scorer that lies beside the packs."""
    spec = importlib.util.spec_from_file_location("pack_scorer", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} cannot be loaded. Put the packs' scorer there.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores(pack: Path, tables: Path, score: Path) -> dict[str, Any]:
    """What the scorer says of prepared tables."""
    command = [sys.executable, str(score), str(pack), str(tables), "--json"]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def labelled(pack: Path, tables: Path, score: Path) -> Iterator[tuple[str, Labelled]]:
    """Each kind of row that a pack has labels for, with labels and findings as the scorer takes them."""
    by_doc = scorer(score).by_doc
    articles = pd.read_parquet(tables / "articles.parquet")
    docs = {str(row["article_id"]): Path(str(row["path"])).stem for row in articles.to_dict("records")}
    texts = {docs[str(row["article_id"])]: str(row["text"]) for row in articles.to_dict("records")}
    bounds = _sentences(tables, docs)
    labelled_docs = pack / "gold" / "docs.json"
    for kind, table in TABLES.items():
        file = pack / "gold" / f"{kind}.jsonl"
        if not file.exists():
            continue
        gold = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        known = {row["doc"] for row in gold}
        known |= set(json.loads(labelled_docs.read_text(encoding="utf-8"))) if labelled_docs.exists() else set()
        frame = pd.read_parquet(tables / f"{table}.parquet")
        frame["doc"] = frame["article_id"].map(docs)
        yield kind, Labelled(by_doc(gold, known), by_doc(frame.to_dict("records"), known), texts, bounds)


def _sentences(tables: Path, docs: dict[str, str]) -> dict[str, list[tuple[int, int]]]:
    bounds: dict[str, list[tuple[int, int]]] = {}
    rows = pd.read_parquet(tables / "sentences.parquet", columns=["article_id", "start", "end"])
    for article_id, start, end in rows.itertuples(index=False, name=None):
        bounds.setdefault(docs[article_id], []).append((int(start), int(end)))
    return bounds
