import pytest

from data.prepare.extract.statements import statements
from data.prepare.extract.terms import terms


def _terms(parse, text):
    doc = parse(text)
    return list(terms(doc, list(statements(doc, []))))


def test_terms_are_the_content_words_of_statements_alone(parse) -> None:
    text = "The mayor of Lowick said that the bridges were closed. Snow fell all night."
    found = _terms(parse, text)
    assert [(text[t.start : t.end], t.lemma, t.kind) for t in found] == [
        ("bridges", "bridge", "noun"),
        ("closed", "close", "verb"),
    ]


@pytest.mark.parametrize(
    ("said", "negated"),
    [
        ("the town did not close the bridges", {"close"}),
        ("no bridges were closed", {"bridge", "close"}),
        ("the bridges were never closed", {"close"}),
        ("the town avoided closing the bridges", {"close"}),
        ("the bridges were closed without a vote", {"vote"}),
        ("the bridges were closed", set()),
    ],
)
def test_what_the_text_says_no_to_is_marked(parse, said, negated) -> None:
    found = _terms(parse, f"The mayor of Lowick said that {said}.")
    assert {term.lemma for term in found if term.is_negated} == negated
