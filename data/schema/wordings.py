"""The words used for contested things."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from data.schema.columns import Int, Text
from data.schema.fields import row_key, voice
from data.schema.tables import Located, Table


class Wordings(Located):
    """Words used for a contested thing that the profile names."""

    wording_id: Series[Text] = row_key()
    referent: Series[Text] = pa.Field(description="The thing, as the profile names it")
    voice: Series[Text] = voice()


class Candidates(Table):
    """A thing that sources seem to call differently, proposed for the profile; the analyst decides whether it is one."""

    candidate_id: Series[Text] = pa.Field(unique=True, description="Made of kind, place, nation and time")
    kind: Series[Text] = pa.Field(description="What its words stand for: force, death, unrest, departure, control, side, ...")
    name: Series[Text] = pa.Field(description="A name made of its most widespread head words and its place")
    place_id: Series[Text] = pa.Field(nullable=True, description="The place that its uses share; null where none is named")
    period: Series[Text] = pa.Field(nullable=True, description="Years of its uses; null for the time of the reports")
    sources: Series[Int] = pa.Field(ge=1, description="How many sources have a wording of it")
    wordings: Series[Int] = pa.Field(ge=2, description="How many different wordings it has")
    score: Series[Int] = pa.Field(ge=1, description="Sources times wordings, by which proposals are ranked")
    reason: Series[Text] = pa.Field(description="In words, what made the uses one thing")


class CandidateUses(Located):
    """Words that a proposed thing is called by, at one place of an article."""

    use_id: Series[Text] = row_key()
    candidate_id: Series[Text] = pa.Field(description="The proposed thing")
    wording: Series[Text] = pa.Field(description="The words as compared: in lower case, plain marks, on one line")
    voice: Series[Text] = voice()
