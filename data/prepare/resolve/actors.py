"""Actors over the whole corpus: one row for everyone who speaks or is spoken of, and which one a span means."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.prepare.extract.governments import government_name
from data.prepare.extract.lexicon_marks import Mark, marks, pieces
from data.prepare.extract.offices import LEADERS, STATE_ROLES
from data.prepare.profile import Profile
from data.prepare.resolve.corpus_people import Known, merge_people
from data.prepare.resolve.naming import fold
from data.prepare.spans import ActorSpan, Extraction

PRONOUN = re.compile(
    r"(?:he|him|his|she|her|hers|they|them|theirs?|it|its|who|whom|which|that|i|we|us|me|you|my|our|your|one|this|these|those)",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
BETWEEN = re.compile(r"(?:[\s,;/&]|\b(?:and|or|as well as|along with|together with|both|the|a|an)\b)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ActorRef:
    """Who a span stands for; `basis` says how that was found, `score` (0 to 1) how likely it is right."""

    actor_id: str
    actor: str
    kind: str
    basis: str
    score: float


@dataclass(slots=True)
class Entry:
    """A row of actors.parquet in the making."""

    actor: str
    kind: str
    aliases: set[str] = field(default_factory=set)
    office: str | None = None
    party: str | None = None


def actor_id(kind: str, name: str) -> str:
    """An actor's id, made of the kind and the name alone."""
    return hashlib.sha256(f"actor\n{kind}\n{name}".encode()).hexdigest()[:16]


class ActorIndex:
    """Everyone in a corpus, to be asked by article and span."""

    def __init__(self, articles: Mapping[str, tuple[str, Extraction]], profile: Profile | None) -> None:
        self._texts = {key: text for key, (text, _) in articles.items()}
        self._spans = {
            key: sorted(extraction.actors, key=lambda span: (span.start, span.end)) for key, (_, extraction) in articles.items()
        }
        self._people = merge_people(self._spans)
        self._profile = _by_alias(profile)
        self._entries: dict[str, Entry] = {}
        self._names: dict[str, Counter[ActorRef]] = {}
        self._local: dict[tuple[str, str], Counter[ActorRef]] = {}
        for article_id, spans in self._spans.items():
            for span in spans:
                self._enter(article_id, span)
        for article_id, (_, extraction) in articles.items():
            for statement in extraction.statements:
                if statement.speaker_start is not None and statement.speaker_end is not None:
                    self.at(article_id, statement.speaker_start, statement.speaker_end)

    def at(self, article_id: str, start: int, end: int) -> tuple[ActorRef, ...]:
        """The actors that a speaker's words mean, in order; empty where they are a pronoun without antecedent."""
        near = [span for span in self._spans.get(article_id, ()) if span.start < end and start < span.end]
        chosen = _conjuncts(near, start, end, self._texts[article_id]) or _closest(near, start, end)
        if chosen:
            refs = [ref for span in chosen for ref in self._refs(article_id, span)]
            return tuple({ref.actor_id: ref for ref in refs}.values())
        words = " ".join(self._texts[article_id][start:end].split())
        if not words or PRONOUN.fullmatch(words):
            return ()
        return (self.named(article_id, words) or self._own_words(words),)

    def named(self, article_id: str, words: str) -> ActorRef | None:
        """The actor whom some words of an article name, None where they name none that is known."""
        key = fold(ARTICLE.sub("", words))
        for known in (self._local.get((article_id, key)), self._names.get(key)):
            if known:
                return min(known, key=lambda ref: (-known[ref], ref.actor))
        return self._listed(ARTICLE.sub("", words))

    def rows(self) -> list[dict[str, Any]]:
        """The rows of actors.parquet, by name."""
        return [
            {
                "actor_id": key,
                "actor": entry.actor,
                "kind": entry.kind,
                "aliases": sorted(alias for alias in entry.aliases - {entry.actor} if alias != alias.lower()),
                "office": entry.office,
                "party": entry.party,
            }
            for key, entry in sorted(self._entries.items(), key=lambda item: (item[1].actor, item[0]))
        ]

    def _enter(self, article_id: str, span: ActorSpan) -> None:
        """Keep the words of a span as names of whom it means; only those named make rows before they speak."""
        if span.basis == "pronoun" or span.name is None:
            return
        words = " ".join(ARTICLE.sub("", self._texts[article_id][span.start : span.end]).split())
        is_known = span.is_named or self._is_held(article_id, span)
        refs = self._refs(article_id, span) if is_known else ()
        if len(refs) == 1:
            self._local.setdefault((article_id, fold(words)), Counter())[refs[0]] += 1
            self._names.setdefault(fold(words), Counter())[refs[0]] += 1
            self._entries[refs[0].actor_id].aliases.add(words)

    def _is_held(self, article_id: str, span: ActorSpan) -> bool:
        return bool(span.role and self._holder(article_id, span))

    def _refs(self, article_id: str, span: ActorSpan) -> tuple[ActorRef, ...]:
        if span.name is None:
            return ()
        if span.kind == "person" and span.is_named:
            return (self._person(self._people[article_id, span.name], span),)
        holder = self._holder(article_id, span)
        if holder and span.kind == "person":
            return (self._person(holder, span, 0.6),)
        if holder and holder.countries:
            name = government_name(holder.countries.most_common(1)[0][0])
            return (self._ref(name, "government", span.basis, 0.6),)
        names = span.name.split("; ") if span.kind == "government" or "; " in span.name else [span.name]
        return tuple(self._part(article_id, name, span) for name in names)

    def _part(self, article_id: str, name: str, span: ActorSpan) -> ActorRef:
        known = self._people.get((article_id, name))
        if known:
            return self._person(known, span)
        kind = "government" if name.endswith("(government)") else span.kind
        return self._ref(name, kind, span.basis, span.score)

    def _person(self, known: Known, span: ActorSpan, factor: float = 1.0) -> ActorRef:
        country = known.countries.most_common(1)
        office = known.offices.most_common(1)
        party = government_name(country[0][0]) if country and known.roles & {*STATE_ROLES} else None
        ref = self._ref(known.name, "person", span.basis, round(span.score * factor, 2), office[0][0] if office else None, party)
        self._entries[ref.actor_id].aliases |= set(known.names)
        return ref

    def _holder(self, article_id: str, span: ActorSpan) -> Known | None:
        """The one person of the corpus whose office, or administration, a span speaks of.

        Without a country, the one person whom the article itself names by another part of the name.
        """
        if not span.holder and (span.is_named or span.kind != "person" or not span.role):
            return None
        people = {
            id(known): known for (where, _), known in self._people.items() if span.holder or span.country or where == article_id
        }
        if span.holder:
            found = [known for known in people.values() if span.holder in known.names]
        else:
            is_leader = bool(span.name and fold(span.name).endswith("leader"))
            wanted = LEADERS if is_leader else {span.role} & {*STATE_ROLES} - {"minister"}
            found = [k for k in people.values() if k.roles & wanted and (span.country in k.countries or not span.country)]
        return found[0] if len(found) == 1 else None

    def _own_words(self, words: str) -> ActorRef:
        return self._ref(ARTICLE.sub("", words), "group", "words", 0.4)

    def _listed(self, words: str) -> ActorRef | None:
        """A government or organisation that the reference lists know by exactly these words."""
        tokens = pieces(words)
        mark = next((m for m in marks(tokens, 0, len(tokens)) if m.kind != "title" and m.end - m.start == len(tokens)), None)
        name, kind = _name_of(mark) if mark else (None, "")
        return self._ref(name, kind, "alias", 0.7) if name else None

    def _ref(
        self, name: str, kind: str, basis: str, score: float, office: str | None = None, party: str | None = None
    ) -> ActorRef:
        told = self._profile.get(fold(name))
        if told:
            name, kind, office, party = told.name, told.kind, told.office or office, told.party or party
        key = actor_id(kind, name)
        entry = self._entries.setdefault(key, Entry(name, kind))
        entry.office, entry.party = entry.office or office, entry.party or party
        if told:
            entry.aliases |= set(told.aliases)
        return ActorRef(key, name, kind, basis, score)


