"""Two ways of writing one word, wording or name meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.spelling import as_compared, fold, is_latin, plain_marks


@given(st.text())
def test_plain_marks_keep_every_offset(text: str) -> None:
    assert len(plain_marks(text)) == len(text)


@pytest.mark.parametrize("written", ["The people’s  army", "the people's army", "THE PEOPLE´S\nARMY"])
def test_a_wording_is_one_in_any_case_marks_and_spaces(written: str) -> None:
    assert as_compared(written) == "the people's army"


@pytest.mark.parametrize("written", ["Łódź", "lodz", "LODZ,"])
def test_a_name_is_one_with_and_without_its_marks(written: str) -> None:
    assert fold(written) == "lodz"


def test_pieces_of_a_name_stay_apart() -> None:
    assert fold("N’Djaména") == "n djamena"


@pytest.mark.parametrize(("name", "expected"), [("Malmö", True), ("Hà Nội", True), ("Αθήνα", False), ("東京", False)])
def test_latin_names_are_told_from_others(name: str, expected: bool) -> None:
    assert is_latin(name) is expected
