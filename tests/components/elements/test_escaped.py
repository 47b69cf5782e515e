"""Hostile text in labels."""

from __future__ import annotations

import re

import pytest

from components.elements.escaped import JOINER, escaped


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
    assert shown.replace("\\", "").replace(JOINER, "") == text


def test_a_text_stays_on_its_line():
    assert escaped("a\n\n b") == "a b"


@pytest.mark.parametrize("text", ["http://example.org", "HTTPS://example.org", "www.example.org", "desk@example.org"])
def test_no_address_becomes_a_link(text):
    assert not re.search(r"https?://|www\.\w|\w@", escaped(text).replace("\\", ""), re.IGNORECASE)


def test_ordinary_words_have_nothing_added():
    assert escaped("The Daily Post") == "The Daily Post"
