"""What extractors yield: spans of one article's text, in character offsets, end exclusive.

Spans know no table and no other article. Every span holds plain values only, so that the manifest
can keep it as JSON; `tabulate` turns spans into rows.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class PlaceSpan:
    """A place named in the text, with the gazetteer entry it was resolved to.

    `place_id`, `lat` and `lon` are None where no candidate was good enough; the span stays.
    `score` is the probability, 0 to 1, that the name is a place and is this one.
    """

    start: int
    end: int
    place_id: str | None
    place: str
    kind: str
    country: str | None
    lat: float | None
    lon: float | None
    located_by: str | None
    metonym: bool
    literal: bool
    score: float
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class StatementSpan:
    """What somebody is reported to have said: the content, and where its speaker and cue stand.

    `about` is the party that the statement is about, in the article's words; `via` the outlet cited
    for it; `said_on` an ISO 8601 date or interval. `is_context_needed` tells that the content or its
    speaker can only be understood with the sentence before ("he", "this claim").
    """

    start: int
    end: int
    kind: str
    speaker_start: int | None
    speaker_end: int | None
    cue_start: int | None
    cue_end: int | None
    act: str
    score: float
    about: str | None = None
    said_on: str | None = None
    said_on_basis: str | None = None
    via: str | None = None
    negated: bool = False
    is_context_needed: bool = False


@dataclass(frozen=True, slots=True, order=True)
class TermSpan:
    """A content word inside a statement, by which statements are compared.

    `lemma` is in lower case; `kind` is noun, name, verb, adjective, adverb or number; `is_negated` tells that the text says no to
    it ("not paid", "no evidence").
    """

    start: int
    end: int
    lemma: str
    kind: str
    is_negated: bool = False


@dataclass(frozen=True, slots=True, order=True)
class ActorSpan:
    """A noun phrase, name or pronoun that stands for someone who may speak or be spoken of.

    `name` is the best name that this article alone gives (a full name for "he"), None where a
    pronoun has no antecedent. `kind` is person, government, organisation or group. `basis` says how
    the name was found: name, alias, title, pronoun, seat (a capital for its government) or words.
    `country` (ISO 3166-1 alpha-2) is that of the actor's office or government, where the text tells; `role` the
    kind of office (head_of_state); `gender` m, f or empty. `is_named` tells a name from a description ("an official").
    `holder` is the person whose administration a government is, where this article does not tell the country.
    """

    start: int
    end: int
    name: str | None
    kind: str
    basis: str
    score: float
    office: str | None = None
    party: str | None = None
    country: str | None = None
    role: str | None = None
    gender: str = ""
    is_named: bool = True
    holder: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class QuantitySpan:
    """A figure that the article reports: modifier, number and counted noun phrase.

    `low` and `high` are the bounds that the wording sets; `as_of` is ISO 8601, to the hour where told;
    `event` and `event_date` are the article's nearest anchor for what happened ("the 1998 flood", "1998").
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    modifier: str
    unit: str
    measure: str
    subject: str
    score: float
    as_of: str | None = None
    as_of_basis: str | None = None
    event: str | None = None
    event_date: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class DateSpan:
    """A date or period named in the text; `value` is ISO 8601, a day, month, year or interval."""

    start: int
    end: int
    value: str | None
    basis: str


@dataclass(frozen=True, slots=True, order=True)
class VoiceSpan:
    """A stretch of content in one voice other than the narrator's: paraphrase, quoted, scare or named."""

    start: int
    end: int
    voice: str


@dataclass(frozen=True, slots=True, order=True)
class WordingSpan:
    """Words used for a contested thing that the profile's `[[referent]]` names."""

    start: int
    end: int
    referent: str


@dataclass(frozen=True, slots=True, order=True)
class PhraseSpan:
    """A phrase whose head stands for something that reports may call differently: an event, a power, a people, a land.

    `lemma` is that of the head, `part` noun or verb, `kinds` those of `contested_words.toml`. The scope is the phrase with
    what depends on it, where its arguments are named; `nations` are ISO 3166-1 alpha-2 codes of adjectives and peoples in
    the phrase; `marks` the lemmas that describe the head.
    """

    start: int
    end: int
    lemma: str
    kinds: tuple[str, ...]
    part: str
    scope_start: int
    scope_end: int
    nations: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class SentenceSpan:
    """A sentence of title or body, without surrounding white space; `paragraph` counts blocks from 0."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that was extracted from one article, each tuple in reading order."""

    sentences: tuple[SentenceSpan, ...] = ()
    places: tuple[PlaceSpan, ...] = ()
    statements: tuple[StatementSpan, ...] = ()
    terms: tuple[TermSpan, ...] = ()
    actors: tuple[ActorSpan, ...] = ()
    quantities: tuple[QuantitySpan, ...] = ()
    dates: tuple[DateSpan, ...] = ()
    voices: tuple[VoiceSpan, ...] = ()
    wordings: tuple[WordingSpan, ...] = ()
    phrases: tuple[PhraseSpan, ...] = ()
