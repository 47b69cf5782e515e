"""A source's name as a heading, with its badge."""

from __future__ import annotations

import pandas as pd

from components.elements.lines import marks
from components.lines import heading


def source_heading(source: str, note: str, view_sources: pd.DataFrame) -> None:
    """Badge, name and a short note on one line."""
    heading(source, note, marks([source], view_sources), key=f"heading_{source}")
