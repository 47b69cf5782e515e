import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.prepare.relation.clauses import clauses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the wall held", ["the wall held"]),
        ("the wall held and their homes are dry", ["the wall held", "and their homes are dry"]),
        ("the wall held, but the gate broke", ["the wall held", "but the gate broke"]),
        ("“The wall held. The gate broke,” he said", ["“The wall held", "The gate broke,” he said"]),
        ("water, bread and blankets", ["water, bread and blankets"]),
        ("Gen. Ruiz left the U.S. embassy with Mr. Oda", ["Gen. Ruiz left the U.S. embassy with Mr. Oda"]),
    ],
)
def test_a_statement_is_cut_where_something_else_is_said(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in clauses(text)] == expected


@given(st.text(alphabet="ab .,;and but Th”“—", max_size=60))
def test_clauses_are_in_order_not_empty_and_within_the_text(text: str) -> None:
    at = 0
    for start, end in clauses(text):
        assert at <= start < end <= len(text)
        at = end
