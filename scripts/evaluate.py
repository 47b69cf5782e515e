"""Accuracy on the labelled packs beside the project, against the best published figures.

    python scripts/evaluate.py [PACK ...]

Prepares every pack without a profile into a scratch folder, scores it with the packs' own scorer,
and writes docs/accuracy.md when all packs were present. The figures that the dashboard names go to
data/accuracy.json, those of packs that were not scored staying as they are.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
PACKS = ("seeds", "bench/geowebnews", "bench/lgl", "bench/polnear-dev", "bench/newsquant-third")
PUBLISHED = ROOT / "docs" / "published.json"
REPORT = ROOT / "docs" / "accuracy.md"
HEADLINES_FILE = ROOT / "data" / "accuracy.json"
# What the dashboard's pages name, per kind of row: the first of these measures that a pack has.
HEADLINES = {
    "places": ("recognition_overlap", "recognition_exact"),
    "statements": ("content_j30",),
    "quantities": ("end_to_end", "value"),
    "dates": ("end_to_end",),
}


def main(wanted: list[str]) -> int:
    """Print the scores; exit status 1 where no pack is beside the project."""
    packs = [pack for pack in PACKS if (SHARED / pack).is_dir() and (not wanted or pack in wanted)]
    if not packs:
        print("No labelled pack is beside the project, so there is nothing to score.", file=sys.stderr)
        return 1
    results = {pack: scores(pack) for pack in packs}
    sections = [section(pack, result) for pack, result in results.items()]
    print("\n\n".join(sections))
    if len(packs) == len(PACKS):
        REPORT.write_text(HEAD + "\n\n".join(sections) + "\n", encoding="utf-8")
    kept = [row for row in json.loads(HEADLINES_FILE.read_text(encoding="utf-8")) if row["pack"] not in results]
    rows = kept + [row for pack, result in results.items() for row in headlines(pack, result)]
    HEADLINES_FILE.write_text("[\n  " + ",\n  ".join(map(json.dumps, rows)) + "\n]\n", encoding="utf-8")
    return 0


HEAD = """# Measured accuracy

Written by `make eval`. Every pack is prepared without a profile and with the same configuration.
F1, precision (P) and recall (R) in percent; an accuracy is over the rows that were found. Beside our
own figures stand the best published ones, measured with the same scorer where that was possible.

**How to read this.** No pack here is wholly unseen. The rules for statements were written on PolNeAR's training
part; of polnear-dev mostly the scores were looked at, with one pattern added after counting what was missed. The
seeds are the corpus that the product was first built for, and the rules were checked against them throughout, so
that their figures are a floor that is kept and no forecast. The weights that resolve places were fitted on
geowebnews and lgl together, and newsquant-third was read while the number grammar was written. Expect less on text
of another kind.

**Weak points.** Indirect speech that is a belief or an intention rather than a saying, as PolNeAR also marks it;
streets, buildings and small places that no gazetteer lists; local papers that never name their state or country; speakers
named by a bare office where several people hold one; the event that a figure belongs to, which without a profile is
mostly left open.

"""


def scores(pack: str) -> dict[str, Any]:
    """The scorer's result for one pack, prepared anew."""
    with tempfile.TemporaryDirectory() as scratch:
        tables = Path(scratch) / "tables"
        articles = SHARED / pack / "articles"
        subprocess.run(
            [sys.executable, "-m", "data.prepare", str(articles), str(tables)], cwd=ROOT, check=True, stdout=sys.stderr
        )
        scorer = [sys.executable, str(SHARED / "eval" / "score.py"), str(SHARED / pack), str(tables), "--json"]
        found = subprocess.run(scorer, check=True, capture_output=True, text=True)
    return dict(json.loads(found.stdout))


def headlines(pack: str, result: dict[str, Any]) -> list[dict[str, Any]]:
    """One pack's figures that the dashboard names: kind, measure, pack, value (F1 in percent)."""
    rows = []
    for kind, measures in HEADLINES.items():
        part = result.get(kind) or {}
        measure = next((name for name in measures if isinstance(part.get(name), dict)), None)
        if measure and part[measure]["gold"]:
            rows.append({"kind": kind, "measure": measure, "pack": pack, "value": part[measure]["F1"]})
    return rows


def section(pack: str, result: dict[str, Any]) -> str:
    """One pack's figures as a Markdown table, published ones beside them."""
    published = json.loads(PUBLISHED.read_text(encoding="utf-8")).get(pack, {})
    lines = [f"## {pack}", "", "| | Parallax | published |", "|---|---|---|"]
    for kind, part in result.items():
        if kind in ("articles", "wording") or not isinstance(part, dict):
            continue
        for measure, value in part.items():
            name = f"{kind} {measure}"
            lines.append(f"| {name.replace('_', ' ')} | {shown(value)} | {published.get(name, '')} |")
    return "\n".join(lines)


def shown(value: object) -> str:
    """A figure in words: F1 with precision and recall, or the bare number."""
    if isinstance(value, dict):
        return f"F1 {value['F1']} (P {value['P']}, R {value['R']}; {value['gold']} labelled)"
    return "none" if value is None else str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
