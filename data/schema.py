"""Every stored table, once: its columns, their types, what they mean and what must hold.

The names are a promise to people's own notebooks. Spans are character offsets, end exclusive, into
`articles.text` of the same article, and for every row `text == articles.text[start:end]`.
"""

from __future__ import annotations

from typing import Annotated

import pandas as pd
import pandera.pandas as pa
import pyarrow
from pandera.typing import Series

Text = Annotated[pd.ArrowDtype, pyarrow.string()]
Texts = Annotated[pd.ArrowDtype, pyarrow.list_(pyarrow.string())]
Int = Annotated[pd.ArrowDtype, pyarrow.int64()]
Ints = Annotated[pd.ArrowDtype, pyarrow.list_(pyarrow.int64())]
Float = Annotated[pd.ArrowDtype, pyarrow.float64()]
Bool = Annotated[pd.ArrowDtype, pyarrow.bool_()]
Day = Annotated[pd.ArrowDtype, pyarrow.date32()]
Names = Annotated[
    pd.ArrowDtype,
    pyarrow.list_(pyarrow.struct([("name", pyarrow.string()), ("language", pyarrow.string()), ("usage", pyarrow.string())])),
]

BASES = ["stated", "text", "assigned"]
VOICES = ["narrator", "paraphrase", "quoted", "scare", "named"]
PLACE_KINDS = ["country", "region", "admin", "city", "district", "area", "landmark", "former_state"]
STATEMENT_KINDS = ["direct", "mixed", "indirect"]
ACTS = ["say", "deny", "accuse", "urge", "promise", "praise", "feel", "threaten", "announce", "estimate", "suggest"]
ACTOR_KINDS = ["person", "government", "organisation", "group"]
MODIFIERS = ["exact", "at_least", "at_most", "approx", "range", "vague"]
MEASURES = ["killed", "wounded", "missing", "captured", "displaced", "arrived", "returned", "duration"]
MEASURES += ["territory", "money", "distance", "damage", "forces", "attendance", "vote", "other"]
STAGES = ["read", "annotate", "extract", "resolve", "profile"]


class Table(pa.DataFrameModel):
    """A stored table: exactly the declared columns, in the declared order."""

    class Config:
        """Unknown columns are an error, since every reader relies on the declaration."""

        strict = True
        ordered = True


class Located(Table):
    """A row that stands for a span of an article, and the sentences it stands in.

    `near_places` and `near_actors` are what the same sentences name and who speaks in them, so that a
    filter for a place or an actor holds for rows of every kind.
    """

    article_id: Series[Text] = pa.Field(description="The article that the span is in")
    start: Series[Int] = pa.Field(ge=0, description="First character of the span in articles.text")
    end: Series[Int] = pa.Field(gt=0, description="Character after the span's last")
    text: Series[Text] = pa.Field(description="The words of the span, articles.text[start:end]")
    sentence_start: Series[Int] = pa.Field(ge=0, description="Start of the first sentence that the span touches")
    sentence_end: Series[Int] = pa.Field(gt=0, description="End of the last sentence that the span touches")
    near_places: Series[Texts] = pa.Field(description="place_id of each place named in those sentences")
    near_actors: Series[Texts] = pa.Field(description="actor_id of each actor who makes a statement in those sentences")

    @pa.dataframe_check
    @classmethod
    def span_in_sentence(cls, rows: pd.DataFrame) -> pd.Series:
        """A span is not empty and lies within its sentences."""
        inside = (rows["sentence_start"] <= rows["start"]) & (rows["end"] <= rows["sentence_end"])
        return inside & (rows["start"] < rows["end"])

    @pa.dataframe_check
    @classmethod
    def text_fits_span(cls, rows: pd.DataFrame) -> pd.Series:
        """The words are as long as their span."""
        return rows["text"].str.len() == rows["end"] - rows["start"]


