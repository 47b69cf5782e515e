"""Which articles share text, and whose report each of them is."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from data.schema.columns import Bool, Float, Int, Text
from data.schema.fields import probability
from data.schema.tables import Table
from data.schema.values import LINEAGE_BASES


class Origins(Table):
    """An article with whoever wrote its report, as far as credits and shared text tell."""

    article_id: Series[Text] = pa.Field(unique=True, description="articles.article_id")
    origin: Series[Text] = pa.Field(description="The outlet or agency whose report it is")
    cluster_id: Series[Text] = pa.Field(nullable=True, description="The same for articles that share most of their text")
    basis: Series[Text] = pa.Field(isin=LINEAGE_BASES, description="How the origin is known")
    is_certain: Series[Bool] = pa.Field(description="Whether a credit or stated dates tell who wrote it first")
    reason: Series[Text] = pa.Field(description="The rule that found it, in words")


class Copies(Table):
    """Two articles that share stretches of text, the earlier first."""

    pair_id: Series[Text] = pa.Field(unique=True, description="Made of both articles")
    article_id: Series[Text] = pa.Field(description="The earlier article; the first by path where no date tells")
    other_id: Series[Text] = pa.Field(description="The other one")
    words: Series[Int] = pa.Field(ge=1, description="Words of the shared stretches")
    unquoted: Series[Int] = pa.Field(ge=0, description="How many of them stand outside quotations")
    share: Series[Float] = probability("What part of the first one's own words the other one has")
    other_share: Series[Float] = probability("What part of the other one's own words the first one has")
    is_copy: Series[Bool] = pa.Field(description="Whether they share so much that they count as one report")
    reason: Series[Text] = pa.Field(description="The rule in words, with the numbers it used")


class SharedPassages(Table):
    """A stretch of words that two articles share, whatever their punctuation and letter case."""

    pair_id: Series[Text] = pa.Field(description="copies.pair_id")
    start: Series[Int] = pa.Field(ge=0, description="First character in the pair's first article")
    end: Series[Int] = pa.Field(gt=0, description="Character after its last")
    text: Series[Text] = pa.Field(description="The first article's words, articles.text[start:end]")
    other_start: Series[Int] = pa.Field(ge=0, description="First character in the other article")
    other_end: Series[Int] = pa.Field(gt=0, description="Character after its last")
    other_text: Series[Text] = pa.Field(description="The other article's words")
    words: Series[Int] = pa.Field(ge=1, description="How many words they share")
    is_quoted: Series[Bool] = pa.Field(description="Whether most of it stands in quotation marks, and is a speaker's in both")
