"""What sources differ on, as lines: each leads to the page that shows it, each quotation to its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from components.elements.address import article_address, page_address
from components.elements.coverage_words import KINDS
from components.elements.statement_address import LINKED
from components.elements.statement_view import ANSWERS
from components.formats import count, count_sources, number
from components.ledger import Entry, Quote
from components.passages import SourceLook
from data.queries.leads import FIGURE, REPORTED
from data.queries.located import records
from data.queries.overview import MEASURES
from data.queries.written import VOICE_TALLIES

MOST_QUOTED, MOST_MARKS, LONGEST = 6, 12, 160
NOT_NAMED = "Somebody who is not named"
NOT_FOUND = "not found"
EMPTY_CELL = "none"
type Row = dict[str, Any]
type Looks = dict[str, SourceLook]


def casualty_entries(rows: pd.DataFrame, looks: Looks) -> list[Entry]:
    """A line for each kind of casualties of an event, which opens the figures of it; from `leads.casualties`."""
    found = []
    for comparison_id, part in rows.groupby("comparison_id", sort=False):
        told = list(records(part))
        told.sort(key=lambda one: one["state"] != FIGURE)
        quotes = [_quote(one, looks, one["text"], "" if one["state"] == FIGURE else one["state"]) for one in told if one["text"]]
        entry = _entry(
            f"{MEASURES[told[0]['measure']]}, {told[0]['event']}",
            page_address("pages/figures.py", {"comparison": str(comparison_id)}),
            f"a figure in {count_sources(told[0])}",
            quotes,
        )
        found.append(_with_silent(entry, [one for one in told if not one["text"]], looks))
    return found


def silent_entries(rows: pd.DataFrame, looks: Looks) -> list[Entry]:
    """A line for each topic that some report and some do not, which opens its first cell without words; from `leads.silent`."""
    names = {kind: name for name, kind in KINDS.items()}
    found = []
    for (kind, key), part in rows.groupby(["kind", "key"], sort=False):
        silent = list(records(part[part["state"] != REPORTED]))
        cell = [str(kind), str(key), str(silent[0]["source"]), EMPTY_CELL]
        href = page_address("pages/coverage.py", {"topics": names[str(kind)], "cell": cell})
        row = next(records(part))
        told = "told of" if kind == "event" else "quoted or paraphrased"
        found.append(_with_silent(_entry(row["topic"], href, f"{told} in {count_sources(row)}"), silent, looks))
    return found


def denial_entries(rows: pd.DataFrame, looks: Looks) -> list[Entry]:
    """A line for each claim with what may answer it, and for each denial without a claim; from `leads.denials`."""
    found = []
    pairs = rows[rows["pair_id"].notna()]
    for _, pair in pairs.groupby("pair_id", sort=False):
        claim, answer = records(pair)
        quotes = [_quote(one, looks, one["words"], f"{_who(one)}: {one['cue']}") for one in (claim, answer)]
        href = page_address("pages/statements.py", {"view": ANSWERS})
        entry = _entry(f"{_who(answer)} may answer {_who(claim)}", href, "", quotes)
        found.append(Entry({**entry, "dotted": True}))
    for row in records(rows[rows["pair_id"].isna()]):
        href = page_address("pages/statements.py", {LINKED: row["row_id"]})
        found.append(_entry(f"{_who(row)} denied", href, "", [_quote(row, looks, row["words"], row["cue"])]))
    return found


def carried_entries(rows: pd.DataFrame, looks: Looks) -> list[Entry]:
    """A line for each source with reports that another outlet wrote, which opens the Origins page; from `leads.carried`."""
    found = []
    for row in records(rows):
        words = f"{row['source']} {'carries' if row['is_certain'] else 'may carry'} text of {row['origin']}"
        href = page_address("pages/origins.py", {"pair": row["pair_id"]} if row["pair_id"] else {})
        entry = _entry(words, href, f"{count(row['articles'], 'article')}. {row['reason']}")
        found.append(Entry({**entry, "marks": [looks[row["source"]]], "dotted": not row["is_certain"]}))
    return found


def called_entries(rows: pd.DataFrame, looks: Looks) -> list[Entry]:
    """A line for each contested thing with each source's word for it; from `callings.things_called`."""
    return [
        _named(thing, part, looks, page_address("pages/wording.py", {"referent": thing}), "wording")
        for thing, part in _things(rows)
    ]


def named_entries(rows: pd.DataFrame, looks: Looks) -> list[Entry]:
    """A line for each place with several names, with each source's; from `callings.places_called`."""
    href = page_address("pages/map.py", {"show": "Contested names"})
    return [_named(thing, part, looks, href, "name") for thing, part in _things(rows)]


def _things(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    return [(str(thing), part) for thing, part in rows.groupby("thing", sort=False)]


def _named(thing: str, part: pd.DataFrame, looks: Looks, href: str, noun: str) -> Entry:
    told = list(records(part))
    quotes = [_quote(row, looks, row["words"], _voice(row)) for row in told]
    return _entry(thing, href, f"{count(told[0]['wordings'], noun)} in {count_sources(told[0])}", quotes)


def _voice(row: Row) -> str:
    more = f", {number(row['others'])} more" if row["others"] else ""
    return f"{VOICE_TALLIES[row['voice']]}{more}"


def _who(row: Row) -> str:
    return str(row["actor"] or row["speaker"] or NOT_NAMED)


def _entry(words: str, href: str, note: str, quotes: Sequence[Quote] = ()) -> Entry:
    """A line that leads away; it has its first quotations."""
    more = f" · the first {MOST_QUOTED} here" if len(quotes) > MOST_QUOTED else ""
    return Entry(
        id=href,
        group="",
        topic="",
        words=words,
        label="",
        note=note + more,
        dotted=False,
        current=False,
        href=href,
        marks=[],
        quotes=list(quotes[:MOST_QUOTED]),
    )


def _with_silent(entry: Entry, silent: Sequence[Row], looks: Looks) -> Entry:
    """The line with the sources that have no words of it: those published before it by their letters, the others as badges."""
    states = dict.fromkeys(one["state"] for one in silent if one["state"] != NOT_FOUND)
    badges = {state: [looks[one["source"]]["badge"] for one in silent if one["state"] == state] for state in states}
    notes = [entry["note"], *(f"{state}: {', '.join(marks[:MOST_MARKS])}" for state, marks in badges.items())]
    nothing = [looks[one["source"]] for one in silent if one["state"] == NOT_FOUND]
    if nothing:
        notes.append("nothing found in" + (f" {number(len(nothing))} others, such as" if len(nothing) > MOST_MARKS else ""))
    return Entry({**entry, "note": " · ".join(note for note in notes if note), "marks": nothing[:MOST_MARKS]})


def _quote(row: Row, looks: Looks, words: str, note: str) -> Quote:
    line = " ".join(words.split())
    short = line if len(line) <= LONGEST else f"{line[:LONGEST].rsplit(' ', 1)[0]} …"
    href = article_address(row["article_id"], row["row_id"])
    return Quote(source=looks[row["source"]], before="", words=short, after="", href=href, note=note)
