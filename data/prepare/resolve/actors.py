"""Actors over the whole corpus: one row for everyone who speaks or is spoken of, and which one a span means."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from data.prepare.extract.actor.governments import government_name
from data.prepare.extract.actor.lexicon_marks import Mark, marks, nouns, pieces
from data.prepare.extract.actor.offices import LEADERS, STATE_ROLES
from data.prepare.profile import Profile, ProfileActor
from data.prepare.resolve.corpus_people import Known, is_person, merge_people
from data.prepare.resolve.speaker_words import is_alias, is_capitalised, meant, own_words
from data.prepare.spans import ActorSpan, Extraction
from data.spelling import fold


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
        self._people = merge_people(self._spans, {key: extraction.places for key, (_, extraction) in articles.items()})
        self._known = list({id(known): known for known in self._people.values()}.values())
        self._cast: dict[str, list[Known]] = {}
        for (article_id, _), known in self._people.items():
            if all(known is not other for other in self._cast.setdefault(article_id, [])):
                self._cast[article_id].append(known)
        self._places = {key: extraction.places for key, (_, extraction) in articles.items()}
        self._acronyms = _acronyms(self._spans, self._texts)
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
        chosen = meant(self._spans.get(article_id, ()), self._texts[article_id], start, end)
        if chosen:
            refs = [ref for span in chosen for ref in self._refs(article_id, span)]
            return tuple({ref.actor_id: ref for ref in refs}.values())
        words = own_words(self._texts[article_id][start:end])
        is_body = nouns().get(fold(words)) == "organisation" or is_capitalised(words)
        kind = "organisation" if is_body else "group"
        return (self.named(article_id, words) or self._ref(words, kind, "words", 0.4),) if words else ()

    def named(self, article_id: str, words: str) -> ActorRef | None:
        """The actor whom some words of an article name, None where they name none that is known."""
        words = own_words(words)
        key = fold(words)
        for known in (self._local.get((article_id, key)), self._names.get(key)):
            if known:
                return min(known, key=lambda ref: (-known[ref], ref.actor))
        return self._listed(words) if words else None

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
        if span.basis in {"pronoun", "document"} or span.name is None:
            return
        words = own_words(self._texts[article_id][span.start : span.end])
        if span.kind in {"organisation", "person"} and self._is_place(article_id, span):
            return
        is_known = span.is_named or self._is_held(article_id, span)
        refs = self._refs(article_id, span) if is_known else ()
        if len(refs) == 1:
            self._local.setdefault((article_id, fold(words)), Counter())[refs[0]] += 1
            self._names.setdefault(fold(words), Counter())[refs[0]] += 1
            entry = self._entries[refs[0].actor_id]
            if is_alias(words, entry.actor, entry.kind):
                entry.aliases.add(words)

    def _is_place(self, article_id: str, span: ActorSpan) -> bool:
        """Whether the article names a place so; a place is no organisation or person of one name unless it speaks."""
        text = self._texts[article_id]
        if span.kind == "person" and " " in str(span.name):
            return False
        return any(
            (place.start <= span.start and span.end <= place.end) or " ".join(text[place.start : place.end].split()) == span.name
            for place in self._places[article_id]
        )

    def _is_held(self, article_id: str, span: ActorSpan) -> bool:
        return bool(span.role and self._holder(article_id, span))

    def _refs(self, article_id: str, span: ActorSpan) -> tuple[ActorRef, ...]:
        if span.name is None:
            return ()
        if is_person(span):
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
        name = self._acronyms.get(name, name)
        kind = "government" if name.endswith("(government)") else span.kind
        return self._ref(name, kind, span.basis, span.score)

    def _person(self, known: Known, span: ActorSpan, factor: float = 1.0) -> ActorRef:
        country = known.countries.most_common(1)
        office = known.offices.most_common(1)
        party = government_name(country[0][0]) if country and known.roles & {*STATE_ROLES} else None
        ref = self._ref(known.name, "person", span.basis, round(span.score * factor, 2))
        entry = self._entries[ref.actor_id]
        entry.aliases.update(known.names)
        entry.office = entry.office or (office[0][0] if office else None)
        entry.party = entry.party or party
        return ref

    def _holder(self, article_id: str, span: ActorSpan) -> Known | None:
        """The one person of the corpus whose office, or administration, a span speaks of.

        Without a country, the one person whom the article itself names by another part of the name.
        """
        if not span.holder and (span.is_named or span.kind != "person" or not span.role):
            return None
        if span.holder:
            tokens = tuple(fold(span.holder).split())
            found = [
                k for k in self._known if span.holder in k.names or (k.roles & LEADERS and k.tokens[-len(tokens) :] == tokens)
            ]
        else:
            is_leader = bool(span.name and fold(span.name).endswith("leader"))
            wanted = LEADERS if is_leader else {span.role} & {*STATE_ROLES} - {"minister"}
            people = self._known if span.country else self._cast.get(article_id, [])
            found = [k for k in people if k.roles & wanted and (span.country in k.countries or not span.country)]
        return found[0] if len(found) == 1 else None

    def _listed(self, words: str) -> ActorRef | None:
        """A government or organisation that the reference lists know by exactly these words."""
        tokens = pieces(words)
        mark = next((m for m in marks(tokens, 0, len(tokens)) if m.kind != "title" and m.end - m.start == len(tokens)), None)
        name, kind = _name_of(mark) if mark else (None, "")
        return self._ref(name, kind, "alias", 0.7) if name else None

    def _ref(self, name: str, kind: str, basis: str, score: float) -> ActorRef:
        told = self._profile.get(fold(name))
        if told:
            name, kind = told.name, told.kind
        key = actor_id(kind, name)
        if key not in self._entries:
            aliases = set(told.aliases) if told else set()
            self._entries[key] = Entry(name, kind, aliases, told.office if told else None, told.party if told else None)
        return ActorRef(key, name, kind, basis, score)


def resolve_actors(articles: Mapping[str, tuple[str, Extraction]], profile: Profile | None) -> ActorIndex:
    """The index of everyone in the articles (id -> text and what was extracted from it); a profile wins."""
    return ActorIndex(articles, profile)


def _by_alias(profile: Profile | None) -> dict[str, ProfileActor]:
    if profile is None:
        return {}
    return {fold(name): actor for actor in profile.actors for name in (*actor.aliases, actor.name)}


def _acronyms(spans: Mapping[str, Iterable[ActorSpan]], texts: Mapping[str, str]) -> dict[str, str]:
    """Organisations by the acronyms that articles use for them, where all that introduce one agree."""
    found: dict[str, set[str]] = {}
    for article_id, those in spans.items():
        for span in those:
            words = texts[article_id][span.start : span.end]
            if span.kind == "organisation" and span.name and words.isupper() and words != span.name:
                found.setdefault(words, set()).add(span.name)
    return {acronym: next(iter(names)) for acronym, names in found.items() if len(names) == 1}


def _name_of(mark: Mark) -> tuple[str | None, str]:
    if mark.kind in {"country", "capital"}:
        return government_name(mark.value), "government"
    if mark.kind == "seat":
        return mark.value, "government"
    return (mark.value, "organisation") if mark.kind == "organisation" else (None, "")
