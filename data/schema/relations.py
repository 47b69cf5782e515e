"""How statements relate to one another, in one article or across articles."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from data.schema.columns import Float, Text
from data.schema.fields import probability
from data.schema.tables import Table
from data.schema.values import STATEMENT_RELATIONS


class Subjects(Table):
    """A statement that says what others say too, with the subject that they share.

    Every subject has two statements at least; a statement that says two things may have two subjects.
    """

    membership_id: Series[Text] = pa.Field(unique=True, description="Made of subject and statement")
    subject_id: Series[Text] = pa.Field(description="Made of the statements that share the subject")
    statement_id: Series[Text] = pa.Field(description="statements.statement_id of one of them")
    heading: Series[Text] = pa.Field(description="The words that they share, as the statements have them")
    joined_to: Series[Text] = pa.Field(description="statement_id of the one among them that is most like this one")
    reason: Series[Text] = pa.Field(description="Why these two were put together, in words")
    score: Series[Float] = probability("How alike these two are")


class StatementPairs(Table):
    """Two statements that may be one told twice, or a claim and its answer; a candidate, never asserted."""

    pair_id: Series[Text] = pa.Field(unique=True, description="Made of the relation and both statements")
    statement_id: Series[Text] = pa.Field(description="The claim, or the one that comes first")
    other_id: Series[Text] = pa.Field(description="The answer, or the one told again")
    relation: Series[Text] = pa.Field(isin=STATEMENT_RELATIONS, description="What they may be to each other")
    reason: Series[Text] = pa.Field(description="Why they are offered, in words")
    score: Series[Float] = probability("How well they fit")
