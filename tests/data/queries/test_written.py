"""Days, hours and voices as a reader is told them."""

from __future__ import annotations

import pytest

from data.queries.written import in_quotes, moment, place_kind, voice


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-03-09", "9 Mar 2031"),
        ("2031-03-09T04", "9 Mar 2031, 4 h"),
        ("2031-03", "Mar 2031"),
        ("2031", "2031"),
        ("2031-03-02/2031-03-08", "2 to 8 Mar 2031"),
        ("2031-02-28/2031-03-08", "28 Feb to 8 Mar 2031"),
        ("2030-12-31/2031-01-01", "31 Dec 2030 to 1 Jan 2031"),
        ("2028/2031", "2028 to 2031"),
        ("2031-13-01", "2031-13-01"),
        ("spring", "spring"),
        ("", ""),
    ],
)
def test_a_moment_is_as_precise_as_its_value(value: str, words: str) -> None:
    assert moment(value) == words


def test_codes_are_put_into_words_and_words_left_alone() -> None:
    assert [voice("scare"), voice("narrator")] == ["scare quotes", "narrator"]
    assert [place_kind("admin"), place_kind("former_state"), place_kind("city")] == ["state or province", "former state", "city"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the pier\nwas safe", "“the pier was safe”"),
        ("“we sail”", "“we sail”"),
        ("“historic chance” to sail", "“historic chance” to sail"),
        ("thousands of “criminals”", "thousands of “criminals”"),
        ("the crew’s", "“the crew’s”"),
        ("«nous partons», a-t-il dit", "«nous partons», a-t-il dit"),
        ("", "“”"),
    ],
)
def test_words_with_a_quotation_mark_of_their_own_get_no_second_pair(words: str, told: str) -> None:
    assert in_quotes(words) == told
