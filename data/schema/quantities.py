"""Figures with the events that they belong to, and dates."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from data.schema.columns import Float, Text, Texts
from data.schema.fields import measure, probability, row_key, voice
from data.schema.tables import Located, Table
from data.schema.values import DATE_BASES, MODIFIERS, MOMENT_BASES


class Quantities(Located):
    """A figure that an article reports."""

    quantity_id: Series[Text] = row_key()
    value: Series[Float] = pa.Field(nullable=True, description="The number named, null for 'thousands' and for ranges")
    low: Series[Float] = pa.Field(nullable=True, description="Lower bound that the wording sets")
    high: Series[Float] = pa.Field(nullable=True, description="Upper bound that the wording sets")
    modifier: Series[Text] = pa.Field(isin=MODIFIERS, description="How the wording qualifies the number")
    unit: Series[Text] = pa.Field(nullable=True, description="Singular head noun; person for people of every kind")
    measure: Series[Text] = measure()
    subject: Series[Text] = pa.Field(nullable=True, description="What is counted, in the article's words")
    event_id: Series[Text] = pa.Field(nullable=True, description="events.event_id of what it belongs to")
    event_basis: Series[Text] = pa.Field(
        nullable=True, isin=["named", "anchor", "published"], description="How the event was found"
    )
    as_of: Series[Text] = pa.Field(nullable=True, description="When it held, ISO 8601, to the hour where told")
    as_of_basis: Series[Text] = pa.Field(nullable=True, isin=MOMENT_BASES, description="How that is known")
    attributed_to: Series[Text] = pa.Field(nullable=True, description="The actor whose figure it is")
    attributed_to_id: Series[Text] = pa.Field(nullable=True, description="actors.actor_id of that actor")
    attribution: Series[Text] = pa.Field(isin=["narrator", "attributed", "unresolved"], description="Whether that is known")
    voice: Series[Text] = voice()
    statement_id: Series[Text] = pa.Field(nullable=True, description="The statement that it stands in")
    score: Series[Float] = probability("Probability that this is a reported figure")


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

    date_id: Series[Text] = row_key()
    value: Series[Text] = pa.Field(nullable=True, description="ISO 8601: a day, month, year or interval")
    basis: Series[Text] = pa.Field(isin=DATE_BASES, description="relative where resolved against the date of publication")