class Articles(Table):
    """An article as it was read, with what is known of it and how."""

    article_id: Series[Text] = pa.Field(unique=True, description="Hash of the URL, or else of the path")
    path: Series[Text] = pa.Field(
        unique=True, description="File relative to ARTICLES, with #n for the n-th row of a file of many"
    )
    source: Series[Text] = pa.Field(description="The publisher's name; the file's name where unknown")
    source_basis: Series[Text] = pa.Field(isin=BASES, description="How the source is known")
    origin: Series[Text] = pa.Field(nullable=True, description="Whose report this republishes")
    origin_basis: Series[Text] = pa.Field(nullable=True, isin=BASES, description="How the origin is known")
    title: Series[Text] = pa.Field(nullable=True, description="The headline")
    title_start: Series[Int] = pa.Field(
        nullable=True, ge=0, description="Where the headline starts in text, null where it is not there"
    )
    title_end: Series[Int] = pa.Field(nullable=True, gt=0, description="Where the headline ends in text")
    author: Series[Text] = pa.Field(nullable=True, description="The byline's name")
    published: Series[Day] = pa.Field(nullable=True, description="Date of publication")
    published_basis: Series[Text] = pa.Field(nullable=True, isin=BASES, description="How the date is known")
    url: Series[Text] = pa.Field(nullable=True, description="Where the article was published")
    language: Series[Text] = pa.Field(str_length={"min_value": 2, "max_value": 3}, description="ISO 639-1")
    text: Series[Text] = pa.Field(description="The file's text, page furniture included")
    body_start: Series[Int] = pa.Field(nullable=True, ge=0, description="Where the body starts in text")
    body_end: Series[Int] = pa.Field(nullable=True, ge=0, description="Where the body ends in text")
    furniture: Series[Ints] = pa.Field(description="Stretches that are not content, as start, end, start, end and so on")
    sha256: Series[Text] = pa.Field(str_length=64, description="SHA-256 of the original bytes")
    words: Series[Int] = pa.Field(ge=0, description="Words of title and body")


class Mentions(Located):
    """A place named in an article."""

    mention_id: Series[Text] = pa.Field(unique=True, description="Made of article, kind of row and span")
    place_id: Series[Text] = pa.Field(nullable=True, description="The gazetteer entry, null where unresolved")
    place: Series[Text] = pa.Field(description="Common English name; the words themselves where unresolved")
    kind: Series[Text] = pa.Field(isin=PLACE_KINDS, description="What kind of place it is")
    country: Series[Text] = pa.Field(nullable=True, description="ISO 3166-1 alpha-2, null for areas")
    lat: Series[Float] = pa.Field(nullable=True, ge=-90, le=90, description="Latitude in degrees, WGS 84")
    lon: Series[Float] = pa.Field(nullable=True, ge=-180, le=180, description="Longitude in degrees, WGS 84")
    located_by: Series[Text] = pa.Field(
        nullable=True, isin=["own", "container"], description="Whose point it is: its own or its town's"
    )
    metonym: Series[Bool] = pa.Field(description="The name stands for a state, government or army that acts or is addressed")
    literal: Series[Bool] = pa.Field(description="Something is or happens there; a name can be neither")
    voice: Series[Text] = pa.Field(isin=VOICES, description="Whose wording it is")
    score: Series[Float] = pa.Field(ge=0, le=1, description="Probability that this is a place and this one")
    alternatives: Series[Texts] = pa.Field(description="Other candidates, best first")


class Places(Table):
    """A place that is mentioned, once for the corpus (GeoParquet)."""

    place_id: Series[Text] = pa.Field(unique=True, description="The gazetteer entry")
    place: Series[Text] = pa.Field(description="Common English name")
    kind: Series[Text] = pa.Field(isin=PLACE_KINDS, description="What kind of place it is")
    country: Series[Text] = pa.Field(nullable=True, description="ISO 3166-1 alpha-2, null for areas")
    lat: Series[Float] = pa.Field(ge=-90, le=90, description="Latitude of its point in degrees, WGS 84")
    lon: Series[Float] = pa.Field(ge=-180, le=180, description="Longitude of its point in degrees, WGS 84")
    names: Series[Names] = pa.Field(description="Every spelling known, with language and, where contested, whose usage")


