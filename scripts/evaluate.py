"""Accuracy on the labelled packs beside the project, against the best published figures.

    python -m scripts.evaluate [PACK ...]

Prepares every pack without a profile into a scratch folder (and the seeds once more with the sample's,
for wordings alone), scores it with the packs' own scorer, and writes docs/accuracy.md, in which the
sections of packs that were not scored stay as they are. So do their figures in data/accuracy.json,
which the dashboard names. The most frequent errors stand in docs/accuracy.md by counts and bare words,
and with their sentences in build/errors, one file a pack, which stays out of the project since the
sentences are the labelled articles' own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scripts.evaluation.errors import Error, errors
from scripts.evaluation.report import summary, with_sentences
from scripts.evaluation.scorer import labelled, scorer
from scripts.evaluation.scorer import scores as scored
from scripts.evaluation.wordings import PROFILED, as_proposed, with_profile

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
PACKS = ("seeds", "bench/geowebnews", "bench/lgl", "bench/polnear-dev", "bench/newsquant-third")
PUBLISHED = ROOT / "docs" / "published.json"
REPORT = ROOT / "docs" / "accuracy.md"
SCORER = SHARED / "eval" / "score.py"
PROFILE = ROOT / "data" / "sample" / "profile.toml"
ERRORS = ROOT / "build" / "errors"
HEADLINES_FILE = ROOT / "data" / "accuracy.json"
# What the dashboard's pages name, per kind of row: the first of these measures that a pack has.
HEADLINES = {
    "places": ("recognition_overlap", "recognition_exact"),
    "statements": ("content_j30",),
    "quantities": ("end_to_end", "value"),
    "dates": ("end_to_end",),
}


def main(wanted: list[str]) -> int:
    """Print the scores and the errors; exit status 1 where no pack is beside the project."""
    packs = [pack for pack in PACKS if (SHARED / pack).is_dir() and (not wanted or pack in wanted)]
    if not packs:
        print("No labelled pack is beside the project, so there is nothing to score.", file=sys.stderr)
        return 1
    for pack in packs:
        with prepared(pack) as tables:
            result, found = scored(SHARED / pack, tables, SCORER), errors_of(pack, tables)
            if pack == PROFILED:
                result |= wordings(tables)
        told = section(pack, result)
        file = ERRORS / f"{pack.replace('/', '-')}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(with_sentences(pack, found), encoding="utf-8")
        print(f"{told}\n\n{with_sentences(pack, found)}\nThe errors stand in {file.relative_to(ROOT)}, too.\n")
        keep_section(pack, f"{told}\n\n{summary(found)}")
        keep_headlines(pack, result)
    return 0


def keep_section(pack: str, told: str) -> None:
    """Put one pack's section in its place in docs/accuracy.md; the others stay."""
    known = REPORT.read_text(encoding="utf-8") if REPORT.exists() else ""
    parts = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", known, flags=re.MULTILINE | re.DOTALL))
    sections = {name: f"## {name}\n{part}".strip() for name, part in parts.items()} | {pack: told}
    REPORT.write_text(HEAD + "\n\n".join(sections[name] for name in PACKS if name in sections) + "\n", encoding="utf-8")


def keep_headlines(pack: str, result: dict[str, Any]) -> None:
    """Put one pack's figures into the file that the dashboard reads; the others stay."""
    rows = [row for row in json.loads(HEADLINES_FILE.read_text(encoding="utf-8")) if row["pack"] != pack]
    rows = sorted([*rows, *headlines(pack, result)], key=lambda row: PACKS.index(row["pack"]))
    HEADLINES_FILE.write_text("[\n  " + ",\n  ".join(map(json.dumps, rows)) + "\n]\n", encoding="utf-8")


HEAD = """# Measured accuracy

Written by `make eval`. Every pack is prepared without a profile and with the same configuration, but for the one row
that says so: which words are for which contested thing is what a profile tells. F1, precision (P) and recall (R) in
percent; an accuracy is over the rows that were found. Beside our own figures stand the best published ones, measured
with the same scorer where that was possible.

**How to read this.** No pack here is wholly unseen. The rules for statements were written on PolNeAR's training part;
of polnear-dev mostly the scores were looked at, with one pattern added after counting what was missed. The seeds are
the corpus that the product was first built for, and the rules were checked against them throughout, so that their
figures are a floor that is kept and no forecast. The weights that resolve places were fitted on geowebnews and lgl
together, and newsquant-third was read while the number grammar was written. Expect less on text of another kind.

**At first sight.** The nearest to a forecast are whole news articles that were labelled before any extractor had read
them, and measured once. The labels are our own, made by the conventions of the tables and not checked by other people,
and they are not part of the project. Where two figures stand, they are of two sets of articles, each measured after the
errors of the set before had been worked on. Statements, 8 and 4 articles: contents F1 91.4 and 90.1 at .3, 80.2 and 87.3
at .8, end to end 86.3 and 87.3. Actors, 8 and 8: 92.4 and 90.3; whose figure it is 87.8 and 97.1. Figures, 10 and 10: end
to end 86.7 and 83.9; dates 94.6 and 98.0. Places, 11, some of which the gazetteer's authors had read: exact F1 95.2,
located within 161 km of all 96.0, metonym 94.8, kind 96.5. The causes of their errors have been worked on since, so the
same texts would score higher now and forecast nothing.

**Weak points.** What a bare number counts, and whose figure it is, in text of a new kind; indirect speech that is a belief
or an intention rather than a saying, as PolNeAR also marks it; streets, buildings and small places that no gazetteer lists; local
papers that never name their state or country; speakers named by a bare office where several people hold one; the event
that a figure belongs to, which without a profile is mostly left open.

**Errors.** Under each pack's figures stand its errors by kind, with the words on which most were made: a name or
figure, a statement by its cue, and what was labelled → what was found. `make eval` writes them with their sentences to
`build/errors`.

"""


@contextmanager
def prepared(pack: str, *options: str) -> Iterator[Path]:
    """A folder with the tables of one pack, prepared anew and gone afterwards."""
    with tempfile.TemporaryDirectory() as scratch:
        tables = Path(scratch) / "tables"
        command = [sys.executable, "-m", "data.prepare", str(SHARED / pack / "articles"), str(tables), *options]
        subprocess.run(command, cwd=ROOT, check=True, stdout=sys.stderr)
        yield tables


def wordings(tables: Path) -> dict[str, Any]:
    """How wordings of contested things are found with the sample's profile, and proposed in tables without one."""
    with prepared(PROFILED, "--profile", str(PROFILE)) as profiled:
        return with_profile(SHARED / PROFILED, profiled, SCORER) | as_proposed(SHARED / PROFILED, tables)


def scores(pack: str) -> dict[str, Any]:
    """The scorer's result for one pack, prepared anew."""
    with prepared(pack) as tables:
        return scored(SHARED / pack, tables, SCORER)


def errors_of(pack: str, tables: Path) -> list[Error]:
    """Every error in prepared tables."""
    rows = labelled(SHARED / pack, tables, SCORER)
    return [one for kind, part in rows for one in errors(kind, part, scorer(SCORER))]


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
