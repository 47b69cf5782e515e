"""What tells sources apart."""

from __future__ import annotations

import pandas as pd
import pytest

from components.palette import DARK, DARK_GREY, GREY, LIGHT, coloured

WHITE, NIGHT = "#FFFFFF", "#17181C"


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("colours", "page"), [([*LIGHT, GREY], WHITE), ([*DARK, DARK_GREY], NIGHT)])
def test_every_colour_stands_out_from_its_page(colours, page):
    assert min(contrast(colour, page) for colour in colours) >= 2.95


def test_the_first_twelve_sources_differ_in_colour_and_shape_and_the_rest_are_grey():
    found = coloured(pd.DataFrame({"source": [f"s{at:02}" for at in range(15)]}))
    assert found["colour"].head(12).is_unique
    assert found["symbol"].head(12).is_unique
    assert set(found["colour"].tail(3)) == {GREY}
    assert set(found["dark_colour"].tail(3)) == {DARK_GREY}