class Statements(Located):
    """What somebody is reported to have said."""

    statement_id: Series[Text] = pa.Field(unique=True, description="Made of article, kind of row and span")
    kind: Series[Text] = pa.Field(isin=STATEMENT_KINDS, description="Quoted wholly, in part or not at all")
    speaker_start: Series[Int] = pa.Field(
        nullable=True, ge=0, description="Where the words that name the speaker start, null where left out"
    )
    speaker_end: Series[Int] = pa.Field(nullable=True, gt=0, description="Where they end")
    speaker: Series[Text] = pa.Field(nullable=True, description="The words that name the speaker here")
    actor: Series[Text] = pa.Field(nullable=True, description="Who that is, null where unresolved")
    actor_ids: Series[Texts] = pa.Field(description="actors.actor_id of each speaker")
    actor_basis: Series[Text] = pa.Field(
        nullable=True, description="How the speaker was found: name, alias, title, pronoun, seat, words"
    )
    cue: Series[Text] = pa.Field(nullable=True, description="The bare verb or noun with its preposition")
    cue_start: Series[Int] = pa.Field(nullable=True, ge=0, description="Where the cue starts")
    cue_end: Series[Int] = pa.Field(nullable=True, gt=0, description="Where the cue ends")
    act: Series[Text] = pa.Field(isin=ACTS, description="What is done by saying it")
    about: Series[Text] = pa.Field(nullable=True, description="The party that it is about")
    said_on: Series[Text] = pa.Field(nullable=True, description="When it was said where the text tells, ISO 8601")
    said_on_basis: Series[Text] = pa.Field(nullable=True, isin=["explicit", "relative"], description="How that date is known")
    via: Series[Text] = pa.Field(nullable=True, description="The outlet or agency cited for it")
    negated: Series[Bool] = pa.Field(description="The text says that it was not said")
    context_start: Series[Int] = pa.Field(ge=0, description="Where reading should start to understand it")
    score: Series[Float] = pa.Field(ge=0, le=1, description="Probability that somebody is reported to say this")


class Actors(Table):
    """Someone who speaks or is spoken of, once for the corpus."""

    actor_id: Series[Text] = pa.Field(unique=True, description="Made of the kind and the name")
    actor: Series[Text] = pa.Field(description="The fullest name in the corpus; a group's own words")
    kind: Series[Text] = pa.Field(isin=ACTOR_KINDS, description="person, government, organisation or group")
    aliases: Series[Texts] = pa.Field(description="Other forms found in the corpus or the profile")
    office: Series[Text] = pa.Field(nullable=True, description="Office named in the texts or the profile")
    party: Series[Text] = pa.Field(nullable=True, description="Government or party that the actor belongs to")


class Quantities(Located):
    """A figure that an article reports."""

    quantity_id: Series[Text] = pa.Field(unique=True, description="Made of article, kind of row and span")
    value: Series[Float] = pa.Field(nullable=True, description="The number named, null for 'thousands' and for ranges")
    low: Series[Float] = pa.Field(nullable=True, description="Lower bound that the wording sets")
    high: Series[Float] = pa.Field(nullable=True, description="Upper bound that the wording sets")
    modifier: Series[Text] = pa.Field(isin=MODIFIERS, description="How the wording qualifies the number")
    unit: Series[Text] = pa.Field(nullable=True, description="Singular head noun; person for people of every kind")
    measure: Series[Text] = pa.Field(isin=MEASURES, description="What kind of thing is counted")
    subject: Series[Text] = pa.Field(nullable=True, description="What is counted, in the article's words")
    event_id: Series[Text] = pa.Field(nullable=True, description="events.event_id of what it belongs to")
    event_basis: Series[Text] = pa.Field(
        nullable=True, isin=["named", "anchor", "published"], description="How the event was found"
    )
    as_of: Series[Text] = pa.Field(nullable=True, description="When it held, ISO 8601, to the hour where told")
    as_of_basis: Series[Text] = pa.Field(
        nullable=True, isin=["stated", "event_end", "published"], description="How that is known"
    )
    attributed_to: Series[Text] = pa.Field(nullable=True, description="The actor whose figure it is")
    attributed_to_id: Series[Text] = pa.Field(nullable=True, description="actors.actor_id of that actor")
    attribution: Series[Text] = pa.Field(isin=["narrator", "attributed", "unresolved"], description="Whether that is known")
    voice: Series[Text] = pa.Field(isin=VOICES, description="Whose wording it is")
    statement_id: Series[Text] = pa.Field(nullable=True, description="The statement that it stands in")
    score: Series[Float] = pa.Field(ge=0, le=1, description="Probability that this is a reported figure")


