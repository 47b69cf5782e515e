"""Wordings of contested things: how well they are found with the sample's profile, and how well they are proposed without one.

No other measure uses a profile: of these words a profile is what tells which things they are for.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd

from scripts.evaluation.scorer import Row, scores

# The pack whose articles the profile of the sample was written for.
PROFILED = "seeds"
WITH_PROFILE = "wording with the sample's profile"
PROPOSED = "proposed without a profile"
# Labelled words that stand for none of the things that a profile would name.
REST = "other"


def with_profile(pack: Path, tables: Path, score: Path) -> dict[str, Any]:
    """Overlap of wordings in tables that were prepared with the sample's profile."""
    return {WITH_PROFILE: scores(pack, tables, score)["wording"]}


def as_proposed(pack: Path, tables: Path) -> dict[str, Any]:
    """In how many labelled things one proposal covers half the labelled words or more, as "6 of 8"."""
    rows = [json.loads(line) for line in (pack / "gold" / "wording.jsonl").read_text(encoding="utf-8").splitlines() if line]
    labelled: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["referent"] != REST:
            labelled[row["referent"]].append(row)
    articles = pd.read_parquet(tables / "articles.parquet")
    docs = {str(row["article_id"]): Path(str(row["path"])).stem for row in articles.to_dict("records")}
    uses = pd.read_parquet(tables / "candidate_uses.parquet")
    things = [_covers(part.assign(doc=part["article_id"].map(docs))) for _, part in uses.groupby("candidate_id")]
    covered = sum(any(2 * sum(map(thing, words)) >= len(words) for thing in things) for words in labelled.values())
    return {PROPOSED: {"things covered": f"{covered} of {len(labelled)}", "proposals": len(things)}}


def _covers(uses: pd.DataFrame) -> Callable[[Row], bool]:
    spans = [(str(use["doc"]), int(use["start"]), int(use["end"])) for use in uses.to_dict("records")]
    return lambda row: any(doc == row["doc"] and start < row["end"] and row["start"] < end for doc, start, end in spans)
