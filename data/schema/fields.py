"""Declarations that columns of several tables share: what may stand in them, and what it means."""

from __future__ import annotations

from typing import Any

import pandera.pandas as pa

from data.schema.values import MEASURES, VOICES


def row_key() -> Any:  # noqa: ANN401 (as pandera types a field, so that it can stand for any column)
    """The id of a row that stands for a span."""
    return pa.Field(unique=True, description="Made of article, kind of row and span")


def probability(of: str) -> Any:  # noqa: ANN401 (as above)
    """A score from 0 to 1 of what is told."""
    return pa.Field(ge=0, le=1, description=of)


def measure() -> Any:  # noqa: ANN401 (as above)
    """The measure that a figure is of."""
    return pa.Field(isin=MEASURES, description="What kind of thing is counted")


def voice() -> Any:  # noqa: ANN401 (as above)
    """In whose voice words stand."""
    return pa.Field(isin=VOICES, description="Whose wording it is")


def latitude(told: str = "Latitude in degrees, WGS 84") -> Any:  # noqa: ANN401 (as above)
    """The latitude of a point, null where there is none."""
    return pa.Field(nullable=True, ge=-90, le=90, description=told)


def longitude() -> Any:  # noqa: ANN401 (as above)
    """The longitude of a point, null where there is none."""
    return pa.Field(nullable=True, ge=-180, le=180, description="Longitude in degrees, WGS 84")
