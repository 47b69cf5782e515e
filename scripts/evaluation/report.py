"""How errors are told: with their sentences in a file that stays on this machine, by counts and bare words elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scripts.evaluation.errors import Error, frequent

CASES = 2
MOST_IN_SUMMARY = 5


def with_sentences(pack: str, found: Sequence[Error]) -> str:
    """The ten most frequent errors of each fault with up to two of their sentences each, as Markdown.

    The sentences are the labelled articles' own, which do not belong into the project.
    """
    totals = Counter((one.kind, one.fault) for one in found)
    lines = [f"# {pack}", ""]
    for (kind, fault), cases in frequent(found).items():
        lines += [f"## {kind}: {fault} ({totals[kind, fault]})", ""]
        for what, rows in cases:
            lines.append(f"- **{what}** ({len(rows)})")
            lines += [f"    - {row.doc}: {row.sentence}" for row in rows[:CASES]]
        lines.append("")
    return "\n".join(lines)


def summary(found: Sequence[Error]) -> str:
    """A table of the faults with how often each was made and on which words most; no sentences."""
    totals = Counter((one.kind, one.fault) for one in found)
    if not totals:
        return "No errors."
    lines = ["| errors | times | mostly |", "|---|---|---|"]
    for (kind, fault), cases in frequent(found, MOST_IN_SUMMARY).items():
        words = ", ".join(f"{_cell(what)} ({len(rows)})" for what, rows in cases)
        lines.append(f"| {kind}: {fault} | {totals[kind, fault]} | {words} |")
    return "\n".join(lines)


def _cell(words: str) -> str:
    return words.replace("|", "/").replace("->", "→")
