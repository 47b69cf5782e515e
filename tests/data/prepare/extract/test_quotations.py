"""Which marks belong together."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.prepare.extract.statement.quotations import quotations
from tests.conftest import make_article


def found(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in quotations(text, make_article(text).blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One,” she said, “two.”", ["“One,”", "“two.”"]),
        ('She said "one" and "two".', ['"one"', '"two"']),
        ('“Mixed," he said.', ['“Mixed,"']),
        ("„Halt“, he said.", ["„Halt“"]),
        ("«Never», she wrote.", ["«Never»"]),
        ("''Old style,'' he said.", ["''Old style,''"]),
        ("‘We don’t pay the workers’ fees,’ she said.", ["‘We don’t pay the workers’ fees,’"]),
        ("The 'ghost' ship wasn't the Browns' own.", ["'ghost'"]),
        ("‘He called it “a joke” again,’ she said.", ["‘He called it “a joke” again,’"]),
        ("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”"]),
        ("Rock 'n' roll of the '90s isn't dead.", []),
        ("The 6' 2\" keeper and the 5' 9\" winger.", []),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_mark_opened_anew_in_each_paragraph_is_one_quotation() -> None:
    text = "She said: “We will wait.\n“Then we will go.”\nNobody moved."
    assert found(text) == ["“We will wait.\n“Then we will go.”"]


def test_paragraphs_that_were_run_together_are_one_quotation() -> None:
    text = "She said: “We will wait. “Then we will go.” Nobody moved."
    assert found(text) == ["“We will wait. “Then we will go.”"]


def test_a_mark_that_closed_late_swallows_no_narration() -> None:
    text = 'He said, "It is odd. "The mill shut, Roth said. "Slow work," she said.'
    assert found(text)[-1] == '"Slow work,"'


def test_a_plural_does_not_close_what_the_next_paragraph_goes_on_with() -> None:
    text = "He said: ‘The miners’ vote was clear.\n‘And final.’\nHe left."
    assert found(text) == ["‘The miners’ vote was clear.\n‘And final.’"]


def test_an_odd_mark_costs_its_own_paragraph_at_most() -> None:
    text = "The so-called “plan was late.\n“It is fine,” he said."
    assert found(text) == ["“It is fine,”"]


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    text = "He said: “We are leaving.\nThe hall was empty."
    assert found(text) == ["“We are leaving."]


@given(
    st.lists(st.sampled_from(['"', "“", "”", "‘", "’", "'", "''", "«", "„", "word", "Word.", ",", " ", "\n", "s"]), max_size=60)
)
def test_quotations_are_in_range_and_apart(parts: list[str]) -> None:
    text = "".join(parts)
    marks = quotations(text, make_article(text).blocks)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert all(left.end <= right.start for left, right in pairwise(marks))
