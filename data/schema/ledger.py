"""How reported figures relate: what is compared, who counted, who wrote, each pair with its rule, what each source tells."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from data.schema.columns import Bool, Float, Int, Text
from data.schema.fields import measure, probability
from data.schema.tables import Located, Table
from data.schema.values import CLAIMANT_BASES, LABELS, MOMENT_BASES, ORIGIN_BASES, PAIR_BASES, STATES


class Comparisons(Table):
    """One thing that figures tell of: a measure of an event, in one subject and one kind of unit.

    Figures of two comparisons never share an axis. Counts are over the whole corpus.
    """

    comparison_id: Series[Text] = pa.Field(unique=True, description="Made of measure, event, subject and kind of unit")
    measure: Series[Text] = measure()
    event_id: Series[Text] = pa.Field(nullable=True, description="events.event_id, null where the texts do not tell")
    subject: Series[Text] = pa.Field(description="Who or what is counted, normalised; empty where measure and unit say it all")
    unit: Series[Text] = pa.Field(
        nullable=True, description="What low and high of its reports are in; null where nothing is named"
    )
    how: Series[Text] = pa.Field(nullable=True, isin=LABELS, description="The most telling label among its own pairs")
    basis: Series[Text] = pa.Field(nullable=True, isin=PAIR_BASES, description="Whether that rests on an assigned date")
    is_certain: Series[Bool] = pa.Field(description="Whether no such pair rests on an assigned date or an uncertain figure")
    reports: Series[Int] = pa.Field(ge=1, description="How many figures it has")
    sources: Series[Int] = pa.Field(ge=1, description="How many publishers report them")
    origins: Series[Int] = pa.Field(ge=1, description="How many wrote them: a repost or wire copy counts with what it copies")
    claimants: Series[Int] = pa.Field(ge=0, description="How many counted, as far as the texts tell")
    left_out: Series[Int] = pa.Field(ge=0, description="Pairs of its reports that were not labelled, as there were too many")


class Reports(Table):
    """A figure as a member of its comparison: in the common unit, with who counted, who wrote and when it held."""

    comparison_id: Series[Text] = pa.Field(description="comparisons.comparison_id")
    quantity_id: Series[Text] = pa.Field(unique=True, description="quantities.quantity_id")
    claimant: Series[Text] = pa.Field(
        nullable=True, description="The actor who counted, or 'X (own words)' for the narrator of X; null where unresolved"
    )
    claimant_basis: Series[Text] = pa.Field(isin=CLAIMANT_BASES, description="How the claimant is known")
    origin: Series[Text] = pa.Field(description="Whose text it is: the article's origin, else the first source with these words")
    origin_basis: Series[Text] = pa.Field(isin=ORIGIN_BASES, description="How the origin is known")
    value: Series[Float] = pa.Field(nullable=True, description="The number named, in the comparison's unit")
    low: Series[Float] = pa.Field(nullable=True, description="Lower bound in the comparison's unit, null where open")
    high: Series[Float] = pa.Field(nullable=True, description="Upper bound in the comparison's unit, null where open")
    as_of_start: Series[Text] = pa.Field(nullable=True, description="First moment that it may hold for, ISO 8601 with time")
    as_of_end: Series[Text] = pa.Field(nullable=True, description="The moment after the last one, ISO 8601 with time")
    moment_basis: Series[Text] = pa.Field(nullable=True, isin=MOMENT_BASES, description="How that moment is known")
    series_id: Series[Text] = pa.Field(nullable=True, description="The series of one claimant's later updates that it is in")
    step: Series[Int] = pa.Field(nullable=True, ge=1, description="Its number in that series, 1 for the earliest")
    is_dotted: Series[Bool] = pa.Field(description="Its moment is the date of an article that was assigned, not told")


class Ledger(Table):
    """A pair of reports and how they relate; quantity_id is the earlier, the whole or the first in reading order."""

    pair_id: Series[Text] = pa.Field(unique=True, description="Made of both quantity_ids")
    comparison_id: Series[Text] = pa.Field(description="The comparison of quantity_id")
    other_comparison_id: Series[Text] = pa.Field(
        description="The comparison of other_id; another one only where scopes differ or one is part of the other"
    )
    quantity_id: Series[Text] = pa.Field(description="quantities.quantity_id")
    other_id: Series[Text] = pa.Field(description="quantities.quantity_id of the other report")
    label: Series[Text] = pa.Field(isin=LABELS, description="How they relate")
    rule: Series[Text] = pa.Field(description="The rule in words, with the numbers it used and who counted")
    basis: Series[Text] = pa.Field(isin=PAIR_BASES, description="assigned where it rests on an assigned date, shown dotted")
    is_certain: Series[Bool] = pa.Field(description="Neither an assigned date nor an uncertain figure is behind it")
    score: Series[Float] = probability("The lower score of the two figures")


class States(Located):
    """What a source tells of a measure of an event, with the words that it rests on.

    Only what was found is stored; `data.queries.ledger.states` adds the sources that have nothing.
    """

    state_id: Series[Text] = pa.Field(unique=True, description="Made of article, measure, event, state and span")
    source: Series[Text] = pa.Field(description="articles.source")
    measure: Series[Text] = measure()
    event_id: Series[Text] = pa.Field(description="events.event_id")
    state: Series[Text] = pa.Field(isin=STATES[:3], description="How it is told")
