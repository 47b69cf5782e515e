"""Statements, and the actors who make them."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from data.schema.columns import Bool, Float, Int, Text, Texts
from data.schema.fields import probability, row_key
from data.schema.tables import Located, Table
from data.schema.values import ACTOR_KINDS, ACTS, DATE_BASES, STATEMENT_KINDS


class Statements(Located):
    """What somebody is reported to have said."""

    statement_id: Series[Text] = row_key()
    kind: Series[Text] = pa.Field(isin=STATEMENT_KINDS, description="Quoted wholly, in part or not at all")
    speaker_start: Series[Int] = pa.Field(
        nullable=True, ge=0, description="Where the words that name the speaker start, null where left out"
    )
    speaker_end: Series[Int] = pa.Field(nullable=True, gt=0, description="Where they end")
    speaker: Series[Text] = pa.Field(nullable=True, description="The words that name the speaker here")
    actor: Series[Text] = pa.Field(nullable=True, description="Who that is, null where unresolved")
    actor_ids: Series[Texts] = pa.Field(description="actors.actor_id of each speaker")
    actor_basis: Series[Text] = pa.Field(
        nullable=True, description="How the speaker was found: name, alias, title, pronoun, seat, document, words"
    )
    cue: Series[Text] = pa.Field(nullable=True, description="The bare verb or noun with its preposition")
    cue_start: Series[Int] = pa.Field(nullable=True, ge=0, description="Where the cue starts")
    cue_end: Series[Int] = pa.Field(nullable=True, gt=0, description="Where the cue ends")
    act: Series[Text] = pa.Field(isin=ACTS, description="What is done by saying it")
    about: Series[Text] = pa.Field(nullable=True, description="The party that it is about")
    said_on: Series[Text] = pa.Field(nullable=True, description="When it was said where the text tells, ISO 8601")
    said_on_basis: Series[Text] = pa.Field(nullable=True, isin=DATE_BASES, description="How that date is known")
    via: Series[Text] = pa.Field(nullable=True, description="The outlet or agency cited for it")
    negated: Series[Bool] = pa.Field(description="The text says that it was not said")
    context_start: Series[Int] = pa.Field(ge=0, description="Where reading should start to understand it")
    score: Series[Float] = probability("Probability that somebody is reported to say this")


class Actors(Table):
    """Someone who speaks or is spoken of, once for the corpus."""

    actor_id: Series[Text] = pa.Field(unique=True, description="Made of the kind and the name")
    actor: Series[Text] = pa.Field(description="The fullest name in the corpus; a group's own words")
    kind: Series[Text] = pa.Field(isin=ACTOR_KINDS, description="person, government, organisation or group")
    aliases: Series[Texts] = pa.Field(description="Other forms found in the corpus or the profile")
    office: Series[Text] = pa.Field(nullable=True, description="Office named in the texts or the profile")
    party: Series[Text] = pa.Field(nullable=True, description="Government or party that the actor belongs to")
