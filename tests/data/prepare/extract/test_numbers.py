from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.prepare.extract.quantity.numbers import numbers

WRITTEN = [
    ("1,250 sheep", [("1,250", 1250)]),
    ("1.2 million votes", [("1.2 million", 1_200_000)]),
    ("a fine of $2.5bn", [("2.5bn", 2_500_000_000)]),
    ("a loan of €30m", [("30m", 30_000_000)]),
    ("12.3m tonnes of grain", [("12.3m", 12_300_000)]),
    ("a wall 5m high", [("5", 5)]),
    ("one hundred and five hens", [("one hundred and five", 105)]),
    ("twenty-eight thousand six hundred forty-two seats", [("twenty-eight thousand six hundred forty-two", 28_642)]),
    ("five and six", [("five", 5), ("six", 6)]),
    ("half a million leaflets", [("half a million", 500_000)]),
    ("two and a half years", [("two and a half", 2.5)]),
    ("a dozen eggs, two dozen buns", [("a dozen", 12), ("two dozen", 24)]),
    ("the 22nd of a third kind", []),
    ("a third of the harvest", [("a third", 1 / 3)]),
    ("three-quarters of it", [("three-quarters", 0.75)]),
    ("half of the harvest and the first half", [("half", 0.5)]),
    ("one in five drivers", [("one in five", 0.2)]),
    ("half an hour", [("half an", 0.5)]),
    ("a half-hour", [("a half", 0.5)]),
    ("three-quarters of an inch", [("three-quarters of an", 0.75)]),
    ("up to a quarter inch of hail", [("a quarter", 0.25)]),
    ("a mile and a half", [("a", 1.5)]),
    ("a quarter of a million eels", [("a quarter of a million", 250_000)]),
    ("a half-dozen eggs", [("a half-dozen", 6)]),
    ("from 60 cents to $1 in two weeks", [("60", 60), ("1", 1), ("two", 2)]),
    ("down -1.3% on the day", [("-1.3", -1.3)]),
    ("lows of minus 8 degrees", [("minus 8", -8)]),
    ("priced at RM23.50", [("23.50", 23.5)]),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_a_number_is_read_as_it_is_written(text, expected):
    assert [(text[n.start : n.end], n.value) for n in numbers(text)] == [
        (words, pytest.approx(value)) for words, value in expected
    ]


VAGUE = [
    ("dozens", 24),
    ("scores of", 40),
    ("hundreds", 200),
    ("thousands", 2000),
    ("tens of thousands", 20_000),
    ("several hundred", 200),
]


@pytest.mark.parametrize(("words", "least"), VAGUE)
def test_a_plural_without_a_figure_stands_for_its_least(words, least):
    (found,) = numbers(f"There were {words} boats.")
    assert (found.form, found.value) == ("vague", least)


@given(st.text(alphabet="0123456789.,-/ %$abmkonethuadrsf½", max_size=60))
def test_numbers_lie_in_order_within_any_text(text):
    at = 0
    for number in numbers(text):
        assert at <= number.start < number.end <= len(text)
        at = number.end
