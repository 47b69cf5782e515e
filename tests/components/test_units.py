"""Units are written in the plural on axes."""

from __future__ import annotations

import pytest

from components.units import plural


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("person", "people"),
        ("day", "days"),
        ("century", "centuries"),
        ("percent", "percent"),
        ("percentage point", "percentage points"),
        ("new zealand dollar", "new zealand dollars"),
        ("bus", "buses"),
        ("metre per second", "metres per second"),
        ("km", "km"),
    ],
)
def test_a_unit_has_a_plural(unit: str, words: str) -> None:
    assert plural(unit) == words
