"""Articles and their spans to validated rows of every table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

import pandas as pd
import pyarrow

from data.prepare.article import Article
from data.prepare.claims import statement_of
from data.prepare.layout import Layout
from data.prepare.problems import Problem
from data.prepare.relate import relate
from data.prepare.resolve.actors import ActorIndex, ActorRef
from data.prepare.resolve.events import EventIndex
from data.prepare.spans import Extraction, QuantitySpan, StatementSpan
from data.schema import TABLES, arrow_schema

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Prepared:
    """One article with its extraction, ready for the tables."""

    article: Article
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Corpus:
    """All articles, and what was resolved over them together."""

    prepared: Sequence[Prepared]
    actors: ActorIndex
    events: EventIndex
    names: Callable[[str], Sequence[tuple[str, str | None, str | None]]]
    problems: Sequence[Problem]


def tabulate(corpus: Corpus) -> dict[str, pyarrow.Table]:
    """Every table of the schema, validated; pandera's SchemaErrors where rows break what was declared."""
    rows: dict[str, list[Row]] = {table: [] for table in (*TABLES, "phrases")}
    for prepared in corpus.prepared:
        for table, found in _article_rows(prepared, corpus).items():
            rows[table].extend(found)
    rows["places"] = _places(corpus)
    rows["actors"] = corpus.actors.rows()
    rows["events"] = corpus.events.rows()
    rows["problems"] = [{"path": p.path, "stage": p.stage, "message": p.message} for p in corpus.problems]
    rows.update(relate({**rows, "terms": _terms(corpus)}))
    return {table: _validated(table, rows[table]) for table in TABLES}


def row_id(article_id: str, kind: str, *parts: object) -> str:
    """A row's id, made of article, kind of row and span."""
    return sha256("|".join([article_id, kind, *map(str, parts)]).encode()).hexdigest()[:16]


def _validated(table: str, rows: list[Row]) -> pyarrow.Table:
    made = pyarrow.Table.from_pylist(rows, schema=arrow_schema(table))
    TABLES[table].validate(made.to_pandas(types_mapper=pd.ArrowDtype), lazy=True)
    return made


def _article_rows(prepared: Prepared, corpus: Corpus) -> Mapping[str, Iterable[Row]]:
    article, extraction = prepared.article, prepared.extraction
    speakers = [_speakers(corpus.actors, article.article_id, statement) for statement in extraction.statements]
    layout = Layout(extraction, [[actor.actor_id for actor in actors] for actors in speakers])
    page = _Page(article, extraction, layout, corpus)
    return {
        "articles": [_article(article)],
        "sentences": page.sentences(),
        "mentions": page.mentions(),
        "statements": page.statements(speakers),
        "quantities": page.quantities(),
        "dates": page.dates(),
        "wordings": page.wordings(),
        "phrases": page.phrases(),
        "voices": [
            {"article_id": article.article_id, "start": v.start, "end": v.end, "voice": v.voice} for v in extraction.voices
        ],
    }


def _speakers(actors: ActorIndex, article_id: str, statement: StatementSpan) -> tuple[ActorRef, ...]:
    if statement.speaker_start is None or statement.speaker_end is None:
        return ()
    return actors.at(article_id, statement.speaker_start, statement.speaker_end)


def _article(article: Article) -> Row:
    fields = {name: getattr(article, name) for name in arrow_schema("articles").names if hasattr(article, name)}
    furniture = [at for block in article.blocks if not block.is_content for at in (block.start, block.end)]
    words = sum(len(article.text[block.start : block.end].split()) for block in article.blocks if block.is_content)
    return {**fields, "furniture": furniture, "words": words}


def _terms(corpus: Corpus) -> list[Row]:
    """The content words of statements, which relations need and no table keeps."""
    return [{"article_id": p.article.article_id, **asdict(term)} for p in corpus.prepared for term in p.extraction.terms]


def _places(corpus: Corpus) -> list[Row]:
    found = {p.place_id: p for prepared in corpus.prepared for p in prepared.extraction.places if p.place_id}
    return [
        {
            "place_id": place_id,
            "place": p.place,
            "kind": p.kind,
            "country": p.country,
            "lat": p.lat,
            "lon": p.lon,
            "names": [{"name": name, "language": language, "usage": usage} for name, language, usage in corpus.names(place_id)],
        }
        for place_id, p in sorted(found.items())
    ]