def resolve_actors(articles: Mapping[str, tuple[str, Extraction]], profile: Profile | None) -> ActorIndex:
    """The index of everyone in the articles (id -> text and what was extracted from it); a profile wins."""
    return ActorIndex(articles, profile)


def _by_alias(profile: Profile | None) -> dict[str, Any]:
    if profile is None:
        return {}
    return {fold(name): actor for actor in profile.actors for name in (*actor.aliases, actor.name)}


def _name_of(mark: Mark) -> tuple[str | None, str]:
    if mark.kind in {"country", "capital"}:
        return government_name(mark.value), "government"
    if mark.kind == "seat":
        return mark.value, "government"
    return (mark.value, "organisation") if mark.kind == "organisation" else (None, "")


def _conjuncts(near: Sequence[ActorSpan], start: int, end: int, text: str) -> list[ActorSpan]:
    """The actors that words coordinate ("Chile and Peru"), empty where they name one only."""
    inside = [span for span in near if start <= span.start and span.end <= end]
    outer = [
        s
        for s in inside
        if not any(o is not s and o.start <= s.start and s.end <= o.end and o.end - o.start > s.end - s.start for o in inside)
    ]
    if len(outer) < 2:
        return []
    edges = [start, *(edge for span in outer for edge in (span.start, span.end)), end]
    gaps = [text[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
    if any(edges[i] > edges[i + 1] for i in range(len(edges) - 1)) or not all(BETWEEN.fullmatch(gap) for gap in gaps):
        return []
    named = [span for span in outer if span.is_named]
    is_apposition = len(outer) == 2 and len(named) == 1 and gaps[1].strip() == ","
    return named if is_apposition else outer


def _closest(near: Iterable[ActorSpan], start: int, end: int) -> list[ActorSpan]:
    """The span that covers nearly the same words, or at least ends with the same head."""
    best, best_share = None, 0.0
    for span in near:
        share = (min(span.end, end) - max(span.start, start)) / (max(span.end, end) - min(span.start, start))
        if span.end == end:
            share = max(share, 0.5 + share / 2)
        if share > best_share:
            best, best_share = span, share
    return [best] if best and best_share >= 0.45 else []
