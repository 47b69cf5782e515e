"""The words used for contested things."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from data.schema.columns import Text
from data.schema.tables import Located
from data.schema.values import VOICES


class Wordings(Located):
    """Words used for a contested thing that the profile names."""

    wording_id: Series[Text] = pa.Field(unique=True, description="Made of article, kind of row and span")
    referent: Series[Text] = pa.Field(description="The thing, as the profile names it")
    voice: Series[Text] = pa.Field(isin=VOICES, description="Whose wording it is")
