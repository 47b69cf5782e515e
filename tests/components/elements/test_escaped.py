"""Hostile text in labels."""

from __future__ import annotations

import pytest

from components.elements.escaped import escaped


@pytest.mark.parametrize(
    "text",
    [
        "![x](http://198.51.100.7/x.png)",
        "[a](b)",
        "**bold**",
        ":material/home:",
        ":red[x]",
        "$x$",
        "<b>",
        "`code`",
        "www.example.org",
    ],
)
def test_nothing_in_a_text_is_markup(text):
    shown = escaped(text)
    for mark in "![]*$<`":
        assert shown.count(mark) == shown.count(f"\\{mark}")
    assert shown.replace("\\", "") == text


def test_a_text_stays_on_its_line():
    assert escaped("a\n\n b") == "a b"
