"""Badges of sources."""

from __future__ import annotations

import pytest

from data.queries.sources import sources
from data.store import Store
from tests.tables import article_row, write_tables


def badges(folder, names: list[str]) -> dict[str, str]:
    rows = [article_row(f"a{at}", source=name) for at, name in enumerate(names)]
    found = sources(Store(write_tables(folder, {"articles": rows})))
    return dict(zip(found["source"], found["badge"], strict=True))


@pytest.mark.parametrize(
    ("name", "badge"),
    [
        ("Harbour Post", "HP"),
        ("Digest of Harbour Post", "HP"),
        ("Digest of an unnamed outlet (A)", "UA"),
        ("The Times of Lirenia", "TL"),
        ("Courier", "CO"),
        ("Ярославль", "ЯР"),
        ("2024", "20"),
        ("—", "?1"),
    ],
)
def test_a_badge_is_made_of_the_names_initials(tmp_path, name, badge):
    assert badges(tmp_path, [name]) == {name: badge}


def test_no_two_sources_share_a_badge(tmp_path):
    names = ["Harbour Post", "Hill Post", "Home Post", *(f"Hotel {at} Post" for at in range(30))]
    found = badges(tmp_path, names)
    assert len(set(found.values())) == len(names)
    assert all(len(badge) >= 2 for badge in found.values())


def test_sources_come_in_the_order_of_their_names(tmp_path):
    assert list(badges(tmp_path, ["Zeta", "Alpha", "Mid"])) == ["Alpha", "Mid", "Zeta"]
