"""Words are shown letter for letter where plotly reads markup."""

from __future__ import annotations

import pytest

from components.charts.plain import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("over 6,700 people", "over 6,700 people"),
        ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
        ("A & B<br>C", "A &amp; B&lt;br&gt;C"),
        ("two\n lines", "two lines"),
        ("“quoted”", "“quoted”"),
    ],
)
def test_markup_is_shown_not_read(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_long_text_is_cut_before_it_is_made_safe() -> None:
    assert plain("<" * 50, 10) == "&lt;" * 9 + "…"
