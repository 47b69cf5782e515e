"""How the parts of a brief are put in words, the same in every document."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlparse

from components.brief.content import Brief, Finding, Gaps, Note, Omission, TimelineChart
from components.formats import count, count_sources, day, days, number
from data.queries.located import records
from data.queries.overview import MEASURES
from data.queries.written import in_quotes

# What XML 1.0 has no way to write, and HTML no place for; replaced, so that the length of a span stays true.
UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u007f-\u009f]")
BASES = {"stated": "stated", "text": "read in the text", "assigned": "assigned"}
UNSIGNED = "unsigned"
NO_GAPS = "No cited figure belongs to a known event that a source in view lacks."


def printable(text: str) -> str:
    """The text with a replacement character for each that a document cannot hold."""
    return UNPRINTABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """The text on one line, with one space for every stretch of white space."""
    return " ".join(text.split())


def signature(note: Note) -> str:
    """Who wrote a note, and when."""
    return f"{note.by or UNSIGNED}, {day(note.written)}" if note.written else note.by or UNSIGNED


def chips(finding: Finding) -> list[str]:
    """The machine's extraction of a finding in short words, its kind first."""
    row = finding.row
    doubt = ["uncertain"] if row["uncertain"] else []
    return [row["kind"], *map(str, row["chips"] if isinstance(row["chips"], list) else []), *doubt]


def heading(finding: Finding) -> str:
    """Whose words a finding has, how the source is known, whose report it carries, and when it was published."""
    row = finding.row
    origin = f", carries a report of {one_line(row['origin'])}" if row["origin"] else ""
    return f"{one_line(row['source'])} ({BASES.get(row['source_basis'], row['source_basis'])}){origin}, {dated(row)}"


def citation(finding: Finding) -> list[tuple[str, str]]:
    """Where a finding's words stand, each part under its label."""
    row = finding.row
    title = f"{in_quotes(row['title'])}, " if row["title"] else ""
    parts = [
        ("Speaker as written", in_quotes(row["speaker"]) if row["speaker"] else ""),
        ("Article", f"{title}{one_line(row['path'])}"),
        ("Span", f"characters {row['start']} to {row['end']}"),
        ("Row", row["row_id"]),
        ("SHA-256 of the article", row["sha256"]),
        ("Address", one_line(row["url"] or "")),
    ]
    return [(label, value) for label, value in parts if value]


def dated(row: dict[str, Any]) -> str:
    """The day of publication with how it is known."""
    basis = BASES.get(row["published_basis"] or "")
    return day(row["published"]) + (f" ({basis})" if row["published"] is not None and basis else "")


def link(url: str | None) -> str:
    """The address where a browser may open it, else nothing: an article's own data may hold anything."""
    return url if url and urlparse(url).scheme in ("http", "https") else ""


def scope(brief: Brief) -> list[str]:
    """Which corpus a brief is on, and what was filtered."""
    row = brief.corpus
    parts = [count(row["articles"], "article"), count_sources(row), count(row["words"], "word")]
    parts += [days(row["first"], row["last"])]
    parts += [f"{count(row['undated'], 'article')} without a date"] if row["undated"] else []
    names = ", ".join(one_line(name) for name in brief.sources["source"])
    filters = "; ".join(f"{label}: {one_line(value)}" for label, value in brief.filters) or "none"
    return [
        f"Corpus: {', '.join(part for part in parts if part)}.",
        f"Sources: {names}.",
        f"Filters: {filters}.",
        f"Fingerprint of the corpus (SHA-256 over the articles' hashes): {row['fingerprint']}.",
    ]


def source_row(row: dict[str, Any]) -> list[str]:
    """The cells of a source in the summary, after its name: articles, words, dates with their basis, whose reports."""
    known = days(row["first"], row["last"]) or "no date"
    bases = [f"{number(row['assigned'])} assigned"] if row["assigned"] else []
    bases += [f"{number(row['undated'])} without a date"] if row["undated"] else []
    told = f"{known} ({', '.join(bases)})" if bases else known
    return [number(row["articles"]), number(row["words"]), told, row["origins"]]


def gaps_by_topic(rows: list[dict[str, Any]]) -> dict[str, list[tuple[str, list[tuple[str, str]]]]]:
    """What is missing, with each state that sources are in, as (source with what it rests on, its words or nothing)."""
    found: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for row in rows:
        topic = f"{MEASURES.get(row['measure'], row['measure'])}, {one_line(row['event'])}"
        state = f"{row['state']} (by an assigned date)" if row["dotted"] else row["state"]
        found.setdefault(topic, {}).setdefault(state, []).append(_gap(row))
    return {topic: list(states.items()) for topic, states in found.items()}


def _gap(row: dict[str, Any]) -> tuple[str, str]:
    source = one_line(row["source"])
    if not row["text"]:
        return source, ""
    where = f"{one_line(row['article'])}, characters {int(row['start'])} to {int(row['end'])}, row {row['row_id']}"
    return f"{source} ({where})", in_quotes(row["text"])


def unplaced(measures: list[str]) -> str:
    """That for some measures no gap can be told."""
    return f"No gaps can be told of {', '.join(measures)}: the event is not resolved."


def left_out(omission: Omission) -> str:
    """What a source left out in the analyst's judgement; the reason is the analyst's note."""
    return f"Left out by {one_line(omission.source)}, in the analyst's judgement: {one_line(omission.topic)}"


def unread(gaps: Gaps) -> list[tuple[str, list[str]]]:
    """What was not read or has no date, as lines under headings; no heading without a line."""
    found = [
        ("Articles without a date", [_article(row) for row in gaps.undated]),
        ("Articles from which nothing was extracted", [_article(row) for row in gaps.unread]),
        ("Problems in preparation", [f"{row['path']} ({row['stage']}): {one_line(row['message'])}" for row in gaps.problems]),
    ]
    return [(title, lines) for title, lines in found if lines]


def _article(row: dict[str, Any]) -> str:
    return f"{one_line(row['source'])}: {one_line(row['article'])} ({row['path']})"


def bands(chart: TimelineChart) -> str:
    """The names of the numbered bands of a timeline, with their first days; empty where there are none."""
    named = [f"{row['number']} {one_line(row['event'])} (from {day(row['first'])})" for row in records(chart.events)]
    return f"Grey bands: {', '.join(named)}." if named else ""
