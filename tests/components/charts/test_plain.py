"""Words are shown letter for letter where plotly reads markup."""

from __future__ import annotations

import pytest

from components.charts.plain import plain, shortened


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


def test_a_long_name_is_cut_in_the_middle_so_that_its_end_tells_it_apart() -> None:
    names = [f"Digest of an outlet whose name nobody has written down ({letter})" for letter in "ABC"]
    cut = [shortened(name, 30) for name in names]
    assert len(set(cut)) == 3
    assert all(len(name) <= 30 and name.startswith("Digest of") for name in cut)
    assert shortened("Harbour Post", 30) == "Harbour Post"
