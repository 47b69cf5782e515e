"""What each source tells of a measure of an event: a figure, words without a number, or that figures are unverified."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from data.prepare.reconcile import worded
from data.prepare.reconcile.comparing import Comparison
from data.prepare.reconcile.event_names import EventNames
from data.prepare.reconcile.reading import running
from data.prepare.resolve.event import Event
from data.schema.values import STATES

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]
FIGURE, WORDS, UNVERIFIED = STATES[:3]
# How many sentences back an event may be named that words without a number belong to.
BACK = 3


def states(rows: Rows, comparisons: Sequence[Comparison]) -> Iterator[dict[str, Any]]:
    """A row for each figure, and for each wording without a number, of measures and events that have a figure somewhere."""
    articles = {row["article_id"]: row for row in rows["articles"]}
    figures = {row["quantity_id"]: row for row in rows["quantities"]}
    events = {c.event.event_id: c.event for c in comparisons if c.event}
    asked: dict[str, set[str]] = defaultdict(set)
    told: dict[tuple[str, int], set[tuple[str, str]]] = defaultdict(set)
    for comparison in comparisons:
        if comparison.event is None:
            continue
        asked[comparison.measure].add(comparison.event.event_id)
        for report in comparison.reports:
            row = figures[report.quantity_id]
            told[row["article_id"], row["sentence_start"]].add((comparison.measure, comparison.event.event_id))
            state = WORDS if report.modifier == "vague" else FIGURE
            span = (row["start"], row["end"])
            yield _row(row, articles[row["article_id"]], (comparison.measure, comparison.event.event_id, state), span)
    sought = {measure: EventNames(measure, [events[event_id] for event_id in ids]) for measure, ids in asked.items()}
    for article_id, sentences in _by_article(rows["sentences"]).items():
        yield from _Wordings(articles[article_id], sentences, sought, told).rows()


class _Wordings:
    """The sentences of one article that tell a measure without a number."""

    def __init__(
        self,
        article: Row,
        sentences: Sequence[Row],
        asked: Mapping[str, EventNames],
        told: Mapping[tuple[str, int], set[tuple[str, str]]],
    ) -> None:
        self._article, self._sentences, self._asked, self._told = article, sentences, asked, told

    def rows(self) -> Iterator[dict[str, Any]]:
        """The rows of states for it, in reading order."""
        for at, sentence in enumerate(self._sentences):
            words = sentence["text"]
            doubt = worded.unverified(words)
            if doubt is not None:
                yield from self._doubted(at, doubt)
                continue
            amounts = list(worded.amounts(words))
            for measure, start, end in amounts or self._bare(at):
                yield from self._rows(at, measure, WORDS, (start, end))

    def _bare(self, at: int) -> list[worded.Words]:
        """Nouns such as "casualties" in a sentence without a figure."""
        sentence = self._sentences[at]
        is_counted = (sentence["article_id"], sentence["start"]) in self._told
        return [] if is_counted else list(worded.bare(sentence["text"]))

    def _doubted(self, at: int, span: tuple[int, int]) -> Iterator[dict[str, Any]]:
        """What a sentence calls unverified: the measures that it names, else the figures of its own or the sentence before."""
        measures = worded.named(self._sentences[at]["text"])
        if measures:
            for measure in measures:
                yield from self._rows(at, measure, UNVERIFIED, span)
            return
        for back in (at, at - 1):
            sentence = self._sentences[back] if back >= 0 else None
            found = self._told.get((sentence["article_id"], sentence["start"]), set()) if sentence else set()
            found = {what for what in found if what[0] in running()}
            for measure, event_id in sorted(found):
                yield self._made(at, (measure, event_id, UNVERIFIED), span)
            if found:
                return

    def _rows(self, at: int, measure: str, state: str, span: tuple[int, int]) -> Iterator[dict[str, Any]]:
        event = self._event(at, measure)
        if event is not None:
            yield self._made(at, (measure, event.event_id, state), span)

    def _made(self, at: int, what: tuple[str, str, str], span: tuple[int, int]) -> dict[str, Any]:
        sentence = self._sentences[at]
        return _row(sentence, self._article, what, (sentence["start"] + span[0], sentence["start"] + span[1]))

    def _event(self, at: int, measure: str) -> Event | None:
        """The event that this sentence or one of those before it names, the nearest first; None where two are named."""
        names = self._asked.get(measure)
        before = (self._sentences[back]["text"] for back in range(at, max(-1, at - BACK - 1), -1))
        return names.nearest(before, self._article["published"]) if names else None


def _by_article(sentences: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(sentences, key=lambda row: (row["article_id"], row["start"])):
        found[row["article_id"]].append(row)
    return found


def _row(located: Row, article: Row, what: tuple[str, str, str], span: tuple[int, int]) -> dict[str, Any]:
    """The row for a span in the sentences that `located` has; `what` is measure, event and state."""
    measure, event_id, state = what
    digest = sha256("|".join((article["article_id"], *what, *map(str, span))).encode()).hexdigest()[:16]
    kept = {name: located[name] for name in ("article_id", "sentence_start", "sentence_end", "near_places", "near_actors")}
    found = {"start": span[0], "end": span[1], "text": article["text"][span[0] : span[1]]}
    return {
        **kept,
        **found,
        "state_id": digest,
        "source": article["source"],
        "measure": measure,
        "event_id": event_id,
        "state": state,
    }
