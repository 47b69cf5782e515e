"""Which events a sentence names, looked up word by word, so that many events cost no more than few."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from data.prepare.resolve.event import Event
from data.prepare.resolve.event_kinds import kind, kinds_of

WORD = re.compile(r"[\w’'-]+")
ARTICLES = frozenset({"the", "a", "an"})


class EventNames:
    """The names of the events that figures of one measure can belong to, in the groups of kinds that go with it, nearer first."""

    def __init__(self, measure: str, events: Iterable[Event]) -> None:
        able = sorted(events, key=lambda event: event.event_id)
        self._groups = [_Group([event for event in able if kinds & event.kinds()]) for kinds in kinds_of(measure)]

    def nearest(self, sentences: Iterable[str], published: date | None) -> Event | None:
        """The event that the first of the sentences to name any names; None where that one names two."""
        told = [WORD.findall(sentence.casefold()) for sentence in sentences]
        for group in self._groups:
            for words in told:
                found = group.named(words, published)
                if found:
                    return next(iter(found.values())) if len(found) == 1 else None
        return None


class _Group:
    def __init__(self, events: Iterable[Event]) -> None:
        self._by_word: dict[str, list[tuple[list[str], Event]]] = defaultdict(list)
        self._by_noun: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            for name in event.names():
                words = WORD.findall(name.casefold())
                words = words[1:] if words[:1] and words[0] in ARTICLES else words
                if words:
                    self._by_word[words[0]].append((words, event))
            for noun in sorted(event.heads()):
                if kind(noun):
                    self._by_noun[noun].append(event)

    def named(self, words: list[str], published: date | None) -> dict[str, Event]:
        """The events that the words name in full or, of those just then, by "the flood"."""
        found: dict[str, Event] = {}
        for at, word in enumerate(words):
            for name, event in self._by_word.get(word, ()):
                if words[at : at + len(name)] == name:
                    found[event.event_id] = event
            if at and words[at - 1] == "the":
                found.update((event.event_id, event) for event in self._by_noun.get(word, ()) if event.is_near(published))
        return found
