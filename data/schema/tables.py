"""What every stored table has in common, and what every row that stands for a span has."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from data.schema.columns import Int, Text, Texts


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
