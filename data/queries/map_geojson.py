"""The mentions behind the map as GeoJSON (RFC 7946), for maps and programs of others."""

from __future__ import annotations

import json
import math
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

PROPERTIES = ["source", "article", "article_id", "published", "start", "end", "text", "place", "kind", "country"]
PROPERTIES += ["class", "voice", "located_by", "score", "alternatives", "mention_id"]


def map_geojson(rows: pd.DataFrame) -> str:
    """One Feature per row of `map_rows`, a point in WGS 84 or, where the name is unresolved, no geometry."""
    features = [_feature(row) for row in rows.to_dict("records")]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, allow_nan=False)


def flat(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of `map_rows` with alternatives as one text, for files that have no lists."""
    return rows.assign(alternatives=["; ".join(str(one) for one in found) for found in rows["alternatives"]])


def _feature(row: dict[Any, Any]) -> dict[str, Any]:
    point = None if pd.isna(row["lat"]) else {"type": "Point", "coordinates": [float(row["lon"]), float(row["lat"])]}
    properties = {name: _value(row[name]) for name in PROPERTIES}
    return {"type": "Feature", "id": row["mention_id"], "geometry": point, "properties": properties}


def _value(value: object) -> object:
    """A value as JSON has it; dates as ISO 8601."""
    if isinstance(value, np.ndarray | list | tuple):
        return [str(one) for one in value]
    if value is None or value is pd.NaT or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, date):
        return value.isoformat()[:10]
    return value.item() if isinstance(value, np.generic) else value
