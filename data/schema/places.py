"""Places, and where articles name them."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from data.schema.columns import Bool, Float, Names, Text, Texts
from data.schema.fields import latitude, longitude, probability, row_key, voice
from data.schema.tables import Located, Table
from data.schema.values import PLACE_KINDS


class Mentions(Located):
    """A place named in an article."""

    mention_id: Series[Text] = row_key()
    place_id: Series[Text] = pa.Field(nullable=True, description="The gazetteer entry, null where unresolved")
    place: Series[Text] = pa.Field(description="Common English name; the words themselves where unresolved")
    kind: Series[Text] = pa.Field(isin=PLACE_KINDS, description="What kind of place it is")
    country: Series[Text] = pa.Field(nullable=True, description="ISO 3166-1 alpha-2, null for areas")
    lat: Series[Float] = latitude()
    lon: Series[Float] = longitude()
    located_by: Series[Text] = pa.Field(
        nullable=True, isin=["own", "container"], description="Whose point it is: its own or its town's"
    )
    metonym: Series[Bool] = pa.Field(description="The name stands for a state, government or army that acts or is addressed")
    literal: Series[Bool] = pa.Field(description="Something is or happens there; a name can be neither")
    voice: Series[Text] = voice()
    score: Series[Float] = probability("Probability that this is a place and this one")
    alternatives: Series[Texts] = pa.Field(description="Other candidates, best first")


class Places(Table):
    """A place that is mentioned, once for the corpus (GeoParquet)."""

    place_id: Series[Text] = pa.Field(unique=True, description="The gazetteer entry")
    place: Series[Text] = pa.Field(description="Common English name")
    kind: Series[Text] = pa.Field(isin=PLACE_KINDS, description="What kind of place it is")
    country: Series[Text] = pa.Field(nullable=True, description="ISO 3166-1 alpha-2, null for areas")
    lat: Series[Float] = latitude("Latitude of its point in degrees, WGS 84, null where it has none")
    lon: Series[Float] = pa.Field(nullable=True, ge=-180, le=180, description="Longitude of its point in degrees, WGS 84")
    names: Series[Names] = pa.Field(description="Every spelling known, with language and, where contested, whose usage")