class Events(Table):
    """Something that happened, from the profile or from what the articles date."""

    event_id: Series[Text] = pa.Field(unique=True, description="Made of the name and the dates")
    event: Series[Text] = pa.Field(description="Its name")
    start: Series[Text] = pa.Field(nullable=True, description="First day, ISO 8601")
    end: Series[Text] = pa.Field(nullable=True, description="Last day, ISO 8601")
    aliases: Series[Texts] = pa.Field(description="Other names")
    basis: Series[Text] = pa.Field(isin=["profile", "text"], description="Where it is from")


class Dates(Located):
    """A date or period named in an article."""

    date_id: Series[Text] = pa.Field(unique=True, description="Made of article, kind of row and span")
    value: Series[Text] = pa.Field(nullable=True, description="ISO 8601: a day, month, year or interval")
    basis: Series[Text] = pa.Field(
        isin=["explicit", "relative"], description="relative where resolved against the date of publication"
    )


class Wordings(Located):
    """Words used for a contested thing that the profile names."""

    wording_id: Series[Text] = pa.Field(unique=True, description="Made of article, kind of row and span")
    referent: Series[Text] = pa.Field(description="The thing, as the profile names it")
    voice: Series[Text] = pa.Field(isin=VOICES, description="Whose wording it is")


class Sentences(Located):
    """A sentence of a title or body; what a search for words runs over."""

    sentence_id: Series[Text] = pa.Field(unique=True, description="Made of article, kind of row and span")
    paragraph: Series[Int] = pa.Field(ge=0, description="Which block of the article it is in, from 0")


class Voices(Table):
    """A stretch of an article that is not in the narrator's voice; stretches do not overlap."""

    article_id: Series[Text] = pa.Field(description="The article that the stretch is in")
    start: Series[Int] = pa.Field(ge=0, description="First character of the stretch")
    end: Series[Int] = pa.Field(gt=0, description="Character after its last")
    voice: Series[Text] = pa.Field(isin=VOICES, description="paraphrase, quoted, scare or named")


class Problems(Table):
    """What could not be read or prepared, and why."""

    path: Series[Text] = pa.Field(description="The file, relative to ARTICLES, or profile.toml")
    stage: Series[Text] = pa.Field(isin=STAGES, description="Where preparation stopped")
    message: Series[Text] = pa.Field(description="The problem and its remedy")


TABLES: dict[str, type[Table]] = {
    "articles": Articles,
    "mentions": Mentions,
    "places": Places,
    "statements": Statements,
    "actors": Actors,
    "quantities": Quantities,
    "events": Events,
    "dates": Dates,
    "wordings": Wordings,
    "sentences": Sentences,
    "voices": Voices,
    "problems": Problems,
}


def arrow_schema(table: str) -> pyarrow.Schema:
    """The Arrow schema of a stored table, columns in the declared order."""
    columns = TABLES[table].to_schema().columns
    return pyarrow.schema([(name, column.dtype.type.pyarrow_dtype) for name, column in columns.items()])
