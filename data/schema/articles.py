"""Articles, their sentences and voices, and what went wrong with them."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from data.schema.columns import Day, Int, Ints, Text
from data.schema.fields import row_key
from data.schema.tables import Located, Table
from data.schema.values import BASES, STAGES, VOICES


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


class Sentences(Located):
    """A sentence of a title or body; what a search for words runs over."""

    sentence_id: Series[Text] = row_key()
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
