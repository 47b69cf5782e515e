"""Pairs of reports, and what a source tells, as entries of a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from components.elements.address import article_address
from components.elements.figure_ledger import address
from components.formats import count, dated
from components.ledger import Entry, Quote
from components.passages import SourceLook

ELSEWHERE = "Of another scope, so on no axis with these"
WITHOUT_WORDS = {
    "published before it": "Its articles in view were published before the event:",
    "not found": "No figure of it was found in its articles in view, which may tell of it all the same:",
}
type Row = dict[str, Any]
type Looks = dict[str, SourceLook]


def pair_entry(row: Row, looks: Looks, *, is_elsewhere: bool) -> Entry:
    """A row of `data.queries.ledger.pairs`: rule, label and both reports; one with another comparison leads there."""
    first = article_address(row["article_id"], row["quantity_id"])
    second = article_address(row["other_article_id"], row["other_id"])
    return Entry(
        id=row["other_comparison_id"] if is_elsewhere else row["pair_id"],
        group=ELSEWHERE if is_elsewhere else "",
        topic="",
        words=row["rule"],
        label=row["label"],
        note=_note(row, is_elsewhere=is_elsewhere),
        dotted=row["basis"] == "assigned" or row["label"] == "undetermined" or not row["is_certain"],
        current=False,
        href=address(row["other_comparison_id"]) if is_elsewhere else "",
        marks=[],
        quotes=[
            Quote(source=looks[row["source"]], before="", words=row["text"], after="", href=first),
            Quote(source=looks[row["other_source"]], before="", words=row["other_text"], after="", href=second),
        ],
    )


def state_entry(row: Row, unread: Sequence[Row], looks: Looks) -> Entry:
    """A row of `data.queries.telling.told_by_source`: the source, what it tells, and the words, or the articles to read."""
    look, unplaced = looks[row["source"]], row["unplaced"] or 0
    notes = [dated(row) if row["published"] else ""]
    notes += [f"{count(unplaced, 'figure')} without a resolved event may belong here" if unplaced else ""]
    quotes = [_words(row, look)] if row["text"] else [_title(one, look) for one in unread]
    return Entry(
        id=f"{row['source']} {row['article_id']} {row['start']}",
        group="",
        topic=row["source"],
        words="" if row["text"] else WITHOUT_WORDS.get(row["state"], ""),
        label=row["state"],
        note=" · ".join(note for note in notes if note),
        dotted=bool(row["is_dotted"]),
        current=False,
        href="",
        marks=[] if quotes else [look],
        quotes=quotes,
    )


def _words(row: Row, look: SourceLook) -> Quote:
    href = article_address(row["article_id"], row["row_id"])
    return Quote(source=look, before=row["before"] or "", words=row["text"], after=row["after"] or "", href=href)


def _title(article: Row, look: SourceLook) -> Quote:
    return Quote(source=look, before="", words=article["article"], after="", href=article_address(article["article_id"]))


def _note(row: Row, *, is_elsewhere: bool) -> str:
    other = [row["other_event"] or "event not resolved", row["other_subject"]] if is_elsewhere else []
    doubt = "" if row["is_certain"] else "a figure in it is uncertain"
    doubt = "rests on an assigned date" if row["basis"] == "assigned" else doubt
    return " · ".join(part for part in (*other, doubt) if part)
