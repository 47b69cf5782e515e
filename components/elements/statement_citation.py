"""A statement as a citation: who, in whose words, where and when, to the character."""

from __future__ import annotations

from typing import Any

from components.formats import day
from data.queries.written import in_quotes, moment

# Counting a paraphrase as the speaker's own wording is the mistake that a citation must not invite.
WORDING = {
    "direct": "quoted",
    "mixed": "quoted in part, otherwise in the outlet's words",
    "indirect": "paraphrased in the outlet's words",
}
DATED = {"assigned": "date assigned", "text": "date read in the text"}


def citation(statement: dict[str, Any], source: dict[str, Any]) -> str:
    """One line: speaker, act, wording, the words, outlet, date with its basis, article and span.

    `statement` is a row of `statements`, `source` its row of `citations`.
    """
    told = [_speaker(statement), statement["act"], WORDING[statement["kind"]]]
    if statement["negated"]:
        told.append("reported as not said")
    if statement["said_on"]:
        told.append(f"said on {moment(statement['said_on'])}")
    where = [_outlet(source), *([in_quotes(source["title"])] if source["title"] else []), _date(source)]
    where += [*([source["url"]] if source["url"] else []), source["path"]]
    span = f"characters {source['start']} to {source['end']}"
    return f"{', '.join(told)}: {in_quotes(statement['words'])} — {', '.join([*where, span])}."


def _speaker(statement: dict[str, Any]) -> str:
    written = in_quotes(statement["speaker"]) if statement["speaker"] else None
    if statement["actor"]:
        return f"{_line(statement['actor'])} (named here as {written})" if written else _line(statement["actor"])
    return f"{written} (not resolved)" if written else "Speaker not named"


def _outlet(source: dict[str, Any]) -> str:
    return _line(source["source"]) + (f" (from {_line(source['origin'])})" if source["origin"] else "")


def _date(source: dict[str, Any]) -> str:
    basis = DATED.get(source["published_basis"] or "")
    return day(source["published"]) + (f" ({basis})" if basis else "")


def _line(text: str) -> str:
    return " ".join(text.split())
