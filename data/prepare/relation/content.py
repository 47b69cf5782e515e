"""Statements as they are compared: their own words apart from the names, places and sides that they share with many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.prepare.lexicon import words
from data.prepare.relation.known import Known

type Row = Mapping[str, Any]
type Rows = Mapping[str, Sequence[Row]]
type Cut = Callable[[str], Iterable[tuple[int, int]]]

TOPICAL = frozenset({"noun", "verb", "adjective", "name"})


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """A statement, or one clause of it, with what it can be compared by.

    `words` are the lemmas that it is about, each with the form that it has here, and `kinds` what kind of word each is; plain
    words, numbers and the names of places and people stand apart. `actors` are its speakers, `sides` the parties that these
    speak for. `negated` are the lemmas that it says no to, `verbs` its verbs, plain ones too.
    """

    row: Row
    source: str
    published: date | None
    order: tuple[str, int, int]
    words: Mapping[str, str]
    kinds: Mapping[str, str]
    all_words: tuple[str, ...]
    numbers: frozenset[str]
    places: frozenset[str]
    names: frozenset[str]
    actors: frozenset[str]
    sides: frozenset[str]
    negated: frozenset[str]
    verbs: frozenset[str]

    @property
    def statement_id(self) -> str:
        """The id of the statement's row."""
        return str(self.row["statement_id"])

    @property
    def is_whole(self) -> bool:
        """Whether it is all of its statement."""
        return self.order[1:] == (self.row["start"], self.row["end"])

    @property
    def article_id(self) -> str:
        """The article that it is in."""
        return str(self.row["article_id"])


def differ(one: Content, other: Content) -> frozenset[str]:
    """The lemmas in both, plain ones too, to which one statement says no and the other does not."""
    return (one.negated ^ other.negated) & set(one.all_words) & set(other.all_words)


def whole(text: str) -> Iterable[tuple[int, int]]:
    """A statement in one piece."""
    return ((0, len(text)),)


class Contents:
    """Makes contents from the rows of one corpus."""

    def __init__(self, rows: Rows) -> None:
        """Index the rows that stand inside statements."""
        self._rows = rows
        self._articles = {row["article_id"]: row for row in rows["articles"]}
        self.known = Known(rows)
        self._terms, self._mentions = _by_article(rows["terms"]), _by_article(rows["mentions"])

    def of_statements(self, cut: Cut = whole) -> list[Content]:
        """Every statement that was made by what the text says, cut into pieces, by article and place in it."""
        found = [
            self._content(row, row["start"] + start, row["start"] + end)
            for row in self._rows["statements"]
            if not row["negated"]
            for start, end in cut(row["text"])
        ]
        return sorted(found, key=lambda content: (content.order, content.statement_id))

    def _content(self, row: Row, start: int, end: int) -> Content:
        article, known = self._articles[row["article_id"]], self.known
        text: str = article["text"]
        terms, mentions = (_inside(found[row["article_id"]], start, end) for found in (self._terms, self._mentions))
        placed = {term["start"] for m in mentions for term in terms if m["start"] <= term["start"] and term["end"] <= m["end"]}
        capital = {t["lemma"] for t in terms if text[t["start"]].isupper() and t["start"] not in placed}
        named = capital & known.people.keys()
        apart = words("plain_words") | known.demonyms.keys() | named | {t["lemma"] for t in terms if t["start"] in placed}
        own = {t["lemma"]: t for t in reversed(terms) if t["kind"] in TOPICAL and len(t["lemma"]) > 1 and t["lemma"] not in apart}
        demonyms = {known.demonyms[t["lemma"]] for t in terms if t["lemma"] in known.demonyms}
        return Content(
            row=row,
            source=article["source"],
            published=article["published"],
            order=(article["path"], start, end),
            words={lemma: text[t["start"] : t["end"]] for lemma, t in own.items()},
            kinds={lemma: t["kind"] for lemma, t in own.items()},
            all_words=tuple(t["lemma"] for t in terms),
            numbers=frozenset(t["lemma"] for t in terms if t["kind"] == "number"),
            places=frozenset({m["place_id"] for m in mentions if m["place_id"]} | demonyms),
            names=frozenset({known.people[lemma] for lemma in named}),
            actors=frozenset(row["actor_ids"]),
            sides=frozenset(side for actor_id in row["actor_ids"] for side in known.sides(actor_id)),
            verbs=frozenset(t["lemma"] for t in terms if t["kind"] == "verb"),
            negated=frozenset(t["lemma"] for t in terms if t["is_negated"]),
        )


def _by_article(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["article_id"]].append(row)
    return found


def _inside(rows: Sequence[Row], start: int, end: int) -> list[Row]:
    return [row for row in rows if start <= row["start"] and row["end"] <= end]
