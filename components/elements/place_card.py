"""What is known of one place, and every mention of it to page through."""

from __future__ import annotations

from components.elements.frame import View


def place_card(view: View, label: str) -> None:
    """Draw nothing yet: the card of the place with that label of `data.queries.options` stands here."""
    assert view.store and label