@dataclass(frozen=True, slots=True)
class _Page:
    """The rows of one article."""

    article: Article
    extraction: Extraction
    layout: Layout
    corpus: Corpus

    def located(self, start: int, end: int) -> Row:
        first, last = self.layout.sentences(start, end)
        return {
            "article_id": self.article.article_id,
            "start": start,
            "end": end,
            "text": self.article.text[start:end],
            "sentence_start": first,
            "sentence_end": last,
            "near_places": self.layout.places(first, last),
            "near_actors": self.layout.actors(first, last),
        }

    def id(self, kind: str, *parts: object) -> str:
        return row_id(self.article.article_id, kind, *parts)

    def sentences(self) -> Iterable[Row]:
        for s in self.extraction.sentences:
            yield {**self.located(s.start, s.end), "sentence_id": self.id("sentence", s.start, s.end), "paragraph": s.paragraph}

    def mentions(self) -> Iterable[Row]:
        fields = ("place_id", "place", "kind", "country", "lat", "lon", "located_by", "metonym", "literal", "score")
        for p in self.extraction.places:
            yield {
                **self.located(p.start, p.end),
                **{name: getattr(p, name) for name in fields},
                "mention_id": self.id("mention", p.start, p.end),
                "voice": self.layout.voice(p.start, p.end),
                "alternatives": list(p.alternatives),
            }

    def statements(self, speakers: Sequence[Sequence[ActorRef]]) -> Iterable[Row]:
        fields = ("kind", "speaker_start", "speaker_end", "cue_start", "cue_end", "act", "said_on", "said_on_basis", "via")
        for s, actors in zip(self.extraction.statements, speakers, strict=True):
            located = self.located(s.start, s.end)
            about = self.corpus.actors.named(self.article.article_id, s.about) if s.about else None
            yield {
                **located,
                **{name: getattr(s, name) for name in (*fields, "negated", "score")},
                "statement_id": self.id("statement", s.start, s.end, s.speaker_start, s.cue_start),
                "speaker": self.words(s.speaker_start, s.speaker_end),
                "cue": self.words(s.cue_start, s.cue_end),
                "actor": "; ".join(actor.actor for actor in actors) or None,
                "actor_ids": [actor.actor_id for actor in actors],
                "actor_basis": actors[0].basis if actors else None,
                "about": about.actor if about else s.about,
                "context_start": self.layout.before(located["sentence_start"])
                if s.is_context_needed
                else located["sentence_start"],
            }

    def quantities(self) -> Iterable[Row]:
        fields = ("value", "low", "high", "modifier", "unit", "measure", "subject", "score")
        for q in self.extraction.quantities:
            yield {
                **self.located(q.start, q.end),
                **{name: getattr(q, name) for name in fields},
                "unit": q.unit or None,
                "subject": q.subject or None,
                "quantity_id": self.id("quantity", q.start, q.end),
                "voice": self.layout.voice(q.start, q.end),
                **self.when(q),
                **self.whose(q),
            }

    def when(self, q: QuantitySpan) -> Row:
        """The event that a figure belongs to, and as of when it held."""
        event_id, basis = self.corpus.events.of(self.article.article_id, q)
        as_of, as_of_basis = q.as_of, q.as_of_basis
        if as_of is None and event_id is not None:
            end = self.corpus.events.end(event_id)
            published = self.article.published
            if end:
                as_of, as_of_basis = end, "event_end"
            elif published:
                as_of, as_of_basis = published.isoformat(), "published"
        return {"event_id": event_id, "event_basis": basis, "as_of": as_of, "as_of_basis": as_of_basis}

    def whose(self, q: QuantitySpan) -> Row:
        """The actor whose figure it is: of the statement that reports it, else the narrator."""
        none = {"attributed_to": None, "attributed_to_id": None, "attribution": "narrator", "statement_id": None}
        statement = statement_of(self.article.text, self.extraction.statements, q.start, q.end)
        if statement is None:
            return none
        actors = _speakers(self.corpus.actors, self.article.article_id, statement)
        statement_id = self.id("statement", statement.start, statement.end, statement.speaker_start, statement.cue_start)
        return {
            "attributed_to": "; ".join(actor.actor for actor in actors) or None,
            "attributed_to_id": actors[0].actor_id if actors else None,
            "attribution": "attributed" if actors else "unresolved",
            "statement_id": statement_id,
        }

    def dates(self) -> Iterable[Row]:
        for d in self.extraction.dates:
            date_id = self.id("date", d.start, d.end)
            yield {**self.located(d.start, d.end), "date_id": date_id, "value": d.value, "basis": d.basis}

    def wordings(self) -> Iterable[Row]:
        for w in self.extraction.wordings:
            wording_id = self.id("wording", w.start, w.end)
            voice = self.layout.voice(w.start, w.end)
            yield {**self.located(w.start, w.end), "wording_id": wording_id, "referent": w.referent, "voice": voice}

    def phrases(self) -> Iterable[Row]:
        """The phrases from which things to compare are proposed, which no table keeps."""
        for p in self.extraction.phrases:
            yield {**asdict(p), **self.located(p.start, p.end), "voice": self.layout.voice(p.start, p.end)}

    def words(self, start: int | None, end: int | None) -> str | None:
        return None if start is None or end is None else self.article.text[start:end]
