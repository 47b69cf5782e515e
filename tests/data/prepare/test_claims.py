"""Whose a figure is, by where it stands among an article's statements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.prepare.claims import statement_of
from data.prepare.spans import StatementSpan


def said(text: str, content: str, cue: str, act: str = "say") -> StatementSpan:
    start, at = text.index(content), text.index(cue)
    return StatementSpan(start, start + len(content), "indirect", 0, 3, at, at + len(cue), act, 0.9)


def found(text: str, figure: str, *statements: StatementSpan) -> StatementSpan | None:
    start = text.index(figure)
    return statement_of(text, statements, start, start + len(figure))


def test_the_shortest_statement_that_holds_it():
    text = "Ana said Ben thought nine boats sank."
    outer, inner = said(text, "Ben thought nine boats sank", "said"), said(text, "nine boats sank", "thought")
    assert found(text, "nine boats", outer, inner) == inner


@pytest.mark.parametrize(
    ("text", "content", "figure", "is_held"),
    [
        ("Ana said $1.5 million would pay for it.", "would pay for it", "$1.5 million", True),
        ("Ana said forty boats sank, with nine others adrift.", "forty boats sank", "nine others", True),
        ("Ana said boats sank. Nine others are adrift.", "boats sank", "Nine others", False),
        ("Ana said boats sank, but police counted nine.", "boats sank", "nine", False),
        ("Nine divers heard what Ana said: boats sank.", "boats sank", "Nine divers", False),
    ],
)
def test_a_figure_beside_the_content(text, content, figure, is_held):
    statement = said(text, content, "said")
    assert found(text, figure, statement) == (statement if is_held else None)


def test_who_rejects_reports_has_no_part_in_their_figures():
    text = "Ana denied reports that nine boats sank."
    assert found(text, "nine boats", said(text, "reports that nine boats sank", "denied", "deny")) is None
    assert found(text, "nine boats", said(text, "that nine boats sank", "denied", "deny")) is not None


def test_who_is_silent_has_no_figure():
    text = "Ana said nine boats sank."
    assert found(text, "nine boats", replace(said(text, "nine boats sank", "said"), negated=True)) is None
